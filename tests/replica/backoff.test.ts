import { expect, test } from 'vitest';
import { waitAfter } from '#replica/backoff.ts';

test.each([
  ['the first failure', 1, 500, 1000],
  ['the second', 2, 1000, 2000],
  ['the sixth', 6, 16_000, 32_000],
  ['a whole night of them', 5000, 30_000, 60_000],
])('RS4 after %s the wait is between half and all of its length', (_, failures, least, most) => {
  expect(waitAfter(failures, () => 0)).toBe(least);
  expect(waitAfter(failures, () => 1)).toBe(most);
});
