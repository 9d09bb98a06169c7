/** The one next step of a review that is this member's to take, or who has to take it. */
import type { ReactNode } from 'react';
import { mayBeRelieved } from '#domain/who-may-what.ts';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';
import type { DossierProps } from './Dossier.tsx';
import { EvidenceForm } from './EvidenceForm.tsx';
import { nextStepOf } from './review-words.ts';
import type { QueueItem } from './ReviewQueue.tsx';
import { SecondPerson } from './SecondPerson.tsx';
import { VerdictForm } from './VerdictForm.tsx';

export function NextStep(props: DossierProps): ReactNode {
  const { item, me, nameOf, memberOf = () => undefined } = props;
  const { checker: checkerId } = item.review;
  const checker = checkerId === null ? undefined : memberOf(checkerId);
  const isStuck = checker !== undefined && mayBeRelieved(checker);
  switch (nextStepOf(item.review, me, isStuck)) {
    case 'take':
      return <TakeButton label="Take this claim" onTake={() => props.onTake(null)} />;
    case 'take over':
      return (
        <section className="notice stack tight" aria-label="Its checker is gone">
          <p>
            {checker?.name} was checking this claim and{' '}
            {checker?.left === undefined ? 'may not check any more' : 'has left the team'}. What was
            found so far stays in the dossier.
          </p>
          <TakeButton label="Take it over" onTake={() => props.onTake(checkerId)} />
        </section>
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
      return watchLine(item, nameOf, isStuck);
  }
}

function TakeButton({
  label,
  onTake,
}: {
  label: string;
  onTake: () => Promise<string | null>;
}): ReactNode {
  const take = useTask();
  return (
    <div className="stack tight">
      <TaskSentence sentence={take.sentence} />
      <div>
        <button
          type="button"
          className="button main"
          aria-disabled={take.isBusy}
          onClick={() => take.run(onTake)}
        >
          {label}
        </button>
      </div>
    </div>
  );
}

function watchLine(
  { review }: QueueItem,
  nameOf: (memberId: string) => string,
  isStuck: boolean,
): ReactNode {
  switch (review.state) {
    case 'flagged':
    case 'returned':
      return <p className="soft">A checker has to take this claim.</p>;
    case 'checking':
      return (
        <p className="soft">
          Being checked by {review.checker === null ? 'another member' : nameOf(review.checker)}
          {isStuck && ', who does not check any more. A checker has to take it over'}.
        </p>
      );
    case 'submitted':
      return <p className="soft">A reviewer has to confirm.</p>;
    case 'published':
      return null;
  }
}
