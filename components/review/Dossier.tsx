/** A flagged claim with everything that was found on it, and the one next step that is this member's to take. */
import type { ReactNode } from 'react';
import type { Article } from '#domain/article.ts';
import type { Member } from '#domain/team.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { EvidenceDraft } from '#components/note/note-draft.ts';
import type { NoteErrands } from '#components/note/note-errands.ts';
import { NoteThreads } from '#components/note/NoteThreads.tsx';
import type { NoteShown } from '#components/note/NoteView.tsx';
import { OutLink } from '#components/ui/OutLink.tsx';
import { VerdictChip } from '#components/ui/VerdictChip.tsx';
import type { CaptureOutcome } from './EvidenceForm.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { NextStep } from './NextStep.tsx';
import { stateTitle } from './review-words.ts';
import type { QueueItem } from './ReviewQueue.tsx';
import { Timeline } from './Timeline.tsx';

export interface DossierProps {
  item: QueueItem;
  notes: readonly NoteShown[];
  /** What can be done about those notes; left out where they are only read. */
  noteErrands?: NoteErrands;
  me: Member;
  nameOf: (memberId: string) => string;
  /** The member as the team's log has them; undefined where it does not. */
  memberOf?: (memberId: string) => Member | undefined;
  newId: () => string;
  /** `insteadOf` is the checker who has left the team and whose place is taken; null where nobody holds it. */
  onTake: (insteadOf: string | null) => Promise<string | null>;
  onCapture: (draft: EvidenceDraft) => Promise<CaptureOutcome>;
  onAddEvidence: (draft: EvidenceDraft) => Promise<string | null>;
  onSubmit: (verdict: Verdict, override: string | null) => Promise<string | null>;
  onConfirm: (remark: string) => Promise<string | null>;
  onReturn: (remark: string) => Promise<string | null>;
}

export function Dossier(props: DossierProps): ReactNode {
  const { item, notes, nameOf } = props;
  const { claim, article, review } = item;
  return (
    <article className="dossier stack" aria-label="Dossier">
      <header className="stack tight">
        <p className="soft">
          Claim · {claim.kinds.join(', ')} · {stateTitle(review.state)}
        </p>
        <blockquote className="quote dossier-claim" dir="auto">
          {claim.text}
        </blockquote>
        <ArticleLine article={article} />
      </header>
      {review.verdict !== null && <Verdict item={item} nameOf={nameOf} />}
      <section className="stack tight" aria-label="Evidence">
        <h2>Evidence</h2>
        <EvidenceTable evidence={review.evidence} />
      </section>
      <NextStep {...props} />
      {notes.length > 0 && (
        <section className="stack tight" aria-label="Notes">
          <h2>Notes</h2>
          <NoteThreads notes={notes} showsVerdict isBrief errands={props.noteErrands ?? null} />
        </section>
      )}
      <section className="stack tight" aria-label="Steps">
        <h2>Steps</h2>
        <Timeline steps={review.steps} nameOf={nameOf} />
      </section>
    </article>
  );
}

function ArticleLine({ article }: { article: Article | null }): ReactNode {
  const address = article?.addresses[0]?.url;
  if (article === null || address === undefined) {
    return <p className="soft">The article is not in this copy.</p>;
  }
  return (
    <p>
      <OutLink href={address}>{article.title === '' ? address : article.title}</OutLink>
      {article.outlet !== '' && <span className="soft">, {article.outlet}</span>}
    </p>
  );
}

function Verdict({
  item: { review },
  nameOf,
}: {
  item: QueueItem;
  nameOf: (memberId: string) => string;
}): ReactNode {
  const { verdict, checker, confirmedBy, override, state } = review;
  if (verdict === null) return null;
  return (
    <section className="review-line stack tight" aria-label="The verdict given">
      <p>
        <VerdictChip word={verdict.word} />
        {checker !== null && ` — checked by ${nameOf(checker)}`}
        {confirmedBy !== null && `, confirmed by ${nameOf(confirmedBy)}`}
        {state === 'returned' && ', returned: not in force'}
      </p>
      <p>{verdict.reason}</p>
      {override !== null && (
        <p>
          <strong>Given without all the evidence asked for:</strong> {override}
        </p>
      )}
    </section>
  );
}
