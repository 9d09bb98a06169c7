/** What the reader said of marks, all of it on this machine: dismissed ones, rules set aside on sites, wrong ones. */
import { useState, type ReactNode } from 'react';
import type { SilencedRule } from '#domain/dismissal.ts';
import { ruleKindInWords } from '#components/claim/claim-words.ts';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';
import { capital, count } from '#components/ui/words.ts';

export interface MarkSettingsProps {
  /** How many marks are dismissed. */
  dismissed: number;
  silenced: readonly SilencedRule[];
  /** How many wrong marks are kept, of how many at most. */
  wrongMarks: number;
  mostWrongMarks: number;
  /** Each gives null where it is done, or one sentence to show. */
  onShowAgain: () => Promise<string | null>;
  onAllow: (rule: SilencedRule) => Promise<string | null>;
  onExport: (withAddresses: boolean) => Promise<string | null>;
  onDelete: () => Promise<string | null>;
}

export function MarkSettings(props: MarkSettingsProps): ReactNode {
  return (
    <section className="settings stack" aria-label="Marks">
      <h2>Marks</h2>
      <p className="soft">What you say of marks stays on this machine.</p>
      <DismissedMarks {...props} />
      <SilencedRules {...props} />
      <WrongMarks {...props} />
    </section>
  );
}

function DismissedMarks({ dismissed, onShowAgain }: MarkSettingsProps): ReactNode {
  const show = useTask();
  return (
    <section className="stack tight" aria-label="Dismissed marks">
      <h3>Dismissed marks</h3>
      <p>
        {dismissed === 0
          ? 'No mark is dismissed.'
          : `${count(dismissed, 'mark')} ${dismissed === 1 ? 'is' : 'are'} dismissed. Kept are hashes of words, neither the words nor where you read them.`}
      </p>
      <TaskSentence sentence={show.sentence} />
      {dismissed > 0 && (
        <div>
          <button
            type="button"
            className="button"
            aria-disabled={show.isBusy}
            onClick={() => show.run(onShowAgain)}
          >
            Show them all again
          </button>
        </div>
      )}
    </section>
  );
}

function SilencedRules({ silenced, onAllow }: MarkSettingsProps): ReactNode {
  const allow = useTask();
  return (
    <section className="stack tight" aria-label="Rules set aside">
      <h3>Rules set aside</h3>
      {silenced.length === 0 ? (
        <p>
          No rule is set aside. After you dismiss a mark you can set its rule aside on that site.
        </p>
      ) : (
        <>
          <p className="hint">A mark is hidden where all of its rules are set aside on its site.</p>
          <ul className="plain-list" aria-label="Rules set aside by site">
            {silenced.map((each) => (
              <li key={`${each.site} ${each.rule}`} className="site">
                <div>
                  <p>
                    <strong>{each.site}</strong>: {capital(ruleKindInWords(each.kind))}{' '}
                    <span className="code">{each.rule}</span>
                  </p>
                  <p className="hint">{each.reason}</p>
                </div>
                <button
                  type="button"
                  className="button slight"
                  aria-label={`Take back ${each.rule} on ${each.site}`}
                  onClick={() => allow.run(() => onAllow(each))}
                >
                  Take back
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <TaskSentence sentence={allow.sentence} />
    </section>
  );
}

function WrongMarks({
  wrongMarks,
  mostWrongMarks,
  onExport,
  onDelete,
}: MarkSettingsProps): ReactNode {
  const [withAddresses, setWithAddresses] = useState(false);
  const [isArmed, setIsArmed] = useState(false);
  const task = useTask();
  return (
    <section className="stack tight" aria-label="Wrong marks">
      <h3>Wrong marks</h3>
      <p>
        {wrongMarks === 0
          ? 'You have kept no wrong mark.'
          : `You have kept ${count(wrongMarks, 'wrong mark')}, of ${mostWrongMarks.toLocaleString('en')} at most.`}{' '}
        The export holds each sentence with its mark and what you said, one JSON object a line.
      </p>
      {wrongMarks > 0 && (
        <>
          <label className="tick">
            <input
              type="checkbox"
              checked={withAddresses}
              onChange={(event) => setWithAddresses(event.target.checked)}
            />
            With addresses of the pages
          </label>
          <div className="buttons">
            <button
              type="button"
              className="button"
              onClick={() => task.run(() => onExport(withAddresses))}
            >
              Export wrong marks
            </button>
            {isArmed ? (
              <fieldset className="bare buttons" aria-label="Delete all wrong marks?">
                <button
                  type="button"
                  className="button"
                  onClick={() => task.run(onDelete, () => setIsArmed(false))}
                >
                  Delete them now
                </button>
                <button type="button" className="button slight" onClick={() => setIsArmed(false)}>
                  Keep them
                </button>
              </fieldset>
            ) : (
              <button type="button" className="button slight" onClick={() => setIsArmed(true)}>
                Delete wrong marks
              </button>
            )}
          </div>
        </>
      )}
      <TaskSentence sentence={task.sentence} />
    </section>
  );
}
