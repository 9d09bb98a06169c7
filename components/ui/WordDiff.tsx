/** The words that changed: struck and underlined, and told apart by wording for those who hear them. */
import type { ReactNode } from 'react';
import type { DiffPart } from '#domain/anchor.ts';

export function WordDiff({ diff }: { diff: readonly DiffPart[] }): ReactNode {
  return <p className="diff">{diff.map(partOf)}</p>;
}

function partOf(part: DiffPart, index: number): ReactNode {
  // Parts of one diff never change places, so their place is their key.
  switch (part.change) {
    case 'same':
      return <span key={index}>{part.text}</span>;
    case 'removed':
      return (
        <del key={index}>
          <span className="unseen">[was: </span>
          {part.text}
          <span className="unseen">]</span>
        </del>
      );
    case 'added':
      return (
        <ins key={index}>
          <span className="unseen">[now: </span>
          {part.text}
          <span className="unseen">]</span>
        </ins>
      );
  }
}
