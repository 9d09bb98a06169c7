import { describe, expect, test } from 'vitest';
import { mostNotes } from '../../bench/anchoring/cells.ts';
import { generatePage } from '../../bench/anchoring/generated-page.ts';
import { drawGrowth } from '../../bench/anchoring/growth-svg.ts';
import { exponentOf } from '../../bench/anchoring/growth.ts';
import { median } from '../../bench/anchoring/measure.ts';
import { benchGoals, benchTables } from '../../bench/anchoring/tables.ts';

function cell(page: string, characters: number, notes: number, ours: number, theirs: number) {
  const cost = (ms: number) => ({ ms, firstMs: ms * 2, measuredOn: notes });
  return {
    page,
    characters,
    notes,
    isEdited: true,
    costs: new Map([
      ['ours', cost(ours)],
      ['Hypothesis', cost(theirs)],
    ]),
    longestTask: 9,
  };
}

describe('a generated page', () => {
  const page = generatePage(20_000, 'one');
  const shown = page.replaceAll(/<script[\s\S]*?<\/script>|<title[\s\S]*?<\/title>|<[^>]*>/g, '');

  test('shows about as many characters as asked for', () => {
    expect(shown.length).toBeGreaterThan(19_000);
    expect(shown.length).toBeLessThan(22_000);
  });

  test('has twice as much script as text', () => {
    const scripts = [...page.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
    const length = scripts.reduce((sum, [, script]) => sum + (script?.length ?? 0), 0);
    expect(length / shown.length).toBeGreaterThan(1.8);
    expect(length / shown.length).toBeLessThan(2.3);
    for (const [, script] of scripts) expect(() => JSON.parse(script ?? '')).not.toThrow();
  });

  test('is the same for the same seed, and another for another', () => {
    expect(generatePage(2000, 'one')).toBe(generatePage(2000, 'one'));
    expect(generatePage(2000, 'two')).not.toBe(generatePage(2000, 'one'));
  });

  test('uses few words often and many words once', () => {
    const counts = new Map<string, number>();
    for (const word of shown.toLowerCase().match(/[a-z]+/g) ?? []) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const once = [...counts.values()].filter((count) => count === 1).length;
    expect(once / counts.size).toBeGreaterThan(0.4);
    expect(counts.get('the')).toBeGreaterThan(50);
  });
});

describe('growth', () => {
  test.each([
    { law: 'linear', points: [10, 100, 1000].map((x) => ({ x, y: 3 * x })), exponent: 1 },
    { law: 'quadratic', points: [10, 100, 1000].map((x) => ({ x, y: x * x })), exponent: 2 },
    { law: 'constant', points: [10, 100, 1000].map((x) => ({ x, y: 7 })), exponent: 0 },
  ])('$law', ({ points, exponent }) => {
    expect(exponentOf(points)).toBeCloseTo(exponent);
  });

  test('of one point is not known', () => {
    expect(exponentOf([{ x: 1, y: 1 }])).toBeNull();
  });
});

describe('what a peer is measured on', () => {
  test.each([
    { page: '2k', characters: 2000, notes: 10 },
    { page: '1M', characters: 1_000_000, notes: 1000 },
  ])('$page × $notes is never more than there is, and never nothing', (size) => {
    const most = mostNotes({ ...size, html: '', isEdited: true }, false);
    expect(most['ours']).toBe(size.notes);
    for (const notes of Object.values(most)) {
      expect(notes).toBeGreaterThanOrEqual(4);
      expect(notes).toBeLessThanOrEqual(size.notes);
    }
  });
});

describe('the tables', () => {
  const cells = [
    cell('20k', 20_000, 100, 10, 80),
    cell('200k', 200_000, 10, 20, 40),
    cell('200k', 200_000, 1000, 100, 3000),
  ];

  test('hold every page and say how many times cheaper we are', () => {
    const [table] = benchTables(cells, []);
    expect(table?.rows).toHaveLength(3);
    expect(table?.rows[0]).toContain('8.0');
  });

  test('tell goals that are met from goals that are not', () => {
    const met = new Map(benchGoals(cells).map((goal) => [goal.name, goal.met]));
    expect(met.get('20k × 100: times cheaper than Hypothesis')).toBe(true);
    expect(met.get('200k × 1000: times cheaper than Hypothesis')).toBe(false);
    expect(met.get('200k: cost a note, most notes to fewest')).toBe(true);
  });

  test('have a middle value', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2);
  });
});

describe('the picture', () => {
  const lines = new Map([['ours', [10, 1000].map((x) => ({ x, y: x / 10 }))]]);
  const panel = { title: 'Cost < text', xLabel: 'characters', yLabel: 'ms', lines };

  test('is well-formed and names its axes', () => {
    const svg = drawGrowth([panel, panel], 'Two charts.');
    expect(svg).toContain('Cost &lt; text');
    expect(svg).toContain('characters');
    expect(svg).toContain('prefers-color-scheme: dark');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(svg.match(/<(path|circle|text|title|style|svg)\b/g)?.length).toBe(
      (svg.match(/\/>|<\/(text|title|style|svg)>/g) ?? []).length,
    );
  });
});
