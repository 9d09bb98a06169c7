/** Notes with what their reader has to know beside them: who wrote them, and what this device holds about each. */
import type { Note, NoteContent } from '#domain/note.ts';
import type { ReplicaDatabase } from './database.ts';
import { members, refusedMutations, selfMember, type Held } from './queries.ts';

export interface ShownNote {
  note: Note;
  authorName: string;
  isMine: boolean;
  /** Written here and not yet answered by the team. */
  isPending: boolean;
  authorLeft: boolean;
  /** What is half written here about it; null where nothing is. */
  kept: { edit: unknown; reply: unknown };
  /** Edits made here that came second, and that their author has not seen to. */
  lostEdits: { id: string; content: NoteContent }[];
}

/** In the order given. `errandKey` says under which key a half-written edit or reply is kept. */
export async function shownNotes(
  database: ReplicaDatabase,
  notes: readonly Held<Note>[],
  errandKey: (errand: 'edit' | 'reply', noteId: string) => string,
): Promise<ShownNote[]> {
  const [everybody, self, told] = await Promise.all([
    members(database),
    selfMember(database),
    refusedMutations(database),
  ]);
  const keys = notes.flatMap(({ id }) => [errandKey('edit', id), errandKey('reply', id)]);
  const drafts = new Map(
    (await database.drafts.bulkGet(keys)).flatMap((row) =>
      row === undefined ? [] : [[row.key, row.content]],
    ),
  );
  const byId = new Map(everybody.map((member) => [member.id, member]));
  return notes.map(({ isWaiting, ...note }) => ({
    note,
    authorName: byId.get(note.author)?.name ?? 'A former member',
    isMine: note.author === self?.id,
    isPending: isWaiting,
    authorLeft: byId.get(note.author)?.left !== undefined,
    kept: {
      edit: drafts.get(errandKey('edit', note.id)) ?? null,
      reply: drafts.get(errandKey('reply', note.id)) ?? null,
    },
    lostEdits: told.flatMap(({ id, mutation, outcome }) =>
      outcome === 'lost race' && mutation.type === 'note.edit' && mutation.noteId === note.id
        ? [{ id, content: mutation.content }]
        : [],
    ),
  }));
}
