/** Rebase: the team's word under this device's own. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notesOfClaim, refusedMutations, reviewOfClaim, syncState } from '#replica/queries.ts';
import { confirmedOf, memberDevice, shownNotes, type Device } from './device.ts';
import {
  claim,
  editNote,
  flag,
  ground,
  recordArticle,
  article,
  take,
  writeNote,
} from './mutations.ts';
import { failure, freshReplay, TeamLog } from './team-log.ts';

/** A team that already talks about the claim, and two devices that know all of it. */
async function twoDevices(): Promise<{ log: TeamLog; ada: Device; ben: Device }> {
  const log = new TeamLog();
  const ada = await memberDevice(log, 'member-ada');
  const ben = await memberDevice(log, 'member-ben');
  await ada.replica.ask([...ground, writeNote('note-ada', 'Forty boats.')]);
  await ada.synchroniser.wake();
  await ben.synchroniser.wake();
  return { log, ada, ben };
}

test('RB1 pending work stands on top of what the team wrote in the meantime', async () => {
  const { log, ada, ben } = await twoDevices();
  await ben.replica.ask([
    recordArticle('m-ben-address', elsewhere('https://mirror.example/boats')),
  ]);
  await ada.replica.ask([recordArticle('m-ada-address', elsewhere('https://wire.example/boats'))]);
  await ada.synchroniser.wake();
  await ben.replica.confirm({
    teamId: 'team-harbour',
    pulled: { after: 5, entries: log.entries.slice(5), head: headOf(log) },
  });
  const shown = await ben.replica.database.records.get(['article', article.id]);
  expect(shown?.addresses).toEqual([
    'https://tidings.example/ferries',
    'https://wire.example/boats',
    'https://mirror.example/boats',
  ]);
  expect(shown?.pending).toBe(1);
  expect(await confirmedOf(ben)).toEqual(freshReplay(log.entries));
});

describe('RB2 refused work is undone, kept and told', () => {
  test('where another member was first', async () => {
    const { ada, ben } = await twoDevices();
    await ada.replica.ask([flag('m-ada-flag'), take('m-ada-take')]);
    await ben.replica.ask([flag('m-ben-flag'), take('m-ben-take')]);
    await ada.synchroniser.wake();
    await ben.synchroniser.wake();
    expect((await reviewOfClaim(ben.replica.database, claim.id))?.checker).toBe('member-ada');
    const told = await refusedMutations(ben.replica.database);
    expect(told.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['m-ben-take', 'refused'],
      ['m-ben-flag', 'refused'],
    ]);
    expect(told.at(-1)?.refusal.sentence).toBe('This claim is on the desk already.');
    expect(await syncState(ben.replica.database)).toMatchObject({ state: 'synced', waiting: 0 });
  });

  test('on replay already, before the server has answered', async () => {
    const { log, ada, ben } = await twoDevices();
    await ben.replica.ask([flag('m-ben-flag')]);
    await ada.replica.ask([flag('m-ada-flag')]);
    await ada.synchroniser.wake();
    const pulled = { after: 5, entries: log.entries.slice(5), head: headOf(log) };
    await ben.replica.confirm({ teamId: 'team-harbour', pulled });
    expect(await refusedMutations(ben.replica.database)).toMatchObject([
      { id: 'm-ben-flag', outcome: 'doubtful' },
    ]);
    expect((await reviewOfClaim(ben.replica.database, claim.id))?.flaggedBy).toBe('member-ada');
  });

  test('until its author has seen it', async () => {
    const { ada, ben } = await twoDevices();
    await ben.replica.ask([flag('m-ben-flag')]);
    await ada.replica.ask([flag('m-ada-flag')]);
    await ada.synchroniser.wake();
    await ben.synchroniser.wake();
    await ben.replica.dismissRefused('m-ben-flag');
    expect(await refusedMutations(ben.replica.database)).toEqual([]);
  });

  test('or, where the server has not answered yet, until its author takes it back', async () => {
    const { log, ada, ben } = await twoDevices();
    await ben.replica.ask([flag('m-ben-flag'), writeNote('note-ben', 'Six tenders.')]);
    await ada.replica.ask([flag('m-ada-flag')]);
    await ada.synchroniser.wake();
    const pulled = { after: 5, entries: log.entries.slice(5), head: headOf(log) };
    await ben.replica.confirm({ teamId: 'team-harbour', pulled });
    await ben.replica.dismissRefused('m-ben-flag');
    await ben.replica.dismissRefused('m-note-ben');
    expect(await refusedMutations(ben.replica.database)).toEqual([]);
    expect((await ben.replica.unsent()).map(({ id }) => id)).toEqual(['m-note-ben']);
    await ben.synchroniser.wake();
    expect(log.pushes.at(-1)).toEqual(['m-note-ben']);
    expect(await refusedMutations(ben.replica.database)).toEqual([]);
  });

  test('with the note on a claim that the team did not take', async () => {
    const log = new TeamLog();
    const ada = await memberDevice(log, 'member-ada');
    log.refusesPush = (mutations) =>
      mutations.some(({ type }) => type === 'claim.mark') ? failure(422, 'No such claim.') : null;
    await ada.replica.ask([...ground, writeNote('note-lonely', 'On a claim of my own.')]);
    await ada.synchroniser.wake();
    expect(await shownNotes(ada)).toEqual([]);
    const told = await refusedMutations(ada.replica.database);
    expect(told.map(({ id, refusal }) => `${id}: ${refusal.sentence}`).toSorted()).toEqual([
      'm-claim-forty: No such claim.',
      'm-note-lonely: The claim of this note is not known.',
    ]);
    for (const { id } of told) await ada.replica.dismissRefused(id);
    expect(await refusedMutations(ada.replica.database)).toEqual([]);
    expect(await ada.replica.database.shadows.count()).toBe(0);
  });

  test('and work that hung on it is judged by the server too', async () => {
    const { log, ada, ben } = await twoDevices();
    log.append(
      {
        id: 'm-note-taken',
        madeAt: '2031-05-01T09:00:00.000Z',
        type: 'note.write',
        noteId: 'note-same',
        claimId: claim.id,
        replyTo: null,
        content: { body: 'Mine.', assessment: null, evidence: [] },
      },
      { author: 'member-ada', at: '2031-05-02T09:00:00.000Z', byServer: false },
    );
    await ben.replica.ask([
      writeNote('note-same', 'Ours.'),
      editNote('m-ben-edit', 'note-same', 0, 'All ours.'),
    ]);
    await ben.synchroniser.wake();
    await ada.synchroniser.wake();
    expect(await shownNotes(ben)).toEqual(await shownNotes(ada));
    const told = await refusedMutations(ben.replica.database);
    expect(told.map(({ mutation }) => mutation.id).toSorted()).toEqual([
      'm-ben-edit',
      'm-note-same',
    ]);
  });
});

