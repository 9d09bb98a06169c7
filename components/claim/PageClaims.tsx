/** The side panel: what stands on this page in reading order, what changed, and what was not found. */
import type { ReactNode } from 'react';
import type { AnchorOutcome } from '#domain/anchor.ts';
import type { Mark } from '#domain/mark.ts';
import type { Level } from '#domain/level.ts';
import type { Review } from '#domain/review.ts';
import type { NoteShown } from '#components/note/NoteView.tsx';
import { count } from '#components/ui/words.ts';
import { LevelChoice } from './LevelChoice.tsx';
import { PageClaim } from './PageClaim.tsx';

export interface PageItem {
  key: string;
  /** Its place in reading order, as the reader is told it: from 1. */
  order: number;
  text: string;
  mark: Mark | null;
  claimId: string | null;
  outcome: AnchorOutcome | null;
  notes: readonly NoteShown[];
  review: Review | null;
}

export interface PageSummary {
  sentences: number;
  sourced: number;
  editorialising: number;
  claims: number;
}

export interface PageItemActions {
  nameOf: (memberId: string) => string;
  /** Opens the card in the page. */
  onOpen: (item: PageItem) => void;
  /** Scrolls the page there. */
  onShow: (item: PageItem) => void;
  onDismiss?: ((item: PageItem) => void) | undefined;
}

export interface PageClaimsProps extends PageItemActions {
  title: string;
  items: readonly PageItem[];
  summary: PageSummary | null;
  level: Level;
  onLevel: (level: Level) => void;
  /** What is to be known of the page as a whole, after its summary. */
  aside?: ReactNode;
}

export function PageClaims({
  title,
  items,
  summary,
  level,
  onLevel,
  aside,
  ...actions
}: PageClaimsProps): ReactNode {
  const ordered = items.toSorted((a, b) => a.order - b.order);
  const standing = ordered.filter((item) => placeOf(item) === 'standing');
  const changed = ordered.filter((item) => placeOf(item) === 'changed');
  const lost = ordered.filter((item) => placeOf(item) === 'lost');
  return (
    <div className="panel stack">
      <header className="stack tight">
        <h1>{title}</h1>
        {summary !== null && <p className="soft">{summaryOf(summary)}</p>}
        {aside}
        <LevelChoice level={level} onLevel={onLevel} />
      </header>
      <Section title="Text changed since checked" items={changed} {...actions} />
      <Section
        title="Marks and notes"
        items={standing}
        whenEmpty="Nothing is marked at this level. Select words on the page to write a note on them."
        {...actions}
      />
      <Section title="Not found on this page" items={lost} {...actions} />
    </div>
  );
}

function Section({
  title,
  items,
  whenEmpty,
  ...actions
}: PageItemActions & {
  title: string;
  items: readonly PageItem[];
  whenEmpty?: string;
}): ReactNode {
  if (items.length === 0 && whenEmpty === undefined) return null;
  return (
    <section className="stack tight" aria-label={title}>
      <h2>
        {title} {items.length > 0 && <span className="soft">({items.length})</span>}
      </h2>
      {items.length === 0 ? (
        <p className="soft">{whenEmpty}</p>
      ) : (
        <ol className="plain-list">
          {items.map((item) => (
            <PageClaim key={item.key} item={item} {...actions} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** Promise P1: what has no certain place is lost to the page, however well it nearly fits. */
function placeOf({ outcome }: PageItem): 'standing' | 'changed' | 'lost' {
  switch (outcome?.state) {
    case undefined:
    case 'exact':
    case 'moved':
    case 'reworded':
      return 'standing';
    case 'altered':
      return 'changed';
    case 'ambiguous':
    case 'not found':
      return 'lost';
  }
}

function summaryOf({ sentences, sourced, editorialising, claims }: PageSummary): string {
  if (sentences === 0) return 'No article text was found on this page.';
  const named = `${sourced} of ${count(sentences, 'sentence')} ${sourced === 1 ? 'names' : 'name'} a source`;
  const framed = `${editorialising} ${editorialising === 1 ? 'editorialises' : 'editorialise'}`;
  return `${named}. ${framed}. ${count(claims, 'claim')} to check.`;
}
