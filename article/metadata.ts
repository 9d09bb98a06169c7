/** What a page says about itself. Where its own statements part, the first by rank counts and the others are kept. */
import type { Statement } from '#domain/article.ts';
import { dateText } from './date-text.ts';
import { jsonLdArticles } from './json-ld.ts';
import { microdataArticles } from './microdata.ts';
import { normalWords } from './normal-text.ts';
import { plainText } from './plain-text.ts';
import { saysTheSame } from './says-the-same.ts';
import { statementsOf } from './statements.ts';
import { inOneGo, type Steps } from './steps.ts';
import { ownArticle, type StructuredArticle } from './structured-article.ts';

export interface Metadata {
  title: string;
  outlet: string;
  byline: string;
  /** ISO 8601 where it could be read as a date, else as the page has it; null where it has none. */
  publishedAt: string | null;
  /** The same for the last change. */
  updatedAt: string | null;
  language: string;
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

/** Reads the page's own statements; `address` names the outlet where nothing else does. */
export function readMetadata(document: Document, address: string): Metadata {
  return inOneGo(readMetadataSteps(document, address));
}

/** The same in steps, between which the page may change. */
export function* readMetadataSteps(document: Document, address: string): Steps<Metadata> {
  const signs = signsOf(document, address);
  const structured: StructuredArticle[] = [];
  for (const articlesIn of [jsonLdArticles, microdataArticles]) {
    const own = ownArticle(articlesIn(document), signs);
    if (own !== null) structured.push(own);
    yield;
  }
  const statements: Statement[] = [];
  for (const statement of statementsOf(document, structured)) {
    statements.push(...fitting(statement));
    yield;
  }
  const first = (field: Statement['field']) => statements.find((one) => one.field === field)?.value;
  const disagreements = statements.filter((one) =>
    statements.some((other) => other.field === one.field && !saysTheSame(one, other)),
  );
  return {
    title: titleOf(statements, address),
    outlet: first('outlet') ?? URL.parse(address)?.hostname.replace(/^www\./, '') ?? '',
    byline: first('byline') ?? '',
    publishedAt: first('publishedAt') ?? null,
    updatedAt: first('updatedAt') ?? null,
    language: first('language') ?? '',
    disagreements,
  };
}

/**
 * The title that most of the page's statements share, the best ranked among equals: a headline for machines alone is often
 * written for search, or is not one. What is only the outlet's name is no title.
 */
function titleOf(statements: readonly Statement[], address: string): string {
  const site =
    URL.parse(address)
      ?.hostname.replace(/^www\./, '')
      .split('.')[0] ?? '';
  const outlets = [
    squeezed(site),
    ...statements.flatMap(({ field, value }) => (field === 'outlet' ? squeezed(value) : [])),
  ];
  const titles = statements.filter(({ field }) => field === 'title');
  const own = titles.filter((title) => !outlets.includes(squeezed(title.value)));
  const shared = own.map((title) => ({
    value: title.value,
    by: own.filter((other) => saysTheSame(title, other)).length,
  }));
  return shared.toSorted((a, b) => b.by - a.by)[0]?.value ?? titles[0]?.value ?? '';
}

/** A name without the spaces and marks that it has in print and lacks in an address. */
function squeezed(name: string): string {
  return normalWords(name).join('');
}

function signsOf(document: Document, address: string) {
  const attribute = (selector: string, name: string) =>
    document.querySelector(selector)?.getAttribute(name) ?? [];
  return {
    addresses: [
      address,
      attribute('link[rel~="canonical" i][href]', 'href'),
      attribute('meta[property="og:url" i][content]', 'content'),
    ].flat(),
    titles: [
      document.querySelector('h1')?.textContent ?? [],
      attribute('meta[property="og:title" i][content]', 'content'),
      document.title,
    ].flat(),
  };
}

/** The statement in a form that the domain takes; none where it says nothing. */
function fitting({ field, value, from }: Statement): Statement[] {
  const plain = plainText(value);
  const isDate = field === 'publishedAt' || field === 'updatedAt';
  const shaped = isDate ? dateText(plain) : field === 'byline' ? nameIn(plain) : plain;
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

/** As much as fits, without half a character where the cut goes through one. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
