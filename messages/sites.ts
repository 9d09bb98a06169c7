/** The reader's choice of sites, made on our own pages and heeded by the background: a list on disk, and the browser's grant. */
import * as z from 'zod/mini';
import { chosenSites, sitesKey } from './session-keys.ts';

const manifestSites = z.object({ host_permissions: z.optional(z.array(z.string())) });

/** The parts of the browser that this needs. */
export interface SitesBrowser {
  permissions: {
    request: (wanted: { origins: string[] }) => Promise<boolean>;
    contains: (wanted: { origins: string[] }) => Promise<boolean>;
    remove: (unwanted: { origins: string[] }) => Promise<boolean>;
  };
  storage: {
    local: {
      get: (key: string) => Promise<Record<string, unknown>>;
      set: (items: Record<string, unknown>) => Promise<void>;
    };
  };
  runtime: { getManifest: () => object };
}

/** The patterns that are read by themselves; those of the manifest itself, as in the demo, count as chosen. */
export async function sitesToRead(browser: SitesBrowser): Promise<string[]> {
  const built = manifestSites.safeParse(browser.runtime.getManifest());
  const ours = built.success ? (built.data.host_permissions ?? []) : [];
  const wanted = [...new Set([...(await chosen(browser)), ...ours])];
  const granted = await Promise.all(
    wanted.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return wanted.filter((_, at) => granted[at]).toSorted();
}

export async function isRead(browser: SitesBrowser, pattern: string): Promise<boolean> {
  return (await sitesToRead(browser)).includes(pattern);
}

/** Asks the browser for the site and notes the choice; false where it was not granted. Call it in the click itself. */
export async function chooseSite(browser: SitesBrowser, pattern: string): Promise<boolean> {
  const isGranted = await browser.permissions.request({ origins: [pattern] });
  if (isGranted) {
    const sites = new Set([...(await chosen(browser)), pattern]);
    await browser.storage.local.set({ [sitesKey]: [...sites] });
  }
  return isGranted;
}

/** Takes the choice back, and the grant with it where the browser lets go of it. */
export async function dropSite(browser: SitesBrowser, pattern: string): Promise<void> {
  const sites = (await chosen(browser)).filter((each) => each !== pattern);
  await browser.storage.local.set({ [sitesKey]: sites });
  await browser.permissions.remove({ origins: [pattern] });
}

async function chosen(browser: SitesBrowser): Promise<string[]> {
  const kept = await browser.storage.local.get(sitesKey);
  const parsed = chosenSites.safeParse(kept[sitesKey]);
  return parsed.success ? parsed.data : [];
}
