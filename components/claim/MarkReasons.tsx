/** Why a sentence was marked: the words, and the reason in plain language (promise P6). */
import type { ReactNode } from 'react';
import type { Mark } from '#domain/mark.ts';

export function MarkReasons({ mark }: { mark: Mark }): ReactNode {
  if (mark.triggers.length === 0) return null;
  return (
    <ul className="plain-list reasons" aria-label="Why this is marked">
      {[...wordsByReason(mark)].map(([reason, words]) => (
        <li key={reason}>
          {words.length > 0 && <strong>{words.map((each) => `“${each}”`).join(', ')}</strong>}
          <span>{reason}</span>
        </li>
      ))}
    </ul>
  );
}

/** Words that were marked for the same reason stand together; a reason is said once. */
function wordsByReason({ triggers }: Mark): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { reason, text } of triggers) {
    const words = reasons.get(reason) ?? [];
    if (text !== '' && !words.includes(text)) words.push(text);
    reasons.set(reason, words);
  }
  return reasons;
}
