/** Whether a source was captured, and the start of the sum by which anyone can check the copy. */
import type { ReactNode } from 'react';
import type { Capture } from '#domain/capture.ts';
import type { Selectors } from '#domain/selector.ts';

export function CaptureState({
  piece: { capture, selectors },
}: {
  piece: { capture: Capture | null; selectors: Selectors | null };
}): ReactNode {
  if (capture === null) return <span className="small soft">Not captured</span>;
  return (
    <span className="small" title={`Captured ${capture.capturedAt}. SHA-256 ${capture.bytesHash}`}>
      {selectors === null ? 'Captured, quote not located' : 'Captured, quote located'}{' '}
      <code className="code">{capture.bytesHash.slice(0, 12)}…</code>
    </span>
  );
}
