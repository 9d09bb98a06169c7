/** How much the reader wants to see; kept on this device and shared by all pages. */
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { level as levelSchema } from '#domain/mark.ts';
import type { Level } from '#domain/level.ts';
import type { Ask } from '#messages/ask.ts';
import { levelKey } from '#messages/session-keys.ts';

export function useLevel(ask: Ask): [Level, (level: Level) => void] {
  const [level, setLevel] = useState<Level>('normal');
  useEffect(() => {
    const read = async () => {
      const kept = await browser.storage.local.get(levelKey);
      const parsed = levelSchema.safeParse(kept[levelKey]);
      if (parsed.success) setLevel(parsed.data);
    };
    const hear = (_: unknown, area: string) => {
      if (area === 'local') void read();
    };
    browser.storage.onChanged.addListener(hear);
    void read();
    return () => browser.storage.onChanged.removeListener(hear);
  }, []);
  return [level, (next) => void ask('level.set', { level: next })];
}
