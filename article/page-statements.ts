/** Gathers what a page says about itself, as it says it: what the statements are worth is judged elsewhere. */
import type { Statement } from '#domain/article.ts';
import { jsonLdArticles } from './json-ld.ts';
import { microdataArticles } from './microdata.ts';
import { plainText } from './plain-text.ts';
import { statementsOf } from './statements.ts';
import type { Steps } from './steps.ts';
import { ownArticle, type StructuredArticle } from './structured-article.ts';

/** The longest statement that the domain takes; no field of an article keeps more. */
const longest = 500;

/** Every statement as plain text, best first within its field, in steps between which the page may change. */
export function* pageStatementSteps(document: Document, address: string): Steps<Statement[]> {
  const signs = signsOf(document, address);
  const structured: StructuredArticle[] = [];
  for (const articlesIn of [jsonLdArticles, microdataArticles]) {
    const own = ownArticle(articlesIn(document), signs);
    if (own !== null) structured.push(own);
    yield;
  }
  const statements: Statement[] = [];
  for (const { field, value, from } of statementsOf(document, structured)) {
    const plain = cut(plainText(value), longest);
    if (plain !== '') statements.push({ field, value: plain, from });
    yield;
  }
  return statements;
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

/** As much as fits, without half a character where the cut goes through one. */
export function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
