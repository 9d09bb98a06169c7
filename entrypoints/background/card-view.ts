/** What a card shows: the words it was opened on, and all that this device knows of them. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { claimIdOf } from '#domain/claim-identity.ts';
import type { CardView } from '#messages/asks.ts';
import { errandKey } from '#messages/note-asks.ts';
import type { CardSubject } from '#messages/page.ts';
import type { ReplicaDatabase } from '#replica/database.ts';
import { draftOf } from '#replica/drafts.ts';
import { dossier } from '#replica/queries.ts';
import { shownNotes } from '#replica/shown-notes.ts';

export async function cardView(
  database: ReplicaDatabase,
  subject: CardSubject,
  choice: CardView['choice'],
): Promise<CardView> {
  const claimId = subject.claimId ?? claimIdOf(subject.article.id, subject.selectors);
  const [known, draft] = await Promise.all([
    dossier(database, claimId),
    draftOf(database, draftKeyOf(subject)),
  ]);
  const names = known?.names ?? {};
  return {
    // The words may have become a claim since the card was opened: by its own note, or by a teammate's.
    subject: { ...subject, claimId: known === null ? subject.claimId : claimId },
    notes: await shownNotes(database, known?.notes ?? [], errandKey),
    review: known?.review ?? null,
    names,
    draft: { key: draftKeyOf(subject), content: draft?.content ?? null },
    choice,
  };
}

/** A draft belongs to an address and the words, so that it is there again whatever else of the page has changed. */
export function draftKeyOf({ address, text }: CardSubject): string {
  const { origin, pathname, search } = new URL(address);
  const words = bytesToHex(sha256(utf8ToBytes(`${origin}${pathname}${search}\n${text}`)));
  return `note:${words}`;
}
