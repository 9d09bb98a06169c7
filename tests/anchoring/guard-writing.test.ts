import { describe, expect, test } from 'vitest';
import { compareMeaning } from '#anchoring/guard.ts';

describe('the guard is silent about another hand at the desk', () => {
  test.each([
    ['a typing error in the first word', 'Goverment troops left.', 'Government troops left.'],
    ['a letter doubled there', 'Offficials met.', 'Officials met.'],
    ['a name without its accent', 'Novak Jurić left.', 'Novak Juric left.'],
    ['a barred letter', 'Łodna was hit.', 'Lodna was hit.'],
    ['a hyphen in a designation', 'a T-72B tank', 'a T72B tank'],
    ['and in an alliance', 'the G-7 met', 'the G7 met'],
    ['marks of footnotes', 'The yard[1] closed.[2]', 'The yard closed.'],
    ['a raised note', 'The yard closed early.³', 'The yard closed early.'],
    ['a full hour', 'at 5 p.m. sharp', 'at 5:00 pm sharp'],
    ['the hours of a day', 'at 5:30 p.m. sharp', 'at 17:30 sharp'],
    ['a point in a time', 'at 5.30pm sharp', 'at 5:30 p.m. sharp'],
    ['midnight', 'at 12:05 a.m. sharp', 'at 0:05 sharp'],
    ['one for a', 'A ship was hit.', 'One ship was hit.'],
    ['a fraction', 'One third of it burnt.', 'A third of it burnt.'],
    ['a headline with capitals and another verb', 'Army leaves Brenn', 'Army Quits Brenn'],
    ['a genitive after points', 'The U.S.’s envoy said no.', 'The US’s envoy said no.'],
  ])('%s', (_name, old, now) => {
    expect(compareMeaning(old, now).reasons).toEqual([]);
    expect(compareMeaning(now, old).reasons).toEqual([]);
  });
});

describe('it still tells what looks like it', () => {
  test.each([
    ['names alike at the start', 'Slovaria said no.', 'Slovenia said no.'],
    ['a name one letter longer', 'Johnson said no.', 'Johnston said no.'],
    [
      'a word that is a name elsewhere',
      'Holding left. The Holding fell.',
      'Holdding left. The Holding fell.',
    ],
    ['a designation', 'a T-72B tank', 'a T-80B tank'],
    ['morning for evening', 'at 5:30 a.m. sharp', 'at 5:30 p.m. sharp'],
    ['evening dropped', 'at 5:30 p.m. sharp', 'at 5:30 sharp'],
    ['minutes', 'at 5:30 p.m. sharp', 'at 17:40 sharp'],
    ['one for two', 'One ship was hit.', 'Two ships were hit.'],
    ['two for a', 'A ship was hit.', 'Two ships were hit.'],
    ['a name in a headline', 'Army leaves Brenn', 'Army Leaves Hallam'],
    ['a name put into a headline', 'Army leaves soon', 'Army Leaves Brenn Soon'],
    ['a number in brackets', 'He saw [12] ships.', 'He saw [14] ships.'],
  ])('%s', (_name, old, now) => {
    expect(compareMeaning(old, now).reasons).not.toEqual([]);
    expect(compareMeaning(now, old).reasons).not.toEqual([]);
  });
});
