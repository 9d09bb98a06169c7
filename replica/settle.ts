/** What the server answered to a push, taken into the outbox. */
import type { PushOutcome } from '#sync/protocol.ts';
import type { OutboxRow, Position, RefusedRow, ReplicaDatabase } from './database.ts';

export interface Settled {
  /** Rows with the place that they have in the log, not yet written. */
  acknowledged: OutboxRow[];
  /** Rows that left the outbox: refused ones, and those whose entries the cursor has passed already. */
  dropped: OutboxRow[];
  known: OutboxRow[];
}

export interface Settling {
  outcomes: readonly PushOutcome[];
  cursor: Position;
  /** The whole outbox, where it was read. */
  all: readonly OutboxRow[] | null;
  at: string;
}

/** Notes what the server answered to a push. */
export async function settle(
  database: ReplicaDatabase,
  { outcomes, cursor, all, at }: Settling,
): Promise<Settled> {
  const { outbox, refused } = database;
  const waiting =
    all === null
      ? await rowsAnswered(database, outcomes)
      : new Map(all.map((row) => [row.id, row]));
  const settled: Settled = { acknowledged: [], dropped: [], known: [] };
  const told: RefusedRow[] = [];
  for (const outcome of outcomes) {
    const row = waiting.get(outcome.id);
    if (row === undefined) continue;
    if (outcome.outcome === 'applied') {
      const { unsent: _unsent, ...sent } = row;
      if (outcome.seq <= cursor.seq) settled.known.push(row);
      else settled.acknowledged.push({ ...sent, seq: outcome.seq });
      continue;
    }
    const { id, mutation } = row;
    told.push({ id, mutation, refusal: outcome.refusal, outcome: 'refused', at });
    settled.dropped.push(row);
  }
  await refused.bulkPut(told);
  await outbox.bulkDelete([...settled.dropped, ...settled.known].map(({ order }) => order));
  return settled;
}

/** The outbox as it is once these rows are acknowledged and those gone. */
export function asSettled(
  all: readonly OutboxRow[],
  acknowledged: readonly OutboxRow[],
  gone: readonly OutboxRow[],
): OutboxRow[] {
  const sent = new Map(acknowledged.map((row) => [row.order, row]));
  const left = new Set(gone.map(({ order }) => order));
  return all.filter(({ order }) => !left.has(order)).map((row) => sent.get(row.order) ?? row);
}

/** By identifier. They are the first that were to be sent, as a rule; looking each up by its identifier is slower. */
async function rowsAnswered(
  { outbox }: ReplicaDatabase,
  outcomes: readonly PushOutcome[],
): Promise<Map<string, OutboxRow>> {
  const ids = new Set(outcomes.map(({ id }) => id));
  if (ids.size === 0) return new Map();
  const first = await outbox.where('unsent').equals(1).limit(ids.size).toArray();
  const found = new Map(first.filter(({ id }) => ids.has(id)).map((row) => [row.id, row]));
  const missing = [...ids].filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const others = await outbox.where('id').anyOf(missing).toArray();
  for (const row of others) found.set(row.id, row);
  return found;
}
