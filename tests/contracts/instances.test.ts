/** Several instances on one PostgreSQL: one order, one set of tickets and limits, and news that reaches everybody. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { brokenLink, chainStart } from '#sync/entry.ts';
import { poke } from '#sync/protocol.ts';
import {
  ApiClient,
  memberOf,
  refusalOf,
  serverUnderTest,
  type ServerUnderTest,
} from '../server/support/api-client.ts';
import { markClaim, recordArticle, writeNote } from '../sync/support/sample-mutations.ts';
import { postgresForTests } from './support/postgres-cluster.ts';

// Processes, databases and sockets: slow where the machine is busy, and never a matter of luck.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const postgres = await postgresForTests();
afterAll(async () => {
  if (typeof postgres !== 'string') await postgres.stop();
});

test.for(typeof postgres === 'string' ? [postgres] : [])('%s', (reason, { skip }) => {
  skip(reason);
  expect.unreachable();
});

describe.skipIf(typeof postgres === 'string')('three instances on one database', () => {
  let databaseUrl: string;
  let instances: ServerUnderTest[];
  let owners: ApiClient[];

  beforeEach(async () => {
    databaseUrl = typeof postgres === 'string' ? '' : await postgres.createDatabase();
    const metrics = { host: '127.0.0.1', port: 0 };
    const limits = { failures: { points: 10, per: 60 } };
    // Together, as an orchestrator starts them: they must agree on one team.
    instances = await Promise.all(
      Array.from({ length: 3 }, () => serverUnderTest({ databaseUrl, limits, metrics })),
    );
    const owner = await memberOf(at(0), 'owner');
    owners = instances.map(({ address }) => new ApiClient(address, owner.token));
    await owner.push([recordArticle(), markClaim()]);
  });
  afterEach(() => Promise.all(instances.map((instance) => instance.close())));

  function at(index: number): ServerUnderTest {
    const instance = instances[index];
    if (instance === undefined) throw new RangeError('There is no such instance.');
    return instance;
  }

  function through(index: number): ApiClient {
    const client = owners[index];
    if (client === undefined) throw new RangeError('There is no such instance.');
    return client;
  }

  async function listening(index: number, client = through(index)): Promise<WebSocket> {
    const address = at(index).address.replace('http', 'ws');
    const socket = new WebSocket(`${address}/api/live?ticket=${await client.ticket()}`);
    await once(socket, 'open');
    return socket;
  }

  test('that start together make one team', () => {
    expect(new Set(instances.map(({ team }) => team.id)).size).toBe(1);
  });

  test('show what they have of the database, and that they hear each other', async () => {
    const text = await (await fetch(at(1).metricsAddress ?? '')).text();
    expect(text).toMatch(/second_source_pool_connections\{state="total"\} [1-9]/);
    expect(text).toContain('second_source_listening 1');
    expect(text).toContain('second_source_log{what="entries"} 3');
  });

  test('OR1 places are handed out once and without a gap, whichever instance is asked', async () => {
    const pushes = Array.from({ length: 30 }, (_, index) =>
      through(index % 3).push([writeNote(), writeNote()]),
    );
    const places = (await Promise.all(pushes))
      .flat()
      .map((outcome) => (outcome.outcome === 'applied' ? outcome.seq : 0));
    const { entries, head } = await through(1).pull();
    expect(brokenLink(entries, { seq: 0, hash: chainStart })).toBeNull();
    expect(head.seq).toBe(63);
    expect(places.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 60 }, (_, index) => index + 4),
    );
  });

  test('LV1 a commit of one instance pokes those who listen at every other', async () => {
    const sockets = await Promise.all([0, 1, 2].map((index) => listening(index)));
    const heard = sockets.map((socket) => nextPoke(socket));
    const [outcome] = await through(1).push([writeNote()]);
    const seq = outcome?.outcome === 'applied' ? outcome.seq : 0;
    expect(await Promise.all(heard)).toEqual([seq, seq, seq]);
  });

  test('LV1 of a hundred commits in a row none is told late or twice, and the last one in the end', async () => {
    const socket = await listening(2);
    const places: number[] = [];
    socket.on('message', (data: Buffer) => places.push(poke.parse(JSON.parse(String(data))).seq));
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(Array.from({ length: 5 }, () => through(0).push([writeNote()])));
    }
    const { head } = await through(0).pull(100);
    await vi.waitUntil(() => places.at(-1) === head.seq, 10_000);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(new Set(places).size).toBe(places.length);
  });

  test('LV2 where the connections for news are cut, pokes come all the same', async () => {
    const socket = await listening(2);
    expect(await cutNews(databaseUrl)).toBe(3);
    const heard = nextPoke(socket);
    const [outcome] = await through(0).push([writeNote()]);
    expect(outcome).toMatchObject({ seq: await heard });
    // And they are put together again.
    await vi.waitUntil(async () => (await newsConnections(databaseUrl)) === 3, 20_000);
    const again = nextPoke(socket);
    const [next] = await through(0).push([writeNote()]);
    expect(next).toMatchObject({ seq: await again });
  });

  test('SE9 a ticket of one instance opens the channel of another, once', async () => {
    const ticket = await through(0).ticket();
    const address = `${at(1).address.replace('http', 'ws')}/api/live?ticket=${ticket}`;
    const socket = new WebSocket(address);
    await once(socket, 'open');
    const again = new WebSocket(address.replace(at(1).address, at(2).address));
    const [error] = await once(again, 'error');
    expect(String(error)).toContain('401');
  });

  test('MB10 a device that one instance shuts out loses its channel at another', async () => {
    const reader = await memberOf(at(0), 'reader');
    const socket = await listening(2, new ApiClient(at(2).address, reader.token));
    const closed = once(socket, 'close');
    const answer = await reader.get('/api/devices');
    const { devices }: { devices: { id: string; isThis: boolean }[] } = Object(await answer.json());
    const own = devices.find(({ isThis }) => isThis)?.id ?? '';
    expect((await through(0).send(`/api/devices/${own}/revoke`, {})).status).toBe(200);
    expect((await closed)[0]).toBe(1008);
    const elsewhere = new ApiClient(at(1).address, reader.token);
    expect(await refusalOf(await elsewhere.get('/api/entries'))).toBe('401 unknown device');
  });

  test('LM5 they count together', async () => {
    const statuses: number[] = [];
    for (let call = 0; call < 14; call += 1) {
      const guesser = new ApiClient(at(call % 3).address, 'A'.repeat(43));
      statuses.push((await guesser.get('/api/entries')).status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), ...Array<number>(4).fill(429)]);
  });

  test('LV5 one that stops sends its listeners away, and the others go on', async () => {
    const [leaving, staying] = [await listening(2), await listening(1)];
    const closed = once(leaving, 'close');
    await at(2).close();
    instances.pop();
    expect((await closed)[0]).toBe(1001);
    const heard = nextPoke(staying);
    const [outcome] = await through(0).push([writeNote()]);
    expect(outcome).toMatchObject({ seq: await heard });
  });

  test('IM5 one that is killed in the middle of its pushes takes nothing with it', async () => {
    const { child, address } = await serveAlone(databaseUrl);
    const doomed = new ApiClient(address, through(0).token);
    const socket = await listening(1);
    const acknowledged: string[] = [];
    async function pushUntilKilled(): Promise<void> {
      for (;;) {
        const note = writeNote();
        const answer = await doomed.push([note]).catch(() => null);
        if (answer === null) return;
        acknowledged.push(note.id);
        if (acknowledged.length === 60) child.kill('SIGKILL');
      }
    }
    await Promise.all(Array.from({ length: 4 }, pushUntilKilled));
    const heard = nextPoke(socket);
    await through(0).push([writeNote()]);
    await heard;
    const { entries } = await through(2).pull();
    expect(brokenLink(entries, { seq: 0, hash: chainStart })).toBeNull();
    const known = entries.map(({ mutation }) => mutation.id);
    expect(acknowledged.filter((id) => !known.includes(id))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });
});

async function nextPoke(socket: WebSocket): Promise<number> {
  const [data] = await once(socket, 'message');
  return poke.parse(JSON.parse(String(data))).seq;
}

async function ask(databaseUrl: string, query: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rowCount } = await client.query(query);
  await client.end();
  return rowCount ?? 0;
}

const news = `from pg_stat_activity
  where application_name = 'second-source news' and datname = current_database()`;

/** How many connections were cut. */
function cutNews(databaseUrl: string): Promise<number> {
  return ask(databaseUrl, `select pg_terminate_backend(pid) ${news}`);
}

function newsConnections(databaseUrl: string): Promise<number> {
  return ask(databaseUrl, `select pid ${news}`);
}

const main = path.resolve(import.meta.dirname, '../../cli/main.ts');

/** An instance in a process of its own, which can be killed. */
async function serveAlone(databaseUrl: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [main, 'serve'], {
    env: { ...process.env, DATABASE_URL: databaseUrl, SECOND_SOURCE_PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const address = / on (http:\S+)/.exec(line)?.[1];
    if (address !== undefined) return { child, address };
  }
  throw new Error('The server ended before it listened.');
}
