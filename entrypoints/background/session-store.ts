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
  pageKey,
  readAccount,
  shownPage,
  writeAccount,
  type KeptAccount,
  type ShownPage,
} from '#messages/session-keys.ts';

/** Accounts kept for comparison beside those that are open; the oldest goes first. */
const mostAccounts = 12;

const keptCard = z.object({ session: z.string(), tabId: z.int(), subject: cardSubject });

/**
 * Keeps an article as read, in place of an earlier text of the same address that no tab shows any more. Throws where it
 * does not fit even after every account that no tab shows has gone.
 */
export async function keepAccount(account: Omit<KeptAccount, 'at'>): Promise<void> {
  const spare = await makeRoom(account);
  const text = writeAccount({ at: Date.now(), ...account });
  for (;;) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- each try waits for the room that the one before lacked
      await browser.storage.session.set({ [accountKey(account.article.id)]: text });
      return;
    } catch (error) {
      const oldest = spare.pop();
      if (oldest === undefined) throw error;
      await browser.storage.session.remove(oldest); // oxlint-disable-line no-await-in-loop
    }
  }
}

/** Keeps what a tab shows. */
export async function keepPage(tabId: number, page: ShownPage): Promise<void> {
  await browser.storage.session.set({ [pageKey(tabId)]: page });
}

export async function pageOf(tabId: number): Promise<ShownPage | null> {
  const key = pageKey(tabId);
  const kept = await browser.storage.session.get(key);
  const parsed = shownPage.safeParse(kept[key]);
  return parsed.success ? parsed.data : null;
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(pageKey(tabId));
}

/** Keeps what a card is about, under a session that only the card's address carries. A tab has one card at most. */
export async function keepCard(tabId: number, subject: CardSubject): Promise<string> {
  const session = `${tabId}-${crypto.randomUUID()}`;
  await changeCard(session, { tabId, subject });
  return session;
}

export type OpenCard = Pick<z.infer<typeof keptCard>, 'tabId' | 'subject'>;

export async function changeCard(session: string, { tabId, subject }: OpenCard): Promise<void> {
  await browser.storage.session.set({ [cardKey(tabId)]: { session, tabId, subject } });
}

/** Null where another card has been opened in its tab since, or none is open. */
export async function cardOf(session: string): Promise<OpenCard | null> {
  const card = await cardIn(Number(session.split('-')[0]));
  return card?.session === session ? card : null;
}

export async function forgetCards(tabId: number): Promise<void> {
  await browser.storage.session.remove(cardKey(tabId));
}

/** Tells an open card where its claim stands now: its words may have changed under it. True where that is news. */
export async function reanchorCard(
  tabId: number,
  anchored: readonly AnchoredClaim[],
): Promise<boolean> {
  const open = await cardIn(tabId);
  const now = anchored.find(({ claimId }) => claimId === open?.subject.claimId);
  if (open === null || now === undefined) return false;
  const { session, subject } = open;
  if (subject.anchored?.outcome.state === now.outcome.state) return false;
  await changeCard(session, { tabId, subject: { ...subject, anchored: now } });
  return true;
}

async function cardIn(tabId: number): Promise<z.infer<typeof keptCard> | null> {
  const key = cardKey(tabId);
  const kept = await browser.storage.session.get(key);
  const parsed = keptCard.safeParse(kept[key]);
  return parsed.success ? parsed.data : null;
}

function cardKey(tabId: number): string {
  return `card:${tabId}`;
}

/** Removes what is outdated or too much, and gives the keys of what could go besides, the oldest last. */
async function makeRoom({ article, address }: Omit<KeptAccount, 'at'>): Promise<string[]> {
  const all = Object.entries(await browser.storage.session.get(null));
  const shown = new Set(
    all.flatMap(([, value]) => {
      const page = shownPage.safeParse(value);
      return page.success && page.data.articleId !== null ? [accountKey(page.data.articleId)] : [];
    }),
  );
  const spare = all
    .flatMap(([key, value]) => {
      const account = key.startsWith(accountKey('')) ? readAccount(value) : null;
      return account === null ? [] : [{ key, account }];
    })
    .filter(({ key }) => !shown.has(key) && key !== accountKey(article.id))
    .toSorted((a, b) => b.account.at - a.account.at);
  const earlier = spare.filter(({ account }) => account.address === address);
  const others = spare.filter((each) => !earlier.includes(each));
  const old = others.slice(mostAccounts - 1);
  await browser.storage.session.remove([...earlier, ...old].map(({ key }) => key));
  return others.slice(0, mostAccounts - 1).map(({ key }) => key);
}
