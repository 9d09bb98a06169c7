/** What a reader does not want to be shown: one mark, wherever its text stands, or one rule on one site. */
import * as z from 'zod/mini';
import { identifier } from './identity.ts';

/** A day of the calendar, e.g. `2031-03-04`: nobody needs the hour at which something was dismissed. */
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'not a day'));

/** The hash of a sentence's words; empty where there is no sentence. */
const wordsHash = z.string().check(z.regex(/^(?:[0-9a-f]{32})?$/, 'not a hash of words'));

/**
 * A mark that was dismissed. Hashes, so that the disk holds no list of what was read: of the sentence, and of those before
 * and after it, by which a copy of the article is known from another text that says the same three words.
 */
export const dismissal = z.object({
  articleId: identifier,
  kind: z.enum(['claim', 'editorialising']),
  words: wordsHash,
  before: wordsHash,
  after: wordsHash,
  day,
});

/** A rule that the reader set aside on a site. */
export const silencedRule = z.object({
  /** The site's host, e.g. `news.example`. */
  site: z.string().check(z.minLength(1), z.maxLength(260)),
  rule: z.string().check(z.minLength(1), z.maxLength(80)),
  kind: z.string().check(z.maxLength(80)),
  reason: z.string().check(z.maxLength(1000)),
  day,
});

/** Where a sentence stands, as far as a dismissal knows it. */
export type MarkPlace = Omit<Dismissal, 'day'>;
export type Dismissal = z.infer<typeof dismissal>;
export type SilencedRule = z.infer<typeof silencedRule>;

/** Whether the dismissal was of this mark: the same words of the same article, or between the same sentences of a copy. */
export function isDismissalOf(one: MarkPlace, place: MarkPlace): boolean {
  if (one.kind !== place.kind || one.words !== place.words) return false;
  return (
    one.articleId === place.articleId ||
    (one.before !== '' && one.before === place.before) ||
    (one.after !== '' && one.after === place.after)
  );
}

/** Whether each of a mark's rules is set aside on the site: a mark that rests on another one as well is still shown. */
export function isSilenced(
  rules: readonly { rule: string }[],
  site: string,
  silenced: readonly SilencedRule[],
): boolean {
  const aside = new Set(silenced.filter((each) => each.site === site).map(({ rule }) => rule));
  return rules.length > 0 && rules.every(({ rule }) => aside.has(rule));
}
