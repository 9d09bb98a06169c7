/** Finds the mark that one of our own pages means, with the article it stands in. */
import type { Mark } from '#domain/mark.ts';
import type { MarkPlaceAsked } from '#messages/mark-asks.ts';
import type { KeptAccount } from '#messages/session-keys.ts';
import { Declined } from './declined.ts';
import { accountOf } from './hidden-marks.ts';
import { cardOf } from './open-cards.ts';
import { pageOf } from './shown-pages.ts';

export interface KnownMark {
  tabId: number;
  frameId: number;
  /** Where the page stands. */
  address: string;
  account: KeptAccount;
  mark: Mark;
}

/** Throws a sentence for the person where the mark is not there any more. */
export async function knownMark(on: MarkPlaceAsked): Promise<KnownMark> {
  const known = 'session' in on ? await ofCard(on.session) : await ofPage(on);
  if (known === null) throw new Declined('This mark is not on the page any more.');
  return known;
}

/** The mark of a card; null where its words carry none. */
export async function ofCard(session: string): Promise<KnownMark | null> {
  const card = await cardOf(session);
  const asked = card?.subject.mark ?? null;
  if (card === null || asked === null) return null;
  const { tabId, frameId, subject } = card;
  const account = await accountOf(subject.article.id);
  // The card's is the page's word. A page that was read anew may number its marks anew: the words decide.
  const mark = markSaying(account?.marks ?? [], asked.text, asked.id);
  if (account === null || mark === undefined) return null;
  // A page may have noted something in its address since: its undo line goes by where it stands now.
  const page = await pageOf({ tabId, frameId });
  return { tabId, frameId, address: page?.address ?? subject.address, account, mark };
}

async function ofPage({
  tabId,
  frameId,
  markId,
  text,
}: Exclude<MarkPlaceAsked, { session: string }>): Promise<KnownMark | null> {
  const page = await pageOf({ tabId, frameId });
  const account = page === null || page.articleId === null ? null : await accountOf(page.articleId);
  const marks = account?.marks ?? [];
  const mark =
    text === undefined ? marks.find(({ id }) => id === markId) : markSaying(marks, text, markId);
  if (page === null || account === null || mark === undefined) return null;
  return { tabId, frameId, address: page.address, account, mark };
}

/** The mark of these words, that of the id where several say the same. */
function markSaying(marks: readonly Mark[], words: string, markId: string): Mark | undefined {
  const same = marks.filter(({ text }) => text === words);
  return same.find(({ id }) => id === markId) ?? same[0];
}
