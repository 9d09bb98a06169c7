/** Coming back after this device was shut out, by a new link: what waits goes along, and only to the same team. */
import { expect, test } from 'vitest';
import { joinAgain } from '#replica/join-again.ts';
import { refusedMutations } from '#replica/queries.ts';
import { memberDevice, shownNotes } from './device.ts';
import { ground, writeNote } from './mutations.ts';
import { origin, TeamLog } from './team-log.ts';

const link = `${origin}/join#${'l'.repeat(43)}`;

/** Ada's device with one note unsent, shut out, and a server that answers a link as told. */
async function shutOut(answer: { teamId?: string; memberId?: string; status?: number } = {}) {
  const log = new TeamLog();
  const device = await memberDevice(log, 'member-ada');
  await device.replica.ask(ground);
  await device.synchroniser.wake();
  log.shutOut('member-ada');
  await device.replica.ask([writeNote('note-kept', 'Kept meanwhile.')]);
  await device.synchroniser.wake();
  let spent = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    if (pathname !== '/api/join') return log.fetch(input, init);
    spent += 1;
    if (answer.status !== undefined) {
      const error = { code: 'invite', sentence: 'This invite is not valid.' };
      return Response.json({ error }, { status: answer.status });
    }
    const { member, server } = log.admit(answer.memberId ?? 'member-ada-again', 'checker');
    const team = { ...server.team, id: answer.teamId ?? server.team.id };
    return Response.json({ team, member, token: server.token });
  };
  const again = (by: string) =>
    joinAgain({
      replica: device.replica,
      link: by,
      name: 'Ada',
      device: 'Chromium',
      fetch,
      signal: new AbortController().signal,
    });
  return { log, device, again, spent: () => spent };
}

test('sends to the team what was written while the door was shut', async () => {
  const { log, device, again } = await shutOut();
  expect(await again(link)).toMatchObject({ ok: true });
  await device.synchroniser.wake();
  expect(log.entries.at(-1)).toMatchObject({
    author: 'member-ada-again',
    mutation: { type: 'note.write', noteId: 'note-kept' },
  });
  expect(await shownNotes(device)).toEqual(['Kept meanwhile.']);
});

test('into another team brings nothing of this one, and tells what was not sent', async () => {
  const { device, again } = await shutOut({ teamId: 'team-inland' });
  expect(await again(link)).toMatchObject({ ok: true, team: { id: 'team-inland' } });
  expect(await device.replica.unsent()).toEqual([]);
  expect(await refusedMutations(device.replica.database)).toMatchObject([
    { id: 'm-note-kept', outcome: 'not sent' },
  ]);
});

test.each([
  ['no link', 'harbour', 'This is not an invite link. Copy all of it.'],
  [
    'a link of another server',
    link.replace('team.test', 'other.test'),
    'This link leads to another server. Forget the team Harbour desk first.',
  ],
])('does not spend %s', async (_case, by, sentence) => {
  const { device, again, spent } = await shutOut();
  expect(await again(by)).toEqual({ ok: false, sentence });
  expect(spent()).toBe(0);
  expect(await device.replica.unsent()).toHaveLength(1);
});

test('changes nothing where the link does not work', async () => {
  const { device, again } = await shutOut({ status: 404 });
  expect(await again(link)).toMatchObject({ ok: false });
  expect((await device.replica.membership()).server?.team.name).toBe('Harbour desk');
  expect(await device.replica.unsent()).toHaveLength(1);
});
