/** Gives a verdict. What it still lacks is listed before anybody is refused (promise P7). */
import { useId, useState, type ReactNode } from 'react';
import { missingForVerdict } from '#domain/evidence-gate.ts';
import { verdictsFor, type Verdict, type VerdictWord } from '#domain/verdict.ts';
import { AreaField, SelectField } from '#components/ui/Field.tsx';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';
import { capital } from '#components/ui/words.ts';
import type { QueueItem } from './ReviewQueue.tsx';

export function VerdictForm({
  item: { claim, review },
  onSubmit,
}: {
  item: QueueItem;
  /** `override` is the written reason for passing over the evidence gate, null where it is open. */
  onSubmit: (verdict: Verdict, override: string | null) => Promise<string | null>;
}): ReactNode {
  const [word, setWord] = useState<VerdictWord | ''>(review.verdict?.word ?? '');
  const [reason, setReason] = useState(review.verdict?.reason ?? '');
  const [override, setOverride] = useState('');
  const submit = useTask();
  const listId = useId();

  const gate = word === '' ? [] : missingForVerdict(word, review.evidence);
  const isOverridden = gate.length > 0 && override.trim() !== '';
  const missing = [
    ...(word === '' ? ['Choose a verdict.'] : []),
    ...(isOverridden ? [] : gate),
    ...(reason.trim() === '' ? ['Write the reason for it.'] : []),
  ];
  const isReady = word !== '' && missing.length === 0;

  function trySubmitting(): void {
    if (word === '' || !isReady) return;
    submit.run(() =>
      onSubmit({ word, reason: reason.trim() }, isOverridden ? override.trim() : null),
    );
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        trySubmitting();
      }}
    >
      <SelectField
        label="Verdict"
        value={word}
        options={[
          { value: '', label: 'Choose…' },
          ...verdictsFor(claim.kinds).map((each) => ({ value: each, label: capital(each) })),
        ]}
        onChange={setWord}
      />
      <AreaField label="Reason" value={reason} onChange={setReason} />
      {gate.length > 0 && (
        <details>
          <summary>Give it without this evidence</summary>
          <AreaField
            label="Reason for override"
            rows={2}
            hint="Shown beside the verdict wherever it is published."
            value={override}
            onChange={setOverride}
          />
        </details>
      )}
      <div id={listId}>
        {missing.length > 0 && (
          <div className="notice stack tight">
            <p>
              <strong>Before this verdict can be given:</strong>
            </p>
            <ul>
              {missing.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        )}
        {isOverridden && missing.length === 0 && (
          <p className="notice">
            The evidence gate is passed over, with your reason shown. Still missing:{' '}
            {gate.join(' ')}
          </p>
        )}
      </div>
      <TaskSentence sentence={submit.sentence} />
      <div>
        {/* Not `disabled`: it stays in reach of the keyboard, so that its description can be heard. */}
        <button
          type="submit"
          className="button main"
          aria-disabled={!isReady || submit.isBusy}
          aria-describedby={listId}
        >
          Submit verdict
        </button>
      </div>
    </form>
  );
}
