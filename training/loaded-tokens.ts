/** Which words of a labelled sentence are loaded ones. Labellers name phrases; the plain words inside them carry nothing. */
import type { Token } from '#detection/heads/tokens.ts';
import type { OwnSentence } from './own-labels.ts';
import type { WordGrades } from './word-grades.ts';

/** "rammed" and "throats" of "rammed it down their throats"; a word named alone is loaded whatever its grade. */
export function isLoadedToken(
  token: Token,
  { loaded, text }: Pick<OwnSentence, 'loaded' | 'text'>,
  grades: WordGrades,
): boolean {
  const phrase = loaded.find(([start, end]) => token.start >= start && token.start < end);
  if (phrase === undefined) return false;
  const [start, end] = phrase;
  const isAlone = !/[\s-]/.test(text.slice(start, end));
  return isAlone || (grades.get(token.text) !== 0 && !isSmall(token.text));
}

function isSmall(word: string): boolean {
  return word.length <= 3;
}
