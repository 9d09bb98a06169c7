import { describe, expect, test } from 'vitest';
import { compareMeaning } from '#anchoring/guard.ts';

describe('the guard speaks when the claim changed (P2)', () => {
  test.each([
    ['digits', 'It ordered 246 missiles.', 'It ordered 264 missiles.', 'A number'],
    ['an amount', 'worth $75 million', 'worth $57 million', 'A number'],
    ['a magnitude', 'worth 75 million', 'worth 75 billion', 'A number'],
    ['a number in words', 'three ships were hit', 'five ships were hit', 'A number'],
    ['a composed number', 'twenty-four launchers', 'twenty-six launchers', 'A number'],
    ['an ordinal', 'the third customer', 'the fourth customer', 'A number'],
    ['a sign', 'a growth of -5 points', 'a growth of 5 points', 'A number'],
    [
      'two figures that trade places',
      'sold 24 to one and 246 to all',
      'sold 246 to one and 24 to all',
      'A number',
    ],
    ['a decimal point', 'rose by 1.5 percent', 'rose by 15 percent', 'A number'],
    ['a unit', 'a range of 70 km', 'a range of 70 miles', 'A unit'],
    ['a percent sign', 'rose by 5%', 'rose by 5', 'A unit'],
    ['a currency', 'for €75 million', 'for $75 million', 'A currency'],
    [
      'a negation put in',
      'Varland has requested them.',
      'Varland has not requested them.',
      'A negation',
    ],
    ['a negation taken out', 'The port isn’t closed.', 'The port is closed.', 'A negation'],
    ['no for some', 'found no mines', 'found mines', 'A negation'],
    [
      'a hedge dropped',
      'approved a potential sale of arms',
      'approved a sale of arms',
      'A word of certainty',
    ],
    ['an allegation made fact', 'the alleged attack', 'the attack', 'A word of certainty'],
    ['may for will', 'It may buy them.', 'It will buy them.', 'A word of certainty'],
    [
      'would for will',
      'It would violate the treaty.',
      'It will violate the treaty.',
      'A word of certainty',
    ],
    ['at least for at most', 'at least 40 dead', 'at most 40 dead', 'A word of certainty'],
    ['about dropped', 'about 40 dead', '40 dead', 'A word of certainty'],
    [
      'names swapped',
      'Varland accused Ostrel of piracy',
      'Ostrel accused Varland of piracy',
      'A name',
    ],
    ['a name in mid-sentence', 'talks with Brenn ended', 'talks with Ostrel ended', 'A name'],
    ['a designation', 'the KS-14B missile', 'the KS-14C missile', 'A name'],
    ['a month', 'released on 11 January', 'released on 11 June', 'A date'],
    ['May the month', 'released on 11 May', 'released on 11 June', 'A date'],
    ['a weekday', 'on Monday night', 'on Tuesday night', 'A date'],
    ['a year', 'in 2019 it was sunk', 'in 2020 it was sunk', 'A number'],
    [
      'said for claimed',
      'the office said in a notice',
      'the office claimed in a notice',
      'The verb of attribution',
    ],
    [
      'attribution dropped',
      'The port is closed, the mayor said.',
      'The port is closed.',
      'The verb of attribution',
    ],
    ['another speaker', 'the ministry said it fell', 'the opposition said it fell', 'The speaker'],
    [
      'another speaker after according to',
      'according to the ministry',
      'according to the rebels',
      'The speaker',
    ],
  ])('%s', (_name, old, now, what) => {
    expect(compareMeaning(old, now).reasons.join(' ')).toContain(what);
  });
});

describe('the guard is silent where only the looks changed', () => {
  test.each([
    ['nothing', 'It ordered 246 missiles.', 'It ordered 246 missiles.'],
    ['quotation marks', '“It’s closed,” he said.', '"It\'s closed," he said.'],
    ['dashes', 'the fleet – all of it – left', 'the fleet—all of it—left'],
    ['white space', 'a range of 70 km', 'a range\u00a0of  70\u202fkm'],
    ['soft hyphens', 'the procurement office', 'the pro\u00adcure\u00adment office'],
    [
      'British and American spelling',
      'armoured defence organisations',
      'armored defense organizations',
    ],
    ['more of it', 'the centre analysed the programme', 'the center analyzed the program'],
    ['a thousands separator', '1,200 men', '1200 men'],
    ['a number in words or digits', 'five ships', '5 ships'],
    ['an amount written otherwise', '$75 million', '75m dollars'],
    ['a date written otherwise', 'on 11 January', 'on Jan. 11'],
    ['a contraction', 'It isn’t closed.', 'It is not closed.'],
    ['dots in an abbreviation', 'the U.N. mission', 'the UN mission'],
    ['a headline in capitals', 'Varland buys Kestrel missiles', 'VARLAND BUYS KESTREL MISSILES'],
    ['a headline in title case', 'Varland buys new missiles', 'Varland Buys New Missiles'],
    ['a ligature', 'the ﬁrst ﬂeet', 'the first fleet'],
    ['a composed letter', 'the cafe\u0301', 'the café'],
    ['another neutral verb of saying', 'the ministry said', 'the ministry stated'],
    ['a full stop', 'It left.', 'It left'],
    ['a plain synonym', 'The ship left the port.', 'The ship left the harbour.'],
  ])('%s', (_name, old, now) => {
    expect(compareMeaning(old, now).reasons).toEqual([]);
  });
});

test('the difference reads as the new text once what was removed is left out', () => {
  const now = 'The fleet of Varland has not left “the harbor”, it said.';
  const { diff } = compareMeaning('The fleet of Varland has left the harbour, it said.', now);
  const kept = diff.filter(({ change }) => change !== 'removed').map(({ text }) => text);
  expect(kept.join('')).toBe(now);
  expect(diff).toContainEqual({ change: 'added', text: 'not ' });
});
