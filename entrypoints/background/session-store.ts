/**
 * What lasts for the browser's session and no longer, in memory that survives the background's death: what each tab
 * shows, the articles read since the browser started, and the cards that are open. None of it is written to disk.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Article } from '#domain/article.ts';
import type { DetectionReport } from '#domain/detection-report.ts';
import type { Mark } from '#domain/mark.ts';
import { cardSubject, pageReading, type CardSubject, type PageReading } from '#messages/page.ts';
import { accountKey, pageKey } from '#messages/session-keys.ts';

/** Accounts kept for comparison; the oldest goes first. */
const mostAccounts = 12;

const openCard = z.object({ tabId: z.int(), subject: cardSubject });

/** Keeps what the engine said of a tab's page, and the account that the page gives. */
export async function keepJudgement(
  tabId: number,
  judged: { address: string; article: Article; report: DetectionReport; marks: Mark[] },
): Promise<void> {
  const reading: PageReading = { ...judged, title: judged.article.title, anchored: [] };
  await browser.storage.session.set({
    [pageKey(tabId)]: reading,
    [accountKey(judged.article.id)]: { at: Date.now(), reading },
  });
  await forgetOldAccounts();
}

/** Keeps where the team's claims stand on a tab's page, with what was judged of that page before. */
export async function keepAnchored(
  tabId: number,
  place: Pick<PageReading, 'address' | 'title' | 'article' | 'anchored'>,
): Promise<void> {
  const known = await readingOf(tabId);
  const isSame = known !== null && known.article?.id === place.article?.id;
  const { report, marks } = isSame ? known : { report: null, marks: [] };
  await browser.storage.session.set({ [pageKey(tabId)]: { ...place, report, marks } });
}

async function readingOf(tabId: number): Promise<PageReading | null> {
  const key = pageKey(tabId);
  const kept = await browser.storage.session.get(key);
  const parsed = pageReading.safeParse(kept[key]);
  return parsed.success ? parsed.data : null;
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(pageKey(tabId));
}

/** Keeps what a card is about under a session that only the card's address carries. */
export async function keepCard(tabId: number, subject: CardSubject): Promise<string> {
  const session = crypto.randomUUID();
  await forgetCards(tabId);
  await browser.storage.session.set({ [cardKey(session)]: { tabId, subject } });
  return session;
}

export async function cardOf(session: string): Promise<z.infer<typeof openCard> | null> {
  const key = cardKey(session);
  const kept = await browser.storage.session.get(key);
  const parsed = openCard.safeParse(kept[key]);
  return parsed.success ? parsed.data : null;
}

/** A tab has one card at most. */
export async function forgetCards(tabId: number): Promise<void> {
  const all = await browser.storage.session.get(null);
  const keys = Object.entries(all).flatMap(([key, value]) => {
    const parsed = key.startsWith(cardKey('')) ? openCard.safeParse(value) : null;
    return parsed?.success === true && parsed.data.tabId === tabId ? [key] : [];
  });
  await browser.storage.session.remove(keys);
}

function cardKey(session: string): string {
  return `card:${session}`;
}

async function forgetOldAccounts(): Promise<void> {
  const all = await browser.storage.session.get(null);
  const ages = Object.entries(all)
    .filter(([key]) => key.startsWith(accountKey('')))
    .map(([key, value]) => ({ key, at: z.looseObject({ at: z.number() }).parse(value).at }))
    .toSorted((a, b) => b.at - a.at);
  await browser.storage.session.remove(ages.slice(mostAccounts).map(({ key }) => key));
}
