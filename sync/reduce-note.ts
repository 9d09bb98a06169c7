/** What notes do in the log. A note is its author's; the words it once held are kept. */
import type { Note, NoteRevision } from '#domain/note.ts';
import type { MutationOf } from './mutation.ts';
import type { RecordReader } from './records.ts';
import type { Asked, Reduction } from './reducer.ts';
import { refuse } from './refusal.ts';

const noSuchNote = refuse('unknown', 'This note is not known to the team.');
const notYours = refuse('not allowed', 'Only the author of a note can change it. Write a reply.');
const isRemoved = refuse('conflict', 'This note was removed. Write a new one.');

export function writeNote(
  records: RecordReader,
  mutation: MutationOf<'note.write'>,
  asked: Asked,
): Reduction {
  const { noteId: id, claimId, replyTo, content } = mutation;
  if (records.get('note', id) !== undefined) {
    return { ok: false, refusal: refuse('conflict', 'Another note has this identifier.') };
  }
  if (records.get('claim', claimId) === undefined) {
    return { ok: false, refusal: refuse('unknown', 'The claim of this note is not known.') };
  }
  if (replyTo !== null && records.get('note', replyTo)?.claimId !== claimId) {
    return { ok: false, refusal: refuse('unknown', 'The note this replies to is not known.') };
  }
  const value: Note = {
    id,
    claimId,
    author: asked.author,
    content,
    replyTo,
    writtenAt: asked.at,
    editedAt: null,
    revision: 0,
    history: [],
    removed: false,
  };
  return { ok: true, changed: [{ kind: 'note', id, value }] };
}

/** An edit of an older revision does not overwrite a newer one: it is kept in the history as having lost the race. */
export function editNote(
  records: RecordReader,
  { noteId: id, revision, content }: MutationOf<'note.edit'>,
  asked: Asked,
): Reduction {
  const known = records.get('note', id);
  if (known === undefined) return { ok: false, refusal: noSuchNote };
  if (known.author !== asked.author) return { ok: false, refusal: notYours };
  if (known.removed) return { ok: false, refusal: isRemoved };
  const lostRace = revision !== known.revision;
  const kept: NoteRevision = lostRace
    ? { revision, content, author: asked.author, at: asked.at, lostRace }
    : {
        revision: known.revision,
        content: known.content,
        author: known.author,
        at: known.editedAt ?? known.writtenAt,
        lostRace,
      };
  const value: Note = lostRace
    ? { ...known, history: [...known.history, kept] }
    : {
        ...known,
        content,
        editedAt: asked.at,
        revision: known.revision + 1,
        history: [...known.history, kept],
      };
  return { ok: true, changed: [{ kind: 'note', id, value }] };
}

/** Removing hides a note; the log still holds what it said. */
export function removeNote(
  records: RecordReader,
  { noteId: id }: MutationOf<'note.remove'>,
  asked: Asked,
): Reduction {
  const known = records.get('note', id);
  if (known === undefined) return { ok: false, refusal: noSuchNote };
  if (known.author !== asked.author) return { ok: false, refusal: notYours };
  return { ok: true, changed: [{ kind: 'note', id, value: { ...known, removed: true } }] };
}
