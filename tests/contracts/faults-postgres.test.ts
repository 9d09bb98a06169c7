/**
 * What members see of a PostgreSQL in trouble: one sentence and the advice to try again, nothing lost, nothing twice. The
 * cluster is one of our own, with fsync, so that it can be killed.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openPostgres } from '#server/db/database.ts';
import { failure } from '#sync/protocol.ts';
import { ApiClient, joinWith, serverUnderTest } from '../server/support/api-client.ts';
import { markClaim, recordArticle, writeNote } from '../sync/support/sample-mutations.ts';
import { expectNothingLost } from './support/audit-log.ts';
import { ownPostgres } from './support/own-postgres.ts';
import { seeded } from './support/seeded.ts';
import { Acknowledged, StormWriter } from './support/storm-writer.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const postgres = await ownPostgres();
afterAll(async () => {
  if (typeof postgres !== 'string') await postgres.remove();
});

const unavailable =
  'The team’s database cannot do this just now. Nothing is lost; it is tried again.';

const clusters = typeof postgres === 'string' ? [] : [postgres];
const skipped = typeof postgres === 'string' ? [postgres] : [];

test.for(skipped)('%s', (reason, { skip }) => {
  skip(reason);
  expect.unreachable();
});

/** The status of an answer and its sentence; a 503 also says when to come back. */
async function toldBy(answer: Response): Promise<string> {
  const { error } = failure.parse(await answer.json());
  expect(answer.headers.get('retry-after')).toMatch(/^\d+$/);
  return `${answer.status} ${error.sentence}`;
}

