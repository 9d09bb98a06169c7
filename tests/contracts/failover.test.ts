/**
 * Past one machine: a PostgreSQL with a synchronous standby, whose primary dies under load. What the server acknowledged
 * stands on the standby, which goes on in its place.
 */
import { afterAll, expect, test, vi } from 'vitest';
import { openPostgres } from '#server/db/database.ts';
import { teamStore } from '#server/db/team-store.ts';
import { verifyLog } from '#server/verify-log.ts';
import type { Mutation } from '#sync/mutation.ts';
import { ApiClient, joinWith, serverUnderTest } from '../server/support/api-client.ts';
import { markClaim, recordArticle, writeNote } from '../sync/support/sample-mutations.ts';
import { replicatedPostgres } from './support/replicated-postgres.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const pair = await replicatedPostgres();
afterAll(async () => {
  if (typeof pair !== 'string') await pair.stop();
});

test('IM5 what a primary acknowledged before it died is on the standby, once', async ({ skip }) => {
  if (typeof pair === 'string') return skip(pair);
  const first = await serverUnderTest({ databaseUrl: pair.primary });
  const { token, team } = await joinWith(first.firstInvite ?? '');
  const before = new ApiClient(first.address, token);
  await before.push([recordArticle(), markClaim()]);

  const acknowledged = new Map<string, number>();
  const unanswered = new Map<string, Mutation>();
  let isDead = false;
  async function write(): Promise<void> {
    while (!isDead) {
      const batch = [writeNote(), writeNote()];
      for (const mutation of batch) unanswered.set(mutation.id, mutation);
      const answer = await before.send('/api/push', { mutations: batch });
      if (!answer.ok) return;
      const told: { outcomes: { id: string; seq: number }[] } = Object(await answer.json());
      for (const { id, seq } of told.outcomes) {
        acknowledged.set(id, seq);
        unanswered.delete(id);
      }
      if (acknowledged.size > 200 && !isDead && typeof pair !== 'string') {
        isDead = true;
        pair.killPrimary();
      }
    }
  }
  await Promise.all(Array.from({ length: 4 }, write));
  await first.close();
  pair.promote();

  const second = await serverUnderTest({ databaseUrl: pair.standby });
  const after = new ApiClient(second.address, token);
  const replayed = [...unanswered.values()];
  for (const outcome of await after.push([...replayed, writeNote()])) {
    if (outcome.outcome === 'applied') acknowledged.set(outcome.id, outcome.seq);
  }
  await second.close();

  const database = await openPostgres(pair.standby);
  const log = teamStore(database, () => new Date()).forTeam(team.id);
  const { entries } = await log.entriesAfter(0, 100_000);
  expect(await verifyLog(log)).toMatchObject({ entries: entries.length, broken: null });
  await database.kysely.destroy();
  const places = new Map(entries.map(({ mutation, seq }) => [mutation.id, seq]));
  expect([...acknowledged].filter(([id, seq]) => places.get(id) !== seq)).toEqual([]);
  expect(places.size).toBe(entries.length);
  expect(acknowledged.size).toBeGreaterThan(200);
});
