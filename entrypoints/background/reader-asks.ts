/** What the background does for a page's reader. */
import { browser } from 'wxt/browser';
import { level as levelSchema } from '#domain/mark.ts';
import type { Level } from '#domain/level.ts';
import { levelKey } from '#messages/session-keys.ts';
import { Declined } from './declined.ts';
import type { TeamLink } from './team-link.ts';
import type { ReaderHandlers } from './hear.ts';
import { judge } from './judge.ts';
import {
  forgetCards,
  keepAccount,
  keepCard,
  keepPage,
  pageOf,
  reanchorCard,
} from './session-store.ts';
import { showCount } from './badge.ts';
import { anchorClaims } from './anchor-claims.ts';
import { injectExtractor, insertStyle } from './sites.ts';
import { tellPages } from './tell.ts';
import { teamClaims } from './team-claims.ts';

export function readerHandlers(team: Promise<TeamLink>): ReaderHandlers {
  return {
    'page.claims': async ({ address, article }) => {
      const claims = await teamClaims((await team).replica.database, address, article);
      return { count: claims.length, level: await chosenLevel() };
    },
    'page.anchor': async ({ text, address, title, article }, { tabId, frameId }) => {
      const signal = newest(`${tabId}:${frameId}`);
      const { database } = (await team).replica;
      const claims = await teamClaims(database, address, article);
      const { found, anchored } = await anchorClaims(tabId, text, claims, signal);
      const articleId = article?.id ?? null;
      await keepPage(tabId, { address, title, articleId, anchored, failure: null });
      await showCount(tabId, anchored);
      if (await reanchorCard(tabId, anchored)) await tellPages();
      return { found };
    },
    'page.failed': async ({ address, sentence }, { tabId }) => {
      await keepPage(tabId, {
        address,
        title: '',
        articleId: null,
        anchored: [],
        failure: sentence,
      });
      return null;
    },
    'extract.load': async (_, { tabId, frameId }) => {
      await injectExtractor(tabId, frameId);
      return null;
    },
    'page.judge': async ({ address, article, blocks }) => {
      const judged = await judge(article, blocks);
      await keepAccount({ address, article, ...judged });
      return { marks: judged.marks };
    },
    'style.insert': async ({ css }, { tabId, frameId }) => {
      await insertStyle(tabId, frameId, css);
      return null;
    },
    'card.open': async (words, { tabId }) => {
      const page = await pageOf(tabId);
      const anchored = page?.anchored.find(({ claimId }) => claimId === words.claimId) ?? null;
      const session = await keepCard(tabId, { ...words, anchored });
      return { address: browser.runtime.getURL(`/card.html?session=${session}`) };
    },
    'card.closed': async (_, { tabId }) => {
      await forgetCards(tabId);
      return null;
    },
  };
}

const running = new Map<string, AbortController>();

/** The signal of a frame's newest question; the one before it is stopped. */
function newest(frame: string): AbortSignal {
  running.get(frame)?.abort(new Declined('The page has asked again since.'));
  const controller = new AbortController();
  running.set(frame, controller);
  return controller.signal;
}

/** How much the reader wants to see; normal until they chose. */
export async function chosenLevel(): Promise<Level> {
  const kept = await browser.storage.local.get(levelKey);
  const parsed = levelSchema.safeParse(kept[levelKey]);
  return parsed.success ? parsed.data : 'normal';
}
