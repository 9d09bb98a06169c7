/** Takes a member's mutations into the outbox and shows their effect at once, whether or not there is a server. */
import * as z from 'zod/mini';
import { mutation as mutationSchema, type Mutation } from '#sync/mutation.ts';
import { keyText, type TeamRecord } from '#sync/records.ts';
import { touches } from '#sync/reducer.ts';
import { refuse, type Refusal } from '#sync/refusal.ts';
import type { ReplicaDatabase } from './database.ts';
import { askedBy, reduceOver } from './rebase.ts';
import { recordOf, rowOf, rowsOf } from './record-row.ts';
import { selfOf } from './self.ts';

const halfCharacter = refuse(
  'not allowed',
  'The text holds half a character, as when an emoji is cut in two. Remove it.',
);

export type Asking = { ok: true } | { ok: false; refusal: Refusal };

/**
 * All of the mutations or none. Resolves when they are on the disk: from then on they survive a killed browser.
 * A mutation whose identifier waits in the outbox already is not taken twice.
 */
export async function ask(
  database: ReplicaDatabase,
  mutations: readonly Mutation[],
): Promise<Asking> {
  // One malformed mutation would make the server refuse the whole push: it must not get into the outbox.
  const parsed = z.array(mutationSchema).safeParse(mutations);
  if (!parsed.success) {
    const sentence = parsed.error.issues[0]?.message ?? 'This cannot be read.';
    return { ok: false, refusal: refuse('not allowed', sentence) };
  }
  if (!isWellFormed(parsed.data)) return { ok: false, refusal: halfCharacter };
  const { membership, records, shadows, outbox } = database;
  return await database.transaction('rw', [membership, records, shadows, outbox], async () => {
    const self = await selfOf(database);
    const waiting = await outbox
      .where('id')
      .anyOf(parsed.data.map(({ id }) => id))
      .toArray();
    const waitingIds = new Set(waiting.map(({ id }) => id));
    const fresh = parsed.data.filter(({ id }) => !waitingIds.has(id));

    const before = await rowsOf(
      database,
      fresh.flatMap((asked) => touches(asked, self.id)),
    );
    const after = new Map<string, TeamRecord>();
    const shown = (key: string) => after.get(key) ?? before.get(key);
    for (const asked of fresh) {
      const reduction = reduceOver(shown, asked, askedBy(self, asked));
      if (!reduction.ok) return reduction;
      for (const record of reduction.changed) after.set(keyText(record), record);
    }

    const changed = [...after.values()];
    const unshadowed = changed.filter((record) => before.get(keyText(record))?.pending !== 1);
    await shadows.bulkPut(
      unshadowed.map(({ kind, id }) => {
        const row = before.get(keyText({ kind, id }));
        return { kind, id, confirmed: row === undefined ? null : recordOf(row) };
      }),
    );
    await records.bulkPut(changed.map((record) => rowOf(record, 1)));
    await outbox.bulkAdd(
      fresh.map((asked) => ({
        id: asked.id,
        mutation: asked,
        seq: null,
        refusal: null,
        unsent: 1 as const,
      })),
    );
    return { ok: true };
  });
}

/** Half a surrogate pair has no canonical form (RFC 8785), so the server hashes none and takes none. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isWellFormed);
}
