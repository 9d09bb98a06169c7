/** Chooses the words that get a place in the shipped table: common ones, graded ones, and rarer ones that seem loaded. */
import type { WordScore } from '#detection/heads/word-signs.ts';
import type { WordGrades } from './word-grades.ts';
import type { WordVectors } from './word-vectors.ts';

export interface WordTable {
  /** Words whose vectors the heads may average, sorted. */
  common: readonly string[];
  /** Further words, sorted, that only have a score of their own. */
  rare: readonly string[];
}

export interface TableSize {
  /** The commonest words, as ranked by the vectors' own corpus. */
  common: number;
  /** Rarer words are taken to this rank where their log-odds of being loaded reach `rareFrom`. */
  rare: number;
  rareFrom: number;
}

export const usualTable: TableSize = { common: 12_000, rare: 80_000, rareFrom: -0.8 };

export function chooseWords(
  vectors: WordVectors,
  scoreOf: WordScore,
  grades: WordGrades,
  size: TableSize = usualTable,
): WordTable {
  const plain = vectors.words.filter(isPlain);
  const common = new Set([...plain.slice(0, size.common), ...CONTRACTIONS]);
  const graded = [...grades].flatMap(([word, grade]) => (grade > 0 ? [word] : []));
  const telling = plain
    .slice(size.common, size.rare)
    .filter((word) => (scoreOf(word) ?? -Infinity) >= size.rareFrom);
  const rare = new Set(
    [...graded, ...telling].filter((word) => isPlain(word) && !common.has(word)),
  );
  return { common: [...common].toSorted(), rare: [...rare].toSorted() };
}

function isPlain(word: string): boolean {
  return /^[a-z][a-z']*$/.test(word) && word.length < 24;
}

/** The vectors' corpus cuts these in two, so that they have no rank of their own. */
const CONTRACTIONS = (
  "don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't can't won't wouldn't couldn't shouldn't " +
  "i've you've we've they've i'll you'll we'll they'll i'd you'd we'd they'd you're we're they're he'll she'll it'll " +
  "he'd she'd it'd i'm let's"
).split(' ');

/** The vectors of the given words alone. */
export function restricted(vectors: WordVectors, words: readonly string[]): WordVectors {
  const kept = new Set(words);
  return {
    ...vectors,
    vectorOf: (word) => (kept.has(word) ? vectors.vectorOf(word) : undefined),
  };
}

/** The scores of the table's words alone. */
export function scoresOf(table: WordTable, scoreOf: WordScore): WordScore {
  const kept = new Set([...table.common, ...table.rare]);
  return (word) => (kept.has(word) ? scoreOf(word) : undefined);
}
