/** A range that stands already is kept; one of other words, or of other nodes, is new. */
import { afterEach, expect, test } from 'vitest';
import { rangeKeeper } from '#highlight/keep-ranges.ts';
import { emptyPage, rangeOver } from './painted-page.ts';

afterEach(emptyPage);

const line = '<p>The fleet left Linden on Monday.</p>';

test('the same words give the range that stands', () => {
  document.body.innerHTML = line;
  const [fleet, linden] = [rangeOver('fleet'), rangeOver('Linden')];
  const keep = rangeKeeper([fleet, linden]);
  expect(keep(rangeOver('Linden'))).toBe(linden);
  expect(keep(rangeOver('fleet'))).toBe(fleet);
});

test('other words, and the same words on new nodes, are new', () => {
  document.body.innerHTML = line;
  const keep = rangeKeeper([rangeOver('fleet')]);
  const longer = rangeOver('fleet left');
  expect(keep(longer)).toBe(longer);
  document.body.innerHTML = line;
  const renewed = rangeOver('fleet');
  expect(keep(renewed)).toBe(renewed);
});

test('a range that followed its words through an edit is still theirs', () => {
  document.body.innerHTML = line;
  const linden = rangeOver('Linden');
  const text = document.querySelector('p')?.firstChild;
  if (text instanceof Text) text.insertData(0, 'Late on Sunday: ');
  expect(rangeKeeper([linden])(rangeOver('Linden'))).toBe(linden);
});
