/** What the background leaves in the session store, read live: the reading of a tab, and the accounts of this session. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Account } from '#coverage/account.ts';
import { pageReading, type PageReading } from '#messages/page.ts';
import { accountKey, keptAccount, pageKey } from '#messages/session-keys.ts';

/** Everything in the session store; empty until it was read. */
function useSessionStore(): Record<string, unknown> {
  const [store, setStore] = useState<Record<string, unknown>>({});
  useEffect(() => {
    const read = () => void browser.storage.session.get(null).then(setStore);
    const hear = (_: unknown, area: string) => {
      if (area === 'session') read();
    };
    browser.storage.onChanged.addListener(hear);
    read();
    return () => browser.storage.onChanged.removeListener(hear);
  }, []);
  return store;
}

/** The reading that a tab shows, and the accounts read since the browser started, newest first. */
export function useReadings(tabId: number | null): {
  reading: PageReading | null;
  accounts: Account[];
} {
  const store = useSessionStore();
  const parsed = tabId === null ? null : pageReading.safeParse(store[pageKey(tabId)]);
  const accounts = Object.entries(store)
    .filter(([key]) => key.startsWith(accountKey('')))
    .flatMap(([, value]) => {
      const kept = keptAccount.safeParse(value);
      return kept.success ? [kept.data] : [];
    })
    .toSorted((a, b) => b.at - a.at)
    .flatMap(({ reading }) => accountOf(reading));
  return { reading: parsed?.success === true ? parsed.data : null, accounts };
}

/** A reading as coverage compares it; none where the page held no article. */
export function accountOf({ address, article, report }: PageReading): Account[] {
  if (article === null || report === null) return [];
  const { id: key, title, outlet, publishedAt } = article;
  return [{ key, title, outlet, address, publishedAt, report }];
}
