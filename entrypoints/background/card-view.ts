/** What a card shows: the words it was opened on, and all that this device knows of them. */
import { claimIdOf } from '#domain/claim-identity.ts';
import type { CardView } from '#messages/asks.ts';
import type { CardSubject } from '#messages/page.ts';
import type { ReplicaDatabase } from '#replica/database.ts';
import { draftOf } from '#replica/drafts.ts';
import { dossier, selfMember } from '#replica/queries.ts';

export async function cardView(database: ReplicaDatabase, subject: CardSubject): Promise<CardView> {
  const claimId = subject.claimId ?? ownClaimId(subject);
  const [known, self, draft] = await Promise.all([
    dossier(database, claimId),
    selfMember(database),
    draftOf(database, draftKeyOf(subject)),
  ]);
  const names = known?.names ?? {};
  const notes = (known?.notes ?? []).filter((note) => !note.removed);
  return {
    // The words may have become a claim since the card was opened: by its own note, or by a teammate's.
    subject: { ...subject, claimId: known === null ? subject.claimId : claimId },
    notes: notes.map(({ isWaiting, ...note }) => ({
      note,
      authorName: names[note.author] ?? 'A former member',
      isMine: note.author === self?.id,
      isPending: isWaiting,
    })),
    review: known?.review ?? null,
    names,
    draft: { key: draftKeyOf(subject), content: draft?.content ?? null },
  };
}

/** A draft belongs to the words, so that a closed card opens with it again. */
export function draftKeyOf(subject: CardSubject): string {
  return `note:${ownClaimId(subject)}`;
}

/** The claim that these words are, or would be. */
function ownClaimId({ article, selectors, text }: CardSubject): string {
  return claimIdOf(article.id, selectors.position.start, text);
}
