/** What a page says about itself. Where its own statements part, the first by rank counts and the others are kept. */
import { normalText } from './normal-text.ts';
import { structuredArticle } from './structured-data.ts';

export type MetadataField = 'title' | 'outlet' | 'byline' | 'publishedAt' | 'language';

/** One statement of the page about itself, and where it makes it. */
export interface Statement {
  field: MetadataField;
  value: string;
  from: string;
}

export interface Metadata {
  title: string;
  outlet: string;
  byline: string;
  /** ISO 8601 where it could be read as a date, else as the page has it; null where it has none. */
  publishedAt: string | null;
  language: string;
  /** Every statement of a field whose statements differ. */
  disagreements: Statement[];
}

/** The longest values that the domain's article takes. */
const longest: Record<MetadataField, number> = {
  title: 500,
  outlet: 200,
  byline: 300,
  publishedAt: 40,
  language: 35,
};

/** Reads the page's own statements; `address` names the outlet where nothing else does. */
export function readMetadata(document: Document, address: string): Metadata {
  const statements = [...statementsOf(document)];
  const first = (field: MetadataField) => statements.find((one) => one.field === field)?.value;
  const disagreements = statements.filter((one) =>
    statements.some((other) => other.field === one.field && !saysTheSame(one, other)),
  );
  return {
    title: first('title') ?? '',
    outlet: first('outlet') ?? (URL.canParse(address) ? new URL(address).hostname : ''),
    byline: first('byline') ?? '',
    publishedAt: first('publishedAt') ?? null,
    language: first('language') ?? '',
    disagreements,
  };
}

/** Ranked: what machines are told about this article, then what all share, then what readers see. */
function* statementsOf(document: Document): Generator<Statement> {
  const meta = (name: string) =>
    document
      .querySelector(`meta[property="${name}" i][content], meta[name="${name}" i][content]`)
      ?.getAttribute('content');
  const seen = (selector: string) => document.querySelector(selector)?.textContent;
  const structured = structuredArticle(document);
  yield* say('title', structured?.headline, 'JSON-LD headline');
  yield* say('title', meta('og:title'), 'og:title');
  yield* say('title', seen('h1'), 'h1');
  yield* say('title', document.querySelector('title')?.textContent, 'title');
  yield* say('outlet', structured?.publisher, 'JSON-LD publisher');
  yield* say('outlet', meta('og:site_name'), 'og:site_name');
  yield* say('outlet', meta('application-name'), 'application-name');
  yield* say('byline', structured?.authors.join(', '), 'JSON-LD author');
  yield* say('byline', meta('author'), 'meta author');
  yield* say('byline', seen('[rel~="author"], [itemprop~="author"], .byline'), 'byline');
  yield* say('publishedAt', structured?.datePublished, 'JSON-LD datePublished');
  yield* say('publishedAt', meta('article:published_time'), 'article:published_time');
  yield* say('publishedAt', meta('date'), 'meta date');
  const time = document.querySelector('article time[datetime], time[datetime]');
  yield* say('publishedAt', time?.getAttribute('datetime'), 'time');
  yield* say('language', document.documentElement.getAttribute('lang'), 'html lang');
  yield* say('language', structured?.language, 'JSON-LD inLanguage');
  yield* say('language', meta('og:locale')?.replace('_', '-'), 'og:locale');
}

function* say(
  field: MetadataField,
  value: string | null | undefined,
  from: string,
): Generator<Statement> {
  // Control characters and half characters would be refused at the domain's door.
  const clean = (value ?? '')
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (clean === '') return;
  const plain = field === 'byline' ? clean.replace(/^by\s+/i, '') : clean;
  const kept = field === 'publishedAt' ? moment(plain) : plain;
  yield { field, value: cut(kept, longest[field]), from };
}

/** As much as fits, without half a character where the cut goes through one. */
function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

/** Only a date with a time zone is turned to UTC: others would be read as if written where the reader sits. */
function moment(value: string): string {
  const hasZone = /\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(value);
  const parsed = hasZone ? Date.parse(value) : Number.NaN;
  return Number.isNaN(parsed) ? value : new Date(parsed).toISOString();
}

/** A title with the outlet's name behind it, "en" and "en-GB", a date and its moment say the same. */
function saysTheSame(one: Statement, other: Statement): boolean {
  const first = normalText(one.value).toLowerCase();
  const second = normalText(other.value).toLowerCase();
  return first.startsWith(second) || second.startsWith(first);
}
