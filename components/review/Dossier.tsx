/** A flagged claim with everything that was found on it, and the one next step that is this member's to take. */
import type { ReactNode } from 'react';
import type { Article } from '#domain/article.ts';
import type { Member } from '#domain/team.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { EvidenceDraft } from '#components/note/note-draft.ts';
import { NoteView, type NoteShown } from '#components/note/NoteView.tsx';
import { OutLink } from '#components/ui/OutLink.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';
import { VerdictChip } from '#components/ui/VerdictChip.tsx';
import { EvidenceForm, type CaptureOutcome } from './EvidenceForm.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { nextStepOf, stateTitle } from './review-words.ts';
import type { QueueItem } from './ReviewQueue.tsx';
import { SecondPerson } from './SecondPerson.tsx';
import { Timeline } from './Timeline.tsx';
import { VerdictForm } from './VerdictForm.tsx';

export interface DossierProps {
  item: QueueItem;
  notes: readonly NoteShown[];
  me: Member;
  nameOf: (memberId: string) => string;
  newId: () => string;
  onTake: () => Promise<string | null>;
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
          {notes.map((shown) => (
            <NoteView key={shown.note.id} shown={shown} showsVerdict isBrief />
          ))}
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

function NextStep(props: DossierProps): ReactNode {
  const { item, me, nameOf } = props;
  const take = useTask();
  switch (nextStepOf(item.review, me)) {
    case 'take':
      return (
        <div className="stack tight">
          <TaskSentence sentence={take.sentence} />
          <div>
            <button
              type="button"
              className="button main"
              aria-disabled={take.isBusy}
              onClick={() => take.run(props.onTake)}
            >
              Take this claim
            </button>
          </div>
        </div>
      );
    case 'check':
      return (
        <div className="checking">
          <section className="stack tight" aria-label="Add to the evidence">
            <h2>Add to the evidence</h2>
            <EvidenceForm
              key={item.claim.id}
              newId={props.newId}
              onCapture={props.onCapture}
              onAddEvidence={props.onAddEvidence}
            />
          </section>
          <section className="stack tight" aria-label="Your verdict">
            <h2>Your verdict</h2>
            <VerdictForm key={item.claim.id} item={item} onSubmit={props.onSubmit} />
          </section>
        </div>
      );
    case 'confirm':
      return (
        <section className="stack tight" aria-label="Your second look">
          <h2>Your second look</h2>
          <SecondPerson key={item.claim.id} onConfirm={props.onConfirm} onReturn={props.onReturn} />
        </section>
      );
    case 'wait for second':
      return <p className="notice">A second person has to confirm.</p>;
    case 'watch':
      return watchLine(item, nameOf);
  }
}

function watchLine({ review }: QueueItem, nameOf: (memberId: string) => string): ReactNode {
  switch (review.state) {
    case 'flagged':
    case 'returned':
      return <p className="soft">A checker has to take this claim.</p>;
    case 'checking':
      return (
        <p className="soft">
          Being checked by {review.checker === null ? 'another member' : nameOf(review.checker)}.
        </p>
      );
    case 'submitted':
      return <p className="soft">A reviewer has to confirm.</p>;
    case 'published':
      return null;
  }
}
