/** Our replica in a page: the parts that the extension's background puts together, put together the same way. */
import { timers } from '#replica/backoff.ts';
import { openLiveChannel } from '#replica/live.ts';
import { openReplica, type Replica } from '#replica/replica.ts';
import { createSynchroniser } from '#replica/synchroniser.ts';
import { createTransport } from '#replica/transport.ts';
import { batchSize, joinAnswer } from '#sync/protocol.ts';
import { contentOf, groundwork, noteIdOf, noteWrite } from '../notes.ts';
import type { BrowserReplica, Door } from './browser-replica.ts';

const claims = 100;
/** What the log holds before the first note: the owner's coming in, and what the notes hang on. */
const before = 1 + groundwork(claims).length;

let replica: Replica;
let online = new AbortController();
let reached: (() => void) | null = null;

async function open(name: string, { origin, owner }: Door): Promise<void> {
  const { member, team, token } = joinAnswer.parse(owner);
  const opened = await openReplica({
    name,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  });
  replica = {
    ...opened,
    // Told at the end of each round, whatever it brought.
    showState: async (state) => {
      await opened.showState(state);
      reached?.();
    },
  };
  await replica.enterTeam(member, { team, origin, token });
}

async function ask(mutations: Parameters<Replica['ask']>[0]): Promise<void> {
  for (let from = 0; from < mutations.length; from += batchSize) {
    const asked = await replica.ask(mutations.slice(from, from + batchSize));
    if (!asked.ok) throw new Error(asked.refusal.sentence);
  }
}

async function goOnline(): Promise<void> {
  online = new AbortController();
  const { signal } = online;
  const { server } = await replica.membership();
  if (server === null) throw new Error('This device is in no team.');
  const { origin, token } = server;
  const transport = createTransport({ origin, token, fetch: fetch.bind(globalThis), signal });
  const synchroniser = createSynchroniser({
    replica,
    connect: () => transport,
    signal,
    random: Math.random,
    schedule: timers,
  });
  openLiveChannel({
    transport,
    openSocket: (address) => new WebSocket(address),
    signal,
    random: Math.random,
    schedule: timers,
    keepAlive: () => undefined,
    onOpen: () => void synchroniser.wake(),
    onPoke: (seq) => void synchroniser.poked(seq),
  });
  void synchroniser.wake();
}

async function settled({ notes, edits }: { notes: number; edits: number }): Promise<void> {
  const wanted = before + notes + edits;
  for (;;) {
    const told = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const { seq, stopped } = await replica.position();
    if (stopped !== null) throw new Error(stopped);
    if (seq >= wanted && (await replica.database.outbox.count()) === 0) return;
    await told;
  }
}

async function notesHere() {
  const rows = await replica.database.records.where('kind').equals('note').toArray();
  return rows.flatMap((row) => (row.kind === 'note' ? [row.value] : []));
}

export const inPage: BrowserReplica = {
  open,
  writeNotes: (run, notes) =>
    ask(Array.from({ length: notes }, (_, at) => noteWrite(run, at, claims))),
  editNotes: (run, notes, words) =>
    ask(
      Array.from({ length: notes }, (_, at) => ({
        id: `edit-${words}-${at}`,
        madeAt: '2031-03-04T09:00:00Z',
        type: 'note.edit' as const,
        noteId: noteIdOf(run, at),
        revision: 0,
        content: { ...contentOf(at), body: `${contentOf(at).body} ${words}` },
      })),
    ),
  goOnline,
  goOffline: async () => online.abort(),
  settled,
  shown: async () =>
    (await notesHere())
      .map(({ id, content }) => `${id} ${content.body}`)
      .toSorted()
      .join('\n'),
  lostEditsKept: async () =>
    (await notesHere()).flatMap(({ history }) => history).filter(({ lostRace }) => lostRace).length,
};
