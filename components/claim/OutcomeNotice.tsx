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
        <div className="notice stack tight">
          <p className="notice-title">Text changed since checked</p>
          <WordDiff diff={outcome.diff} />
          <Reasons reasons={outcome.reasons} />
          <p>The verdict is hidden until someone checks the new words.</p>
        </div>
      );
    case 'ambiguous':
      return (
        <div className="notice stack tight">
          <p className="notice-title">Several places on this page fit</p>
          <Reasons reasons={outcome.reasons} />
          <p>It is shown at none of them.</p>
        </div>
      );
    case 'not found':
      return (
        <div className="notice stack tight">
          <p className="notice-title">Not found on this page</p>
          <Reasons reasons={outcome.reasons} />
        </div>
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
