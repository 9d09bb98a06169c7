/** What a reader has to know beside a note: its author's name and whether they left, what is half written, what came second. */
import { expect, test } from 'vitest';
import { keepDraft } from '#replica/drafts.ts';
import { notesOfClaim } from '#replica/queries.ts';
import { shownNotes } from '#replica/shown-notes.ts';
import type { Mutation } from '#sync/mutation.ts';
import { memberDevice, type Device } from './device.ts';
import { claim, ground, writeNote } from './mutations.ts';
import { TeamLog } from './team-log.ts';

const madeAt = '2031-05-01T08:00:00.000Z';
const later = { at: '2031-05-03T09:00:00.000Z', byServer: false };
const keyOf = (errand: string, id: string) => `${errand}:${id}`;

async function twoNotes() {
  const log = new TeamLog();
  const device = await memberDevice(log, 'member-ada');
  log.admit('member-eve', 'reader');
  await device.replica.ask([...ground, writeNote('note-ada', 'Mine.')]);
  await device.synchroniser.wake();
  log.append(writeNote('note-eve', 'Theirs.'), { author: 'member-eve', ...later });
  await device.synchroniser.wake();
  return { log, device };
}

async function shown({ replica: { database } }: Device) {
  const notes = await shownNotes(database, await notesOfClaim(database, claim.id), keyOf);
  return Object.fromEntries(notes.map((each) => [each.note.id, each]));
}

function edit(id: string, revision: number, body: string): Mutation {
  const content = { body, assessment: null, evidence: [] };
  return { id, madeAt, type: 'note.edit', noteId: 'note-ada', revision, content };
}

test('one’s own and another’s are told apart, by name', async () => {
  const { device } = await twoNotes();
  expect(await shown(device)).toMatchObject({
    'note-ada': { authorName: 'member-ada', isMine: true, isPending: false, authorLeft: false },
    'note-eve': { authorName: 'member-eve', isMine: false, authorLeft: false },
  });
});

test('an author who left is one who left', async () => {
  const { log, device } = await twoNotes();
  const leave: Mutation = { id: 'm-eve-leaves', madeAt, type: 'member.leave' };
  log.append(leave, { author: 'member-eve', ...later });
  await device.synchroniser.wake();
  expect(await shown(device)).toMatchObject({
    'note-ada': { authorLeft: false },
    'note-eve': { authorLeft: true, authorName: 'member-eve' },
  });
});

test('P5: what is half written about a note is there, and of no other', async () => {
  const { device } = await twoNotes();
  const content = { body: 'But' };
  await keepDraft(device.replica.database, { key: 'reply:note-eve', content, at: madeAt });
  expect(await shown(device)).toMatchObject({
    'note-ada': { kept: { edit: null, reply: null } },
    'note-eve': { kept: { edit: null, reply: content } },
  });
});

test('RB4: an edit that came second is shown with its note until its author lets go', async () => {
  const { log, device } = await twoNotes();
  log.append(edit('m-edit-elsewhere', 0, 'First.'), { author: 'member-ada', ...later });
  await device.replica.ask([edit('m-edit-here', 0, 'Second.')]);
  await device.synchroniser.wake();
  const lost = [{ id: 'm-edit-here', content: { body: 'Second.' } }];
  expect(await shown(device)).toMatchObject({
    'note-ada': { note: { content: { body: 'First.' } }, lostEdits: lost },
    'note-eve': { lostEdits: [] },
  });
  await device.replica.dismissRefused('m-edit-here');
  expect(await shown(device)).toMatchObject({ 'note-ada': { lostEdits: [] } });
});
