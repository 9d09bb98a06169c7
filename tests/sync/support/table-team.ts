/** A team on a table: the reducer over a map of records, with members who ask for things by name. */
import type { Note } from '#domain/note.ts';
import type { Review } from '#domain/review.ts';
import { roles } from '#domain/team.ts';
import type { Mutation, MutationOf } from '#sync/mutation.ts';
import { keyText, readerOver, type RecordReader, type TeamRecord } from '#sync/records.ts';
import { reduce, touches, type Reduction } from '#sync/reducer.ts';
import { joinAs } from './sample-mutations.ts';

export interface TableTeam extends RecordReader {
  /** Applies the mutation if the reducer takes it; gives 'applied' or the refusal's code. */
  ask(author: string, mutation: Mutation): string;
  /** The same in the server's own name, as when an invite is used. */
  admit(mutation: MutationOf<'member.join'>): string;
  /** The reducer's whole answer, applied to nothing. */
  answer(author: string, mutation: Mutation): Reduction;
  note(id: string): Note | undefined;
  review(claimId?: string): Review | undefined;
}

/** Who asks for what. */
export type Step = readonly [author: string, mutation: Mutation];

/** One member of every role, named for it. */
export const people = {
  reader: 'reader-1',
  checker: 'checker-1',
  reviewer: 'reviewer-1',
  owner: 'owner-01',
} as const;

export function tableTeam(...before: readonly Step[]): TableTeam {
  const records = new Map<string, TeamRecord>();
  let minute = 0;

  function answer(author: string, mutation: Mutation, byServer = false): Reduction {
    const keys = touches(mutation, author);
    const inHand = keys.flatMap((key) => records.get(keyText(key)) ?? []);
    const at = new Date(Date.UTC(2031, 2, 4, 9, minute)).toISOString();
    return reduce(readerOver(inHand), mutation, { author, at, byServer });
  }

  function apply(author: string, mutation: Mutation, byServer = false): string {
    const reduction = answer(author, mutation, byServer);
    minute += 1;
    if (!reduction.ok) return reduction.refusal.code;
    for (const record of reduction.changed) records.set(keyText(record), record);
    return 'applied';
  }

  for (const role of roles) apply(people[role], joinAs(people[role], role), true);
  for (const [author, mutation] of before) {
    const outcome = apply(author, mutation);
    if (outcome !== 'applied') throw new Error(`${mutation.type} was refused: ${outcome}`);
  }
  return {
    ask: (author, mutation) => apply(author, mutation),
    admit: (mutation) => apply(mutation.memberId, mutation, true),
    answer: (author, mutation) => answer(author, mutation),
    note: (id) => readerOver(records.values()).get('note', id),
    review: (claimId = 'claim-price') => readerOver(records.values()).get('review', claimId),
    get: (kind, id) => readerOver(records.values()).get(kind, id),
  };
}
