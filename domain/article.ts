/** An article: one text, wherever it stands. Identity is by text, never by address alone. */
import * as z from 'zod/mini';
import { boundedText, identifier, sha256Sum, webAddress } from './identity.ts';

/**
 * Where an address of an article was learned. `seen` is what the browser said; the others are what a page says of itself,
 * `amp` its AMP page, or the publisher's page behind an AMP store.
 */
export const addressOrigins = ['seen', 'canonical', 'og:url', 'amp'] as const;

export const articleAddress = z.object({ url: webAddress, origin: z.enum(addressOrigins) });

/** What the team keeps of an article: enough to recognise it again, not its text. */
export const article = z.object({
  id: identifier,
  addresses: z.array(articleAddress).check(z.minLength(1), z.maxLength(20)),
  title: boundedText(500, 'The title'),
  outlet: boundedText(200, 'The outlet'),
  byline: boundedText(300, 'The byline'),
  publishedAt: z.nullable(boundedText(40, 'The date')),
  language: boundedText(35, 'The language'),
  /** Winnowed hashes of word shingles, ascending, each an unsigned 32-bit integer. */
  fingerprint: z.array(z.int().check(z.minimum(0), z.maximum(0xffffffff))).check(z.maxLength(4000)),
  textHash: sha256Sum,
});

/** What a page states of itself. */
export const statementFields = [
  'title',
  'outlet',
  'byline',
  'publishedAt',
  'updatedAt',
  'language',
] as const;

/** One statement of a page about itself, and where it makes it. */
export const statement = z.object({
  field: z.enum(statementFields),
  value: boundedText(500, 'The statement'),
  from: boundedText(60, 'Where it stands'),
});

export type Statement = z.infer<typeof statement>;
export type ArticleAddress = z.infer<typeof articleAddress>;
/** The same before its text was hashed: what a page's reader tells, which carries no hash function. */
export const unhashedArticle = z.omit(article, { id: true, fingerprint: true, textHash: true });

/** What a page says of itself, as it says it: statements best first within their field, the title that most of them share. */
export const statedPage = z.object({
  addresses: article.shape.addresses,
  title: article.shape.title,
  statements: z.array(statement).check(z.maxLength(100)),
});

export type StatedPage = z.infer<typeof statedPage>;
export type Article = z.infer<typeof article>;
export type UnhashedArticle = z.infer<typeof unhashedArticle>;

/** What part a block plays on its page. Only body and headline are judged. */
export const blockRoles = [
  'headline',
  'body',
  'section label',
  'byline',
  'caption',
  'advertisement',
  'call to action',
  'teaser',
  'related',
  'boilerplate',
] as const;

export type BlockRole = (typeof blockRoles)[number];

/** A stretch of an article with its part and the features that decided it. */
export interface Block {
  text: string;
  role: BlockRole;
  why: string;
}
