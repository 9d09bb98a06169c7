/** Whether somebody stands behind a sentence. A stance, a plan or an expectation names who holds it, not who says so. */
import type { Attribution } from '#domain/detection-report.ts';

/** Speech, a report or a document; nobody's plan and no passive hearsay of views. */
export function isSourced(attribution: Attribution | null): attribution is Attribution {
  return attribution !== null && attribution.stance !== true;
}
