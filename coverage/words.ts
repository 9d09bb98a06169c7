/** Words of a sentence in the one spelling under which two newsrooms' copies can be compared. */

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}]|[.'’&/-](?=[\p{L}\p{N}]))*/gu;

export interface Word {
  /** As printed. */
  text: string;
  /** Folded: no case, accents, dots or possessive. */
  folded: string;
  start: number;
  end: number;
}

/** Lower case without accents, dots of abbreviations or a possessive; American spelling of "defence". */
export function fold(text: string): string {
  // Most words are plain letters, and a long account is folded many times over: they need none of what follows.
  if (/^[A-Za-z0-9]+$/.test(text)) {
    const lower = text.toLowerCase();
    return lower === 'defence' ? 'defense' : lower;
  }
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replaceAll(/\.(?=\p{L}|$)/gu, '')
    .replaceAll(/\bdefence\b/gu, 'defense');
}

/** The words of a text; offsets are UTF-16 units into it. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => ({
    text: match[0],
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const irregular: Record<string, string> = {
  men: 'man',
  women: 'woman',
  people: 'person',
  policemen: 'policeman',
  gunmen: 'gunman',
  servicemen: 'serviceman',
  children: 'child',
};

/** A noun in the singular, by rule; good enough to tell whether two counts count the same noun. */
export function singular(word: string): string {
  const folded = fold(word);
  const known = irregular[folded];
  if (known !== undefined) return known;
  if (/[^aeiou]ies$/u.test(folded)) return `${folded.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/u.test(folded)) return folded.slice(0, -2);
  if (/[^su]s$/u.test(folded)) return folded.slice(0, -1);
  return folded;
}
