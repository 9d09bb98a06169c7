/** The side panel: what stands on this page in reading order, what changed, and what was not found. */
import type { ReactNode } from 'react';
import type { ArticleSummary } from '#domain/article-summary.ts';
import type { Level } from '#domain/level.ts';
import { ArticleSummaryView } from './ArticleSummaryView.tsx';
import { DismissedLine, DismissedNews, type DismissedLineProps } from './DismissedLine.tsx';
import { HiddenMarks, type HiddenMark } from './HiddenMarks.tsx';
import { LevelChoice } from './LevelChoice.tsx';
import { isDismissible, type PageItem, type PageItemActions } from './page-item.ts';
import { PageClaim } from './PageClaim.tsx';
import { useItemFocus, useItemKeys } from './use-item-focus.ts';

export interface PageClaimsProps extends PageItemActions {
  title: string;
  items: readonly PageItem[];
  summary: ArticleSummary | null;
  level: Level;
  onLevel: (level: Level) => void;
  /** What was dismissed last on this page; null where there is nothing to undo. */
  dismissed?: DismissedLineProps | null;
  /** The marks of this page that are not shown since the reader does not want to see them. */
  hidden?: readonly HiddenMark[];
  /** Shows one of them again; it is named by its key. */
  onRestore?: (key: string) => void;
  /** What is to be known of the page as a whole, after its summary. */
  aside?: ReactNode;
}

export function PageClaims({
  title,
  items,
  summary,
  level,
  onLevel,
  dismissed = null,
  hidden = [],
  onRestore,
  aside,
  ...actions
}: PageClaimsProps): ReactNode {
  const ordered = items.toSorted((a, b) => a.order - b.order);
  const { place, leaves, returns } = useItemFocus(ordered.map(({ key }) => key));
  const { onDismiss } = actions;
  const dismiss = (item: PageItem) => {
    leaves(item.key);
    onDismiss?.(item);
  };
  const undo = () => {
    if (dismissed === null) return;
    returns();
    dismissed.onUndo();
  };
  const restore = (key: string) => {
    returns();
    onRestore?.(key);
  };
  useItemKeys(place, {
    onDismiss: (key) => {
      const item = items.find((each) => each.key === key);
      if (item !== undefined && isDismissible(item)) dismiss(item);
    },
    onUndo: undo,
  });
  const all = { ...actions, onDismiss: onDismiss && dismiss };
  const standing = ordered.filter((item) => placeOf(item) === 'standing');
  const changed = ordered.filter((item) => placeOf(item) === 'changed');
  const lost = ordered.filter((item) => placeOf(item) === 'lost');
  return (
    <div ref={place} className="panel stack">
      <header className="stack tight">
        <h1>{title}</h1>
        {summary !== null && <ArticleSummaryView summary={summary} />}
        {aside}
        <LevelChoice level={level} onLevel={onLevel} />
        <HiddenMarks marks={hidden} onRestore={restore} />
      </header>
      <Section title="Text changed since checked" items={changed} {...all} />
      <Section
        title="Marks and notes"
        items={standing}
        whenEmpty="Nothing is marked at this level. Select words on the page to write a note on them."
        {...all}
      />
      <Section title="Not found on this page" items={lost} {...all} />
      <DismissedNews text={dismissed?.text ?? ''} isShown={dismissed !== null} />
      {dismissed !== null && <DismissedLine {...dismissed} onUndo={undo} />}
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
