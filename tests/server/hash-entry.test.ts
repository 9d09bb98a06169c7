import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fastHashOf } from '#server/db/hash-entry.ts';
import { chainStart, hashOf } from '#sync/entry.ts';
import { writeNote } from '../sync/support/sample-mutations.ts';

test('OR5 both ends hash an entry to the same sum, whatever characters it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(), (body, seq) => {
      const unsigned = {
        teamId: 'team-one-of-one',
        seq: seq + 1,
        author: 'member-one',
        at: '2031-03-04T09:00:00.000Z',
        mutation: writeNote('note-of-both', body),
        previous: chainStart,
      };
      expect(fastHashOf(unsigned)).toBe(hashOf(unsigned));
    }),
  );
});
