/** Which marks of a page its reader does not want to see: dismissed here or on a copy, or of a rule set aside on the site. */
import { browser } from 'wxt/browser';
import { isDismissalOf, isSilenced, type MarkPlace } from '#domain/dismissal.ts';
import { rulesOf } from '#domain/mark-rules.ts';
import type { Mark } from '#domain/mark.ts';
import { textHashOf } from '#article/text-hash.ts';
import { mostHidden } from '#messages/page.ts';
import { readChoices, type ReaderChoices } from '#messages/reader-choices.ts';
import { accountKey, readAccount, type KeptAccount } from '#messages/session-keys.ts';

/** Half of a SHA-256 sum tells any two sentences apart. */
const hashLength = 32;

/** The ids of the marks that are not to be shown on a page. */
export async function hiddenMarksOf(address: string, articleId: string | null): Promise<string[]> {
  if (articleId === null) return [];
  const choices = await readChoices(browser);
  const site = siteOf(address);
  // Nearly every page: an account of 3 MB need not be parsed to find nothing.
  const isUntouched =
    choices.dismissals.length === 0 && choices.silenced.every((each) => each.site !== site);
  const account = isUntouched ? null : await accountOf(articleId);
  return account === null ? [] : hiddenIn(account, site, choices);
}

/** The same of an account that is at hand. */
export function hiddenIn(
  account: Pick<KeptAccount, 'marks' | 'report' | 'article'>,
  site: string,
  { dismissals, silenced }: Pick<ReaderChoices, 'dismissals' | 'silenced'>,
): string[] {
  const here = silenced.filter((each) => each.site === site);
  const byWords = Map.groupBy(dismissals, ({ words }) => words);
  const isDismissed = (mark: Mark) => {
    const same = byWords.get(wordsOf(mark.text));
    if (same === undefined) return false;
    const place = placeOfMark(account, mark);
    return same.some((one) => isDismissalOf(one, place));
  };
  return account.marks
    .filter((mark) => isSilenced(rulesOf(mark), site, here) || isDismissed(mark))
    .slice(0, mostHidden)
    .map(({ id }) => id);
}

/** How a dismissal knows this mark again. */
export function placeOfMark(
  { report, article }: Pick<KeptAccount, 'report' | 'article'>,
  { kind, text, id }: Mark,
): MarkPlace {
  const at = sentenceOf(id);
  const before = neighbour(report.sentences, at, -1);
  const after = neighbour(report.sentences, at, 1);
  return {
    articleId: article.id,
    kind,
    words: wordsOf(text),
    before: before === undefined ? '' : wordsOf(before.text),
    after: after === undefined ? '' : wordsOf(after.text),
  };
}

/** The nearest judged sentence in that direction; a page of one sentence said 20,000 times must not cost a copy of all each. */
function neighbour(
  sentences: KeptAccount['report']['sentences'],
  at: number,
  step: 1 | -1,
): { text: string } | undefined {
  for (let next = at + step; ; next += step) {
    const sentence = sentences[next];
    if (sentence === undefined || isJudged(sentence)) return sentence;
  }
}

/** Only these carry marks; an advertisement between two sentences is another one in every copy. */
function isJudged({ role }: { role: string }): boolean {
  return role === 'body' || role === 'headline';
}

/** A mark carries the number of its sentence in the report. */
function sentenceOf(markId: string): number {
  return Number(markId.slice(1));
}

function wordsOf(sentence: string): string {
  return textHashOf(sentence).slice(0, hashLength);
}

/** The site that a rule is set aside on. */
export function siteOf(address: string): string {
  return new URL(address).hostname;
}

/** The account of an article as read in this session; null where it has been forgotten. */
export async function accountOf(articleId: string): Promise<KeptAccount | null> {
  const key = accountKey(articleId);
  return readAccount((await browser.storage.session.get(key))[key]);
}
