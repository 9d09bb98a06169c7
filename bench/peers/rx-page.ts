/** RxDB on Dexie in a page, with the replication over HTTP that its documentation describes: handlers, and a stream of changes. */
import { Subject } from 'rxjs';
import { createRxDatabase, type RxCollection } from 'rxdb';
import { replicateRxCollection, type ReplicationState } from 'rxdb/plugins/replication';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { contentOf, noteDocument, noteIdOf, type NoteDocument } from '../sync/notes.ts';
import type { BrowserReplica, Door } from '../sync/in-page/browser-replica.ts';

const schema = {
  version: 0,
  primaryKey: 'noteId',
  type: 'object',
  properties: {
    noteId: { type: 'string', maxLength: 64 },
    claimId: { type: 'string', maxLength: 64 },
    replyTo: { type: ['string', 'null'] },
    writtenAt: { type: 'string' },
    content: { type: 'object', additionalProperties: true },
  },
  required: ['noteId', 'claimId', 'writtenAt', 'content'],
  // Ours finds the notes of a claim too.
  indexes: ['claimId'],
};

const batchSize = 500;
const claims = 100;

let notes: RxCollection<NoteDocument>;
let origin = '';
let replication: ReplicationState | null = null;
let stream: EventSource | null = null;

async function open(name: string, door: Door): Promise<void> {
  ({ origin } = door);
  const storage = getRxStorageDexie();
  // One page holds it: RxDB need not tell others, which spares it work.
  const database = await createRxDatabase<NoteDocument>({ name, storage, multiInstance: false });
  await database.addCollections({ notes: { schema } });
  const made = database.collections['notes'];
  if (made === undefined) throw new Error('The collection was not made.');
  notes = made;
}

async function post(path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(new URL(path, origin), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return answer.json();
}

async function goOnline(): Promise<void> {
  const changes = new Subject();
  const opened = new EventSource(new URL('/stream', origin));
  stream = opened;
  opened.addEventListener('message', (event) => changes.next(JSON.parse(String(event.data))));
  opened.addEventListener('open', () => changes.next('RESYNC'));
  replication = replicateRxCollection({
    collection: notes,
    replicationIdentifier: 'bench',
    live: true,
    retryTime: 200,
    waitForLeadership: false,
    push: { batchSize, handler: (rows: unknown) => post('/push', rows) },
    pull: {
      batchSize,
      handler: async (checkpoint: { seq: number } | undefined, limit: number) => {
        const after = checkpoint?.seq ?? 0;
        const answer = await fetch(new URL(`/pull?after=${after}&limit=${limit}`, origin));
        return answer.json();
      },
      stream$: changes.asObservable(),
    },
  });
  replication.error$.subscribe((error) => {
    throw error;
  });
}

async function settled({ notes: wanted }: { notes: number }): Promise<void> {
  const running = replication;
  if (running === null) throw new Error('This device is offline.');
  await running.awaitInitialReplication();
  for (;;) {
    const changed = new Promise<void>((resolve) => {
      const subscription = running.received$.subscribe(() => {
        subscription.unsubscribe();
        resolve();
      });
    });
    // Its own word for it: nothing waits in either direction.
    await running.awaitInSync();
    if ((await notes.count().exec()) >= wanted) return;
    await changed;
  }
}

export const inPage: BrowserReplica = {
  open,
  async writeNotes(run, count) {
    const documents = Array.from({ length: count }, (_, at) => noteDocument(run, at, claims));
    const { error } = await notes.bulkInsert(documents);
    if (error.length > 0) throw new Error(`${error.length} notes were not written.`);
  },
  async editNotes(run, count, words) {
    const ids = Array.from({ length: count }, (_, at) => noteIdOf(run, at));
    const found = await notes.findByIds(ids).exec();
    await Promise.all(
      ids.map(async (id, at) => {
        const content = { ...contentOf(at), body: `${contentOf(at).body} ${words}` };
        await found.get(id)?.incrementalPatch({ content });
      }),
    );
  },
  goOnline,
  async goOffline() {
    stream?.close();
    await replication?.cancel();
  },
  settled,
  shown: async () =>
    (await notes.find().exec())
      .map((document) => document.toJSON())
      .map(({ noteId, content }) => `${noteId} ${content.body}`)
      .toSorted()
      .join('\n'),
  // Its default: the server's state wins and the other is gone.
  lostEditsKept: async () => 0,
};
