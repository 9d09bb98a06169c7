/** What a reader can do about the mark of a card: dismiss it, take that back, set its rule aside, or say that it is wrong. */
import { useEffect, useRef, type ReactNode } from 'react';
import type { Mark } from '#domain/mark.ts';
import { TaskSentence } from '#components/ui/TaskSentence.tsx';
import { useTask } from '#components/ui/use-task.ts';
import { DismissedLine, DismissedNews, type DismissedRuleShown } from './DismissedLine.tsx';
import { WrongMark, type Report } from './WrongMark.tsx';

export interface MarkChoicesProps {
  isDismissed: boolean;
  site: string;
  rules: readonly DismissedRuleShown[];
  /** Each gives null where it is done, or one sentence to show. */
  onDismiss: () => Promise<string | null>;
  onRestore: () => Promise<string | null>;
  onSilence: (rule: DismissedRuleShown) => Promise<string | null>;
  onReport: Report;
}

export function MarkChoices({
  mark,
  isDismissed,
  site,
  rules,
  onDismiss,
  onRestore,
  onSilence,
  onReport,
}: MarkChoicesProps & { mark: Mark }): ReactNode {
  const change = useTask();
  const place = useRef<HTMLElement>(null);
  const before = useRef(isDismissed);

  // The button that was pressed has gone: the focus goes to the one that takes it back, unless the person is elsewhere.
  useEffect(() => {
    if (before.current === isDismissed) return;
    before.current = isDismissed;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) place.current?.querySelector('button')?.focus();
  }, [isDismissed]);

  return (
    <section ref={place} className="stack tight" aria-label="This mark">
      <DismissedNews isShown={isDismissed} />
      {isDismissed && (
        <DismissedLine
          site={site}
          rules={rules}
          onUndo={() => change.run(onRestore)}
          onSilence={(rule) => change.run(() => onSilence(rule))}
        />
      )}
      <TaskSentence sentence={change.sentence} />
      <div className="buttons mark-choices">
        {!isDismissed && (
          <button type="button" className="button slight" onClick={() => change.run(onDismiss)}>
            Dismiss this mark
          </button>
        )}
        <WrongMark mark={mark} onReport={onReport} />
      </div>
    </section>
  );
}
