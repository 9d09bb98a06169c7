/** What somebody is typing, kept so that a closed card or a killed browser loses none of it (promise P5). */
import type { DraftRow, ReplicaDatabase } from './database.ts';

/** `content` is any value that a structured clone can hold; the reader of it parses it. */
export async function keepDraft({ drafts }: ReplicaDatabase, draft: DraftRow): Promise<void> {
  await drafts.put(draft);
}

/** Null where nothing is being written under this key. */
export async function draftOf({ drafts }: ReplicaDatabase, key: string): Promise<DraftRow | null> {
  return (await drafts.get(key)) ?? null;
}

export async function dropDraft({ drafts }: ReplicaDatabase, key: string): Promise<void> {
  await drafts.delete(key);
}
