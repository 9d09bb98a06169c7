import { describe, expect, test } from 'vitest';
import { compareMeaning, compareSurroundings } from '#anchoring/guard.ts';

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
    ['an ordinal for a count', 'the third ships', 'the three ships', 'A number'],
    ['dozens for hundreds', 'dozens of ships sank', 'hundreds of ships sank', 'A number'],
    ['half for a third', 'half of the crew', 'a third of the crew', 'A number'],
    ['a range', 'some 10–20 men', 'some 10–30 men', 'A number'],
    ['a time of day', 'at 14:30 sharp', 'at 14:50 sharp', 'A number'],
    [
      'a number too long to count with',
      '12345678901234567 rounds',
      '12345678901234568 rounds',
      'A number',
    ],
    ['a decade', 'in the 1990s', 'in the 1980s', 'A number'],
    ['what is counted', 'sank 12 trawlers', 'sank 12 frigates', 'What a number counts'],
    ['a unit of power', 'a plant of 40 MW', 'a plant of 40 kW', 'A unit'],
    ['a rate', 'burns 40 litres per hour', 'burns 40 litres per day', 'A unit'],
    ['a unit without a figure', 'a few kilometres away', 'a few miles away', 'A unit'],
    ['a ton for a tonne', 'weighs 60 tonnes', 'weighs 60 tons', 'A unit'],
    ['percentage points', 'rose by 5 percent', 'rose by 5 percentage points', 'A unit'],
    ['whose dollars', 'worth A$5m', 'worth C$5m', 'A currency'],
    ['dollars put in', 'worth 5 million', 'worth $5 million', 'A currency'],
    ['no longer', 'It is no longer in use.', 'It is in use.', 'A negation'],
    ['failed', 'It failed to arrive.', 'It arrived.', 'A negation'],
    ['without for with', 'sailed without a permit', 'sailed with a permit', 'A negation'],
    ['cannot', 'It can carry six.', 'It cannot carry six.', 'A negation'],
    [
      'a denial that moved',
      'It did not say that it was hit.',
      'It said that it was not hit.',
      'A negation bears on another word',
    ],
    ['up to dropped', 'up to 40 launchers', '40 launchers', 'A word of certainty'],
    ['expected to', 'is expected to leave', 'is to leave', 'A word of certainty'],
    ['more than for nearly', 'more than 40 dead', 'nearly 40 dead', 'A word of certainty'],
    ['a sign for about', '~40 dead', '40 dead', 'A word of certainty'],
    ['any adverb', 'It was deliberately rammed.', 'It was rammed.', 'An adverb'],
    ['a name at the start', 'Brenn, 45, spoke.', 'Hallam, 45, spoke.', 'A name'],
    ['initials', 'the US has it', 'the UK has it', 'A name'],
    ['initials that read as a pronoun', 'US troops left', 'troops left', 'A name'],
    ['a series', 'a K-12 gun', 'a T-12 gun', 'A name'],
    ['today for yesterday', 'talks ended yesterday', 'talks ended today', 'A date'],
    ['this week for last', 'it sank last week', 'it sank this week', 'A date'],
    [
      'a verb of saying that no table has',
      '“It fell,” the aide hollered.',
      '“It fell,” the aide sang.',
      'The speaker',
    ],
    [
      'a speaker far from the verb',
      'The ministry, which runs the port, said it fell',
      'The navy, which runs the port, said it fell',
      'The speaker',
    ],
    ['a pronoun that speaks', 'He said it fell.', 'She said it fell.', 'The speaker'],
    [
      'an attribution dropped from the start',
      'According to the mayor, it fell.',
      'It fell.',
      'The verb of attribution',
    ],
    [
      'approved for rejected',
      'the council approved it',
      'the council rejected it',
      'A word became its opposite',
    ],
    ['before for after', 'it sank before dawn', 'it sank after dawn', 'A word became its opposite'],
    [
      'killed for wounded',
      'the blast killed them',
      'the blast wounded them',
      'A word became its opposite',
    ],
    [
      'a prefix that turns round',
      'a confirmed report',
      'an unconfirmed report',
      'A word became its opposite',
    ],
    [
      'two common words that traded places',
      'the army shelled the rebels',
      'the rebels shelled the army',
      'Two words changed places',
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
    ['narrow spaces between thousands', '1,200 men', '1\u202f200 men'],
    ['points between millions', '1,200,000 men', '1.200.000 men'],
    ['a decimal million', '1.1 million men', '1,100,000 men'],
    ['a number in many words', 'two hundred and fifty men', '250 men'],
    ['half a million', 'half a million men', '500,000 men'],
    ['a dozen', 'a dozen men', '12 men'],
    ['an ordinal in digits', 'the Fifth Fleet', 'the 5th Fleet'],
    ['the day of a month', 'on May 5th', 'on May 5'],
    ['a mixed number', '2½ hours', '2 1/2 hours'],
    ['a unit written on', 'a 155 mm gun', 'a 155mm gun'],
    ['a unit written out', 'at 70 km/h', 'at 70 kilometres per hour'],
    ['pounds', '£75 million', '75 million pounds'],
    ['a percent sign', 'rose by 5 per cent', 'rose by 5%'],
    ['clock times', 'at 5:30 p.m.', 'at 5:30pm'],
    ['a long name for initials', 'the United States left', 'the US left'],
    ['titles', 'Lt. Gen. Brenn of St. Hall', 'Lt Gen Brenn of Saint Hall'],
    ['a number sign', 'No. 10 was hit', 'No 10 was hit'],
    [
      'hyphens',
      'a non-lethal, co-ordinated anti-ship test',
      'a nonlethal, coordinated antiship test',
    ],
    ['irregular spellings', 'a sceptical adviser whilst ageing', 'a skeptical advisor while aging'],
    ['a comma', 'The mayor, Mr Brenn said, left.', 'The mayor Mr Brenn said left.'],
    ['tense and number', 'It moves its gun.', 'It moved its guns.'],
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

test('a reason is one plain sentence with the words of both readings', () => {
  const { reasons } = compareMeaning('It ordered 246 missiles.', 'It ordered 264 missiles.');
  expect(reasons).toEqual(['A number changed: “246” became “264”.']);
});

test('beside a quote only denial, doubt and attribution count', () => {
  expect(compareSurroundings('Officials deny that it sank', 'Officials say that it sank')).toEqual([
    'Beside the quoted words: the verb of attribution changed: “deny” became “say”.',
  ]);
  expect(compareSurroundings('it allegedly sank', 'it sank')).toHaveLength(1);
  expect(compareSurroundings('on Monday it quickly sank', 'on Friday it sank')).toEqual([]);
});

test('digits without end are compared, and soon', () => {
  const long = '1'.repeat(4000);
  expect(compareMeaning(`${long}0`, `${long}1`).reasons).toHaveLength(1);
  expect(compareMeaning('ll'.repeat(4000), 'l0'.repeat(4000)).reasons).not.toEqual([]);
});
