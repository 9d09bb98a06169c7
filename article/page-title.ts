/** The title of a page among all that it states, and whether two titles say the same. */
import type { Statement } from '#domain/article.ts';
import { normalWords } from './normal-text.ts';

/**
 * The title that most of the page's statements share, the best ranked among equals: a headline for machines alone is often
 * written for search, or is not one. What is only the outlet's name is no title.
 */
export function titleOf(statements: readonly Statement[], address: string): string {
  const outlets = [
    squeezed(hostOf(address).split('.')[0] ?? ''),
    ...statements.flatMap(({ field, value }) => (field === 'outlet' ? squeezed(value) : [])),
  ];
  const titles = statements.filter(({ field }) => field === 'title').map(({ value }) => value);
  const own = titles.filter((title) => !outlets.includes(squeezed(title)));
  const shared = own.map((title) => ({
    title,
    by: own.filter((other) => isSameTitle(title, other)).length,
  }));
  return shared.toSorted((a, b) => b.by - a.by)[0]?.title ?? titles[0] ?? '';
}

/** Whether one is the other, with the outlet's name before or behind it. */
export function isSameTitle(one: string, other: string): boolean {
  return titlesOf(one).some((first) =>
    titlesOf(other).some((second) => isPartOf(first, second) || isPartOf(second, first)),
  );
}

/** A title as it stands, and without the last of its parts: windows and shared links have the outlet's name there. */
function titlesOf(title: string): string[] {
  const withoutLast = title.replace(/\s+(?:[-–—|»·•]|::)\s+(?:(?!\s[-–—|»·•]\s).)*$/u, '');
  return [title, withoutLast].map((each) => normalWords(each).join(' '));
}

function isPartOf(part: string, whole: string): boolean {
  return ` ${whole} `.includes(` ${part} `);
}

/** A name without the spaces and marks that it has in print and lacks in an address: "TheHill" is The Hill. */
export function squeezed(name: string): string {
  return normalWords(name).join('');
}

/** The name of the address's host; empty where it has none. */
export function hostOf(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, '') ?? '';
}
