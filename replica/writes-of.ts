/** Which records a mutation may change, as opposed to those it only looks at: what a rebase has to work out again. */
import { partingIdOf } from '#domain/parting.ts';
import type { Mutation } from '#sync/mutation.ts';
import { keyText, type RecordKey } from '#sync/records.ts';
import { touches } from '#sync/reducer.ts';

export interface ByAuthor {
  mutation: Mutation;
  author: string;
}

/** No record outside of these is changed by the reducer. */
export function writesOf({ mutation, author }: ByAuthor): RecordKey[] {
  switch (mutation.type) {
    case 'article.record':
      return [{ kind: 'article', id: mutation.article.id }];
    case 'article.part':
    case 'article.join':
      return [{ kind: 'parting', id: partingIdOf(mutation.articleId, mutation.address) }];
    case 'claim.mark':
      return [{ kind: 'claim', id: mutation.claim.id }];
    case 'note.write':
    case 'note.edit':
    case 'note.remove':
      return [{ kind: 'note', id: mutation.noteId }];
    case 'review.flag':
    case 'review.take':
    case 'review.add-evidence':
    case 'review.submit':
    case 'review.confirm':
    case 'review.return':
      return [{ kind: 'review', id: mutation.claimId }];
    case 'member.join':
    case 'member.change-role':
    case 'member.remove':
      return [{ kind: 'member', id: mutation.memberId }];
    case 'member.hand-over':
      return [
        { kind: 'member', id: mutation.memberId },
        { kind: 'member', id: author },
      ];
    case 'member.leave':
      return [{ kind: 'member', id: author }];
  }
}

/**
 * The pending mutations whose outcome may be another one now that these records have changed, and all records that they
 * may change in turn. The others stand as they are: replaying thousands of notes for one that arrived would be slow.
 */
export function affectedBy<Row extends { mutation: Mutation }>(
  changed: Iterable<RecordKey>,
  pending: readonly Row[],
  author: string,
): { affected: Row[]; stale: Map<string, RecordKey> } {
  const stale = new Map<string, RecordKey>();
  for (const key of changed) stale.set(keyText(key), key);
  const lastWrites = new Map<string, number>();
  for (const [place, { mutation }] of pending.entries()) {
    for (const key of writesOf({ mutation, author })) lastWrites.set(keyText(key), place);
  }
  const isAffected = new Set<Row>();
  for (let grew = true; grew;) {
    grew = false;
    for (const [place, row] of pending.entries()) {
      if (isAffected.has(row)) continue;
      const { mutation } = row;
      if (!touches(mutation, author).some((key) => stale.has(keyText(key)))) continue;
      isAffected.add(row);
      grew = true;
      for (const key of writesOf({ mutation, author })) stale.set(keyText(key), key);
      // What it looks at must be as it stood before those that come after it.
      for (const key of touches(mutation, author)) {
        if ((lastWrites.get(keyText(key)) ?? -1) > place) stale.set(keyText(key), key);
      }
    }
  }
  return { affected: pending.filter((row) => isAffected.has(row)), stale };
}
