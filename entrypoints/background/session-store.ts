/**
 * What lasts for the browser's session and no longer, in memory that survives the background's death: what each tab
 * shows, the accounts read since the browser started, and the cards that are open. None of it is written to disk.
 */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { AnchoredClaim } from '#domain/anchor.ts';
import { cardSubject, type CardSubject } from '#messages/page.ts';
import {
  accountKey,
  keptAccount,
  pageKey,
  shownPage,
  type KeptAccount,
  type ShownPage,
} from '#messages/session-keys.ts';

/** Accounts kept for comparison beside those that are open; the oldest goes first. */
const mostAccounts = 12;

const openCard = z.object({ tabId: z.int(), subject: cardSubject });

/** Keeps an article as read, in place of an earlier text of the same address that no tab shows any more. */
export async function keepAccount(account: Omit<KeptAccount, 'at'>): Promise<void> {
  await makeRoom(account);
  const kept: KeptAccount = { at: Date.now(), ...account };
  await browser.storage.session.set({ [accountKey(account.article.id)]: kept });
}

/** Keeps what a tab shows. */
export async function keepPage(tabId: number, page: ShownPage): Promise<void> {
  await browser.storage.session.set({ [pageKey(tabId)]: page });
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(pageKey(tabId));
}

/** Keeps what a card is about under a session that only the card's address carries. */
export async function keepCard(tabId: number, subject: CardSubject): Promise<string> {
  const session = crypto.randomUUID();
  await forgetCards(tabId);
  await changeCard(session, { tabId, subject });
  return session;
}

export type OpenCard = z.infer<typeof openCard>;

export async function changeCard(session: string, card: OpenCard): Promise<void> {
  await browser.storage.session.set({ [cardKey(session)]: card });
}

export async function cardOf(session: string): Promise<OpenCard | null> {
  const key = cardKey(session);
  const kept = await browser.storage.session.get(key);
  const parsed = openCard.safeParse(kept[key]);
  return parsed.success ? parsed.data : null;
}

/** A tab has one card at most. */
export async function forgetCards(tabId: number): Promise<void> {
  const open = await cardsOf(tabId);
  await browser.storage.session.remove(open.map(({ key }) => key));
}

/** Tells an open card where its claim stands now: its words may have changed under it. True where that is news. */
export async function reanchorCard(
  tabId: number,
  anchored: readonly AnchoredClaim[],
): Promise<boolean> {
  const [open] = await cardsOf(tabId);
  const now = anchored.find(({ claimId }) => claimId === open?.card.subject.claimId);
  if (open === undefined || now === undefined) return false;
  const { tabId: tab, subject } = open.card;
  if (subject.anchored?.outcome.state === now.outcome.state) return false;
  const changed: OpenCard = { tabId: tab, subject: { ...subject, anchored: now } };
  await browser.storage.session.set({ [open.key]: changed });
  return true;
}

async function cardsOf(tabId: number): Promise<{ key: string; card: OpenCard }[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) => {
    const parsed = key.startsWith(cardKey('')) ? openCard.safeParse(value) : null;
    return parsed?.success === true && parsed.data.tabId === tabId
      ? [{ key, card: parsed.data }]
      : [];
  });
}

function cardKey(session: string): string {
  return `card:${session}`;
}

async function makeRoom({ article, address }: Omit<KeptAccount, 'at'>): Promise<void> {
  const all = Object.entries(await browser.storage.session.get(null));
  const shown = new Set(
    all.flatMap(([, value]) => {
      const page = shownPage.safeParse(value);
      return page.success && page.data.articleId !== null ? [accountKey(page.data.articleId)] : [];
    }),
  );
  const spare = all
    .flatMap(([key, value]) => {
      const kept = key.startsWith(accountKey('')) ? keptAccount.safeParse(value) : null;
      return kept?.success === true ? [{ key, account: kept.data }] : [];
    })
    .filter(({ key }) => !shown.has(key) && key !== accountKey(article.id))
    .toSorted((a, b) => b.account.at - a.account.at);
  const earlier = spare.filter(({ account }) => account.address === address);
  const old = spare.filter((each) => !earlier.includes(each)).slice(mostAccounts - 1);
  await browser.storage.session.remove([...earlier, ...old].map(({ key }) => key));
}
