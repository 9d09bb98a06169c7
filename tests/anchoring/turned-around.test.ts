import { describe, expect, test } from 'vitest';
import { describe as describeWords } from '#anchoring/describe.ts';
import { createMatcher } from '#anchoring/match.ts';
import type { AnchorState } from '#domain/anchor.ts';

/** The noted words still stand there, and yet the claim is another: a sign, a frame, a speaker, the half outside the note (P2). */

const before = 'Smoke hung over the quays of Tarrow for most of the day.';
const after = 'The owners of the yard want to know by Friday who will pay for it.';
const far = [
  'Rain kept the fishing fleet of Verrin at home for most of the week.',
  'The council will vote on the new breakwater before the summer.',
];

function page(sentence: string): string {
  return [...far, `${before} ${sentence} ${after}`].join('\n');
}

function stateOf(old: string, words: string, now: string): AnchorState {
  const start = old.indexOf(words);
  const selectors = describeWords(old, start, start + words.length);
  return createMatcher(now).match(selectors).outcome.state;
}

describe('signs are read, though they are no words', () => {
  test.each<[old: string, now: string, AnchorState]>([
    ['~40 dead', '40 dead', 'altered'],
    ['≥40 dead', '40 dead', 'altered'],
    ['>40 dead', '<40 dead', 'altered'],
    ['40+ dead', '40 dead', 'altered'],
    ['–40 points', '40 points', 'altered'],
    ['20° north', '20 north', 'altered'],
    ['the “accidental” blast', 'the accidental blast', 'exact'],
    ['a yard – the largest – burned', 'a yard — the largest — burned', 'exact'],
  ])('%s → %s', (old, now, state) => {
    const sentence = `The clinic in Ostrel reported ${old} that evening.`;
    const edited = sentence.replace(old, now);
    expect(stateOf(page(sentence), sentence, page(edited))).toBe(state);
    expect(stateOf(page(sentence), old, page(edited))).toBe(state);
  });

  test('a full stop that became a question mark', () => {
    const sentence = 'The garrison left the fort above the harbour at dawn.';
    const asked = sentence.replace('dawn.', 'dawn?');
    expect(stateOf(page(sentence), sentence, page(asked))).toBe('altered');
  });
});

describe('a sentence that became a part of another', () => {
  const claim = 'The islanders have agreed to hand over the fort to the navy.';
  const words = claim.slice(4, -1);
  test.each<[now: string, AnchorState]>([
    [
      `The ministry denied in a note on Monday evening that the ${words}, a spokesman added.`,
      'altered',
    ],
    [`A pilot wrote late on Monday on his own page that the ${words}.`, 'altered'],
    [`The ${words} in the harbour of Brenn, a rumour that their council denied.`, 'altered'],
    [`The ${words} 12 times.`, 'altered'],
    [`Twelve of the ${words}.`, 'altered'],
    [`False: ${claim}`, 'altered'],
    [`Myth: ${claim}`, 'altered'],
    [`Correction: ${claim}`, 'altered'],
    [`UPDATE: ${claim}`, 'exact'],
    [`14:05 GMT – ${claim}`, 'exact'],
    [`${claim} They had not been asked.`, 'moved'],
  ])('%s', (now, state) => {
    expect(stateOf(page(claim), claim, page(now))).toBe(state);
  });
});

describe('words that now stand only in a correction or a denial', () => {
  const words = '246 crews had left the Brenn shipyard for good';
  const old = page(`${words}, leaving the slips empty.`);
  test.each([
    `Correction: an earlier version wrongly stated that ${words}.`,
    `The minister denied that ${words}.`,
    `No evidence shows that ${words}.`,
    `Rumours that ${words} proved false.`,
    `The story that ${words} was invented.`,
  ])('%s', (sentence) => {
    const moved = [before, after, ...far, sentence].join('\n');
    expect(stateOf(old, words, moved)).toBe('altered');
    expect(stateOf(old, words, page(sentence))).toBe('altered');
  });

  test('but the sentence itself in another place is only moved', () => {
    const moved = [before, after, ...far, `${words}, leaving the slips empty.`].join('\n');
    expect(stateOf(old, words, moved)).toBe('moved');
  });
});

describe('the half outside a note on a part of a sentence', () => {
  test.each<[words: string, old: string, now: string, AnchorState]>([
    [
      '246 crews had left the yard',
      '246 crews had left the yard, the ministry said.',
      '246 crews had left the yard, the rebels said.',
      'altered',
    ],
    [
      '246 crews had left the yard',
      '246 crews had left the yard, said Holt.',
      '246 crews had left the yard, said Marrow.',
      'altered',
    ],
    [
      '246 crews had left the yard',
      '246 crews had left the yard, according to the ministry.',
      '246 crews had left the yard, according to the rebels.',
      'altered',
    ],
    [
      'ferries for $75',
      'The line bought ferries for $75 million.',
      'The line bought ferries for $75 billion.',
      'altered',
    ],
    [
      'has ordered 246',
      'The line has ordered 246 lamps.',
      'The line has ordered 246 thousand lamps.',
      'altered',
    ],
    [
      'has ordered 246',
      'The line has ordered 246 lamps.',
      'The line has ordered 246 to 300 lamps.',
      'altered',
    ],
    ['rose by 40', 'The river rose by 40 cm.', 'The river rose by 40 m.', 'altered'],
    [
      'crews had left the yard',
      'All crews had left the yard on Monday evening, 12 May.',
      'All crews had left the yard, singing, on Monday evening, 12 May.',
      'exact',
    ],
    [
      'crews had left the yard',
      'All crews had left the yard, the ministry said.',
      'All crews had left the yard, the ministry told us.',
      'exact',
    ],
  ])('%s: %s → %s', (words, old, now, state) => {
    expect(stateOf(page(old), words, page(now))).toBe(state);
  });
});

describe('a fragment is never judged for the whole claim', () => {
  test.each<[old: string, now: string, AnchorState]>([
    [
      'The army holds the bridge over the river Linden.',
      'The bridge over the river Linden has been lost by the army.',
      'altered',
    ],
    [
      'The port reopened at noon after tugs had cleared the fairway of wrecks.',
      'The port reopened at noon.',
      'altered',
    ],
    [
      'Five per cent of the crews left the harbour at dawn.',
      '5% of the crews left the harbour at dawn.',
      'reworded',
    ],
    [
      'Goverment crews left the harbour at dawn.',
      'Government crews left the harbour at dawn.',
      'reworded',
    ],
  ])('%s → %s', (old, now, state) => {
    expect(stateOf(page(old), old, page(now))).toBe(state);
  });
});
