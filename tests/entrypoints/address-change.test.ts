import { expect, test } from 'vitest';
import { addressChange } from '../../entrypoints/article/address-change.ts';

type Change = ReturnType<typeof addressChange>;

const page = 'https://merrow.example/ferries';

test.each<[string, string, string, Change, Change]>([
  // What happened, where from, where to, by an entry of its own, in place of the entry.
  ['another story of the same site', page, 'https://merrow.example/fishing', 'address', 'address'],
  ['another site', page, 'https://lysk.example/ferries', 'address', 'address'],
  ['another query', `${page}?story=1`, `${page}?story=2`, 'address', 'text'],
  ['a query is taken off', `${page}?from=mail`, page, 'address', 'text'],
  ['a heading of the page', page, `${page}#prices`, null, null],
  ['another heading', `${page}#prices`, `${page}#boats`, null, null],
  ['the very same address', page, page, null, null],
  ['a page behind the fragment', `${page}#/one`, `${page}#/two`, 'address', 'address'],
  ['a page behind an old fragment', `${page}#!one`, `${page}#!two`, 'address', 'address'],
])('%s', (_name, before, after, added, replaced) => {
  const was = { address: before, entry: 'first' };
  expect(addressChange(was, { address: after, entry: 'second' })).toBe(added);
  expect(addressChange(was, { address: after, entry: 'first' })).toBe(replaced);
});

test('where the browser does not tell the entry, another query is another page', () => {
  const was = { address: `${page}?story=1`, entry: undefined };
  expect(addressChange(was, { address: `${page}?story=2`, entry: undefined })).toBe('address');
});
