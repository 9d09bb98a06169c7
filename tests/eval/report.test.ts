import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { drawMarkdown, drawTable, giveReport, goal } from '../../eval/report.ts';
import { showShare, wilson } from '../../eval/shares.ts';

const table = {
  title: 'Ferries',
  columns: ['harbour', 'boats'],
  rows: [
    ['Alsund', 4],
    ['Brenholm', 12],
  ],
  notes: ['Counted at noon.'],
};

describe('a goal', () => {
  test.each([
    { limit: { atLeast: 0.9 }, measured: 0.9, wanted: '≥ 0.9', met: true },
    { limit: { atLeast: 0.9 }, measured: 0.89, wanted: '≥ 0.9', met: false },
    { limit: { atMost: 16 }, measured: 15, wanted: '≤ 16', met: true },
    { limit: { atMost: 16 }, measured: 17, wanted: '≤ 16', met: false },
    { limit: { atMost: 0 }, measured: null, wanted: '≤ 0', met: false },
  ])('of $wanted with $measured', ({ limit, measured, wanted, met }) => {
    expect(goal('some', limit, measured)).toEqual({ name: 'some', wanted, measured, met });
  });
});

describe('a report', () => {
  test('lines its columns up', () => {
    expect(drawTable(table)).toBe(
      [
        'Ferries',
        '',
        'harbour   boats',
        '--------  -----',
        'Alsund        4',
        'Brenholm     12',
        'Counted at noon.',
        '',
        '',
      ].join('\n'),
    );
  });

  test('is Markdown for a README', () => {
    expect(drawMarkdown(table)).toContain('| Alsund | 4 |\n| Brenholm | 12 |\n\nCounted at noon.');
  });

  test('is printed, and written as JSON where a file is named', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    try {
      const goals = [goal('boats', { atLeast: 3 }, 4)];
      giveReport({ tables: [table], goals }, path.join(folder, 'report.json'));
      expect(written.mock.calls.join('')).toContain('Goals');
      expect(JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8'))).toEqual({
        tables: [table],
        goals: [{ name: 'boats', wanted: '≥ 3', measured: 4, met: true }],
      });
    } finally {
      written.mockRestore();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a share', () => {
  test.each([
    { share: { hits: 0, of: 0 }, shown: '–' },
    { share: { hits: 10, of: 10 }, shown: '1.00 (.722–1.00)' },
    { share: { hits: 0, of: 10 }, shown: '.000 (.000–.277)' },
    { share: { hits: 9999, of: 10_000 }, shown: '.999 (.999–.999)' },
  ])('$shown', ({ share, shown }) => {
    expect(showShare(share)).toBe(shown);
  });

  test('lies within its interval', () => {
    for (let hits = 0; hits <= 40; hits += 1) {
      const { low, high } = wilson({ hits, of: 40 });
      expect(low).toBeLessThanOrEqual(hits / 40);
      expect(high).toBeGreaterThanOrEqual(hits / 40);
    }
  });
});
