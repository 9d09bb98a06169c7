/** Whether a source was captured, the start of the sum by which anyone can check the copy, and the way to the copy. */
import { useContext, type ReactNode } from 'react';
import type { Capture } from '#domain/capture.ts';
import type { Selectors } from '#domain/selector.ts';
import { useTask } from '#components/ui/use-task.ts';
import { SavingCaptures, type SaveCapture } from './saving-captures.ts';

export function CaptureState({
  piece: { capture, selectors },
}: {
  piece: { capture: Capture | null; selectors: Selectors | null };
}): ReactNode {
  const onSave = useContext(SavingCaptures);
  if (capture === null) return <span className="small soft">Not captured</span>;
  return (
    <span className="small" title={`Captured ${capture.capturedAt}. SHA-256 ${capture.bytesHash}`}>
      {selectors === null ? 'Captured, quote not located' : 'Captured, quote located'}{' '}
      <code className="code">{capture.bytesHash.slice(0, 12)}…</code>
      {onSave !== null && <SaveButton capture={capture} onSave={onSave} />}
    </span>
  );
}

function SaveButton({ capture, onSave }: { capture: Capture; onSave: SaveCapture }): ReactNode {
  const save = useTask();
  return (
    <span className="capture-copy">
      <button
        type="button"
        className="button slight"
        aria-label={`Save the copy ${capture.bytesHash.slice(0, 12)}`}
        aria-disabled={save.isBusy}
        onClick={() => save.run(() => onSave(capture))}
      >
        {save.isBusy ? 'Fetching…' : 'Save the copy'}
      </button>
      <span role="alert" className="problem">
        {save.sentence}
      </span>
    </span>
  );
}
