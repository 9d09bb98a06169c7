/**
 * A real server process, killed without warning at a hundred moments while members push: what it acknowledged is there,
 * once and in its place; what it did not answer is sent again with the same identifiers and is there once too.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { openPostgres, openSqlite } from '#server/db/database.ts';
import { ApiClient, joinWith } from '../server/support/api-client.ts';
import { markClaim, recordArticle } from '../sync/support/sample-mutations.ts';
import { expectNothingLost } from './support/audit-log.ts';
import { bundleServer } from './support/bundled-server.ts';
import { KillStorm, moments, type Moment } from './support/kill-storm.ts';
import { seeded } from './support/seeded.ts';
import { startStormServer, type StormDatabase, type StormServer } from './support/storm-server.ts';
import { storesUnderTest, type StoreUnderTest } from './support/stores.ts';

/** How many times the server is killed at each kind of moment. */
const kills: Record<Moment, number> = {
  'while it starts': 20,
  'some time after load begins': 35,
  'when so many pushes are answered': 35,
  'while it stops gracefully': 10,
};

vi.setConfig({ hookTimeout: 60_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'second-source-storm-'));
const bundle = await bundleServer();
const { stores, skipped, stop } = await storesUnderTest();
afterAll(async () => {
  bundle.remove();
  rmSync(folder, { recursive: true });
  await stop();
});

test.for(skipped)('%s', (reason, { skip }) => {
  skip(reason);
  expect.unreachable();
});

async function emptyDatabase({ serverSettings }: StoreUnderTest): Promise<StormDatabase> {
  return { data: mkdtempSync(path.join(folder, 'data-')), ...(await serverSettings()) };
}

async function started(database: StormDatabase): Promise<StormServer> {
  const server = await startStormServer(bundle.entry, database);
  if (server === null) throw new Error('Nobody was to kill this server.');
  return server;
}

/** The first owner joins and marks a claim. */
async function settleIn(server: StormServer) {
  const { token, team } = await joinWith(await server.firstInvite);
  const client = new ApiClient(server.address, token);
  const outcomes = await client.push([recordArticle(), markClaim()]);
  return { token, teamId: team.id, outcomes };
}

async function killed(server: StormServer | null): Promise<void> {
  server?.kill();
  await server?.ended;
}

test.for(stores)(
  'IM5 a server killed while it makes its database on $name makes it at the next start',
  { timeout: 120_000 },
  async (store) => {
    const random = seeded(31);
    const first = await started(await emptyDatabase(store));
    await killed(first);
    for (let round = 0; round < 8; round += 1) {
      const database = await emptyDatabase(store);
      const killAfter = first.startTook * (0.4 + 0.7 * random());
      await killed(await startStormServer(bundle.entry, database, killAfter));
      const server = await started(database);
      const { outcomes } = await settleIn(server);
      expect(outcomes).toMatchObject([{ seq: 2 }, { seq: 3 }]);
      await killed(server);
    }
  },
);

test.for(stores)(
  'IM5 what a server on $name acknowledged before it was killed, 100 times, is in the log once',
  { timeout: 600_000 },
  async (store) => {
    const database = await emptyDatabase(store);
    const first = await started(database);
    const { token, teamId } = await settleIn(first);
    await killed(first);

    const random = seeded(20_310_304);
    const { startTook } = first;
    const { entry } = bundle;
    const storm = new KillStorm({ entry, database, token, writers: 4, random, startTook });
    const due = moments.flatMap((moment) => Array.from({ length: kills[moment] }, () => moment));
    while (due.length > 0) {
      const next = Math.floor(random() * due.length);
      const moment = due[next] ?? 'while it starts';
      if (await storm.strike(moment)) due.splice(next, 1);
    }
    expect(await storm.settle()).toEqual({ end: { code: 0, signal: null }, missingCaptures: [] });

    const opened =
      database.databaseUrl === undefined
        ? openSqlite(path.join(database.data, 'team.sqlite'))
        : await openPostgres(database.databaseUrl);
    const entries = await expectNothingLost(opened, teamId, storm.acknowledged);
    await opened.kysely.destroy();
    // The first owner, the article and the claim came before the storm.
    expect(entries).toBe(storm.acknowledged.places.size + 3);
    expect(entries).toBeGreaterThan(300);
    expect(storm.acknowledged.unanswered).toBeGreaterThan(100);
    expect(storm.reader.broken).toEqual([]);
    expect(storm.reader.pokes).toBeGreaterThan(100);
    expect(storm.capturer.kept.length).toBeGreaterThan(5);
  },
);
