/** The door of this room: an article's blocks in, a report out. Nothing here knows a page, a clock or a network. */
import type { DetectionReport } from '#domain/detection-report.ts';
import { detectionSteps, type DetectionInput } from './detection-steps.ts';

export { ENGINE } from './engine.ts';
export type { DetectionInput } from './detection-steps.ts';

/** Reads all blocks at once. Offsets are UTF-16 units into `joinBlocks(blocks)`. */
export function detect(input: DetectionInput): DetectionReport {
  const steps = detectionSteps(input);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
