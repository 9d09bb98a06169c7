/** What was dismissed last: the way back, and the way to see no more of its rule on this site. */
import type { ReactNode } from 'react';
import { beginningOf } from './beginning.ts';
import { seenInWords } from './claim-words.ts';

export interface DismissedRuleShown {
  rule: string;
  kind: string;
  words: readonly string[];
  reason: string;
  isSilenced: boolean;
}

export interface DismissedLineProps {
  /** The words that were dismissed; left out where they stand right above. */
  text?: string;
  site: string;
  rules: readonly DismissedRuleShown[];
  onUndo: () => void;
  onSilence: (rule: DismissedRuleShown) => void;
}

export function DismissedLine({
  text,
  site,
  rules,
  onUndo,
  onSilence,
}: DismissedLineProps): ReactNode {
  const silenced = rules.filter(({ isSilenced }) => isSilenced);
  return (
    <div className="dismissed stack tight">
      <p className="small">
        {text === undefined ? (
          'Dismissed.'
        ) : (
          <>
            Dismissed: “<bdi>{beginningOf(text)}</bdi>”
          </>
        )}
      </p>
      <output className="small">{silenced.length > 0 && aside(silenced, rules, site)}</output>
      <div className="buttons">
        <button type="button" className="button" aria-keyshortcuts="u" onClick={onUndo}>
          Undo
        </button>
        {rules
          .filter(({ isSilenced }) => !isSilenced)
          .map((each) => (
            <button
              key={each.rule}
              type="button"
              className="button slight"
              onClick={() => onSilence(each)}
            >
              {rules.length === 1
                ? `Not this rule on ${site}`
                : `Not on ${site}: ${seenInWords(each)}`}
            </button>
          ))}
      </div>
    </div>
  );
}

/** For the ear: a region that is there before it has something to say is read out when it says it. */
export function DismissedNews({ text, isShown }: { text?: string; isShown: boolean }): ReactNode {
  const which =
    text === undefined ? 'This mark is dismissed' : `Mark dismissed: ${beginningOf(text)}`;
  return <output className="unseen">{isShown && `${which}. It can be undone.`}</output>;
}

function aside(
  silenced: readonly DismissedRuleShown[],
  rules: readonly DismissedRuleShown[],
  site: string,
): string {
  const all = silenced.length === rules.length;
  const which =
    rules.length === 1 ? 'Its rule is' : all ? 'Its rules are' : 'Some of its rules are';
  return `${which} set aside on ${site}; Settings lists what is.`;
}
