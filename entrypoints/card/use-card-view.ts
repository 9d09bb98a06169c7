/** What the card shows, asked of the background and asked again when the team's records change. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { Refused, type Ask } from '#messages/ask.ts';
import type { CardView } from '#messages/asks.ts';
import { isToReader } from '#messages/to-reader.ts';

export interface CardState {
  view: CardView | null;
  /** One sentence where the card cannot be shown. */
  failure: string | null;
  refresh: () => Promise<void>;
}

export function useCardView(ask: Ask, session: string): CardState {
  const [view, setView] = useState<CardView | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const refresh = useCallback(async () => {
    try {
      setView(await ask('card.view', { session }));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setFailure(error.message);
    }
  }, [ask, session]);

  useEffect(() => {
    const hear = (message: unknown) => {
      if (isToReader(message) && message.tell === 'claims.changed') void refresh();
    };
    browser.runtime.onMessage.addListener(hear);
    void refresh();
    return () => browser.runtime.onMessage.removeListener(hear);
  }, [refresh]);

  return { view, failure, refresh };
}
