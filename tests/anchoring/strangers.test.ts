import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as describeWords } from '#anchoring/describe.ts';
import { createMatcher } from '#anchoring/match.ts';
import { anchorStates, type AnchorState } from '#domain/anchor.ts';
import type { Selectors } from '#domain/selector.ts';

/**
 * Selectors and pages from strangers: whatever they hold, matching ends, throws nothing and invents nothing. The runner's
 * own limit of some seconds a test is the bound on time; with work that grew as quote times page these would not end.
 */

function selectorsOf(exact: string, prefix = '', suffix = '', start = 0, end = start): Selectors {
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
    position: { type: 'TextPositionSelector', start, end },
  };
}

function stateOf(text: string, selectors: Selectors): AnchorState {
  const { span, outcome } = createMatcher(text).match(selectors);
  const { start, end } = span ?? { start: 0, end: text.length };
  expect(start >= 0 && start <= end && end <= text.length).toBe(true);
  expect(start === end && text !== '').toBe(false);
  return outcome.state;
}

const page =
  'The first tank \ud800 stood there. It cost $5 — or -5. \udc00 Two more tanks came later?';

describe('positions that cannot be', () => {
  test.each([NaN, Infinity, -Infinity, -5, 0.5, 1e18, 40])('%s', (start) => {
    expect(stateOf(page, selectorsOf('tank', 'The first ', ' \ud800', start, start - 9))).toBe(
      'exact',
    );
  });
});

describe('quotes that are no quotes', () => {
  test.each<[string, string, AnchorState]>([
    ['a pattern', '(.*)+$ [a-z]{3,}|^', 'not found'],
    ['half a character', '\ud83d', 'not found'],
    ['null characters', '\0\0', 'not found'],
    ['a zero-width space', '\u200b', 'not found'],
    ['one letter eight thousand times', 'a'.repeat(8000), 'not found'],
    ['signs without end', '.,'.repeat(4000), 'not found'],
    ['initials without end', 'U.S.'.repeat(2000), 'not found'],
    ['accents without letters', '\u0301'.repeat(5000), 'not found'],
    ['more than a quote may hold', 'tank '.repeat(200_000), 'not found'],
    ['a word between halves of characters', '\udc00 gun \ud800', 'not found'],
    ['a lone sign that stands nowhere', '€', 'not found'],
  ])('%s', (_name, exact, state) => {
    expect(stateOf(page, selectorsOf(exact, '\udfff', '\ud800', 3))).toBe(state);
  });
});

describe('texts made to be slow', () => {
  const tanks = 'tank '.repeat(200_000);
  const pairs = 'tank ship '.repeat(100_000);
  test.each<[string, string, Selectors, AnchorState]>([
    [
      'equal words, a quote of equal words',
      tanks,
      selectorsOf('tank '.repeat(1500), 'x tank ', ' tank y'),
      'ambiguous',
    ],
    ['equal words, one word', tanks, selectorsOf('tank', 'a tank ', ' tank b', 7), 'ambiguous'],
    [
      'equal words, one of the quote is new',
      tanks,
      selectorsOf(`${'tank '.repeat(700)}ship${' tank'.repeat(700)}`),
      'not found',
    ],
    [
      'two words by turns, the quote breaks the turn',
      pairs,
      selectorsOf(`${'tank ship '.repeat(300)}ship ${'tank ship '.repeat(300)}`),
      'not found',
    ],
    ['points between letters', 'a.'.repeat(300_000), selectorsOf('tank'), 'not found'],
    ['accents without end', '\u0301'.repeat(300_000), selectorsOf('tank'), 'not found'],
    ['one word of a megabyte', 'a'.repeat(1_000_000), selectorsOf('aab'), 'not found'],
  ])('%s', (_name, text, selectors, state) => {
    expect(stateOf(text, selectors)).toBe(state);
  });

  test('eight thousand characters without spaces, one changed', () => {
    const quote = '第三国防部长说在星期一会有新的消息'.repeat(480).slice(0, 8000);
    const text = `${'报告新闻'.repeat(4000)}${quote.slice(0, 4000)}美${quote.slice(4001)}${'报告新闻'.repeat(4000)}`;
    const { span, outcome } = createMatcher(text).match(
      selectorsOf(quote, '新闻报告新闻', '报告新闻'),
    );
    expect(outcome.state).not.toBe('exact');
    expect(span ?? { start: 16_000, end: 24_000 }).toEqual({ start: 16_000, end: 24_000 });
  });

  test('ten thousand notes on one page', () => {
    const text = Array.from(
      { length: 4000 },
      (_none, at) => `Yard ${at} sent ship ${at * 7} to pier ${at % 90}.`,
    ).join(' ');
    const starts = Array.from({ length: 10_000 }, (_none, at) => (at * 13) % (text.length - 80));
    const all = starts.map((start) => describeWords(text, start, start + 60));
    const work = createMatcher(`Late news. ${text}`).matchAll(all);
    let step = work.next();
    while (step.done !== true) step = work.next();
    expect(step.value.map(({ span }) => span?.start)).toEqual(starts.map((start) => start + 11));
  });
});

test('any strings at all come to one of the outcomes', () => {
  const anyString = fc.oneof(
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
    fc
      .array(
        fc.constantFrom('tank', ' ', '.', '\ud83d', '\udc00', '5', '-', '$', '\n', 'é', '第'),
        { maxLength: 40 },
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(
      anyString,
      anyString,
      anyString,
      anyString,
      fc.double(),
      (text, exact, prefix, suffix, start) => {
        expect(anchorStates).toContain(stateOf(text, selectorsOf(exact, prefix, suffix, start)));
      },
    ),
    { numRuns: 150 },
  );
});