test('RB3 a confirmed entry that was pending is there once, with the server’s author and time', async () => {
  const { log, ada } = await twoDevices();
  await ada.replica.ask([writeNote('note-more', 'And six tenders.')]);
  await ada.synchroniser.wake();
  const notes = await notesOfClaim(ada.replica.database, claim.id);
  expect(notes.map(({ content }) => content.body)).toEqual(['Forty boats.', 'And six tenders.']);
  expect(notes.map(({ writtenAt }) => writtenAt)).toEqual([log.entries[4]?.at, log.entries[5]?.at]);
  expect(await ada.replica.database.outbox.count()).toBe(0);
  expect(await ada.replica.database.shadows.count()).toBe(0);
});

test('RB4 an edit that lost a race is told, and its words are kept', async () => {
  const { log, ada } = await twoDevices();
  await ada.replica.ask([editNote('m-late-edit', 'note-ada', 0, 'Forty-two boats.')]);
  log.append(editNote('m-early-edit', 'note-ada', 0, 'Fourteen boats.'), {
    author: 'member-ada',
    at: '2031-05-03T09:00:00.000Z',
    byServer: false,
  });
  await ada.synchroniser.wake();
  expect(await shownNotes(ada)).toEqual(['Fourteen boats.']);
  const [note] = await notesOfClaim(ada.replica.database, claim.id);
  expect(note?.history.at(-1)).toMatchObject({
    lostRace: true,
    content: { body: 'Forty-two boats.' },
  });
  expect(await refusedMutations(ada.replica.database)).toMatchObject([
    { id: 'm-late-edit', outcome: 'lost race' },
  ]);
});

