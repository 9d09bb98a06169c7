import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { codePointsOf } from '#anchoring/code-points.ts';
import { describe as describeWords } from '#anchoring/describe.ts';
import { compareMeaning } from '#anchoring/guard.ts';
import { createMatcher } from '#anchoring/match.ts';

/** What a text says, without its looks. */
function letters(raw: string): string[] | null {
  return raw
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
}

const word = fc.oneof(
  fc.constantFrom(
    'tank',
    'the',
    'Varland',
    '246',
    '$75',
    '🚀',
    'e\u0301te\u0301',
    'وزير',
    '第三',
    '—',
    'it’s',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => !/\s/.test(text)),
);
const text = fc
  .array(fc.tuple(word, fc.constantFrom(' ', '. ', '\n')), { minLength: 1, maxLength: 120 })
  .map((pairs) => pairs.flat().join('').trim())
  .filter((value) => value !== '');

test('describe, then match, is the identity on any stretch of any text', () => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (value, one, other) => {
      const points = codePointsOf(value);
      const count = points.toCodePoints(value.length);
      const [from, to] = [one % count, other % count].toSorted((a, b) => a - b);
      const start = points.toUnits(from ?? 0);
      const end = points.toUnits((to ?? 0) + 1);
      fc.pre(value.slice(start, end).trim() !== '');
      const { span, outcome } = createMatcher(value).match(describeWords(value, start, end));
      expect(outcome).toEqual({ state: 'exact' });
      expect(span).toEqual({ start, end });
    }),
  );
});

test('offsets in code points count what a string iterator counts, across checkpoints too', () => {
  const long = fc.array(fc.constantFrom('a', '🚀', 'é', '\ud83d', '\n'), { maxLength: 3000 });
  fc.assert(
    fc.property(long, fc.nat(), (parts, at) => {
      const value = parts.join('');
      const characters = Array.from(value);
      const index = at % (characters.length + 1);
      const units = characters.slice(0, index).join('').length;
      const points = codePointsOf(value);
      expect(points.toUnits(index)).toBe(units);
      expect(points.toCodePoints(units)).toBe(index);
    }),
    { numRuns: 60 },
  );
});

test('whatever is put before the text, a note never lands on other words', () => {
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (value, above, one, length) => {
      const start = one % value.length;
      const end = Math.min(value.length, start + 1 + (length % 60));
      fc.pre(value.slice(start, end).trim() !== '');
      const selectors = describeWords(value, start, end);
      const changed = `${above}\n${value}`;
      const { span, outcome } = createMatcher(changed).match(selectors);
      if (span === null || outcome.state === 'altered' || outcome.state === 'reworded') return;
      expect(letters(changed.slice(span.start, span.end))).toEqual(letters(selectors.quote.exact));
    }),
  );
});

test('an edit elsewhere never moves a note onto other words', () => {
  fc.assert(
    fc.property(text, text, text, fc.nat(), fc.nat(), (value, above, below, one, length) => {
      const start = one % value.length;
      const end = Math.min(value.length, start + 1 + (length % 60));
      fc.pre(value.slice(start, end).trim() !== '');
      const selectors = describeWords(value, start, end);
      const { prefix, exact, suffix } = selectors.quote;
      const changed = `${above}\n${prefix}${exact}${suffix}\n${below}`;
      const { span } = createMatcher(changed).match(selectors);
      if (span === null) return;
      expect(letters(changed.slice(span.start, span.end))).toEqual(letters(exact));
    }),
  );
});

const notes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 80 })), { minLength: 1, maxLength: 12 });

test('one by one, all together, in another order or once more: the outcome is the same', () => {
  fc.assert(
    fc.property(text, text, notes, fc.nat(), (value, put, places, at) => {
      const all = places.map(([from, length]) => {
        const start = from % value.length;
        return describeWords(value, start, Math.min(value.length, start + 1 + length));
      });
      const cut = at % value.length;
      const changed = value.slice(0, cut) + put + value.slice(cut + 5);
      const alone = all.map((selectors) => createMatcher(changed).match(selectors));
      const matcher = createMatcher(changed);
      expect(allOf(matcher.matchAll(all))).toEqual(alone);
      expect(allOf(matcher.matchAll(all.toReversed()))).toEqual(alone.toReversed());
    }),
  );
});

test('a batch that was stopped half-way spoils nothing for the next', () => {
  const value = 'The ferry to Verrin was late again, and so was the mail. '.repeat(400);
  const all = [900, 5000, 12_000].map((start) => describeWords(value, start, start + 70));
  const matcher = createMatcher(`Late news. ${value}`);
  const stopped = matcher.matchAll(all);
  expect(stopped.next().done).toBe(false);
  stopped.return([]);
  const alone = all.map((selectors) => createMatcher(`Late news. ${value}`).match(selectors));
  expect(allOf(matcher.matchAll(all))).toEqual(alone);
});

function allOf<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

test('the guard is never silent when a digit changed', () => {
  const number = fc.integer({ min: 0, max: 9_999_999 });
  fc.assert(
    fc.property(
      number,
      number,
      fc.constantFrom(' men', '%', ' km', 'm', '-mm guns'),
      (a, b, unit) => {
        fc.pre(a !== b);
        const { reasons } = compareMeaning(
          `They lost ${a}${unit} there.`,
          `They lost ${b}${unit} there.`,
        );
        expect(reasons).not.toEqual([]);
      },
    ),
  );
});
