/** Which accounts the panel offers to compare. */
import { describe, expect, it } from 'vitest';
import { relatedAccounts } from '#coverage/related.ts';
import { writeAccount } from './write-account.ts';

const sale = writeAccount('sale', [
  { text: 'State clears Heron sale to Varland', role: 'headline' },
  {
    text: 'On Monday the State Chamber of Ostmark cleared the sale of 318 Heron missiles to Varland.',
    figures: [['318', 318, 'Heron missiles']],
  },
]);

const sameSale = writeAccount('same sale', [
  {
    text: 'Tiny Varland may buy 318 Heron missiles from Ostmark.',
    figures: [['318', 318, 'Heron missiles']],
  },
  { text: 'It is the biggest order since the war.' },
]);

const otherSale = writeAccount('other sale', [
  {
    text: 'In spring Ostmark sold 52 trucks to Lumeria.',
    figures: [['52', 52, 'trucks']],
  },
]);

const storm = writeAccount('storm', [
  { text: 'A storm has cut off Varland and parts of Ostmark.' },
]);

describe('accounts of one event', () => {
  it('finds the other account of the sale, not other news of the same states', () => {
    const related = relatedAccounts(sale, [sale, otherSale, storm, sameSale]);
    expect(related.map(({ account }) => account.key)).toEqual(['same sale']);
    expect(related[0]?.reasons).toEqual(['Both open with 3 shared names.', 'Both give “318”.']);
  });

  it('puts the account with more in common first', () => {
    const words = writeAccount('words', [{ text: 'Now Ostmark arms Varland with the Heron.' }]);
    const related = relatedAccounts(sale, [words, sameSale]);
    expect(related.map(({ account }) => account.key)).toEqual(['same sale', 'words']);
  });

  it('offers nothing where nothing was read', () => {
    expect(relatedAccounts(sale, [])).toEqual([]);
    expect(relatedAccounts(writeAccount('empty', []), [sale])).toEqual([]);
  });
});
