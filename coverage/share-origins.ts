/** Which origins two accounts share, and how many there are in all: two outlets are not two sources (promise P8). */
import type { Account } from './account.ts';
import { sameBody } from './issuer.ts';
import { canBeOneDate, isOutBefore, type PaperDate, printDate } from './paper.ts';
import { type Origin, type ReadOrigin, readOrigins } from './read-origins.ts';

export interface SharedOrigin {
  name: string;
  /** What it is: "notice", or the word that both accounts use. */
  documentOf: string;
  first: { text: string; sentence: string };
  second: { text: string; sentence: string };
  reason: string;
}

export interface ComparedOrigins {
  shared: SharedOrigin[];
  first: Origin[];
  second: Origin[];
  /** Distinct origins over both accounts. */
  independent: number;
  /** What follows for the reader, in one sentence. */
  sentence: string;
}

interface Match {
  a: ReadOrigin;
  b: ReadOrigin;
  body: string;
  date: PaperDate | null;
}

/** How many of year, month and day a date gives. */
function partsGiven(date: PaperDate | null): number {
  return date === null ? 0 : Object.values(date).filter((part) => part !== null).length;
}

function fuller(a: PaperDate | null, b: PaperDate | null): PaperDate | null {
  return partsGiven(a) >= partsGiven(b) ? a : b;
}

/** Whether both mentions name a paper and its date, which needs no further ground. */
function areDated(a: ReadOrigin, b: ReadOrigin): boolean {
  return a.paper !== null && b.paper !== null && a.date !== null && b.date !== null;
}

/** How two origins are one; null where the body, the kind of paper or the date says otherwise. */
function matchOrigins(a: ReadOrigin, b: ReadOrigin, isOneStory: boolean): Match | null {
  if (!isOneStory && !areDated(a, b)) return null;
  const body = sameBody(a.issuer, b.issuer);
  if (body === null) return null;
  if (a.date !== null && b.date !== null && !canBeOneDate(a.date, b.date)) return null;
  if (a.paper !== null && b.paper !== null && a.paper !== b.paper) return null;
  return { a, b, body, date: fuller(a.date, b.date) };
}

function nounFor({ a, b }: Match): string {
  const [one, other] = [a.origin.document, b.origin.document];
  return one !== null && one === other ? one : (a.paper ?? b.paper ?? 'source');
}

function reasonFor({ a, b, body }: Match): string {
  const papers =
    a.origin.document !== null && b.origin.document !== null
      ? `one calls it ${withArticle(a.origin.document)}, the other ${withArticle(b.origin.document)}`
      : 'one of them names no paper';
  if (a.origin.document === b.origin.document) {
    return `${sentenceCase(body)}; ${datesFit(a, b)}.`;
  }
  return `${sentenceCase(body)}; ${papers}; ${datesFit(a, b)}.`;
}

function datesFit(a: ReadOrigin, b: ReadOrigin): string {
  if (a.date !== null && b.date !== null) {
    return `the dates fit (“${a.origin.date}”, “${b.origin.date}”)`;
  }
  return a.date === null && b.date === null ? 'neither gives a date' : 'only one gives a date';
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun}`;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function conclude(
  matches: readonly Match[],
  ours: number,
  theirs: number,
  independent: number,
): string {
  const [match] = matches;
  if (match !== undefined) {
    const date = match.date === null ? '' : `, ${printDate(match.date)}`;
    const rest = `Both accounts rest on one ${nounFor(match)}: the ${longName(match)}${date}.`;
    return independent > 1 ? `${rest} Together they name ${independent} origins.` : rest;
  }
  if (ours === 0 && theirs === 0) return 'Neither account names where its figures come from.';
  if (ours === 0 || theirs === 0) {
    return `Only the ${ours === 0 ? 'second' : 'first'} account names where its figures come from.`;
  }
  return `The accounts name ${independent} origins and share none.`;
}

/** The name in full, where one of the two prints only the acronym. */
function longName({ a, b }: Match): string {
  return a.issuer.core.length >= b.issuer.core.length ? a.issuer.name : b.issuer.name;
}

/**
 * The origins of two accounts side by side. Counts what they name, not the addresses they stand at. Where nothing else
 * shows that they tell one story, only papers whose dates fit are shared: an agency issues many statements.
 */
export function shareOrigins(
  first: Account,
  second: Account,
  isOneStory: boolean,
): ComparedOrigins {
  const [ours, theirs] = [readOrigins(first), readOrigins(second)];
  const taken = new Set<ReadOrigin>();
  const matches: Match[] = [];
  for (const a of ours) {
    for (const b of theirs) {
      if (taken.has(a) || taken.has(b)) continue;
      const match = matchOrigins(a, b, isOneStory);
      if (match === null) continue;
      const { date } = match;
      if (!isOutBefore(date, first.publishedAt) || !isOutBefore(date, second.publishedAt)) continue;
      taken.add(a).add(b);
      matches.push(match);
    }
  }
  // A shared paper says more than a shared speaker.
  matches.sort((x, y) => Number(y.a.paper !== null) - Number(x.a.paper !== null));
  const independent = ours.length + theirs.length - matches.length;
  return {
    shared: matches.map((match) => ({
      name: longName(match),
      documentOf: nounFor(match),
      first: { text: match.a.origin.text, sentence: match.a.origin.sentence },
      second: { text: match.b.origin.text, sentence: match.b.origin.sentence },
      reason: reasonFor(match),
    })),
    first: ours.map(({ origin }) => origin),
    second: theirs.map(({ origin }) => origin),
    independent,
    sentence: conclude(matches, ours.length, theirs.length, independent),
  };
}
