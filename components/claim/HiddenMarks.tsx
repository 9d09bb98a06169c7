/** The marks of a page that are not shown, folded away: which they are, and the way back for each that was dismissed. */
import type { ReactNode } from 'react';
import { count } from '#components/ui/words.ts';
import { beginningOf } from './beginning.ts';

export interface HiddenMark {
  key: string;
  text: string;
  /** Hidden by a rule that is set aside: that is taken back in Settings. */
  isSilenced: boolean;
}

/** A page may repeat what was dismissed thousands of times. */
const mostListed = 50;

export function HiddenMarks({
  marks,
  onRestore,
}: {
  marks: readonly HiddenMark[];
  onRestore: (key: string) => void;
}): ReactNode {
  if (marks.length === 0) return null;
  const isOne = marks.length === 1;
  return (
    <details className="hidden-marks">
      <summary>{`${count(marks.length, 'mark')} of this page ${isOne ? 'is' : 'are'} not shown`}</summary>
      <ul className="plain-list" aria-label="Marks not shown">
        {marks.slice(0, mostListed).map(({ key, text, isSilenced }) => (
          <li key={key} className="hidden-mark">
            <bdi>{beginningOf(text)}</bdi>
            {isSilenced ? (
              <span className="soft">Rule set aside in Settings</span>
            ) : (
              <button
                type="button"
                className="button slight"
                aria-label={`Show again: ${beginningOf(text)}`}
                onClick={() => onRestore(key)}
              >
                Show again
              </button>
            )}
          </li>
        ))}
      </ul>
      {marks.length > mostListed && <p className="hint">{`The first ${mostListed} are listed.`}</p>}
    </details>
  );
}
