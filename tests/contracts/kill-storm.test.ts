/** A real server process, killed without warning while members push: what it acknowledged is there, once. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import { openSqlite } from '#server/db/database.ts';
import { teamStore } from '#server/db/team-store.ts';
import { verifyLog } from '#server/verify-log.ts';
import type { Mutation } from '#sync/mutation.ts';
import { ApiClient, joinWith } from '../server/support/api-client.ts';
import { markClaim, recordArticle, writeNote } from '../sync/support/sample-mutations.ts';

const main = path.resolve(import.meta.dirname, '../../cli/main.ts');
const data = mkdtempSync(path.join(tmpdir(), 'second-source-'));
afterAll(() => rmSync(data, { recursive: true }));

const rounds = 6;
const writers = 4;

interface ServerProcess {
  process: ChildProcess;
  address: string;
  invite: string | undefined;
}

async function serve(): Promise<ServerProcess> {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    SECOND_SOURCE_DATA: data,
    SECOND_SOURCE_PORT: '0',
  };
  delete environment['DATABASE_URL'];
  const child = spawn(process.execPath, [main, 'serve'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let address: string | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    address ??= / on (http:\S+)/.exec(line)?.[1];
    const invite = /(http:\S+\/join#\S+)/.exec(line)?.[1];
    if (address !== undefined && (invite !== undefined || isJoined)) {
      return { process: child, address, invite };
    }
  }
  throw new Error('The server ended before it listened.');
}

let isJoined = false;

test('IM5 what a killed server acknowledged is in the log, once, and the chain holds', async () => {
  let server = await serve();
  const { token } = await joinWith(server.invite ?? '');
  isJoined = true;
  await new ApiClient(server.address, token).push([recordArticle(), markClaim()]);

  const acknowledged = new Map<string, number>();
  const unanswered = new Map<string, Mutation>();
  let contradictions = 0;

  function note(id: string, seq: number): void {
    const before = acknowledged.get(id);
    if (before !== undefined && before !== seq) contradictions += 1;
    acknowledged.set(id, seq);
    unanswered.delete(id);
  }

  async function pushUntilKilled(client: ApiClient, enough: () => boolean): Promise<void> {
    while (!enough()) {
      const batch = [writeNote(), writeNote(), writeNote()];
      for (const mutation of batch) unanswered.set(mutation.id, mutation);
      const outcomes = await unlessKilled(client.push(batch));
      if (outcomes === null) return;
      for (const outcome of outcomes) {
        if (outcome.outcome === 'applied') note(outcome.id, outcome.seq);
      }
    }
  }

  for (let round = 0; round < rounds; round += 1) {
    const client = new ApiClient(server.address, token);
    const killed = server.process;
    const target = acknowledged.size + 40 + round * 17;
    const exited = once(killed, 'exit');
    // Once enough is acknowledged the process is killed, while the other writers are in the middle of their pushes.
    function enough(): boolean {
      if (acknowledged.size < target) return false;
      killed.kill('SIGKILL');
      return false;
    }
    await Promise.all(Array.from({ length: writers }, () => pushUntilKilled(client, enough)));
    await exited;

    server = await serve();
    const again = new ApiClient(server.address, token);
    const replayed = [...unanswered.values()];
    for (const outcome of await again.push([...replayed, writeNote()])) {
      if (outcome.outcome === 'applied') note(outcome.id, outcome.seq);
    }
  }

  const exited = once(server.process, 'exit');
  server.process.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);

  const database = openSqlite(path.join(data, 'team.sqlite'));
  const { team_id: teamId } = await database.kysely
    .selectFrom('heads')
    .select('team_id')
    .executeTakeFirstOrThrow();
  const log = teamStore(database, () => new Date()).forTeam(teamId);
  const verified = await verifyLog(log);
  const rows = await database.kysely.selectFrom('entries').select(['mutation_id', 'seq']).execute();
  await database.kysely.destroy();

  const places = new Map(rows.map((row) => [row.mutation_id, row.seq]));
  const lost = [...acknowledged].filter(([id, seq]) => places.get(id) !== seq);
  expect(lost).toEqual([]);
  expect(contradictions).toBe(0);
  expect(unanswered.size).toBe(0);
  expect(verified).toMatchObject({ entries: rows.length, broken: null });
  expect(places.size).toBe(rows.length);
  expect(acknowledged.size).toBeGreaterThan(rounds * 40);
}, 60_000);

/** Null where the server went away before or within its answer; any other failure fails the test. */
async function unlessKilled<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}
