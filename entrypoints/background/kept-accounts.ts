/**
 * The accounts read since the browser started, in the session store: in memory that survives the background's death, and
 * never on disk.
 */
import { browser } from 'wxt/browser';
import {
  accountKey,
  readAccount,
  shownPage,
  writeAccount,
  type KeptAccount,
} from '#messages/session-keys.ts';

/** Accounts kept for comparison beside those that are open; the oldest goes first. */
const mostAccounts = 12;

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

/** Removes what is outdated or too much, and gives the keys of what could go besides, the oldest last. */
async function makeRoom({ article, address, frameId }: Omit<KeptAccount, 'at'>): Promise<string[]> {
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
  // A frame may have its page's address and be read at the same moment: neither is an earlier text of the other.
  const earlier = spare.filter(
    ({ account }) => account.address === address && account.frameId === frameId,
  );
  const others = spare.filter((each) => !earlier.includes(each));
  const old = others.slice(mostAccounts - 1);
  await browser.storage.session.remove([...earlier, ...old].map(({ key }) => key));
  return others.slice(0, mostAccounts - 1).map(({ key }) => key);
}
