/** Reads how many tests of a project passed from the report that Vitest leaves behind. */
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const vitestReport = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
});

/**
 * The counts of one run. A runner that crashed, or whose files did not load, counts as one failure more even where no test
 * is named as failed: silence must never look like success.
 */
export function countTests(reportFile: string, hasEndedWell: boolean): Counts {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, skipped: 0 };
  const written: unknown = JSON.parse(readFileSync(reportFile, 'utf8'));
  const report = z.parse(vitestReport, written);
  const isUnexplained = (!hasEndedWell || !report.success) && report.numFailedTests === 0;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + (isUnexplained ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function addCounts(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** The line that closes `npm test`. */
export function countLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
