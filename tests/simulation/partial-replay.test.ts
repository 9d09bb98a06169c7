/** What the simulation once found in replaying a part of what waits, kept as it was told after shrinking. */
import { expect, test } from 'vitest';
import { affectedBy } from '#replica/writes-of.ts';
import type { Mutation } from '#sync/mutation.ts';
import { grounded, memberAt } from './ground.ts';
import { MemoryReplica } from './memory-replica.ts';

const madeAt = '2033-06-01T08:00:00.000Z';
const claimId = 'claim-first';
const review = { kind: 'review' as const, id: claimId };

const take: Mutation = { id: 'take-first', madeAt, type: 'review.take', claimId };
const flagOther: Mutation = { id: 'flag-other', madeAt, type: 'review.flag', claimId, remark: '' };
const leave: Mutation = { id: 'leave-last', madeAt, type: 'member.leave' };
const note: Mutation = {
  id: 'note-apart',
  madeAt,
  type: 'note.write',
  noteId: 'note-apart-1',
  claimId,
  replyTo: null,
  content: { body: 'Two hulls.', assessment: null, evidence: [] },
};

const cases: [what: string, pending: Mutation[], affected: Mutation[]][] = [
  ['a step of the review that changed is replayed, a note is not', [note, take], [take]],
  [
    'a leaving after it is replayed behind it, and with it what leaving bears on',
    [take, leave, note],
    [take, leave, note],
  ],
  ['two steps of one review are replayed together', [flagOther, note, take], [flagOther, take]],
  ['nothing is replayed that neither changed nor hangs on it', [note], []],
];

test.each(cases)('RB7 %s', (_, pending, affected) => {
  const rows = pending.map((mutation) => ({ mutation }));
  const found = affectedBy([review], rows, 'checker-1');
  expect(found.affected.map(({ mutation }) => mutation.id)).toEqual(affected.map(({ id }) => id));
});

test('RB7 a leaving that waits stays shown when the first page of the log arrives', () => {
  const replica = new MemoryReplica(memberAt('checker-1'));
  expect(replica.ask(leave)).toBeNull();
  replica.confirm({ pulled: { ...grounded().pull(0, 1), after: 0 } });
  expect(replica.kept.cursor.seq).toBe(1);
  expect(replica.kept.rows.get('member:checker-1')?.record.value).toMatchObject({
    left: { how: 'left' },
  });
});