describe.each(clusters)('a PostgreSQL in trouble', ({ databaseUrl, adminUrl, halt, start }) => {
  let team: { token: string; teamId: string } | undefined;

  /** A server on the cluster, and a client of the first owner. */
  async function serve(pool?: number) {
    const server = await serverUnderTest({
      databaseUrl,
      ...(pool !== undefined && { pool }),
    });
    if (team === undefined) {
      const joined = await joinWith(server.firstInvite ?? '');
      team = { token: joined.token, teamId: joined.team.id };
      await new ApiClient(server.address, team.token).push([recordArticle(), markClaim()]);
    }
    const { token, teamId } = team;
    return { server, client: new ApiClient(server.address, token), teamId };
  }

  async function asAdmin(work: (admin: Client) => Promise<void>): Promise<void> {
    const admin = new Client({ connectionString: adminUrl });
    await admin.connect();
    await work(admin);
    await admin.end();
  }

  test('IM5 PostgreSQL killed and restarted under load, six times, loses nothing it acknowledged', async () => {
    const { server, client, teamId } = await serve();
    const before = await countEntries(teamId);
    const random = seeded(5);
    const acknowledged = new Acknowledged();
    const writers = Array.from({ length: 4 }, () => new StormWriter(acknowledged, random));
    let due = 6;
    let isUp = true;
    let enough = 20;
    async function restart(): Promise<void> {
      isUp = false;
      await halt(due % 3 === 0 ? 'fast' : 'immediate');
      await start();
      due -= 1;
      enough = 10 + Math.floor(random() * 20);
      isUp = true;
    }
    function isOver(): boolean {
      return due === 0;
    }
    const restarts: Promise<void>[] = [];
    acknowledged.onAnswer = () => {
      enough -= 1;
      if (enough <= 0 && isUp && due > 0) restarts.push(restart());
    };
    // Nobody waits for the restart: who writes meanwhile is told 503, and sends the same again.
    async function write(writer: StormWriter): Promise<void> {
      while (!isOver() || writer.outbox.length > 0) await writer.push(client);
    }
    await Promise.all(writers.map(write));
    await Promise.all(restarts);
    await server.close();

    const database = await openPostgres(databaseUrl);
    const entries = await expectNothingLost(database, teamId, acknowledged);
    await database.kysely.destroy();
    expect(entries - before).toBe(acknowledged.places.size);
    expect(acknowledged.unanswered).toBe(0);
    expect(acknowledged.places.size).toBeGreaterThan(200);
  });

  test('OR9 while PostgreSQL is down a push is told so with 503, the server lives, and the same push is taken later', async () => {
    const { server, client } = await serve();
    const mutations = [writeNote()];
    await halt('fast');
    expect(await toldBy(await client.send('/api/push', { mutations }))).toBe(`503 ${unavailable}`);
    expect(await toldBy(await client.get('/api/entries?after=0'))).toBe(`503 ${unavailable}`);
    expect((await fetch(`${server.address}/api/health`)).status).toBe(200);
    expect((await fetch(`${server.address}/api/ready`)).status).toBe(503);
    await start();
    expect(await client.push(mutations)).toMatchObject([{ outcome: 'applied' }]);
    expect((await fetch(`${server.address}/api/ready`)).status).toBe(200);
    await server.close();
  });

  test('a server that finds no PostgreSQL at its start says so in one sentence and ends with 1', async () => {
    await halt('fast');
    const main = path.resolve(import.meta.dirname, '../../cli/main.ts');
    const running = promisify(execFile)(process.execPath, [main, 'serve'], {
      env: { ...process.env, DATABASE_URL: databaseUrl, SECOND_SOURCE_PORT: '0' },
    });
    await expect(running).rejects.toMatchObject({
      code: 1,
      stderr:
        'The PostgreSQL server in DATABASE_URL does not answer. Check its address, name and password.\n',
    });
    await start();
  });

  test('OR9 a push that cannot be serialized is tried again, and taken when the way is free', async () => {
    const { server, client, teamId } = await serve();
    const before = await countEntries(teamId);
    await asAdmin((admin) => refuseToSerialize(admin, 3));
    expect(await client.push([writeNote()])).toMatchObject([{ outcome: 'applied' }]);
    await asAdmin((admin) => refuseToSerialize(admin, 1_000_000));
    const mutations = [writeNote(), writeNote()];
    expect(await toldBy(await client.send('/api/push', { mutations }))).toBe(`503 ${unavailable}`);
    expect(await countEntries(teamId)).toBe(before + 1);
    await asAdmin(async (admin) => void (await admin.query('drop trigger refuse on entries')));
    expect(await client.push(mutations)).toMatchObject([
      { outcome: 'applied', seq: before + 2 },
      { outcome: 'applied', seq: before + 3 },
    ]);
    await server.close();
  });

  test('OR9 where every connection is taken a call is told so with 503, and all is well when one is free', async () => {
    const { server, client } = await serve(2);
    const locker = new Client({ connectionString: adminUrl });
    await locker.connect();
    await locker.query('begin');
    await locker.query('lock table entries in access exclusive mode');
    const stuck = [client.get('/api/entries?after=0'), client.get('/api/entries?after=0')];
    const late = Promise.all([client.get('/api/entries?after=0'), ...stuck]);
    const first = await Promise.race([client.get('/api/entries?after=0'), ...stuck]);
    expect(await toldBy(first)).toBe(`503 ${unavailable}`);
    await locker.query('rollback');
    await locker.end();
    await late;
    expect((await client.get('/api/entries?after=0')).status).toBe(200);
    await server.close();
  });

  async function countEntries(teamId: string): Promise<number> {
    let count = 0;
    await asAdmin(async (admin) => {
      const { rows } = await admin.query<{ count: number }>(
        'select count(*)::integer as count from entries where team_id = $1',
        [teamId],
      );
      count = rows[0]?.count ?? -1;
    });
    return count;
  }
});

/** Makes the next writes of the log fail with SQLSTATE 40001. A sequence counts them: it is not rolled back. */
async function refuseToSerialize(admin: Client, times: number): Promise<void> {
  await admin.query(`
    drop trigger if exists refuse on entries;
    drop sequence if exists refusals;
    create sequence refusals;
    grant usage on sequence refusals to public;
    create or replace function refuse() returns trigger language plpgsql as $$
    begin
      if nextval('refusals') <= ${times} then
        raise exception 'could not serialize access' using errcode = '40001';
      end if;
      return null;
    end $$;
    create trigger refuse before insert on entries for each statement execute function refuse();
  `);
}
