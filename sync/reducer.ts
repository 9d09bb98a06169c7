/**
 * The reducer: what one mutation does to the records. The server runs it as the authority, a replica runs it
 * optimistically and again on rebase; neither decides anything elsewhere. Pure: same records, same mutation, same answer.
 */
import { partingIdOf } from '#domain/parting.ts';
import type { Mutation } from './mutation.ts';
import type { RecordKey, RecordReader, TeamRecord } from './records.ts';
import { refuse, type Refusal } from './refusal.ts';
import { joinArticle, partArticle } from './reduce-parting.ts';
import { addEvidence, confirm, flag, giveBack, submit, take } from './reduce-review.ts';
import { editNote, removeNote, writeNote } from './reduce-note.ts';
import { changeRole, handOver, join, leave, removeMember } from './reduce-member.ts';
import { markClaim, recordArticle } from './reduce-subject.ts';
import { mayAsk } from './who-may-what.ts';

/** Who asked, and when by the clock of the one who decides. */
export interface Asked {
  author: string;
  at: string;
  /** True where the server itself speaks, as when an invite is used. */
  byServer: boolean;
}

export type Reduction = { ok: true; changed: TeamRecord[] } | { ok: false; refusal: Refusal };

/** The records that must be in hand before `reduce` is called for this mutation. */
export function touches(mutation: Mutation, author: string): RecordKey[] {
  const keys: RecordKey[] = [{ kind: 'member', id: author }];
  switch (mutation.type) {
    case 'article.record':
      return [...keys, { kind: 'article', id: mutation.article.id }];
    case 'article.part':
    case 'article.join':
      return [
        ...keys,
        { kind: 'article', id: mutation.articleId },
        { kind: 'parting', id: partingIdOf(mutation.articleId, mutation.address) },
      ];
    case 'claim.mark':
      return [
        ...keys,
        { kind: 'claim', id: mutation.claim.id },
        { kind: 'article', id: mutation.claim.articleId },
      ];
    case 'note.write':
      return [
        ...keys,
        { kind: 'note', id: mutation.noteId },
        { kind: 'claim', id: mutation.claimId },
        ...(mutation.replyTo === null ? [] : [{ kind: 'note' as const, id: mutation.replyTo }]),
      ];
    case 'note.edit':
    case 'note.remove':
      return [...keys, { kind: 'note', id: mutation.noteId }];
    case 'review.take':
      return [
        ...keys,
        { kind: 'claim', id: mutation.claimId },
        { kind: 'review', id: mutation.claimId },
        ...(mutation.insteadOf === undefined
          ? []
          : [{ kind: 'member' as const, id: mutation.insteadOf }]),
      ];
    case 'review.flag':
    case 'review.add-evidence':
    case 'review.submit':
    case 'review.confirm':
    case 'review.return':
      return [
        ...keys,
        { kind: 'claim', id: mutation.claimId },
        { kind: 'review', id: mutation.claimId },
      ];
    case 'member.join':
    case 'member.change-role':
    case 'member.hand-over':
    case 'member.remove':
      return [...keys, { kind: 'member', id: mutation.memberId }];
    case 'member.leave':
      return keys;
  }
}

/** The records after the mutation, or why it is refused. Never throws on a parsed mutation. */
export function reduce(records: RecordReader, mutation: Mutation, asked: Asked): Reduction {
  const refusal = forbidden(records, mutation, asked);
  return refusal === null ? step(records, mutation, asked) : { ok: false, refusal };
}

function forbidden(records: RecordReader, mutation: Mutation, asked: Asked): Refusal | null {
  if (asked.byServer) return null;
  const member = records.get('member', asked.author);
  if (member === undefined) return refuse('not allowed', 'You are not a member of this team.');
  if (member.left !== undefined) {
    return refuse('not allowed', 'You are not in this team any more. Ask an owner for an invite.');
  }
  if (mayAsk(member.role, mutation.type)) return null;
  return refuse(
    'not allowed',
    `Your role in this team is ${member.role}, which does not allow this. Ask an owner.`,
  );
}

function step(records: RecordReader, mutation: Mutation, asked: Asked): Reduction {
  switch (mutation.type) {
    case 'article.record':
      return recordArticle(records, mutation);
    case 'article.part':
      return partArticle(records, mutation, asked);
    case 'article.join':
      return joinArticle(records, mutation, asked);
    case 'claim.mark':
      return markClaim(records, mutation);
    case 'note.write':
      return writeNote(records, mutation, asked);
    case 'note.edit':
      return editNote(records, mutation, asked);
    case 'note.remove':
      return removeNote(records, mutation, asked);
    case 'review.flag':
      return flag(records, mutation, asked);
    case 'review.take':
      return take(records, mutation, asked);
    case 'review.add-evidence':
      return addEvidence(records, mutation, asked);
    case 'review.submit':
      return submit(records, mutation, asked);
    case 'review.confirm':
      return confirm(records, mutation, asked);
    case 'review.return':
      return giveBack(records, mutation, asked);
    case 'member.join':
      return join(records, mutation, asked);
    case 'member.change-role':
      return changeRole(records, mutation, asked);
    case 'member.hand-over':
      return handOver(records, mutation, asked);
    case 'member.leave':
      return leave(records, asked);
    case 'member.remove':
      return removeMember(records, mutation, asked);
  }
}
