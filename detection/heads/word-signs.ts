/** What the scores of single words say of their sentence: the strongest, the second and how many there are. */
import type { Token } from './tokens.ts';

/** How loaded a word is on its own, in log-odds; undefined for a word that the table does not have. */
export type WordScore = (word: string) => number | undefined;

export const SIGNS = 3;

/** Three numbers a sentence; noughts where no word is known. */
export function wordSigns(
  tokens: readonly Token[],
  scoreOf: (word: string, at: number) => number | undefined,
): number[] {
  let first = 0;
  let second = 0;
  let sum = 0;
  let known = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const logOdds = token?.kind === 'word' ? scoreOf(token.text, at) : undefined;
    if (logOdds === undefined) continue;
    const chance = chanceOf(logOdds);
    known += 1;
    sum += chance;
    if (chance > first) {
      second = first;
      first = chance;
    } else if (chance > second) second = chance;
  }
  return [first, second, known === 0 ? 0 : sum / Math.sqrt(known)];
}

export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
