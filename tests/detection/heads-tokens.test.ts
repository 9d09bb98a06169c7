/** How sentences are cut for the heads. */
import { describe, expect, it } from 'vitest';
import { featuresOf } from '#detection/heads/features.ts';
import { NAME_BITS } from '#detection/heads/names.ts';
import { tokensOf } from '#detection/heads/tokens.ts';

describe('tokens', () => {
  it.each([
    ['words in lower case, full stops dropped', 'The fleet sailed.', 'the fleet sailed'],
    ['an apostrophe inside a word kept', 'They don’t sail.', "they don't sail"],
    ['a possessive kept whole', "Varland's fleet", "varland's fleet"],
    ['a hyphen parts', 'a far-flung fleet', 'a far flung fleet'],
    ['a year by its shape', 'in 1998', 'in #year'],
    [
      'a figure by its shape',
      '4 ships, 31 guns, 1,200 men, 2.5 tons',
      '#1 ships #2 guns #, men #. tons',
    ],
    ['marks that carry tone', 'Really? “Yes!”', 'really ? " yes ! "'],
    ['accents kept', 'naïve café', 'naïve café'],
    ['other scripts passed over', 'the 军舰 fleet', 'the fleet'],
    ['nothing in nothing', '', ''],
  ])('%s', (_, text, wanted) => {
    expect(
      tokensOf(text)
        .map((token) => token.text)
        .join(' '),
    ).toBe(wanted);
  });

  it('point back into the sentence', () => {
    const text = 'A “costly” fiasco of 31 ships';
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'A',
      '“',
      'costly',
      '”',
      'fiasco',
      'of',
      '31',
      'ships',
    ]);
  });
});

const read = (text: string) => featuresOf(text, tokensOf(text));

describe('features', () => {
  it('are the same for the same text and within their bits', () => {
    const one = read('The council met on Tuesday.');
    expect(read('The council met on Tuesday.')).toEqual(one);
    const names = [...one.words, ...one.letters, ...one.shapes];
    expect(names.every((name) => name >= 0 && name < 2 ** NAME_BITS)).toBe(true);
  });

  it('do not know what figure stands there, only how it looks', () => {
    expect(read('It sold 31 ships.')).toEqual(read('It sold 47 ships.'));
  });

  it('tell the order of words', () => {
    expect(read('man bites dog').words).not.toEqual(read('dog bites man').words);
  });
});
