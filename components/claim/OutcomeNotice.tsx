/** What became of the words a note was written about, said only where it is not simply "still there". */
import type { ReactNode } from 'react';
import type { AnchorOutcome } from '#domain/anchor.ts';
import { WordDiff } from '#components/ui/WordDiff.tsx';

export function OutcomeNotice({ outcome }: { outcome: AnchorOutcome }): ReactNode {
  switch (outcome.state) {
    case 'exact':
    case 'moved':
      return null;
    case 'reworded':
      return (
        <details className="small">
          <summary>Reworded since it was noted; the meaning is the same</summary>
          <WordDiff diff={outcome.diff} />
        </details>
      );
    case 'altered':
      return (
        <section className="notice stack tight" aria-label="Text changed since checked">
          <h3>Text changed since checked</h3>
          <WordDiff diff={outcome.diff} />
          <Reasons reasons={outcome.reasons} />
          <p>The verdict is hidden until someone checks the new words.</p>
        </section>
      );
    case 'ambiguous':
      return (
        <section className="notice stack tight" aria-label="Several places fit">
          <h3>Several places on this page fit</h3>
          <Reasons reasons={outcome.reasons} />
          <p>It is shown at none of them.</p>
        </section>
      );
    case 'not found':
      return (
        <section className="notice stack tight" aria-label="Not found on this page">
          <h3>Not found on this page</h3>
          <Reasons reasons={outcome.reasons} />
        </section>
      );
  }
}

function Reasons({ reasons }: { reasons: readonly string[] }): ReactNode {
  if (reasons.length === 0) return null;
  return (
    <ul className="plain-list small">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