test('RB4 edits that lost their races together are told and let go one by one', async () => {
  const { log, ada } = await twoDevices();
  await ada.replica.ask([writeNote('note-more', 'And six tenders.')]);
  await ada.synchroniser.wake();
  await ada.replica.ask([
    editNote('m-late-boats', 'note-ada', 0, 'Forty-two boats.'),
    editNote('m-late-tenders', 'note-more', 0, 'And nine tenders.'),
  ]);
  const meanwhile = { author: 'member-ada', at: '2031-05-03T09:00:00.000Z', byServer: false };
  log.append(editNote('m-early-boats', 'note-ada', 0, 'Fourteen boats.'), meanwhile);
  log.append(editNote('m-early-tenders', 'note-more', 0, 'And no tenders.'), meanwhile);
  await ada.synchroniser.wake();
  expect(await toldTo(ada)).toEqual([
    ['m-late-boats', 'lost race', 'Forty-two boats.'],
    ['m-late-tenders', 'lost race', 'And nine tenders.'],
  ]);
  await ada.replica.dismissRefused('m-late-boats');
  expect(await toldTo(ada)).toEqual([['m-late-tenders', 'lost race', 'And nine tenders.']]);
  await ada.replica.dismissRefused('m-late-tenders');
  expect(await toldTo(ada)).toEqual([]);
});

async function toldTo({ replica }: Device): Promise<unknown[]> {
  const told = await refusedMutations(replica.database);
  return told.map(({ id, outcome, mutation }) => [
    id,
    outcome,
    mutation.type === 'note.edit' ? mutation.content.body : mutation.type,
  ]);
}

test('RB4 an edit that lost no race is told to nobody', async () => {
  const { ada } = await twoDevices();
  await ada.replica.ask([editNote('m-only-edit', 'note-ada', 0, 'Forty-two boats.')]);
  await ada.synchroniser.wake();
  expect(await shownNotes(ada)).toEqual(['Forty-two boats.']);
  expect(await refusedMutations(ada.replica.database)).toEqual([]);
});

test('RB5 whatever two devices ask, drop and repeat, each ends as a fresh replay of the log', async () => {
  const step = fc.record({
    who: fc.constantFrom<'ada' | 'ben'>('ada', 'ben'),
    what: fc.constantFrom<'note' | 'edit' | 'flag' | 'take' | 'address' | 'sync' | 'restart'>(
      'note',
      'edit',
      'flag',
      'take',
      'address',
      'sync',
      'restart',
    ),
    network: fc.constantFrom<TeamLog['network']>('up', 'up', 'down', 'loses answers'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
      const { log, ...devices } = await twoDevices();
      let count = 0;
      for (const { who, what, network } of steps) {
        const { replica, synchroniser } = devices[who];
        log.network = network;
        count += 1;
        const id = `m-${who}-${count}-step`;
        if (what === 'note')
          await replica.ask([writeNote(`note-${who}-${count}`, `Thought ${count}.`)]);
        if (what === 'edit') await replica.ask([editNote(id, 'note-ada', 0, `Edit ${count}.`)]);
        if (what === 'flag') await replica.ask([flag(id)]);
        if (what === 'take') await replica.ask([take(id)]);
        if (what === 'address')
          await replica.ask([recordArticle(id, elsewhere(`https://m${count}.example/`))]);
        if (what === 'sync') await synchroniser.wake();
        if (what === 'restart') devices[who] = await devices[who].restart();
        expect(await confirmedOf(devices[who])).toEqual(
          freshReplay(log.entries.slice(0, (await devices[who].replica.position()).seq)),
        );
      }
      log.network = 'up';
      for (const device of [devices.ada, devices.ben, devices.ada])
        await device.synchroniser.wake();
      for (const device of [devices.ada, devices.ben]) {
        expect(await device.replica.database.outbox.count()).toBe(0);
        expect(
          await device.replica.database.records.where({ kind: 'note' }).count(),
        ).toBeGreaterThan(0);
        expect(await confirmedOf(device)).toEqual(freshReplay(log.entries));
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('RB6 killed between push and answer, the same work is sent again and is in the log once', async () => {
  const { log, ada } = await twoDevices();
  await ada.replica.ask([writeNote('note-more', 'And six tenders.')]);
  log.network = 'loses answers';
  await ada.synchroniser.wake();
  const again = await ada.restart();
  log.network = 'up';
  await again.synchroniser.wake();
  expect(log.pushes.slice(-2)).toEqual([['m-note-more'], ['m-note-more']]);
  expect(log.entries.filter(({ mutation }) => mutation.id === 'm-note-more')).toHaveLength(1);
  expect(await shownNotes(again)).toEqual(['And six tenders.', 'Forty boats.']);
  expect(await syncState(again.replica.database)).toMatchObject({ state: 'synced', waiting: 0 });
});

function elsewhere(url: string): typeof article {
  return { ...article, addresses: [{ url, origin: 'seen' }] };
}

function headOf(log: TeamLog): { seq: number; hash: string } {
  const last = log.entries.at(-1);
  if (last === undefined) throw new Error('The log is empty.');
  return { seq: last.seq, hash: last.hash };
}
