/** Numbers and words survive being printed. */
import { assert, nat, property, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordName } from '#detection/heads/names.ts';
import {
  packAscending,
  packSteps,
  packWords,
  STEPS,
  unpackAscending,
  unpackSteps,
  unpackWordNames,
} from '#detection/heads/printable.ts';

describe('printed and read back', () => {
  it('steps from -45 to 45', () => {
    const all = Array.from({ length: 2 * STEPS + 1 }, (_, at) => at - STEPS);
    expect([...unpackSteps(packSteps(all))]).toEqual(all);
  });

  it('ascending numbers', () => {
    assert(
      property(uniqueArray(nat(2 ** 22)), (numbers) => {
        const ascending = numbers.toSorted((one, other) => one - other);
        expect(unpackAscending(packAscending(ascending))).toEqual(ascending);
      }),
    );
  });

  it('sorted words, by their names', () => {
    const words = ['a', 'able', 'ably', "can't", 'cant', 'zeal', 'zealous', 'zealously'];
    expect([...unpackWordNames(packWords(words))]).toEqual(words.map(wordName));
  });

  it('nothing', () => {
    expect([...unpackWordNames(packWords([]))]).toEqual([]);
    expect(unpackAscending(packAscending([]))).toEqual([]);
  });

  it('needs no escape in JSON', () => {
    const text = packSteps(Array.from({ length: 2 * STEPS + 1 }, (_, at) => at - STEPS));
    expect(JSON.stringify(text)).toBe(`"${text}"`);
  });
});
