/** Finds the articles of the team that may be the text on a page, by address or by text. */
import type { Article } from '#domain/article.ts';
import { seenAddresses } from '#domain/parting.ts';
import type { ReplicaDatabase } from './database.ts';

/**
 * How many of a fingerprint's smallest hashes are indexed (a bottom-k sketch: Broder 1997). Texts that share a tenth of
 * their shingles share at least one of 64 in 999 of 1,000 cases, at a fiftieth of the entries that all hashes would take.
 */
const sketchSize = 64;

/** The part of a fingerprint by which it is found. */
export function sketchOf(fingerprint: readonly number[]): number[] {
  return [...new Set(fingerprint)].toSorted((one, other) => one - other).slice(0, sketchSize);
}

export interface ArticleQuestion {
  /** Where the page stands. What it claims beside that is not asked for: it may claim anything (rule JN1). */
  address: string;
  fingerprint: readonly number[];
  /** Whether a candidate is the text on the page; asked only of those that share an address or a hash. */
  isSameText: (candidate: Article) => boolean;
}

export interface ArticlesFound {
  /** The same text, wherever it was seen. */
  sameText: Article[];
  /** Another text that was seen at the same address: an earlier version, or a stranger. Never join these without looking. */
  sameAddress: Article[];
}

/** The team's articles that share text or address with a page. Reads the local copy only (promise P3). */
export async function articlesLike(
  database: ReplicaDatabase,
  { address, fingerprint, isSameText }: ArticleQuestion,
): Promise<ArticlesFound> {
  const [byAddress, byText] = await Promise.all([
    database.records.where('addresses').equals(address).primaryKeys(),
    database.records.where('hashes').anyOf(sketchOf(fingerprint)).primaryKeys(),
  ]);
  const ids = new Set([...byAddress, ...byText].map(([, id]) => id));
  const rows = await database.records.bulkGet([...ids].map((id) => ['article' as const, id]));
  const found: ArticlesFound = { sameText: [], sameAddress: [] };
  for (const row of rows) {
    if (row?.kind !== 'article') continue;
    if (isSameText(row.value)) found.sameText.push(row.value);
    else if (seenAddresses(row.value).includes(address)) found.sameAddress.push(row.value);
  }
  return found;
}
