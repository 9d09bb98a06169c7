/** The words of the article, set apart from ours in a book face, with what triggered the mark underlined. */
import type { ReactNode } from 'react';
import type { Mark } from '#domain/mark.ts';
import { stretchesOf } from './claim-words.ts';

export function ClaimWords({ text, mark }: { text: string; mark: Mark | null }): ReactNode {
  const triggers = mark?.triggers.map((trigger) => trigger.text) ?? [];
  return (
    <blockquote className="quote claim-words" dir="auto">
      {stretchesOf(text, triggers).map((stretch, index) =>
        stretch.isTrigger ? (
          // The stretches of one text never change places, so their place is their key.
          <mark key={index} className={mark?.kind === 'editorialising' ? 'wavy' : 'dotted'}>
            {stretch.text}
          </mark>
        ) : (
          <span key={index}>{stretch.text}</span>
        ),
      )}
    </blockquote>
  );
}
