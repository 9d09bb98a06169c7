/** Where pages state what they are, ranked: what machines are told of this article, then what all share, then what is seen. */
import type { Statement } from '#domain/article.ts';
import type { StructuredArticle } from './structured-article.ts';

/** Names of `meta` elements that state a field beside Open Graph's. */
const metaNames: Partial<Record<Statement['field'], readonly string[]>> = {
  publishedAt: [
    'article:published_time',
    'og:article:published_time',
    'parsely-pub-date',
    'sailthru.date',
    'dcterms.created',
    'dc.date.issued',
    'dcterms.date',
    'dc.date',
    'datepublished',
    'publish-date',
    'publication_date',
    'pubdate',
    'citation_publication_date',
    'date',
  ],
  updatedAt: [
    'article:modified_time',
    'og:updated_time',
    'dcterms.modified',
    'dc.date.modified',
    'datemodified',
    'last-modified',
  ],
  byline: ['author', 'parsely-author', 'sailthru.author', 'dc.creator', 'byl', 'article:author'],
  outlet: ['og:site_name', 'application-name', 'dc.publisher'],
};

/** Longest text of an element that is taken for a byline: longer ones hold a biography too. */
const longestByline = 150;

/** Every statement, best first within its field. What they are worth is not judged here. */
export function* statementsOf(
  document: Document,
  structured: readonly StructuredArticle[],
): Generator<Statement> {
  const metas = metasOf(document);
  const seen = (selector: string) => document.querySelector(selector)?.textContent;
  for (const { from, ...article } of structured) {
    yield* say('title', article.headline, `${from} headline`);
    yield* say('outlet', article.publisher, `${from} publisher`);
    const names = article.authors.filter((name) => !/^https?:/.test(name));
    yield* say('byline', [...new Set(names)].join(', '), `${from} author`);
    yield* say('publishedAt', article.datePublished, `${from} datePublished`);
    yield* say('updatedAt', article.dateModified, `${from} dateModified`);
  }
  yield* say('title', metas.get('og:title')?.[0], 'og:title');
  for (const [field, names] of Object.entries(metaNames)) {
    for (const name of names) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the table are fields
      yield* say(field as Statement['field'], valueOf(field, metas.get(name) ?? []), name);
    }
  }
  yield* say('title', seen('article h1, main h1') ?? seen('h1'), 'h1');
  yield* say('title', document.title, 'title');
  const byline = seen('[rel~="author"], [itemprop~="author"], .byline, [class*="byline-name"]');
  if ((byline?.trim().length ?? 0) <= longestByline) yield* say('byline', byline, 'byline');
  const time = ownTime(document);
  yield* say('publishedAt', time?.getAttribute('datetime'), 'time');
  yield* say('language', document.querySelector(':root')?.getAttribute('lang'), 'html lang');
  for (const { from, language } of structured) {
    yield* say('language', language, `${from} inLanguage`);
  }
  yield* say('language', metas.get('og:locale')?.[0], 'og:locale');
}

/** Several authors are named by as many elements; of anything else the first counts. */
function valueOf(field: string, values: readonly string[]): string | undefined {
  return field === 'byline' ? values.join(', ') : values[0];
}

/** By name in lower case; of a name that stands several times, such as one author each, all values once. */
function metasOf(document: Document): Map<string, string[]> {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
    const content = meta.getAttribute('content') ?? '';
    const values = metas.get(name.toLowerCase()) ?? [];
    if (values.length < 20 && !values.includes(content)) {
      metas.set(name.toLowerCase(), [...values, content]);
    }
  }
  return metas;
}

/** The first moment in the article that is not about another article beside it. */
function ownTime(document: Document): Element | undefined {
  const times = [...document.querySelectorAll('article time[datetime], main time[datetime]')];
  const all = times.length > 0 ? times : [...document.querySelectorAll('time[datetime]')];
  return all.find((time) => time.closest('aside, nav, footer, li, article article') === null);
}

function* say(
  field: Statement['field'],
  value: string | null | undefined,
  from: string,
): Generator<Statement> {
  if (value != null && value.trim() !== '') yield { field, value, from };
}
