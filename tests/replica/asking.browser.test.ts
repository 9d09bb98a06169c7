/** Asking: at once, all or nothing, on the disk, with or without a team. */
import { describe, expect, test } from 'vitest';
import { dossier, members, notesOfClaim, refusedMutations, syncState } from '#replica/queries.ts';
import { confirmedOf, memberDevice, openDevice, shownNotes } from './device.ts';
import { claim, editNote, evidence, ground, take, writeNote } from './mutations.ts';
import { TeamLog } from './team-log.ts';

describe('a reader alone', () => {
  test('writes a note that is shown at once, under the local member', async () => {
    const { replica } = await openDevice(new TeamLog());
    const asked = await replica.ask([
      ...ground,
      writeNote('note-first', 'Which yard builds them?'),
    ]);
    expect(asked).toEqual({ ok: true });
    const { member } = await replica.membership();
    const [note] = await notesOfClaim(replica.database, claim.id);
    expect(note).toMatchObject({ author: member.id, isWaiting: true });
    expect((await dossier(replica.database, claim.id))?.names).toEqual({ [member.id]: 'You' });
  });

  test('finds it after the browser was killed', async () => {
    const device = await openDevice(new TeamLog());
    await device.replica.ask([...ground, writeNote('note-first', 'Which yard builds them?')]);
    const again = await device.restart();
    expect(await shownNotes(again)).toEqual(['Which yard builds them?']);
    expect(await again.replica.unsent()).toHaveLength(3);
  });

  test('calls nobody', async () => {
    const log = new TeamLog();
    const { replica, synchroniser, clock } = await openDevice(log);
    await replica.ask(ground);
    await synchroniser.wake();
    expect(log.calls).toEqual([]);
    expect(clock.waiting).toEqual([]);
    // There is nobody to wait for, and nothing is forgotten.
    expect(await syncState(replica.database)).toMatchObject({ state: 'alone', waiting: 0 });
    expect(await replica.unsent()).toHaveLength(2);
  });

  test('joins a team later: what was written alone goes there under the new member', async () => {
    const log = new TeamLog();
    const { replica, synchroniser } = await openDevice(log);
    await replica.ask([...ground, writeNote('note-first', 'Which yard builds them?')]);
    const { member, server } = log.admit('member-ada', 'reader');
    await replica.enterTeam(member, server);
    const [before] = await notesOfClaim(replica.database, claim.id);
    expect(before).toMatchObject({ author: 'member-ada', isWaiting: true });
    await synchroniser.wake();
    const [after] = await notesOfClaim(replica.database, claim.id);
    expect(after).toMatchObject({ author: 'member-ada', isWaiting: false });
    expect(await members(replica.database)).toEqual([member]);
  });
});

describe('what is refused at once', () => {
  test.each([
    ['a step that the member’s role does not allow', [take()], /Your role in this team is reader/],
    ['a note on a claim that nobody knows', [writeNote('note-orphan', 'Where?')], /not known/],
    ['an empty note', [...ground, writeNote('note-empty', ' ')], /Write a note or give a verdict/],
    ['half an emoji', [...ground, writeNote('note-half', 'Boats \uD83D')], /half a character/],
  ])('%s is said and nothing of it is kept', async (_, mutations, sentence) => {
    const { replica } = await memberDevice(new TeamLog(), 'member-ada', 'reader');
    const asked = await replica.ask(mutations);
    expect(asked.ok ? '' : asked.refusal.sentence).toMatch(sentence);
    expect(await replica.unsent()).toEqual([]);
    expect(await replica.database.records.where('kind').notEqual('member').count()).toBe(0);
  });
});

test('the same mutation asked twice, as after a lost reply, is taken once', async () => {
  const { replica } = await openDevice(new TeamLog());
  const note = writeNote('note-first', 'Which yard builds them?');
  await replica.ask([...ground, note]);
  expect(await replica.ask([note])).toEqual({ ok: true });
  expect(await replica.unsent()).toHaveLength(3);
});

test('two tabs that open the copy for the first time agree on who writes', async () => {
  const name = crypto.randomUUID();
  const log = new TeamLog();
  const [one, other] = await Promise.all([openDevice(log, name), openDevice(log, name)]);
  expect(await one.replica.membership()).toEqual(await other.replica.membership());
});

test('a second team is refused while there is a first, and its work does not go to the next', async () => {
  const log = new TeamLog();
  const device = await memberDevice(log, 'member-ada');
  const { replica } = device;
  await replica.ask([...ground, writeNote('note-first', 'Only for the harbour desk.')]);
  const { member, server } = log.admit('member-eve', 'checker');
  await expect(replica.enterTeam(member, server)).rejects.toThrow('Leave the team Harbour desk');
  await replica.leaveTeam();
  expect(await shownNotes(device)).toEqual([]);
  expect(await replica.unsent()).toEqual([]);
  const told = await refusedMutations(replica.database);
  expect(told.map(({ outcome }) => outcome)).toEqual(['not sent', 'not sent', 'not sent']);
  expect(await confirmedOf(device)).toEqual(new Map());
});

test('one push carries no more bytes than the server reads', async () => {
  const { replica } = await openDevice(new TeamLog());
  const quote = 'The ministry ordered 40 boats. '.repeat(120).trim();
  const sources = Array.from({ length: 20 }, (_, i) => ({
    ...evidence,
    id: `evidence-${i}`,
    quote,
  }));
  const notes = Array.from({ length: 60 }, (_, i) => {
    const note = writeNote(`note-long-${i}`, 'x'.repeat(20_000));
    return { ...note, content: { ...note.content, evidence: sources } };
  });
  await replica.ask([...ground, ...notes]);
  const batch = await replica.unsent();
  expect(batch.length).toBeLessThan(60);
  expect(new Blob([JSON.stringify({ mutations: batch })]).size).toBeLessThan(4_000_000);
  expect(batch.map(({ id }) => id)).toEqual(
    [...ground, ...notes].slice(0, batch.length).map(({ id }) => id),
  );
});

test('an edit that is asked twice over is shown in its last form', async () => {
  const device = await openDevice(new TeamLog());
  await device.replica.ask([...ground, writeNote('note-first', 'Forty?')]);
  await device.replica.ask([editNote('m-edit-one', 'note-first', 0, 'Forty, says the yard.')]);
  await device.replica.ask([editNote('m-edit-two', 'note-first', 1, 'Forty, says the ministry.')]);
  expect(await shownNotes(device)).toEqual(['Forty, says the ministry.']);
});
