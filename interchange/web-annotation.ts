/**
 * Notes as W3C Web Annotations (Web Annotation Data Model, W3C Recommendation of 23 February 2017), so that what a team
 * wrote can be read by others' tools.
 */
import type { Article } from '#domain/article.ts';
import type { Claim } from '#domain/claim.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { Note } from '#domain/note.ts';
import { readerOver, type TeamRecord } from '#sync/records.ts';

export interface WebAnnotation {
  '@context': 'http://www.w3.org/ns/anno.jsonld';
  id: string;
  type: 'Annotation';
  motivation: 'assessing' | 'commenting' | 'replying';
  created: string;
  modified?: string;
  creator: { type: 'Person'; name: string };
  body: AnnotationBody[];
  target: { source: string; selector: Claim['selectors'][keyof Claim['selectors']][] };
}

export type AnnotationBody =
  | { type: 'TextualBody'; value: string; format: 'text/markdown' | 'text/plain'; purpose: string }
  | { type: 'SpecificResource'; source: string; purpose: 'linking'; selector?: object[] };

/** One note as an annotation on the first known address of its article. */
export function toWebAnnotation(
  note: Note,
  claim: Claim,
  article: Article,
  authorName: string,
): WebAnnotation {
  const { content, editedAt } = note;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${note.id}`,
    type: 'Annotation',
    motivation: motivationOf(note),
    created: note.writtenAt,
    ...(editedAt === null ? {} : { modified: editedAt }),
    creator: { type: 'Person', name: authorName },
    body: [...wordsOf(note), ...content.evidence.map(linkOf)],
    target: {
      source: article.addresses[0]?.url ?? `urn:second-source:${article.id}`,
      selector: [claim.selectors.quote, claim.selectors.position],
    },
  };
}

/** Every note that the team shows, oldest first: neither removed ones nor those of members whose notes are hidden. */
export function annotationsOf(records: readonly TeamRecord[]): WebAnnotation[] {
  const reader = readerOver(records);
  return records
    .flatMap((record) => (record.kind === 'note' && !record.value.removed ? [record.value] : []))
    .filter(({ author }) => reader.get('member', author)?.left?.notes !== 'hidden')
    .toSorted((a, b) => a.writtenAt.localeCompare(b.writtenAt, 'en'))
    .flatMap((note) => {
      const claim = reader.get('claim', note.claimId);
      const article = claim === undefined ? undefined : reader.get('article', claim.articleId);
      if (claim === undefined || article === undefined) return [];
      const author = reader.get('member', note.author)?.name ?? 'A former member';
      return [toWebAnnotation(note, claim, article, author)];
    });
}

function motivationOf({ content, replyTo }: Note): WebAnnotation['motivation'] {
  if (content.assessment !== null) return 'assessing';
  return replyTo === null ? 'commenting' : 'replying';
}

function wordsOf({ content: { body, assessment } }: Note): AnnotationBody[] {
  const comment: AnnotationBody[] =
    body === ''
      ? []
      : [{ type: 'TextualBody', value: body, format: 'text/markdown', purpose: 'commenting' }];
  if (assessment === null) return comment;
  const { word, reason } = assessment;
  return [
    ...comment,
    { type: 'TextualBody', value: word, format: 'text/plain', purpose: 'tagging' },
    { type: 'TextualBody', value: reason, format: 'text/plain', purpose: 'assessing' },
  ];
}

function linkOf({ source, quote }: Evidence): AnnotationBody {
  return {
    type: 'SpecificResource',
    source: source.url,
    purpose: 'linking',
    selector: [{ type: 'TextQuoteSelector', exact: quote }],
  };
}
