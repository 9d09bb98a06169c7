/** The same report, read in slices, so that a page under the reader's hand never waits for us. */
import type { DetectionReport } from '#domain/detection-report.ts';
import { detectionSteps, type DetectionInput } from './detection-steps.ts';

export interface Slicing {
  /** Gives the floor to others; the next slice starts when it resolves. */
  pause: () => Promise<void>;
  /** Asked after every sentence; the caller holds the clock. Without it every 25th sentence pauses. */
  shouldPause?: () => boolean;
  /** An AbortSignal, or anything with its flag. */
  signal?: { readonly aborted: boolean };
}

const SENTENCES_A_SLICE = 25;

/** As `detect`. Throws an error named `AbortError` once the signal is raised. */
export async function detectInSlices(
  input: DetectionInput,
  slicing: Slicing,
): Promise<DetectionReport> {
  let read = 0;
  const shouldPause = slicing.shouldPause ?? (() => read % SENTENCES_A_SLICE === 0);
  const steps = detectionSteps(input);
  let step = steps.next();
  while (step.done !== true) {
    read += 1;
    if (shouldPause()) {
      // One slice after the other is the point.
      // eslint-disable-next-line no-await-in-loop
      await slicing.pause();
    }
    if (slicing.signal?.aborted === true) throw stopped();
    step = steps.next();
  }
  return step.value;
}

function stopped(): Error {
  const error = new Error('Detection was stopped.');
  error.name = 'AbortError';
  return error;
}
