/** What the desk shows, read from this device's copy in one live query. */
import type { NoteShown } from '#components/note/NoteView.tsx';
import type { QueueItem } from '#components/review/ReviewQueue.tsx';
import type { Member } from '#domain/team.ts';
import { errandKey } from '#messages/note-asks.ts';
import type { ReplicaDatabase } from '#replica/database.ts';
import {
  members,
  notesOfClaim,
  refusedMutations,
  reviewQueue,
  selfMember,
  syncState,
  type SyncState,
} from '#replica/queries.ts';
import { refusedItem, type RefusedItem } from '#replica/refused-item.ts';
import { shownNotes } from '#replica/shown-notes.ts';

export interface DeskState {
  queue: QueueItem[];
  /** The chosen claim with its notes; null where none is chosen. */
  item: QueueItem | null;
  notes: NoteShown[];
  self: Member | null;
  sync: SyncState;
  teamName: string | null;
  refused: RefusedItem[];
  nameOf: (memberId: string) => string;
  memberOf: (memberId: string) => Member | undefined;
}

export async function deskState(
  database: ReplicaDatabase,
  chosen: string | null,
): Promise<DeskState> {
  const [queue, everybody, self, sync, refused, notes, membership] = await Promise.all([
    reviewQueue(database),
    members(database),
    selfMember(database),
    syncState(database),
    refusedMutations(database),
    chosen === null ? [] : notesOfClaim(database, chosen),
    database.membership.get('self'),
  ]);
  const byId = new Map(everybody.map((member) => [member.id, member]));
  const nameOf = (id: string) => byId.get(id)?.name ?? 'A former member';
  return {
    queue,
    item: queue.find(({ review }) => review.claimId === chosen) ?? null,
    notes: await shownNotes(database, notes, errandKey),
    self,
    sync,
    teamName: membership?.server?.team.name ?? null,
    refused: refused
      .filter(({ mutation }) => /^(?:review|note)\./.test(mutation.type))
      .map(refusedItem),
    nameOf,
    memberOf: (id) => byId.get(id),
  };
}
