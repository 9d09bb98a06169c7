/**
 * The fingerprint of a text: winnowed hashes of its word shingles (Schleimer, Wilkerson, Aiken 2003). Two texts that share
 * a run of eight words share at least one hash, so copies are recognised whatever was put around them.
 */
import { normalWords } from './normal-text.ts';

/** Words in a shingle: long enough that two accounts of one event rarely share one. */
const shingleWords = 5;

/** Of each so many neighbouring shingles the smallest hash is kept. */
const windowShingles = 4;

/** The most hashes that an article may carry. Of longer texts the smallest are kept: the same ones in every copy. */
const mostHashes = 4000;

/** Ascending, each an unsigned 32-bit integer; empty for texts of fewer than five words. */
export function fingerprintOf(text: string): number[] {
  const words = normalWords(text);
  const hashes: number[] = [];
  for (let at = 0; at + shingleWords <= words.length; at += 1) {
    hashes.push(hashOf(words.slice(at, at + shingleWords).join(' ')));
  }
  const kept = new Set<number>();
  for (let at = 0; at === 0 || at + windowShingles <= hashes.length; at += 1) {
    const window = hashes.slice(at, at + windowShingles);
    if (window.length > 0) kept.add(Math.min(...window));
  }
  return [...kept].toSorted((one, other) => one - other).slice(0, mostHashes);
}

/** FNV-1a with a final mix, so that its smallest values do not favour short words. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** How much of each text stands in the other, 0–1. */
export interface Containment {
  ofFirst: number;
  ofSecond: number;
}

export function containment(first: readonly number[], second: readonly number[]): Containment {
  // Of a text too long for its fingerprint only the hashes up to some value are known: above it nothing can be compared.
  const known = Math.min(knownUpTo(first), knownUpTo(second));
  const [one, other] = [first, second].map((hashes) => hashes.filter((hash) => hash <= known));
  const seen = new Set(other);
  const common = one?.filter((hash) => seen.has(hash)).length ?? 0;
  return { ofFirst: share(common, one?.length), ofSecond: share(common, other?.length) };
}

function knownUpTo(hashes: readonly number[]): number {
  return hashes.length < mostHashes ? Infinity : (hashes.at(-1) ?? Infinity);
}

function share(part: number, whole = 0): number {
  return whole === 0 ? 0 : part / whole;
}

/** Nearly all of one text must stand in the other, and what stands there must be most of that other. */
const nearlyAll = 0.8;
const most = 0.5;

/** Fewer hashes than this prove nothing: a dateline and a boilerplate sentence can agree by themselves. */
const fewestHashes = 8;

/** Whether a text is too short, at some twenty words, for its wording to tell it from another. */
export function isTooShortToTell(fingerprint: readonly number[]): boolean {
  return fingerprint.length < fewestHashes;
}

/**
 * Whether two fingerprints are of one text. A copy with another headline, a footer or an advertisement is; a text that
 * merely quotes the other at length is not, nor is another account of the same event.
 */
export function isSameText(first: readonly number[], second: readonly number[]): boolean {
  if (isTooShortToTell(first) || isTooShortToTell(second)) return false;
  const { ofFirst, ofSecond } = containment(first, second);
  return Math.max(ofFirst, ofSecond) >= nearlyAll && Math.min(ofFirst, ofSecond) >= most;
}
