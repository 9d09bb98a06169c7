import { describe, expect, test } from 'vitest';
import type { Mark } from '#domain/mark.ts';
import { compareTexts } from '#anchoring/compare-texts.ts';
import type { TextIndex } from '#anchoring/text-index.ts';
import type { FoundClaim } from '#messages/page.ts';
import { carryOver } from '../../entrypoints/article/carry-over.ts';
import type { PageState } from '../../entrypoints/article/page-reader.ts';

const clock = 'Updated 4 minutes ago';
const headline = 'Merrow buys nine ferries';
const body = [
  'The council of Merrow said on Monday that it will buy nine ferries, the first since the war.',
  'The price is likely to embarrass the mayor, who had promised to spend nothing at all this year.',
  'Deliveries start in May, according to a notice that the council put on its board on Tuesday.',
];
const page = [clock, 'Weather', headline, ...body, 'Imprint'].join('\n');

function indexOf(text: string): TextIndex {
  return {
    text,
    rangeOf: () => null,
    rangesOf: () => [],
    spanOf: () => null,
    shadowRoots: [],
    standsOn: () => false,
  };
}

function spanOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

function claim(words: string, state: FoundClaim['state'] = 'exact'): FoundClaim {
  return { claimId: `claim on ${words}`, state, tone: 'note', span: spanOf(page, words) };
}

function mark(words: string): Mark {
  const span = spanOf(page, words);
  const trigger = { text: words, kind: 'prediction', rule: 'r', reason: 'Why.', ...span };
  return {
    id: words,
    kind: 'editorialising',
    text: words,
    level: 'normal',
    priority: 1,
    kinds: [],
    triggers: [trigger],
    engine: '1',
    ...span,
  };
}

function stateWith(found: FoundClaim[], marks: Mark[] = []): PageState {
  const blocks = [headline, ...body].map((words) => spanOf(page, words));
  const article: unknown = { id: 'a' };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is carried over never looks into the article
  const reading = { article, marks, blocks } as NonNullable<PageState['reading']>;
  return { index: indexOf(page), reading, found, level: 'normal' };
}

function carried(after: string, found: FoundClaim[], marks: Mark[] = []) {
  const over = carryOver(stateWith(found, marks), indexOf(after), compareTexts(page, after));
  const said = (span: { start: number; end: number } | null) =>
    span === null ? null : after.slice(span.start, span.end);
  return {
    ...over,
    claims: over.state.found.map(({ span }) => said(span)),
    marks: over.state.reading?.marks.map((each) => [said(each), ...each.triggers.map(said)]),
    asked: found.filter(({ claimId }) => !over.standing.some((each) => each.claimId === claimId)),
  };
}

const words = 'likely to embarrass the mayor';

describe('a claim stands, and is not asked about,', () => {
  test.each([
    ['where nothing near it changed', page.replace('4 minutes', '5 minutes')],
    ['where a line was put above', `Ferries are late.\n${page}`],
    ['where the next paragraph changed', page.replace('Tuesday', 'Sunday')],
    ['where the headline changed', page.replace(headline, 'Ferries for Merrow')],
  ])('%s', (_name, after) => {
    const { claims, asked } = carried(after, [claim(words)]);
    expect(claims).toEqual([words]);
    expect(asked).toEqual([]);
  });
});

describe('a claim is asked about', () => {
  test.each([
    ['where its words changed', page.replace('embarrass', 'please'), [null]],
    ['where the words before it changed', page.replace('price is', 'price is not'), [words]],
    ['where it is gone', page.replace(body[1] ?? '', ''), [null]],
  ])('%s', (_name, after, claims) => {
    const over = carried(after, [claim(words)]);
    expect(over.claims).toEqual(claims);
    expect(over.asked).toHaveLength(1);
  });

  test.each(['altered', 'ambiguous', 'not found'] as const)(
    'where it was %s: what it was about may have come',
    (state) => {
      const { asked } = carried(`News.\n${page}`, [claim(words, state), claim('nine ferries,')]);
      expect(asked.map((each) => each.state)).toEqual([state]);
    },
  );
});

test('marks move with their words and reasons, and go with them', () => {
  const after = `News.\n${page.replace('likely to embarrass', 'sure to please')}`;
  const marks = [mark('likely to embarrass'), mark('Deliveries start in May')];
  expect(carried(after, [], marks).marks).toEqual([
    ['Deliveries start in May', 'Deliveries start in May'],
  ]);
});

describe('the article is judged anew', () => {
  test.each([
    ['where a paragraph changed', page.replace('nine ferries,', 'ten ferries,')],
    [
      'where a paragraph came',
      page.replace('\nImprint', `\nNobody has seen the notice yet.\nImprint`),
    ],
    ['where a paragraph went', page.replace(`${body[2]}\n`, '')],
    ['where a sentence came elsewhere', page.replace('Weather', 'A storm is coming to Merrow')],
  ])('%s', (_name, after) => {
    expect(carried(after, []).isToBeJudged).toBe(true);
  });
});

describe('the article is not judged anew', () => {
  test.each([
    ['where a clock went on', page.replace('4 minutes', '5 minutes')],
    ['where a label changed', page.replace('Weather', 'Storm: 9')],
    ['where a counter came below', `${page}\n12 comments`],
  ])('%s', (_name, after) => {
    expect(carried(after, []).isToBeJudged).toBe(false);
  });
});
