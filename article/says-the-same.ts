/** Whether two statements of a page about itself say the same, though in other words: then they are no disagreement. */
import type { Statement } from '#domain/article.ts';
import { isSameTime } from './date-text.ts';
import { normalWords } from './normal-text.ts';
import { isSameTitle, squeezed } from './page-title.ts';

/** Between two statements of one field. */
export function saysTheSame(one: Statement, other: Statement): boolean {
  switch (one.field) {
    case 'publishedAt':
    case 'updatedAt':
      return isSameTime(one.value, other.value);
    case 'language':
      return primary(one.value) === primary(other.value);
    case 'title':
      return isSameTitle(one.value, other.value);
    case 'outlet':
    case 'byline':
      if (squeezed(one.value) === squeezed(other.value)) return true;
      return areAmong(wordsOf(one), wordsOf(other)) || areAmong(wordsOf(other), wordsOf(one));
  }
}

/** "en" and "en-GB" are one language. */
function primary(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** Words that join names without being one. */
const joining = new Set(['by', 'and', 'und', 'et', 'y', 'e', 'the', 'von', 'par', 'por', 'com']);

function wordsOf({ value }: Statement): string[] {
  return normalWords(value).filter((word) => !joining.has(word));
}

/** Names in another order, or with a role or an agency beside them; "bbc.com" is the BBC. */
function areAmong(some: readonly string[], all: readonly string[]): boolean {
  return some.every((word) => all.includes(word));
}
