/** 10,000 notes into our log and out of it, over the protocol. */
import { brokenLink, type Entry } from '#sync/entry.ts';
import { batchSize, pullAnswer, type Head } from '#sync/protocol.ts';
import * as z from 'zod/mini';
import { groundwork, noteWrite } from './notes.ts';
import { ourClient, push, startOurServer, type OurServer } from './our-server.ts';
import { bounded } from './raw-client.ts';
import type { Contender, Reading } from './contender.ts';

/** What the pushing loop has to look at: the shape alone. */
const outcomes = z.object({ outcomes: z.array(z.object({ outcome: z.string() })) });
const page = z.object({
  entries: z.array(z.unknown()),
  head: z.object({ seq: z.int() }),
});
const answerHead = z.object({ head: z.object({ seq: z.int(), hash: z.string() }) });

const claims = 100;

/** Our server in a process of its own, on SQLite or on the PostgreSQL at this address. */
export async function oursRaw(name: string, databaseUrl?: string): Promise<Contender> {
  const server = await startOurServer(databaseUrl === undefined ? {} : { databaseUrl });
  const setup = server.client();
  await push(setup, groundwork(claims));
  setup.close();
  let before: Head = { seq: 0, hash: '' };
  return {
    name,
    pid: server.pid,
    async prepare() {
      before = await headOf(server);
    },
    writes: {
      '1 connection': (run, notes) => pushNotes(server, { run, notes, connections: 1 }),
      '8 connections': (run, notes) => pushNotes(server, { run, notes, connections: 8 }),
    },
    reads: {
      log: () => readLog(server, before.seq, { isZipped: false }),
      'log, gzip': () => readLog(server, before.seq, { isZipped: true }),
      'log, parsed and its chain checked': () => readChecked(server, before),
      snapshot: () => readSnapshot(server, false),
      'snapshot, gzip': () => readSnapshot(server, true),
    },
    stop: () => server.stop(),
  };
}

async function pushNotes(
  server: OurServer,
  { run, notes, connections }: { run: string; notes: number; connections: number },
): Promise<void> {
  const client = server.client({ connections });
  const batches: (() => Promise<void>)[] = [];
  for (let from = 0; from < notes; from += batchSize) {
    const size = Math.min(batchSize, notes - from);
    const mutations = Array.from({ length: size }, (_, at) => noteWrite(run, from + at, claims));
    batches.push(async () => {
      const answer = outcomes.parse(await client.call('/api/push', { mutations }));
      const applied = answer.outcomes.filter(({ outcome }) => outcome === 'applied').length;
      if (applied !== size) throw new Error(`Of ${size} notes ${applied} were taken.`);
    });
  }
  await bounded(connections, batches);
  client.close();
}

async function headOf(server: OurServer): Promise<Head> {
  const client = server.client();
  const { head } = answerHead.parse(await client.call('/api/entries?after=999999999', null));
  client.close();
  return head;
}

async function readLog(
  server: OurServer,
  from: number,
  { isZipped }: { isZipped: boolean },
): Promise<Reading> {
  const client = server.client({ isZipped });
  let after = from;
  for (;;) {
    const { entries, head } = page.parse(await client.call(`/api/entries?after=${after}`, null));
    after += entries.length;
    if (after >= head.seq) break;
  }
  const reading = { notes: after - from, bytes: client.takeBytes() };
  client.close();
  return reading;
}

/** As a replica does: every entry of its shape, and the chain from the cursor on. */
async function readChecked(server: OurServer, from: Head): Promise<Reading> {
  const client = server.client({ isZipped: true });
  let cursor = from;
  for (;;) {
    const answer = pullAnswer.parse(await client.call(`/api/entries?after=${cursor.seq}`, null));
    const broken = brokenLink(answer.entries, cursor);
    if (broken !== null) throw new Error(broken);
    const last: Entry | undefined = answer.entries.at(-1);
    if (last !== undefined) cursor = { seq: last.seq, hash: last.hash };
    if (cursor.seq >= answer.head.seq) break;
  }
  const reading = { notes: cursor.seq - from.seq, bytes: client.takeBytes() };
  client.close();
  return reading;
}

/** All the notes of all rounds so far, in one answer; null where this server gives no snapshots. */
async function readSnapshot(server: OurServer, isZipped: boolean): Promise<Reading | null> {
  const client = ourClient(server.address, server.owner.token, { isZipped });
  try {
    const lines = z.array(z.unknown()).parse(await client.call('/api/snapshot', null));
    return { notes: lines.length - 2, bytes: client.takeBytes() };
  } catch (error) {
    if (error instanceof Error && error.message.includes('answered 404')) return null;
    throw error;
  } finally {
    client.close();
  }
}
