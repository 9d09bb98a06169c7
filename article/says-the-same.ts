/** Whether two statements of a page about itself say the same, though in other words: then they are no disagreement. */
import type { Statement } from '#domain/article.ts';
import { isSameTime } from './date-text.ts';
import { normalWords } from './normal-text.ts';

/** Between two statements of one field. */
export function saysTheSame(one: Statement, other: Statement): boolean {
  switch (one.field) {
    case 'publishedAt':
    case 'updatedAt':
      return isSameTime(one.value, other.value);
    case 'language':
      return primary(one.value) === primary(other.value);
    case 'title':
      return titlesOf(one).some((first) =>
        titlesOf(other).some((second) => isPartOf(first, second) || isPartOf(second, first)),
      );
    case 'outlet':
    case 'byline':
      if (squeezed(one) === squeezed(other)) return true;
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

/** A title as it stands, and without the last of its parts: windows and shared links have the outlet's name there. */
function titlesOf({ value }: Statement): string[][] {
  const withoutLast = value.replace(/\s+(?:[-–—|»·•]|::)\s+(?:(?!\s[-–—|»·•]\s).)*$/u, '');
  return [value, withoutLast].map((title) => normalWords(title));
}

/** "TheHill" is The Hill. */
function squeezed({ value }: Statement): string {
  return normalWords(value).join('');
}

/** A title with the outlet's name before or behind it. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  return ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}

/** Names in another order, or with a role or an agency beside them; "bbc.com" is the BBC. */
function areAmong(some: readonly string[], all: readonly string[]): boolean {
  return some.every((word) => all.includes(word));
}
