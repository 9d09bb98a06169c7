/** Why a sentence was marked: the words, and the reason in plain language (promise P6). */
import type { ReactNode } from 'react';
import type { Mark } from '#domain/mark.ts';

export function MarkReasons({ mark }: { mark: Mark }): ReactNode {
  if (mark.triggers.length === 0) return null;
  return (
    <ul className="plain-list reasons" aria-label="Why this is marked">
      {mark.triggers.map((trigger) => (
        <li key={`${trigger.rule} ${trigger.text}`}>
          {trigger.text !== '' && <strong>“{trigger.text}”</strong>} {trigger.reason}
        </li>
      ))}
    </ul>
  );
}
