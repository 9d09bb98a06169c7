/** Whether two articles are one: by their texts, and by the day where one outlet writes nearly the same every day. */
import type { Article } from '#domain/article.ts';
import { homeOf } from '#domain/parting.ts';
import { isSameText } from './fingerprint.ts';

/** What is looked at of an article. */
type Told = Pick<Article, 'addresses' | 'fingerprint' | 'outlet' | 'publishedAt' | 'textHash'>;

/**
 * As `isSameText` has it. A daily bulletin differs from yesterday's in the day and a figure only: of one outlet, on two days
 * and at two addresses, only the same text word for word is one article (rule JN9).
 */
export function isSameArticle(first: Told, second: Told): boolean {
  if (!isSameText(first.fingerprint, second.fingerprint)) return false;
  return first.textHash === second.textHash || !isAnotherIssue(first, second);
}

function isAnotherIssue(first: Told, second: Told): boolean {
  const [home, other] = [homeOf(first), homeOf(second)];
  return home !== other && isOneOutlet(first, second) && isOnAnotherDay(first, second);
}

/** By its name or by its site: an outlet may have several of either. */
function isOneOutlet(first: Told, second: Told): boolean {
  const [name, other] = [first, second].map(({ outlet }) => outlet.trim().toLowerCase());
  if (name !== '' && name === other) return true;
  const [site, otherSite] = [first, second].map(siteOf);
  return site !== undefined && site === otherSite;
}

function siteOf(article: Told): string | undefined {
  return URL.parse(homeOf(article))?.hostname.replace(/^www\./, '');
}

/**
 * One moment, once written with its time zone and once without, may seem to lie on two days (milliseconds). Bulletins of
 * two days are seldom exactly a day apart, so that a whole day would miss half of them.
 */
const halfADay = 12 * 60 * 60 * 1000;

function isOnAnotherDay(first: Told, second: Told): boolean {
  const [day, other] = [first, second].map(({ publishedAt }) => publishedAt?.slice(0, 10));
  const [moment = NaN, otherMoment = NaN] = [first, second].map(momentOf);
  return day !== other && Math.abs(moment - otherMoment) > halfADay;
}

/** Milliseconds since 1970, as if in UTC where no time zone is named: the same on every machine. NaN if not certain. */
function momentOf({ publishedAt }: Told): number {
  const found = /^(\d{4}-\d{2}-\d{2})(T[\d:.]+)?(Z|[+-]\d{2}:\d{2})?$/.exec(publishedAt ?? '');
  if (found === null) return NaN;
  const [, day = '', time = 'T00:00', zone = 'Z'] = found;
  return Date.parse(`${day}${time}${zone}`);
}
