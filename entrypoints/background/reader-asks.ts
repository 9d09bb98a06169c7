/** What the background does for a page's reader. */
import { browser } from 'wxt/browser';
import { level as levelSchema } from '#domain/mark.ts';
import type { Level } from '#domain/level.ts';
import { levelKey } from '#messages/session-keys.ts';
import type { TeamLink } from './team-link.ts';
import type { ReaderHandlers } from './hear.ts';
import { judge } from './judge.ts';
import { forgetCards, keepAnchored, keepCard, keepJudgement } from './session-store.ts';
import { showCount } from './badge.ts';
import { injectExtractor, insertStyle } from './sites.ts';
import { teamClaims } from './team-claims.ts';

export function readerHandlers(team: Promise<TeamLink>): ReaderHandlers {
  return {
    'page.claims': async ({ address, article }) => {
      const { replica } = await team;
      const claims = await teamClaims(replica.database, address, article);
      return { claims, level: await chosenLevel() };
    },
    'extract.load': async (_, { tabId, frameId }) => {
      await injectExtractor(tabId, frameId);
      return null;
    },
    'page.judge': async ({ address, article, blocks }, { tabId }) => {
      const judged = await judge(article, blocks);
      await keepJudgement(tabId, { address, article, ...judged });
      return { marks: judged.marks };
    },
    'style.insert': async ({ css }, { tabId, frameId }) => {
      await insertStyle(tabId, frameId, css);
      return null;
    },
    'page.anchored': async (place, { tabId }) => {
      await keepAnchored(tabId, place);
      await showCount(tabId, place.anchored);
      return null;
    },
    'card.open': async (subject, { tabId }) => {
      const session = await keepCard(tabId, subject);
      return { address: browser.runtime.getURL(`/card.html?session=${session}`) };
    },
    'card.closed': async (_, { tabId }) => {
      await forgetCards(tabId);
      return null;
    },
  };
}

/** How much the reader wants to see; normal until they chose. */
export async function chosenLevel(): Promise<Level> {
  const kept = await browser.storage.local.get(levelKey);
  const parsed = levelSchema.safeParse(kept[levelKey]);
  return parsed.success ? parsed.data : 'normal';
}
