/** What a mutation may change: a rebase replays only what these records bear on, so one left out would be shown wrongly. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mutation } from '#sync/mutation.ts';
import { keyText, readerOver, type TeamRecord } from '#sync/records.ts';
import { reduce, touches } from '#sync/reducer.ts';
import { affectedBy, writesOf } from '#replica/writes-of.ts';
import { article, claim, editNote, evidence, flag, ground, take, writeNote } from './mutations.ts';

const madeAt = '2031-05-01T08:00:00.000Z';
const people = ['member-olga', 'member-ada', 'member-ben'];
const verdict = { word: 'not checkable' as const, reason: 'Nobody can know.' };
const onClaim = { madeAt, claimId: claim.id };

/** Whatever can be asked, about few enough things that much of it applies. */
const mutations: Mutation[] = [
  ...ground,
  writeNote('note-one', 'One.'),
  editNote('m-edit-one', 'note-one', 0, 'Another.'),
  { id: 'm-remove-one', madeAt, type: 'note.remove', noteId: 'note-one' },
  flag(),
  take(),
  { ...onClaim, id: 'm-take-over', type: 'review.take', insteadOf: 'member-ben' },
  { ...onClaim, id: 'm-evidence', type: 'review.add-evidence', evidence },
  { ...onClaim, id: 'm-submit', type: 'review.submit', verdict, override: 'It is late.' },
  { ...onClaim, id: 'm-confirm', type: 'review.confirm', remark: '' },
  { ...onClaim, id: 'm-return', type: 'review.return', remark: 'Look again.' },
  {
    id: 'm-part-mirror',
    madeAt,
    type: 'article.part',
    articleId: article.id,
    address: 'https://mirror.example/boats',
  },
  {
    id: 'm-join-mirror',
    madeAt,
    type: 'article.join',
    articleId: article.id,
    address: 'https://mirror.example/boats',
  },
  ...people.flatMap((memberId): Mutation[] => [
    { id: `m-role-${memberId}`, madeAt, type: 'member.change-role', memberId, role: 'reviewer' },
    { id: `m-over-${memberId}`, madeAt, type: 'member.hand-over', memberId },
    { id: `m-remove-${memberId}`, madeAt, type: 'member.remove', memberId, notes: 'hidden' },
    { id: `m-join-${memberId}`, madeAt, type: 'member.join', memberId, name: 'A', role: 'reader' },
  ]),
  { id: 'm-leave-team', madeAt, type: 'member.leave' },
];

const owners = (): Map<string, TeamRecord> =>
  new Map(
    people.map((id): [string, TeamRecord] => [
      `member:${id}`,
      { kind: 'member', id, value: { id, name: id, role: 'owner', joinedAt: madeAt } },
    ]),
  );

test('no mutation of any kind changes a record outside of those that it is said to change', () => {
  const changedBy = new Set<string>();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...mutations), fc.constantFrom(...people)), {
        minLength: 20,
        maxLength: 60,
      }),
      (steps) => {
        const records = owners();
        for (const [mutation, author] of steps) {
          const known = touches(mutation, author).flatMap((key) => records.get(keyText(key)) ?? []);
          const asked = { author, at: madeAt, byServer: mutation.type === 'member.join' };
          const reduction = reduce(readerOver(known), mutation, asked);
          if (!reduction.ok) continue;
          const said = writesOf({ mutation, author }).map(keyText);
          for (const record of reduction.changed) {
            expect(said).toContain(keyText(record));
            records.set(keyText(record), record);
            changedBy.add(mutation.type);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
  expect(changedBy.size).toBeGreaterThan(12);
});

test('what hangs on a changed record is replayed, what hangs on that too, and nothing else', () => {
  const rows = [
    writeNote('note-one', 'One.'),
    editNote('m-edit-one', 'note-one', 0, 'Another.'),
    writeNote('note-two', 'Two.'),
    { ...writeNote('note-reply', 'A reply.'), replyTo: 'note-two' },
  ].map((mutation) => ({ mutation }));
  const replayed = (key: Parameters<typeof affectedBy>[0]) =>
    affectedBy(key, rows, 'member-ada').affected.map(({ mutation }) => mutation.id);
  expect(replayed([{ kind: 'note', id: 'note-one' }])).toEqual(['m-note-one', 'm-edit-one']);
  expect(replayed([{ kind: 'note', id: 'note-two' }])).toEqual(['m-note-two', 'm-note-reply']);
  expect(replayed([{ kind: 'note', id: 'note-three' }])).toEqual([]);
  expect(replayed([{ kind: 'claim', id: claim.id }])).toHaveLength(4);
  expect(replayed([{ kind: 'member', id: 'member-ada' }])).toHaveLength(4);
});
