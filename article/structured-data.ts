/** JSON-LD of a page, read as data from a stranger: any shape, any depth, or no JSON at all. */

export interface StructuredArticle {
  headline: string | null;
  publisher: string | null;
  authors: string[];
  datePublished: string | null;
  language: string | null;
}

const articleTypes =
  /^(News|Reportage|Analysis|Background|Opinion|Review|Tech|Scholarly|AskPublicNews|Satirical)?(News)?Article$|^BlogPosting$|^LiveBlogPosting$|^Report$/;

/** Bounds against pages that nest or repeat without end. */
const deepest = 6;
const mostScripts = 30;
const longestScript = 1_000_000;

/** The first article that the page's JSON-LD describes; null where it describes none. */
export function structuredArticle(document: Document): StructuredArticle | null {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')];
  for (const script of scripts.slice(0, mostScripts)) {
    const found = findArticle(parse(script.textContent), 0);
    if (found !== null) {
      return {
        headline: text(found['headline']),
        publisher: nameOf(found['publisher']),
        authors: list(found['author']).flatMap((author) => nameOf(author) ?? []),
        datePublished: text(found['datePublished']),
        language: text(found['inLanguage']),
      };
    }
  }
  return null;
}

type Item = Record<string, unknown>;

function parse(json: string): unknown {
  if (json.length > longestScript) return null;
  try {
    return JSON.parse(json);
  } catch {
    // Broken JSON-LD is common; the page then simply has none.
    return null;
  }
}

function findArticle(value: unknown, depth: number): Item | null {
  if (depth > deepest) return null;
  for (const item of list(value)) {
    if (!isItem(item)) continue;
    const types = list(item['@type']);
    if (types.some((type) => typeof type === 'string' && articleTypes.test(type))) return item;
    const inner = findArticle(item['@graph'] ?? item['mainEntity'], depth + 1);
    if (inner !== null) return inner;
  }
  return null;
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

function text(value: unknown): string | null {
  const [first] = list(value);
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
}

function nameOf(value: unknown): string | null {
  const [first] = list(value);
  return isItem(first) ? text(first['name']) : text(first);
}
