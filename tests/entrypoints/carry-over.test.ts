import { describe, expect, test } from 'vitest';
import type { Mark } from '#domain/mark.ts';
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

function published(words: string): FoundClaim {
  return { ...claim(words), tone: 'published' };
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
  return { index: indexOf(page), reading, found, level: 'normal', hidden: [] };
}

/** The same in one go. */
function carriedOver(state: PageState, index: TextIndex) {
  const work = carryOver(state, index);
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

function carried(after: string, found: FoundClaim[], marks: Mark[] = []) {
  const over = carriedOver(stateWith(found, marks), indexOf(after));
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

/** How a published check on the words is painted before anyone is asked; null where it is not. */
function toneOn(after: string): FoundClaim['tone'] | null | undefined {
  const [claimNow] = carried(after, [published(words)]).state.found;
  return claimNow?.span && claimNow.tone;
}

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
    ['where the words before it changed', page.replace('The price', 'No price'), [words]],
    ['where a word was put before it', page.replace(words, `not ${words}`), [null]],
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

describe('a verdict', () => {
  test.each([
    ['a clock went on', page.replace('4 minutes', '5 minutes')],
    ['a line was put above', `Ferries are late.\n${page}`],
  ])('stays on words where %s', (_name, after) => {
    expect(toneOn(after)).toBe('published');
  });

  test.each([
    ['what they hang on came', page.replace('The price is', 'It is untrue that the price is')],
    ['what they hang on changed', page.replace('The price', 'No price')],
    ['what follows them changed', page.replace('had promised', 'never promised')],
  ])('waits for its answer where %s', (_name, after) => {
    expect(toneOn(after)).toBe('note');
  });

  test.each([
    ['a number grew', 'for 12 days', 'for 120 days', 'for 12'],
    ['a number got a decimal', 'for 12 days', 'for 12.5 days', 'for 12'],
    ['a number that ended a sentence got a decimal', 'for 12. Days', 'for 12.5 days', 'for 12'],
    ['a number got a thousand', 'for 12 days', 'for 12,000 days', 'for 12'],
    ['a number grew at its front', 'of 12 days', 'of 512 days', '12 days'],
    ['a word grew', 'they sank it', 'they sank itself', 'they sank it'],
    ['they are denied', 'it is likely', 'it is not likely', 'likely'],
    ['a word got a syllable before it', 'they armed it', 'they unarmed it', 'armed it'],
  ])('and its paint leave words where %s', (_name, before, after, noted) => {
    const text = `${before} and no more`;
    const found = { ...published(noted), span: spanOf(text, noted) };
    const state = { ...stateWith([found]), index: indexOf(text) };
    const over = carriedOver(state, indexOf(`${after} and no more`));
    expect(over.state.found.map(({ span }) => span)).toEqual([null]);
  });
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
    // By a search that tries each of its characters this takes minutes.
    ['where unbroken text came below', `${page}\n${'x'.repeat(300_000)}`],
  ])('%s', (_name, after) => {
    expect(carried(after, []).isToBeJudged).toBe(false);
  });
});
