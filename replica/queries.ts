/** What pages ask of the copy on this device. Each works in a live query and reads nothing but the local database. */
import type { Article } from '#domain/article.ts';
import type { Claim } from '#domain/claim.ts';
import type { Note } from '#domain/note.ts';
import type { Review, ReviewState } from '#domain/review.ts';
import type { Departure, Member } from '#domain/team.ts';
import { mayBeRelieved } from '#domain/who-may-what.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { OutboxRow, RefusedRow, ReplicaDatabase, SyncWord } from './database.ts';
import { toldIn } from './tell-races.ts';

/** A value with whether it shows work of this device that the team does not have yet. */
export type Held<Value> = Value & { isWaiting: boolean };

export async function claimsOfArticles(
  { records }: ReplicaDatabase,
  articleIds: readonly string[],
): Promise<Held<Claim>[]> {
  const keys = articleIds.map((id) => ['claim', id]);
  const rows = await records.where('[kind+parent]').anyOf(keys).toArray();
  return rows.flatMap((row) =>
    row.kind === 'claim' ? [{ ...row.value, isWaiting: row.pending === 1 }] : [],
  );
}

/**
 * Oldest first, removed ones included: they are shown as removed, and replies hang on them. Notes of a member whom an owner
 * removed with them are left out.
 */
export async function notesOfClaim(
  { records }: ReplicaDatabase,
  claimId: string,
): Promise<Held<Note>[]> {
  const [rows, hidden] = await Promise.all([
    records.where('[kind+parent]').equals(['note', claimId]).toArray(),
    hiddenAuthors(records),
  ]);
  return rows
    .flatMap((row) =>
      row.kind === 'note' && !hidden.has(row.value.author)
        ? [{ ...row.value, isWaiting: row.pending === 1 }]
        : [],
    )
    .toSorted((one, other) => compare(one.writtenAt, other.writtenAt) || compare(one.id, other.id));
}

export async function reviewOfClaim(
  { records }: ReplicaDatabase,
  claimId: string,
): Promise<Held<Review> | null> {
  const row = await records.get(['review', claimId]);
  return row?.kind === 'review' ? { ...row.value, isWaiting: row.pending === 1 } : null;
}

/** Whose notes the team does not show any more. */
async function hiddenAuthors(records: ReplicaDatabase['records']): Promise<Set<string>> {
  const rows = await records.where('kind').equals('member').toArray();
  const hidden = rows.filter((row) => row.kind === 'member' && row.value.left?.notes === 'hidden');
  return new Set(hidden.map(({ id }) => id));
}

