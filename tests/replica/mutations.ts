/** Mutations about an invented arms sale, in the order a reader would ask for them. */
import type { Article } from '#domain/article.ts';
import type { Claim } from '#domain/claim.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Mutation, MutationOf } from '#sync/mutation.ts';

const madeAt = '2031-05-01T08:00:00.000Z';

export const article: Article = {
  id: 'article-ferries',
  addresses: [{ url: 'https://tidings.example/ferries', origin: 'seen' }],
  title: 'Norholm orders forty patrol boats',
  outlet: 'The Tidings',
  byline: 'A. Brandt',
  publishedAt: '2031-04-30',
  language: 'en',
  fingerprint: [11, 22, 33, 44],
  textHash: 'a'.repeat(64),
};

export const claim: Claim = {
  id: 'claim-forty-boats',
  articleId: article.id,
  selectors: {
    quote: {
      type: 'TextQuoteSelector',
      exact: 'forty patrol boats',
      prefix: 'orders ',
      suffix: '',
    },
    position: { type: 'TextPositionSelector', start: 15, end: 33 },
  },
  text: 'forty patrol boats',
  kinds: ['quantity'],
  origin: { by: 'member' },
};

export const evidence: Evidence = {
  id: 'evidence-order-book',
  stance: 'supports',
  source: {
    url: 'https://ministry.norholm.example/order',
    title: 'Order of the ministry',
    outlet: '',
    author: '',
    publishedAt: null,
    accessedAt: madeAt,
    kind: 'primary',
    onRecord: true,
    origin: 'Ministry of Norholm',
  },
  quote: 'The ministry ordered 40 boats.',
  selectors: null,
  capture: null,
  grade: { reliability: 'B', credibility: '2' },
};

export function recordArticle(id = 'm-article-ferries', value = article): Mutation {
  return { id, madeAt, type: 'article.record', article: value };
}

export function markClaim(id = 'm-claim-forty', value = claim): Mutation {
  return { id, madeAt, type: 'claim.mark', claim: value };
}

export function writeNote(noteId: string, body: string): MutationOf<'note.write'> {
  return {
    id: `m-${noteId}`,
    madeAt,
    type: 'note.write',
    noteId,
    claimId: claim.id,
    replyTo: null,
    content: { body, assessment: null, evidence: [] },
  };
}

export function editNote(id: string, noteId: string, revision: number, body: string): Mutation {
  return {
    id,
    madeAt,
    type: 'note.edit',
    noteId,
    revision,
    content: { body, assessment: null, evidence: [] },
  };
}

export function flag(id = 'm-flag-claim'): MutationOf<'review.flag'> {
  return { id, madeAt, type: 'review.flag', claimId: claim.id, remark: 'Forty or fourteen?' };
}

export function take(id = 'm-take-claim'): Mutation {
  return { id, madeAt, type: 'review.take', claimId: claim.id };
}

/** An article with a marked claim: what every note needs before it. */
export const ground = [recordArticle(), markClaim()];
