/** What a log adds up to, computed from its first entry: the reference for everything that is derived from it. */
import type { Entry } from '#sync/entry.ts';
import { keyText, readerOver, type TeamRecord } from '#sync/records.ts';
import { reduce } from '#sync/reducer.ts';

/** The records after these entries, in the order of their keys. Throws where an entry is refused: the log holds none. */
export function replay(entries: readonly Entry[]): TeamRecord[] {
  const records = new Map<string, TeamRecord>();
  for (const { mutation, author, at } of entries) {
    const asked = { author, at, byServer: mutation.type === 'member.join' };
    const reduction = reduce(readerOver(records.values()), mutation, asked);
    if (!reduction.ok) throw new Error(reduction.refusal.sentence);
    for (const record of reduction.changed) records.set(keyText(record), record);
  }
  return inOrder([...records.values()]);
}

export function inOrder(records: readonly TeamRecord[]): TeamRecord[] {
  return records.toSorted((one, other) => (keyText(one) < keyText(other) ? -1 : 1));
}
