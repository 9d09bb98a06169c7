/**
 * What the heads weigh of a word, added up once and kept: most words of a text have been read before, and a word's stretches
 * of letters are the greater part of what is looked up. Whole steps are added, so no order of adding changes a sum.
 */
import { pushStretches } from './features.ts';
import { NAME_MASK, wordName } from './names.ts';
import type { HeadTables } from './packed-heads.ts';
import type { Token } from './tokens.ts';

export interface KnownWord {
  /** Its whole name, of which pairs of words are made. */
  name: number;
  /** Three numbers for each head after the other: what the word itself weighs, what its stretches weigh, what it pulls. */
  sums: readonly number[];
  stretches: number;
  /** Whether it is among the common words, which pull. */
  isCommon: boolean;
  /** How loaded it is on its own; undefined where the table does not have it. */
  logOdds: number | undefined;
}

/** Words kept at most, about two megabytes; then it begins anew, which costs what reading without it would. */
const MOST_KEPT = 8192;

/** Gives what is known of a token. Figures and marks have a name and a weight, no letters. */
export function createKnownWords(tables: HeadTables): (token: Token) => KnownWord {
  const kept = new Map<string, KnownWord>();
  return (token) => {
    const known = kept.get(token.text);
    if (known !== undefined) return known;
    const made = knownWord(tables, token);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(token.text, made);
    return made;
  };
}

function knownWord(tables: HeadTables, { text, kind }: Token): KnownWord {
  const heads = tables.biases.length;
  const name = wordName(text);
  const stretches: number[] = [];
  if (kind === 'word') pushStretches(text, stretches);
  const sums = Array.from({ length: heads * 3 }, () => 0);
  addWeights(tables, name & NAME_MASK, sums, 0);
  for (const stretch of stretches) addWeights(tables, stretch, sums, heads);
  const place = kind === 'word' ? tables.wordPlaceOf(text) : -1;
  const isCommon = place >= 0 && place < tables.commonWords;
  if (isCommon) addRow(tables.pulls, place * heads, heads, sums, heads * 2);
  return {
    name,
    sums,
    stretches: stretches.length,
    isCommon,
    logOdds: place === -1 ? undefined : (tables.wordScores[place] ?? 0) * tables.wordStep,
  };
}

/** Adds what the heads weigh of a feature, where they weigh it at all, to the sums from `to` on. */
export function addWeights(tables: HeadTables, name: number, sums: number[], to: number): void {
  const place = tables.placeOf(name);
  const heads = tables.biases.length;
  if (place !== -1) addRow(tables.weights, place * heads, heads, sums, to);
}

function addRow(table: Int8Array, from: number, width: number, sums: number[], to: number): void {
  for (let at = 0; at < width; at += 1) {
    sums[to + at] = (sums[to + at] ?? 0) + (table[from + at] ?? 0);
  }
}
