/** Asking the browser to keep the copy: whatever it says, nothing fails. */
import { expect, test } from 'vitest';
import { keepStorage } from '#replica/keep-storage.ts';

test.each([
  ['a browser that promises', { persist: async () => true }, true],
  ['a browser that does not', { persist: async () => false }, false],
  ['a worker, which cannot ask', {}, false],
  ['a browser without such a thing', undefined, false],
  [
    'a browser that fails',
    {
      persist: async () => {
        throw new TypeError('not here');
      },
    },
    false,
  ],
])('%s', async (_, storage, kept) => {
  expect(await keepStorage(storage)).toBe(kept);
});
