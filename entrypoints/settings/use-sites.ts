/** The granted sites: asked of the browser, which alone decides. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Ask } from '#messages/ask.ts';

export interface Sites {
  sites: string[];
  grant: (site: string) => Promise<string | null>;
  revoke: (site: string) => Promise<string | null>;
}

export function useSites(ask: Ask): Sites {
  const [sites, setSites] = useState<string[]>([]);
  const read = useCallback(async () => {
    const { origins = [] } = await browser.permissions.getAll();
    setSites(origins.filter((pattern) => /^(\*|https?):/.test(pattern)).toSorted());
  }, []);
  useEffect(() => void read(), [read]);

  const grant = async (site: string): Promise<string | null> => {
    const pattern = patternOf(site);
    if (pattern === null) return 'Give the site as news.example or https://news.example.';
    const isGranted = await browser.permissions.request({ origins: [pattern] });
    await ask('sites.changed', {});
    await read();
    return isGranted ? null : 'The browser did not grant this site.';
  };

  const revoke = async (pattern: string): Promise<string | null> => {
    try {
      await browser.permissions.remove({ origins: [pattern] });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return `This site cannot be revoked: ${detail}`;
    }
    await ask('sites.changed', {});
    await read();
    return null;
  };

  return { sites, grant, revoke };
}

/** `news.example` covers the site under http and https; an address or a pattern covers what it names. */
function patternOf(site: string): string | null {
  const typed = site.trim();
  if (/^(\*|https?):\/\/(\*\.)?[^/*\s]+\/\*$/.test(typed)) return typed;
  const withScheme = /^https?:\/\//.test(typed) ? typed : `https://${typed}`;
  const address = URL.parse(withScheme);
  if (address === null || !/^[^\s]+\.[^\s]+$|^localhost$/.test(address.hostname)) return null;
  return withScheme === typed
    ? `${address.protocol}//${address.hostname}/*`
    : `*://${address.hostname}/*`;
}
