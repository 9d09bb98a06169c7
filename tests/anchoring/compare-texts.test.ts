import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, type Comparison } from '#anchoring/compare-texts.ts';

const first = 'The council of Merrow bought nine ferries.';
const second = 'Deliveries start in May.';
const third = 'The opposition asked for the price.';
const page = [first, second, third].join('\n');

/** The same in one go. */
function compared(before: string, after: string): Comparison {
  const work = compareTexts(before, after);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** Where the words of the old text stand in the new one, by what is carried. */
function carried(before: string, after: string, words: string, margin = 0): string | null {
  const start = before.indexOf(words);
  const span = compared(before, after).carry({ start, end: start + words.length }, margin);
  return span === null ? null : after.slice(span.start, span.end);
}

function changed(before: string, after: string): [string, string][] {
  return compared(before, after).changes.map((change) => [
    before.slice(change.before.start, change.before.end),
    after.slice(change.after.start, change.after.end),
  ]);
}

/** The page with the time of each line above it. */
function clocked(minutes: number): string {
  return [first, second, third].map((line) => `${minutes} minutes ago\n${line}`).join('\n');
}

describe('what did not change is carried over', () => {
  test.each([
    ['nothing changed', page],
    ['a line was put above', `A ferry is late.\n${page}`],
    ['a line was put below', `${page}\nA ferry is late.`],
    ['a line was put in between', [first, 'A ferry is late.', second, third].join('\n')],
    ['lines came above and below', `Above.\n${page}\nBelow.`],
    ['another line was rewritten', [first, second, 'Nobody asked.'].join('\n')],
    ['both its neighbours were rewritten', ['No ferries.', second, 'Nobody asked.'].join('\n')],
    ['its neighbours are gone', second],
  ])('where %s', (_name, after) => {
    expect(carried(page, after, 'start in May')).toBe('start in May');
  });

  test('where clocks go on all around it', () => {
    expect(carried(clocked(4), clocked(11), 'start in May', 1)).toBe('start in May');
    expect(changed(clocked(4), clocked(11))).toEqual([
      ['4', '11'],
      ['4', '11'],
      ['4', '11'],
    ]);
  });
});

describe('what changed is not', () => {
  test.each([
    ['the words changed', 'Deliveries start in June.'],
    ['a word was put among them', 'Deliveries start late in May.'],
    ['they are gone', ''],
  ])('where %s', (_name, line) => {
    expect(carried(page, [first, line, third].join('\n'), 'start in May')).toBeNull();
  });

  test('where their surroundings changed, for whoever asks for them', () => {
    const after = page.replace('Deliveries', 'Refunds');
    expect(carried(page, after, 'start in May')).toBe('start in May');
    expect(carried(page, after, 'start in May', 20)).toBeNull();
  });

  test('the changes are told in order', () => {
    expect(changed(page, page)).toEqual([]);
    expect(changed(page, page.replace('nine', 'two').replace('price', 'cost'))).toEqual([
      ['nine', 'two'],
      ['price', 'cost'],
    ]);
  });
});

describe('the work is cut into steps, the more of them the longer the texts', () => {
  const long = 'a line of words that stands here once\n'.repeat(60_000);
  const lines = Array.from({ length: 5000 }, (_, at) => `line ${at}`);
  test.each([
    ['texts that share their beginning', `${long}a`, `${long}b`],
    ['texts that share their end', `a${long}`, `b${long}`],
    ['texts of many lines', lines.join('\n'), lines.map((line) => `0\n${line}`).join('\n')],
  ])('for %s', (_name, before, after) => {
    expect([...compareTexts(before, after)].length).toBeGreaterThan(40);
  });
});

test('whatever is carried says the same, surroundings included, and the changes are all that differs', () => {
  const line = fc.constantFrom('a boat', 'b', 'two boats', 'c 🚀', 'd', '');
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(
      text,
      text,
      fc.nat(40),
      fc.nat(12),
      fc.nat(5),
      (before, after, at, size, margin) => {
        const { carry, changes } = compared(before, after);
        let rebuilt = '';
        let end = 0;
        for (const change of changes) {
          rebuilt += before.slice(end, change.before.start);
          expect(rebuilt).toHaveLength(change.after.start);
          rebuilt += after.slice(change.after.start, change.after.end);
          end = change.before.end;
        }
        expect(rebuilt + before.slice(end)).toBe(after);
        const start = Math.min(at, before.length);
        const span = { start, end: Math.min(start + size, before.length) };
        const there = carry(span, margin);
        if (there === null) return;
        const around = (whole: string, where: typeof span) => whole.slice(where.start, where.end);
        expect(around(after, there)).toBe(around(before, span));
        const back = Math.min(margin, span.start);
        const on = Math.min(margin, before.length - span.end);
        expect(after.slice(there.start - back, there.end + on)).toBe(
          before.slice(span.start - back, span.end + on),
        );
      },
    ),
    { numRuns: 500 },
  );
});
