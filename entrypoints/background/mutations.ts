/** From what a person asked for on words of a page to the mutations that record it. */
import { carriesVerdict } from '#domain/verdict-rides.ts';
import { claimIdOf } from '#domain/claim-identity.ts';
import type { Claim } from '#domain/claim.ts';
import type { NoteContent } from '#domain/note.ts';
import type { CardSubject } from '#messages/page.ts';
import type { Asking } from '#replica/ask.ts';
import type { Mutation, MutationOf, MutationType } from '#sync/mutation.ts';
import { Declined } from './declined.ts';

/** A mutation without its envelope, which is the same for all. */
type Body<Type extends MutationType> = Omit<MutationOf<Type>, 'id' | 'madeAt'>;

/** Puts a mutation into its envelope. */
export function mutationOf<Type extends MutationType>(body: Body<Type> & { type: Type }): Mutation {
  const envelope = { id: crypto.randomUUID(), madeAt: new Date().toISOString() };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- body and envelope together are one of the union
  return { ...envelope, ...body } as unknown as Mutation;
}

/** The mutations that make the words of a card a claim of the team, and the claim's identifier. */
export function claimOn(subject: CardSubject): { claimId: string; mutations: Mutation[] } {
  const { article, claimId: known, anchored } = subject;
  // A note on words that changed is about the new words: it makes a claim of its own, and the old verdict stays hidden.
  if (known !== null && (anchored === null || carriesVerdict(anchored.outcome.state))) {
    return { claimId: known, mutations: [] };
  }
  const claim = claimOf(subject);
  return {
    claimId: claim.id,
    mutations: [
      mutationOf({ type: 'article.record', article }),
      mutationOf({ type: 'claim.mark', claim }),
    ],
  };
}

function claimOf({ article, selectors, text, mark }: CardSubject): Claim {
  const kinds: Claim['kinds'] = mark === null || mark.kinds.length === 0 ? ['fact'] : mark.kinds;
  const rules = [...new Set(mark?.triggers.map(({ rule }) => rule))].slice(0, 40);
  return {
    id: claimIdOf(article.id, selectors),
    articleId: article.id,
    selectors,
    text,
    kinds,
    origin:
      mark !== null && mark.text === text
        ? { by: 'engine', engine: mark.engine, rules }
        : { by: 'member' },
  };
}

/** The note's identifier is also its mutation's: asking twice is one asking. */
export function writeNote(
  noteId: string,
  claimId: string,
  content: NoteContent,
  replyTo: string | null,
): Mutation {
  return {
    ...mutationOf({ type: 'note.write', noteId, claimId, replyTo, content }),
    id: noteId,
  };
}

/** Throws the refusal as a sentence. */
export function orDecline(asking: Asking): void {
  if (!asking.ok) throw new Declined(asking.refusal.sentence, asking.refusal.missing);
}
