/** A server whose clock is a day off, and jumps while it runs: the log keeps its order, and what ends, ends by that clock. */
import { expect, test, vi } from 'vitest';
import { openSqlite } from '#server/db/database.ts';
import path from 'node:path';
import {
  ApiClient,
  joinWith,
  refusalOf,
  serverUnderTest,
  tryToJoin,
} from '../server/support/api-client.ts';
import { markClaim, recordArticle, writeNote } from '../sync/support/sample-mutations.ts';
import { expectNothingLost } from './support/audit-log.ts';
import { Acknowledged } from './support/storm-writer.ts';

vi.setConfig({ testTimeout: 30_000 });

const day = 24 * 60 * 60 * 1000;

function clockAt(text: string) {
  let time = Date.parse(text);
  return {
    now: () => new Date(time),
    jump: (milliseconds: number) => void (time += milliseconds),
  };
}

test('ID3 a clock that jumps a day ahead and two back keeps the order, the chain and every note', async () => {
  const clock = clockAt('2031-03-04T09:00:00Z');
  const server = await serverUnderTest({}, { now: clock.now });
  const { token, team } = await joinWith(server.firstInvite ?? '');
  const client = new ApiClient(server.address, token);
  await client.push([recordArticle(), markClaim()]);
  const acknowledged = new Acknowledged();
  for (const jump of [0, day, -2 * day, day]) {
    clock.jump(jump);
    // The clock of the sender is no better: it is kept and orders nothing.
    for (const outcome of await client.push([
      { ...writeNote(), madeAt: '2099-01-01T00:00:00Z' },
      { ...writeNote(), madeAt: '1999-01-01T00:00:00Z' },
    ])) {
      if (outcome.outcome === 'applied') acknowledged.note(outcome.id, outcome.seq);
    }
  }
  const { entries } = await client.pull(3);
  expect(entries.map(({ seq }) => seq)).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
  expect(entries.map(({ at }) => at.slice(0, 10))).toEqual(
    ['2031-03-04', '2031-03-05', '2031-03-03', '2031-03-04'].flatMap((date) => [date, date]),
  );
  expect([...acknowledged.places.values()]).toEqual(entries.map(({ seq }) => seq));

  const beside = openSqlite(path.join(server.settings.data, 'team.sqlite'));
  expect(await expectNothingLost(beside, team.id, acknowledged)).toBe(11);
  await beside.kysely.destroy();
  await server.close();
});

test('SE2 an invite ends by the clock of the server: a day too fast it ends a day early', async () => {
  const clock = clockAt('2031-03-04T09:00:00Z');
  const server = await serverUnderTest({}, { now: clock.now });
  const [first = '', second = ''] = [
    await server.createInvite('reader'),
    await server.createInvite('reader'),
  ].map((link) => new URL(link).hash.slice(1));
  clock.jump(6 * day);
  expect((await tryToJoin(server.address, first)).status).toBe(200);
  clock.jump(2 * day);
  expect(await refusalOf(await tryToJoin(server.address, second))).toBe('403 invite');
  clock.jump(-2 * day);
  expect((await tryToJoin(server.address, second)).status).toBe(200);
  await server.close();
});

test('SE6 a ticket given before the clock jumped ahead is refused, and the next one is good', async () => {
  const clock = clockAt('2031-03-04T09:00:00Z');
  const server = await serverUnderTest({}, { now: clock.now });
  const { token } = await joinWith(server.firstInvite ?? '');
  const client = new ApiClient(server.address, token);
  async function opens(ticket: string): Promise<boolean> {
    const socket = new WebSocket(
      `${server.address.replace('http', 'ws')}/api/live?ticket=${ticket}`,
    );
    const { promise, resolve } = Promise.withResolvers<boolean>();
    socket.addEventListener('open', () => resolve(true));
    socket.addEventListener('error', () => resolve(false));
    return promise;
  }
  const before = await client.ticket();
  clock.jump(day);
  expect(await opens(before)).toBe(false);
  expect(await opens(await client.ticket())).toBe(true);
  await server.close();
});