/** Everybody whom the log or this device knows, by name; those who left say so in `left`. */
export async function members({ records }: Pick<ReplicaDatabase, 'records'>): Promise<Member[]> {
  const rows = await records.where('kind').equals('member').toArray();
  return rows
    .flatMap((row) => (row.kind === 'member' ? [row.value] : []))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** The member who writes on this device; null before the background has made one. */
export async function selfMember({ membership }: ReplicaDatabase): Promise<Member | null> {
  return (await membership.get('self'))?.member ?? null;
}

export interface QueueItem {
  review: Held<Review>;
  claim: Claim;
  article: Article;
  /** The checker went, or may not check any more: another one can take the review over. */
  isStuck: boolean;
}

/** Every claim on the desk with what it is about, longest waiting first, published ones last. */
export async function reviewQueue({ records }: ReplicaDatabase): Promise<QueueItem[]> {
  const rows = await records.where('kind').equals('review').toArray();
  const reviews = rows.flatMap((row) =>
    row.kind === 'review' ? [{ ...row.value, isWaiting: row.pending === 1 }] : [],
  );
  const claims = await records.bulkGet(reviews.map(({ claimId }) => ['claim', claimId]));
  const claimOf = new Map(
    claims.flatMap((row) => (row?.kind === 'claim' ? [[row.id, row.value]] : [])),
  );
  const articleIds = new Set([...claimOf.values()].map(({ articleId }) => articleId));
  const articles = await records.bulkGet([...articleIds].map((id) => ['article', id]));
  const articleOf = new Map(
    articles.flatMap((row) => (row?.kind === 'article' ? [[row.id, row.value]] : [])),
  );
  const memberOf = new Map((await members({ records })).map((member) => [member.id, member]));
  const isStuck = ({ state, checker }: Review) => {
    const holder = state === 'checking' && checker !== null ? memberOf.get(checker) : undefined;
    return holder !== undefined && mayBeRelieved(holder);
  };
  return reviews
    .flatMap((review) => {
      const claim = claimOf.get(review.claimId);
      const article = claim === undefined ? undefined : articleOf.get(claim.articleId);
      return claim === undefined || article === undefined
        ? []
        : [{ review, claim, article, isStuck: isStuck(review) }];
    })
    .toSorted(
      (one, other) =>
        Number(one.review.state === 'published') - Number(other.review.state === 'published') ||
        compare(flaggedAt(one.review), flaggedAt(other.review)),
    );
}

/** How far the team is with a claim: enough to paint it. */
export interface ClaimStanding {
  notes: number;
  review: ReviewState | null;
}

/** By identifier of the claim; a claim without notes and review stands at 0 and null. */
export async function standingOfClaims(
  { records }: ReplicaDatabase,
  claimIds: readonly string[],
): Promise<Map<string, ClaimStanding>> {
  const standings = new Map<string, ClaimStanding>(
    claimIds.map((id) => [id, { notes: 0, review: null }]),
  );
  const hidden = await hiddenAuthors(records);
  const keys = claimIds.flatMap((id) => [
    ['note', id],
    ['review', id],
  ]);
  await records
    .where('[kind+parent]')
    .anyOf(keys)
    .each((row) => {
      const standing = standings.get(row.parent);
      if (standing === undefined) return;
      if (row.kind === 'note' && !row.value.removed && !hidden.has(row.value.author)) {
        standing.notes += 1;
      }
      if (row.kind === 'review') standing.review = row.value.state;
    });
  return standings;
}

export interface Dossier {
  claim: Held<Claim>;
  article: Article;
  notes: Held<Note>[];
  review: Held<Review> | null;
  /** The names of the members, by identifier. */
  names: Record<string, string>;
  /** How members went who are in the team no more, by identifier. */
  departed: Record<string, Departure>;
}

/** All that the team has on one claim; null where this device does not know it. */
export async function dossier(database: ReplicaDatabase, claimId: string): Promise<Dossier | null> {
  const claim = await database.records.get(['claim', claimId]);
  if (claim?.kind !== 'claim') return null;
  const article = await database.records.get(['article', claim.value.articleId]);
  if (article?.kind !== 'article') return null;
  const [notes, review, everybody] = await Promise.all([
    notesOfClaim(database, claimId),
    reviewOfClaim(database, claimId),
    members(database),
  ]);
  return {
    claim: { ...claim.value, isWaiting: claim.pending === 1 },
    article: article.value,
    notes,
    review,
    names: Object.fromEntries(everybody.map(({ id, name }) => [id, name])),
    departed: Object.fromEntries(
      everybody.flatMap(({ id, left }) => (left === undefined ? [] : [[id, left]])),
    ),
  };
}

/** What the author has to be told, newest first: final refusals, and waiting work that does not apply any more. */
export async function refusedMutations({ refused, outbox }: ReplicaDatabase): Promise<Told[]> {
  const final = await refused.orderBy('at').toArray();
  const doubtful = await outbox.filter(({ refusal }) => refusal !== null).toArray();
  return [...doubtful.flatMap(told), ...final.toReversed().flatMap(toldIn)];
}

/** `doubtful`: not yet answered by the server, and it cannot be shown on what is known now. */
export type Told = Omit<RefusedRow, 'outcome'> & { outcome: RefusedRow['outcome'] | 'doubtful' };

function told({ id, mutation, refusal }: OutboxRow): Told[] {
  return refusal === null
    ? []
    : [{ id, mutation, refusal, outcome: 'doubtful', at: mutation.madeAt }];
}

export interface SyncState {
  state: SyncWord;
  /** How many notes and steps the server has not acknowledged; what they carry along is not counted. 0 without a team. */
  waiting: number;
  sentence: string;
  /** Stopped, since extension and server speak no version in common. */
  why?: 'version';
}

/** How this device and its team stand to each other. */
export async function syncState({ sync, outbox }: ReplicaDatabase): Promise<SyncState> {
  const shown = await sync.get('sync');
  const isAlone = (shown?.state ?? 'alone') === 'alone';
  const waiting = isAlone
    ? 0
    : await outbox
        .where('unsent')
        .equals(1)
        .filter(({ mutation }) => isAnAct(mutation))
        .count();
  return {
    state: shown?.state ?? 'alone',
    sentence: shown?.sentence ?? '',
    waiting,
    ...(shown?.why === undefined ? {} : { why: shown.why }),
  };
}

/** What a person did, as opposed to the article and claim that it made known. */
function isAnAct({ type }: Mutation): boolean {
  return type !== 'article.record' && type !== 'claim.mark';
}

function flaggedAt(review: Review): string {
  return review.steps[0]?.at ?? '';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
