/**
 * What a page's statements about itself come to. Where they part, the first by rank counts and the others are kept. Needs no
 * page: the background does it, so that no page carries its weight.
 */
import type { Statement, StatedPage, UnhashedArticle } from '#domain/article.ts';
import { dateText } from './date-text.ts';
import { cut } from './page-statements.ts';
import { hostOf } from './page-title.ts';
import { saysTheSame } from './says-the-same.ts';

export interface Metadata {
  /** What a team keeps of the article, less what follows from its text. */
  article: UnhashedArticle;
  /** When the page says it was last changed: ISO 8601 where it could be read as a date, else as the page has it. */
  updatedAt: string | null;
  /** Every statement of a field whose statements differ. */
  disagreements: Statement[];
}

/** The longest values that the domain's article takes. */
const longest: Record<Statement['field'], number> = {
  title: 500,
  outlet: 200,
  byline: 300,
  publishedAt: 40,
  updatedAt: 40,
  language: 35,
};

/** Judges the statements; `address` is where the page was seen and names the outlet where nothing else does. */
export function metadataOf(
  { addresses, title, statements }: StatedPage,
  address: string,
): Metadata {
  const fit = statements.flatMap(fitting);
  const first = (field: Statement['field']) => fit.find((one) => one.field === field)?.value;
  const disagreements = fit.filter((one) =>
    fit.some((other) => other.field === one.field && !saysTheSame(one, other)),
  );
  const article = {
    addresses,
    title,
    outlet: first('outlet') ?? hostOf(address),
    byline: first('byline') ?? '',
    publishedAt: first('publishedAt') ?? null,
    language: first('language') ?? '',
  };
  return { article, updatedAt: first('updatedAt') ?? null, disagreements };
}

/** The statement in a form that the domain takes; none where it says nothing. */
function fitting({ field, value, from }: Statement): Statement[] {
  const isDate = field === 'publishedAt' || field === 'updatedAt';
  const shaped = isDate ? dateText(value) : field === 'byline' ? nameIn(value) : value;
  const kept = field === 'language' ? shaped.replaceAll('_', '-') : shaped;
  return kept === '' ? [] : [{ field, value: cut(kept, longest[field]), from }];
}

/** Addresses and handles in place of a name are none, nor is what would be run. */
function nameIn(byline: string): string {
  return byline
    .split(', ')
    .map((name) => name.replace(/^by[:\s]+/i, ''))
    .filter((name) => !/^(?:[a-z]+:\S|www\.|@)/i.test(name))
    .join(', ');
}
