/** Tells the author of an edit that another one came before it. */
import { keyText } from '#sync/records.ts';
import { refuse } from '#sync/refusal.ts';
import type { OutboxRow, RecordRow, RefusedRow, ReplicaDatabase } from './database.ts';

const lostRace = refuse(
  'conflict',
  'This note had been changed before your edit arrived. Your words are kept in its history.',
);

/** Inside the caller's transaction. */
export async function tellRaces(
  { refused }: ReplicaDatabase,
  lost: readonly OutboxRow[],
  at: string,
): Promise<void> {
  const together = lost.map(({ id, mutation }) => ({ id, mutation }));
  const [first] = together;
  if (first === undefined) return;
  const row = { ...first, refusal: lostRace, outcome: 'lost race' as const, at };
  if (together.length === 1) await refused.put(row);
  // No mutation has an identifier with a blank: this row stands in the place of no other.
  else await refused.put({ ...row, id: `${first.id} of ${together.length}`, together });
}

/** What the row tells of, each mutation by itself. */
export function toldIn({ together, ...row }: RefusedRow): RefusedRow[] {
  return together === undefined ? [row] : together.map((each) => ({ ...row, ...each }));
}

/** Lets go of what is told of this mutation, by itself or together with others. Inside the caller's transaction. */
export async function tellNoMore({ refused }: ReplicaDatabase, id: string): Promise<void> {
  await refused.delete(id);
  for (const row of await refused.toArray()) {
    const together = row.together?.filter((each) => each.id !== id) ?? [];
    if (together.length === (row.together?.length ?? 0)) continue;
    if (together.length === 0) await refused.delete(row.id);
    else await refused.put({ ...row, together });
  }
}

/** Whether the history of the note says that this edit came too late: for edits whose entries this device never reads. */
export function isInHistory(
  { mutation }: OutboxRow,
  author: string,
  rows: ReadonlyMap<string, RecordRow>,
): boolean {
  if (mutation.type !== 'note.edit') return false;
  const note = rows.get(keyText({ kind: 'note', id: mutation.noteId }));
  if (note?.kind !== 'note') return false;
  const words = JSON.stringify(mutation.content);
  return note.value.history.some(
    ({ lostRace: isLost, revision, author: by, content }) =>
      isLost &&
      revision === mutation.revision &&
      by === author &&
      JSON.stringify(content) === words,
  );
}
