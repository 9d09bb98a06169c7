/** The closing line of `npm test` must never make a crash look like success. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addCounts, countLine, countTests } from '../../scripts/count-tests.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'second-source-count-'));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(success: boolean, passed: number, failed: number, skipped: number): string {
  const file = path.join(folder, `${success}-${passed}-${failed}-${skipped}.json`);
  const counts = { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped };
  writeFileSync(file, JSON.stringify({ success, ...counts, numTodoTests: 0 }));
  return file;
}

describe('counting', () => {
  test.each([
    ['a good run', reportOf(true, 7, 0, 0), true, { passed: 7, failed: 0, skipped: 0 }],
    ['a run with failures', reportOf(false, 5, 2, 1), false, { passed: 5, failed: 2, skipped: 1 }],
    [
      'a file that did not load',
      reportOf(false, 5, 0, 0),
      false,
      { passed: 5, failed: 1, skipped: 0 },
    ],
    [
      'good tests and a bad end',
      reportOf(true, 5, 0, 0),
      false,
      { passed: 5, failed: 1, skipped: 0 },
    ],
    [
      'a runner that left no report',
      path.join(folder, 'none.json'),
      false,
      { passed: 0, failed: 1, skipped: 0 },
    ],
    [
      'no report from a runner that looks well',
      path.join(folder, 'none.json'),
      true,
      { passed: 0, failed: 1, skipped: 0 },
    ],
  ])('%s', (_what, file, hasEndedWell, counts) => {
    expect(countTests(file, hasEndedWell)).toEqual(counts);
  });

  test('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(addCounts(one, { passed: 10, failed: 20, skipped: 30 })).toEqual({
      passed: 11,
      failed: 22,
      skipped: 33,
    });
  });

  test.each([
    [{ passed: 12, failed: 0, skipped: 0 }, '12 passed, 0 failed'],
    [{ passed: 12, failed: 1, skipped: 2 }, '12 passed, 1 failed, 2 skipped'],
  ])('%o reads “%s”', (counts, line) => {
    expect(countLine(counts)).toBe(line);
  });
});
