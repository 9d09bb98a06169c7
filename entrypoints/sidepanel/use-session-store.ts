/** What the background leaves in the session store, read live: what a tab shows, and the accounts of this session. */
import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Account } from '#coverage/account.ts';
import {
  accountKey,
  framesKey,
  pageKey,
  readFrames,
  shownPage,
  type KeptAccount,
  type ShownPage,
} from '#messages/session-keys.ts';
import { undoKey, undoStack, type Dismissed } from '#messages/undo.ts';
import { accountMemory } from './account-memory.ts';

const accountsIn = accountMemory();

/** Everything in the session store; empty until it was read. */
function useSessionStore(): Record<string, unknown> {
  const [store, setStore] = useState<Record<string, unknown>>({});
  useEffect(() => {
    const read = () => void browser.storage.session.get(null).then(setStore);
    const hear = (changes: object, area: string) => {
      if (area === 'session' && Object.keys(changes).some(isShownHere)) read();
    };
    browser.storage.onChanged.addListener(hear);
    read();
    return () => browser.storage.onChanged.removeListener(hear);
  }, []);
  return store;
}

/** A card opened or changed is not for the panel, and reading the whole store again for it would hold up the card. */
function isShownHere(key: string): boolean {
  return [accountKey(''), 'page:', 'undo:'].some((prefix) => key.startsWith(prefix));
}

/** What one frame of a tab shows. */
export interface Reading {
  /** 0 is the page itself. */
  frameId: number;
  page: ShownPage;
  /** The article on it, as read; null where it holds none. */
  account: KeptAccount | null;
}

/**
 * The readings of a tab, the page itself before its frames, and the accounts read since the browser started, newest first.
 * None before the tab was read. `stack` are its last dismissals.
 */
export function useReadings(tabId: number | null): {
  readings: Reading[];
  accounts: KeptAccount[];
  stack: Dismissed[];
} {
  const store = useSessionStore();
  return useMemo(() => {
    const accounts = accountsIn(store);
    const readings = framesIn(store, tabId).flatMap((frameId): Reading[] => {
      const page = shownPage.safeParse(store[pageKey(tabId ?? 0, frameId)]);
      if (!page.success) return [];
      const account = accounts.find(({ article }) => article.id === page.data.articleId) ?? null;
      return [{ frameId, page: page.data, account }];
    });
    const stack = undoStack.safeParse(store[undoKey(tabId ?? 0)]);
    return { readings, accounts, stack: stack.success ? stack.data : [] };
  }, [store, tabId]);
}

/** The frames of a tab that are read, in the order in which they were made. */
function framesIn(store: Record<string, unknown>, tabId: number | null): number[] {
  if (tabId === null) return [];
  const frames = readFrames.safeParse(store[framesKey(tabId)]);
  return frames.success ? [0, ...frames.data.toSorted((a, b) => a - b)] : [0];
}

/** An article as read, as coverage compares it. */
export function accountOf({ address, article, report }: KeptAccount): Account {
  const { id: key, title, outlet, publishedAt } = article;
  return { key, title, outlet, address, publishedAt, report };
}
