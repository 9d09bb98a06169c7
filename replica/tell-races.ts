/** Tells the author of an edit that another one came before it. */
import { keyText } from '#sync/records.ts';
import { refuse } from '#sync/refusal.ts';
import type { OutboxRow, RecordRow, ReplicaDatabase } from './database.ts';

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
  await refused.bulkPut(
    lost.map(({ id, mutation }) => ({
      id,
      mutation,
      refusal: lostRace,
      outcome: 'lost race' as const,
      at,
    })),
  );
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
