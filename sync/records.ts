/** Records: the state that the log adds up to, one noun a row, so that an end can hold it in whatever store it has. */
import * as z from 'zod/mini';
import { article, type Article } from '#domain/article.ts';
import { claim, type Claim } from '#domain/claim.ts';
import { identifier } from '#domain/identity.ts';
import { note, type Note } from '#domain/note.ts';
import { parting, type Parting } from '#domain/parting.ts';
import { review, type Review } from '#domain/review.ts';
import { member, type Member } from '#domain/team.ts';

export const record = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), id: identifier, value: article }),
  z.object({ kind: z.literal('claim'), id: identifier, value: claim }),
  z.object({ kind: z.literal('note'), id: identifier, value: note }),
  /** Kept under the id of its claim. */
  z.object({ kind: z.literal('review'), id: identifier, value: review }),
  z.object({ kind: z.literal('parting'), id: identifier, value: parting }),
  z.object({ kind: z.literal('member'), id: identifier, value: member }),
]);

export type TeamRecord = z.infer<typeof record>;
export type RecordKind = TeamRecord['kind'];

/** What each kind of record holds. */
export interface RecordValues {
  article: Article;
  claim: Claim;
  note: Note;
  review: Review;
  parting: Parting;
  member: Member;
}

/** The name of one record. */
export interface RecordKey {
  kind: RecordKind;
  id: string;
}

/** Reads the records that a mutation touches; a key it was not told of reads as absent. */
export interface RecordReader {
  get<Kind extends RecordKind>(kind: Kind, id: string): RecordValues[Kind] | undefined;
}

/** A reader over records already in hand. */
export function readerOver(records: Iterable<TeamRecord>): RecordReader {
  const tables: { [Kind in RecordKind]: Map<string, RecordValues[Kind]> } = {
    article: new Map(),
    claim: new Map(),
    note: new Map(),
    review: new Map(),
    parting: new Map(),
    member: new Map(),
  };
  for (const row of records) put(tables, row);
  return { get: (kind, id) => tables[kind].get(id) };
}

/** A key as text, for maps and stores. */
export function keyText(key: RecordKey): string {
  return `${key.kind}:${key.id}`;
}

function put(tables: { [Kind in RecordKind]: Map<string, RecordValues[Kind]> }, row: TeamRecord) {
  switch (row.kind) {
    case 'article':
      return tables.article.set(row.id, row.value);
    case 'claim':
      return tables.claim.set(row.id, row.value);
    case 'note':
      return tables.note.set(row.id, row.value);
    case 'review':
      return tables.review.set(row.id, row.value);
    case 'parting':
      return tables.parting.set(row.id, row.value);
    case 'member':
      return tables.member.set(row.id, row.value);
  }
}
