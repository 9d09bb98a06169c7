/** A copy that an earlier version of the extension made goes on where it was. */
import { Dexie } from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { chainStart } from '#sync/entry.ts';
import { openReplica } from '#replica/replica.ts';
import { ground, evidence, writeNote } from './mutations.ts';

const version1 = {
  membership: 'id',
  position: 'id',
  records: '[kind+id], kind, [kind+parent], *addresses, *hashes',
  shadows: '[kind+id]',
  outbox: '++order, &id',
  refused: 'id, at',
  captures: 'hash',
  drafts: 'key',
  sync: 'id',
};

test('version 1: what was not sent still is to be sent, and the captures that one’s notes name are due', async () => {
  const name = crypto.randomUUID();
  onTestFinished(() => void indexedDB.deleteDatabase(name));
  const joinedAt = '2031-05-01T08:00:00.000Z';
  const member = { id: 'member-ada', name: 'Ada', role: 'checker', joinedAt };
  const team = { id: 'team-harbour', name: 'Harbour desk' };
  const server = { team, origin: 'http://team.test', token: 'a'.repeat(43) };
  const [named, unnamed] = ['a'.repeat(64), 'b'.repeat(64)];
  const note = writeNote('note-sourced', 'See there.');
  const value = {
    id: note.noteId,
    claimId: note.claimId,
    author: member.id,
    content: { ...note.content, evidence: [{ ...evidence, capture: { bytesHash: named } }] },
    replyTo: null,
    writtenAt: joinedAt,
    editedAt: null,
    revision: 0,
    history: [],
    removed: false,
  };
  const old = new Dexie(name);
  old.version(1).stores(version1);
  await old.table('membership').put({ id: 'self', member, server });
  await old.table('position').put({ id: 'cursor', seq: 0, hash: chainStart, stopped: null });
  await old.table('records').put({
    kind: 'note',
    id: value.id,
    value,
    pending: 0,
    parent: value.claimId,
    addresses: [],
    hashes: [],
  });
  await old.table('captures').bulkPut([named, unnamed].map((hash) => ({ hash, bytes: hash })));
  const [sent, waiting] = ground.map((mutation) => ({ id: mutation.id, mutation, refusal: null }));
  await old.table('outbox').bulkAdd([
    { ...sent, seq: 7 },
    { ...waiting, seq: null },
  ]);
  old.close();

  const replica = await openReplica({
    name,
    now: () => joinedAt,
    newId: () => crypto.randomUUID(),
  });
  onTestFinished(() => replica.close());
  expect(await replica.unsent()).toEqual([ground[1]]);
  const due = await replica.database.captures.where('due').equals(team.id).toArray();
  expect(due).toMatchObject([{ hash: named, namedBy: { type: 'note.write', noteId: value.id } }]);
});
