/** The sites that are read by themselves, as Settings shows and changes them. */
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { chooseSite, dropSite, sitesToRead } from '#messages/sites.ts';

export interface Sites {
  sites: string[];
  grant: (site: string) => Promise<string | null>;
  revoke: (site: string) => Promise<string | null>;
}

export function useSites(): Sites {
  const [sites, setSites] = useState<string[]>([]);
  const read = useCallback(async () => setSites(await sitesToRead(browser)), []);
  useEffect(() => {
    const hear = () => void read();
    browser.permissions.onAdded.addListener(hear);
    browser.permissions.onRemoved.addListener(hear);
    void read();
    return () => {
      browser.permissions.onAdded.removeListener(hear);
      browser.permissions.onRemoved.removeListener(hear);
    };
  }, [read]);

  const grant = async (site: string): Promise<string | null> => {
    const pattern = patternOf(site);
    if (pattern === null) return 'Give the site as news.example or https://news.example.';
    const isGranted = await chooseSite(browser, pattern);
    await read();
    return isGranted ? null : 'The browser did not grant this site.';
  };

  const revoke = async (pattern: string): Promise<string | null> => {
    try {
      await dropSite(browser, pattern);
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      return `This site cannot be revoked: ${detail}`;
    }
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
