/** 10,000 notes into express-pouchdb and out of it, over the CouchDB protocol as replicators speak it. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { batchSize } from '#sync/protocol.ts';
import { startChild } from './child-process.ts';
import type { Contender, Reading } from './contender.ts';
import { noteDocument } from './notes.ts';
import { bounded, rawClient } from './raw-client.ts';

const written = z.array(z.object({ id: z.string(), rev: z.optional(z.string()) }));
const changes = z.object({
  results: z.array(z.object({ id: z.string(), changes: z.array(z.object({ rev: z.string() })) })),
  last_seq: z.int(),
});
const got = z.object({ results: z.array(z.object({ docs: z.array(z.unknown()) })) });

const claims = 100;

/** What the goals are judged against. */
export const bulkGet = 'changes, then bulk get';
export const replicatorPush = 'revs diff, then bulk docs';

export async function couchRaw(): Promise<Contender> {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-bench-couch-'));
  mkdirSync(join(folder, 'data'));
  const child = await startChild(
    [join(import.meta.dirname, '../peers/couch-server.ts'), join(folder, 'data')],
    { isReady: (line) => line.startsWith('listens on ') },
  );
  const address = child.lines.at(-1)?.replace('listens on ', '') ?? '';
  const connect = (connections = 1, isZipped = false) =>
    rawClient({ address, connections, isZipped });

  return {
    name: 'express-pouchdb on leveldb',
    pid: child.pid,
    // A fresh database for each round; ours goes on with the same one.
    async prepare(run) {
      const client = connect();
      await client.call(`/notes-${run}`, {}, 'PUT');
      client.close();
    },
    writes: {
      '1 connection': (run, notes) =>
        pushDocuments(connect(1), { run, notes, connections: 1, isReplicator: false }),
      '8 connections': (run, notes) =>
        pushDocuments(connect(8), { run, notes, connections: 8, isReplicator: false }),
      [replicatorPush]: (run, notes) =>
        pushDocuments(connect(1), { run, notes, connections: 1, isReplicator: true }),
    },
    reads: {
      'changes with documents': (run) => readChanges(connect(), run),
      'changes with documents, gzip': (run) => readChanges(connect(1, true), run),
      [bulkGet]: (run) => readAsReplicator(connect(), run),
      [`${bulkGet}, gzip`]: (run) => readAsReplicator(connect(1, true), run),
    },
    stop: async () => {
      await child.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Client = ReturnType<typeof rawClient>;

interface Pushing {
  run: string;
  notes: number;
  connections: number;
  /** Asks first what is missing and names the revisions itself; else the server makes them, as for a client that writes. */
  isReplicator: boolean;
}

async function pushDocuments(
  client: Client,
  { run, notes, connections, isReplicator }: Pushing,
): Promise<void> {
  const batches: (() => Promise<void>)[] = [];
  for (let from = 0; from < notes; from += batchSize) {
    const size = Math.min(batchSize, notes - from);
    const docs = Array.from({ length: size }, (_, at) => {
      const { noteId, ...rest } = noteDocument(run, from + at, claims);
      if (!isReplicator) return { _id: noteId, ...rest };
      const revision = createHash('md5').update(noteId).digest('hex');
      const named = { _rev: `1-${revision}`, _revisions: { start: 1, ids: [revision] } };
      return { _id: noteId, ...named, ...rest };
    });
    batches.push(async () => {
      if (isReplicator) {
        const asked = docs.map((doc) => [doc._id, ['_rev' in doc ? doc._rev : '']]);
        await client.call(`/notes-${run}/_revs_diff`, Object.fromEntries(asked));
      }
      const body = isReplicator ? { docs, new_edits: false } : { docs };
      const answer = written.parse(await client.call(`/notes-${run}/_bulk_docs`, body));
      // With revisions of the sender's own, the answer names only those that failed.
      const taken = isReplicator ? size - answer.length : answer.length;
      if (taken !== size || answer.some(({ rev }) => rev === undefined)) {
        throw new Error(`Of ${size} documents ${taken} were taken.`);
      }
    });
  }
  await bounded(connections, batches);
  client.close();
}

/** The fewest calls: the feed of changes carries the documents. */
async function readChanges(client: Client, run: string): Promise<Reading> {
  return readPages(client, run, 'include_docs=true', async (ids) => ids.length);
}

/** What a replicator does: it learns the revisions first and asks for those that it lacks. */
async function readAsReplicator(client: Client, run: string): Promise<Reading> {
  return readPages(client, run, 'style=all_docs', async (docs) => {
    const answer = got.parse(await client.call(`/notes-${run}/_bulk_get?revs=true`, { docs }));
    return answer.results.length;
  });
}

async function readPages(
  client: Client,
  run: string,
  query: string,
  take: (docs: { id: string; rev: string }[]) => Promise<number>,
): Promise<Reading> {
  let notes = 0;
  let since = 0;
  for (;;) {
    const path = `/notes-${run}/_changes?${query}&since=${since}&limit=${batchSize}`;
    const { results, last_seq: last } = changes.parse(await client.call(path, null));
    if (results.length === 0) break;
    notes += await take(results.map(({ id, changes: [c] }) => ({ id, rev: c?.rev ?? '' })));
    since = last;
    if (results.length < batchSize) break;
  }
  const reading = { notes, bytes: client.takeBytes() };
  client.close();
  return reading;
}
