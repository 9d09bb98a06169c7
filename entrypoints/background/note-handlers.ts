/** What the background does for our own pages about notes that are there already. */
import { browser } from 'wxt/browser';
import type { Note } from '#domain/note.ts';
import { errandKey, type noteAsks } from '#messages/note-asks.ts';
import type { ReplicaDatabase } from '#replica/database.ts';
import { dropDraft } from '#replica/drafts.ts';
import type { Mutation } from '#sync/mutation.ts';
import { Declined } from './declined.ts';
import type { PageHandlers } from './hear.ts';
import { mutationOf, writeNote } from './mutations.ts';
import type { TeamLink } from './team-link.ts';

/** `record` answers when the mutations are on the disk. */
export function noteHandlers(
  team: Promise<TeamLink>,
  record: (mutations: Mutation[]) => Promise<null>,
): Pick<PageHandlers, keyof typeof noteAsks> {
  return {
    'note.edit': async ({ editId, noteId, revision, content }) => {
      const { database } = (await team).replica;
      const known = await noteOf(database, noteId);
      // Asked again after an answer that was lost: the edit is in the note already.
      const isDone =
        known.revision > revision && JSON.stringify(known.content) === JSON.stringify(content);
      if (!isDone) {
        const edit = mutationOf({ type: 'note.edit', noteId, revision, content });
        await record([{ ...edit, id: editId }]);
      }
      await dropDraft(database, errandKey('edit', noteId));
      return null;
    },
    'note.remove': async ({ noteId }) => {
      const { database } = (await team).replica;
      await record([mutationOf({ type: 'note.remove', noteId })]);
      await dropDraft(database, errandKey('edit', noteId));
      return null;
    },
    'note.reply': async ({ noteId, replyTo, content }) => {
      const { database } = (await team).replica;
      const { claimId } = await noteOf(database, replyTo);
      const isWritten = (await database.records.get(['note', noteId])) !== undefined;
      if (!isWritten) await record([writeNote(noteId, claimId, content, replyTo)]);
      await dropDraft(database, errandKey('reply', replyTo));
      return null;
    },
    'desk.open': async ({ claimId }) => {
      await browser.tabs.create({ url: browser.runtime.getURL(`/desk.html#${claimId}`) });
      return null;
    },
  };
}

async function noteOf({ records }: ReplicaDatabase, noteId: string): Promise<Note> {
  const row = await records.get(['note', noteId]);
  if (row?.kind !== 'note') throw new Declined('This note is not in this copy any more.');
  return row.value;
}
