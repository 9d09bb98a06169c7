/** JSON-LD of a page, read as data from a stranger: any shape, any depth, or no JSON at all. */
import { plainText } from './plain-text.ts';
import { isArticleType, type StructuredArticle } from './structured-article.ts';

/** Bounds against pages that nest or repeat without end; in all, in UTF-16 units. */
const deepest = 6;
const mostScripts = 30;
const mostText = 2_000_000;
const mostArticles = 50;

/** Where an article that is the page's own can stand inside something else. Lists of other articles are not among them. */
const holders = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const;

type Item = Record<string, unknown>;

/** Every article that the page's JSON-LD describes, in its order. */
export function jsonLdArticles(document: Document): StructuredArticle[] {
  const scripts = [...document.querySelectorAll('script[type^="application/ld+json" i]')];
  let left = mostText;
  const roots = scripts.slice(0, mostScripts).flatMap((script) => {
    const json = script.textContent;
    left -= json.length;
    return left < 0 ? [] : [parse(json)];
  });
  const named = new Map<string, Item>();
  const found: Item[] = [];
  for (const root of roots) collect(root, 0, found, named);
  return found.slice(0, mostArticles).map((item) => articleOf(item, named));
}

function articleOf(item: Item, named: ReadonlyMap<string, Item>): StructuredArticle {
  const names = (value: unknown) => list(value).flatMap((each) => namesOf(each, named));
  return {
    from: 'JSON-LD',
    urls: [...list(item['url']), ...list(item['mainEntityOfPage']), item['@id']].flatMap(
      (value) => text(isItem(value) ? (value['@id'] ?? value['url']) : value) ?? [],
    ),
    headline: text(item['headline']) ?? text(item['name']),
    publisher: names(item['publisher'])[0] ?? null,
    authors: names(item['author'] ?? item['creator']).slice(0, 20),
    datePublished: text(item['datePublished']) ?? text(item['dateCreated']),
    dateModified: text(item['dateModified']),
    language: languageOf(item['inLanguage']),
  };
}

function parse(json: string): unknown {
  // Line breaks inside strings, and comments around the whole, are the commonest faults.
  const bare = json
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>|;)\s*$/, '');
  for (const candidate of [json, bare.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // Broken JSON-LD is common; what cannot be mended says nothing.
      continue;
    }
  }
  return null;
}

/** Gathers articles, outer ones first, and every item with a name of its own: others refer to it by that. */
function collect(value: unknown, depth: number, found: Item[], named: Map<string, Item>): void {
  if (depth > deepest) return;
  for (const item of list(value)) {
    if (Array.isArray(item)) collect(item, depth + 1, found, named);
    if (!isItem(item)) continue;
    const id = item['@id'];
    if (typeof id === 'string' && item['name'] !== undefined) named.set(id, item);
    if (list(item['@type']).some(isArticleType)) found.push(item);
    for (const holder of holders) collect(item[holder], depth + 1, found, named);
  }
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/** A literal: plain, in a list, or with its language beside it. */
function text(value: unknown): string | null {
  const [first] = list(value);
  const literal = isItem(first) ? first['@value'] : first;
  const plain = typeof literal === 'string' ? plainText(literal) : '';
  return plain === '' ? null : plain;
}

/** The names of a person or an organisation: a name, an item with one or several, or a reference to such an item. */
function namesOf(value: unknown, named: ReadonlyMap<string, Item>): string[] {
  if (!isItem(value)) return [text(value) ?? []].flat();
  const id = value['@id'];
  const known = value['name'] ?? (typeof id === 'string' ? named.get(id)?.['name'] : undefined);
  return list(known).flatMap((name) => text(name) ?? []);
}

function languageOf(value: unknown): string | null {
  const [first] = list(value);
  return isItem(first) ? (text(first['alternateName']) ?? text(first['name'])) : text(first);
}
