/** Why a sentence was marked: the words, and the reason in plain language (promise P6). */
import type { ReactNode } from 'react';
import { isLearned } from '#domain/mark-rules.ts';
import type { Mark, Trigger } from '#domain/mark.ts';

export function MarkReasons({ mark }: { mark: Mark }): ReactNode {
  if (mark.triggers.length === 0) return null;
  return (
    <ul className="plain-list reasons" aria-label="Why this is marked">
      {[...wordsByReason(mark)].map(([reason, words]) => (
        <li key={reason}>
          {words.length > 0 && <strong>{words.join(', ')}</strong>}
          <span>{reason}</span>
        </li>
      ))}
    </ul>
  );
}

/** Words that were marked for the same reason stand together; a reason is said once. */
function wordsByReason({ triggers }: Mark): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  // Rules say more of their words than what was learned, of which the words that weigh most come first.
  for (const trigger of triggers.toSorted((a, b) => learnedShare(b) - learnedShare(a))) {
    const words = reasons.get(trigger.reason) ?? [];
    const shown = shownWords(trigger, words.length === 0);
    if (trigger.text !== '' && !words.includes(shown)) words.push(shown);
    reasons.set(trigger.reason, words);
  }
  return reasons;
}

/** More than 1 for a rule, so that it comes first. */
function learnedShare({ rule, share }: Trigger): number {
  return isLearned(rule) ? (share ?? 0) : 2;
}

/** Rules name their words; a learned judgement says how much of it each of them carries. */
function shownWords({ text, rule, share }: Trigger, isFirst: boolean): string {
  const part = share === undefined ? '' : ` (${Math.round(share * 100)}\u00a0%)`;
  const lead = isLearned(rule) && isFirst ? 'Weighs most: ' : '';
  return `${lead}“${text}”${part}`;
}
