import { describe, expect, test } from 'vitest';
import { describe as describeWords } from '#anchoring/describe.ts';
import { createMatcher } from '#anchoring/match.ts';

/** The right place or nowhere (P1), where the page makes it hard: look-alikes, copies, deletions, edges, short quotes. */

const before =
  'Two freighters had been stopped off Cape Linden in the spring, and the harbour was shut.';
const claim =
  'Minister Arne Holt told the Kesten Gazette that 246 crews had left the Brenn shipyard.';
const after =
  'Deliveries are to start next year and will be spread over four years, the notice says.';
const lookAlike =
  'Minister Ida Marrow told the Ostrel Courier that 912 crews had left the Quellin shipyard.';
const far = [
  'Rain kept the fishing fleet of Verrin at home for most of the week.',
  'The council will vote on the new breakwater before the summer.',
  'A museum of lighthouses opens in the old customs house.',
];

/** What became of the noted words: their state and what they cover now. */
function follow(old: string, now: string, words = claim) {
  const start = old.lastIndexOf(words);
  const { span, outcome } = createMatcher(now).match(
    describeWords(old, start, start + words.length),
  );
  return {
    state: outcome.state,
    words: span === null ? null : now.slice(span.start, span.end),
    at: span?.start ?? null,
  };
}

function lines(...parts: string[]): string {
  return parts.join('\n');
}

const page = lines(far[0] ?? '', before, claim, after, far[1] ?? '', far[2] ?? '');
const edited = claim.replace('246', '264');

describe('a claim was deleted, its look-alike was not', () => {
  test.each<[string, old: string, now: string]>([
    [
      'elsewhere, there all along',
      lines(page, lookAlike),
      lines(page, lookAlike).replace(`${claim}\n`, ''),
    ],
    ['elsewhere, new', page, lines(page.replace(`${claim}\n`, ''), lookAlike)],
    [
      'right after it, there all along',
      page.replace(claim, `${claim} ${lookAlike}`),
      page.replace(claim, lookAlike),
    ],
    [
      'right before it, there all along',
      page.replace(claim, `${lookAlike} ${claim}`),
      page.replace(claim, lookAlike),
    ],
    ['in its very place', page, page.replace(claim, lookAlike)],
  ])('%s', (_name, old, now) => {
    expect(follow(old, now)).toMatchObject({ state: 'not found', words: null });
  });
});

describe('a claim was edited where it stands, with its look-alike', () => {
  test.each<[string, old: string, now: string]>([
    ['elsewhere', lines(page, lookAlike), lines(page, lookAlike).replace(claim, edited)],
    [
      'right after it',
      page.replace(claim, `${claim} ${lookAlike}`),
      page.replace(claim, `${edited} ${lookAlike}`),
    ],
    [
      'right before it',
      page.replace(claim, `${lookAlike} ${claim}`),
      page.replace(claim, `${lookAlike} ${edited}`),
    ],
    ['new beside it', page, page.replace(claim, `${edited} ${lookAlike}`)],
  ])('%s', (_name, old, now) => {
    expect(follow(old, now)).toMatchObject({ state: 'altered', words: edited });
  });
});

test('of two sentences with one frame, one left, the note is not moved to the other', () => {
  const depot = 'The clinic in Verrin counted twelve dead after the blast at the depot of Ostrel.';
  const quay = depot.replace('depot of Ostrel', 'quay of Ostrel');
  const old = lines(before, `${depot} ${quay}`, after);
  expect(follow(old, lines(before, quay, after), depot)).toMatchObject({ state: 'not found' });
});

test('a toll that rose under the same names is the same claim, altered', () => {
  const toll =
    'The clinic in Verrin counted 12 dead and 31 injured after the blast at the Ostrel depot.';
  const risen = toll.replace('12', '19').replace('31', '44');
  const old = lines(before, toll, after);
  expect(follow(old, old.replace(toll, risen), toll)).toMatchObject({
    state: 'altered',
    words: risen,
  });
});

describe('neighbours that now stand side by side say that the claim is gone', () => {
  const similar =
    'Minister Arne Holt told the Kesten Gazette on Monday that crews were about to leave.';
  test('so what is left of it nearby is not taken for an edit', () => {
    const old = lines(before, claim, after, similar);
    expect(follow(old, lines(before, after, similar))).toMatchObject({ state: 'not found' });
  });
  test('but its own words elsewhere are still found', () => {
    const now = lines(far[0] ?? '', before, after, far[1] ?? '', claim, far[2] ?? '');
    expect(follow(page, now)).toMatchObject({ state: 'moved', words: claim });
  });
});

describe('copies of the noted words', () => {
  const paragraph = `${claim} Nobody at the yard would confirm it.`;
  const story = lines(before, paragraph, after);
  test.each<[string, now: string]>([
    ['a pull-quote before the paragraph', lines(before, claim, paragraph, after)],
    ['a pull-quote after the paragraph', lines(before, paragraph, claim, after)],
    ['a pull-quote at the top', lines(claim, before, paragraph, after)],
    [
      'a summary in a teaser below',
      lines(before, paragraph, after, `Read more: ${claim} Subscribe.`),
    ],
  ])('%s is not what was noted', (_name, now) => {
    expect(follow(story, now)).toMatchObject({ words: claim, at: now.indexOf(paragraph) });
  });

  test('of two whole lines side by side nobody can tell which one was noted', () => {
    const now = lines(before, claim, claim, after);
    expect(follow(lines(before, claim, after), now)).toMatchObject({
      state: 'ambiguous',
      words: null,
    });
  });

  test('the claim edited in its place outranks an unedited copy elsewhere', () => {
    const now = lines(before, edited, after, ...far, `Quote of the day: ${claim}`);
    expect(follow(lines(before, claim, after, ...far), now)).toMatchObject({ words: edited });
  });
});

describe('quotes of any length', () => {
  test('one word is found beside its own neighbours, not where else it stands', () => {
    const now = `The crews rest. ${page}`;
    expect(follow(page, now, 'crews')).toMatchObject({
      state: 'exact',
      at: now.indexOf('crews had'),
    });
  });
  test('a single number replaced is altered', () => {
    expect(follow(page, page.replace('246', '264'), '246')).toMatchObject({
      state: 'altered',
      words: '264',
    });
  });
  test('a selection over several paragraphs', () => {
    const words = lines(before, claim, after);
    const now = page.replace('harbour', 'port').replace('next year', 'in May');
    expect(follow(page, now, words)).toMatchObject({
      words: words.replace('harbour', 'port').replace('next year', 'in May'),
    });
  });
  test('a selection of some thousand characters, edited at several places', () => {
    const long = Array.from(
      { length: 90 },
      (_none, at) => `Crew ${at} of yard ${at % 7} left pier ${at * 3}.`,
    ).join(' ');
    const now = long.replace('Crew 20 ', 'Team 20 ').replace('pier 210.', 'pier 211.');
    expect(
      follow(lines(before, long, after), lines(far[0] ?? '', before, now, after), long),
    ).toMatchObject({
      state: 'altered',
      words: now,
    });
  });
});

describe('the edges of a text are surroundings too', () => {
  test.each<[string, old: string, now: string]>([
    ['the first sentence stays first', lines(claim, after), lines(edited, far[0] ?? '', before)],
    ['the last sentence stays last', lines(before, claim), lines(after, far[0] ?? '', edited)],
  ])('%s', (_name, old, now) => {
    expect(follow(old, now)).toMatchObject({ state: 'altered', words: edited });
  });
});

test('a long sentence put in between does not hide the claim', () => {
  const put =
    'Workers at the gate said that they had been told to stay away from the cranes until Thursday.';
  const now = lines(before, put, edited, put.replace('cranes', 'slips'), after);
  expect(follow(lines(before, claim, after), now)).toMatchObject({ words: edited });
});
