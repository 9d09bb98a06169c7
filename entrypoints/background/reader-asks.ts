/** What the background does for a page's reader. */
import { browser } from 'wxt/browser';
import { articleAt } from '#article/clean-address.ts';
import { identified } from '#article/identity.ts';
import { metadataOf } from '#article/metadata.ts';
import { level as levelSchema } from '#domain/mark.ts';
import type { Level } from '#domain/level.ts';
import { levelKey, pageKey } from '#messages/session-keys.ts';
import type { TeamLink } from './team-link.ts';
import type { ReaderHandlers } from './hear.ts';
import { judge } from './judge.ts';
import { keepAccount } from './kept-accounts.ts';
import { forgetCards, frameOfCard, keepCard, reanchorCard } from './open-cards.ts';
import { admitFrame, forgetPage, keepPage, pageOf, pagesOf } from './shown-pages.ts';
import { showCount } from './badge.ts';
import { newestAsk, stopAsk } from './anchor-asks.ts';
import { anchorClaims, forgetText, stillStanding } from './anchor-claims.ts';
import { arriveAt } from './frames.ts';
import { injectExtractor, insertStyle } from './sites.ts';
import { hiddenMarksOf } from './hidden-marks.ts';
import { tellFrame, tellPages } from './tell.ts';
import { teamClaims } from './team-claims.ts';
import { forgetDismissed } from './undo-stack.ts';

export function readerHandlers(team: Promise<TeamLink>): ReaderHandlers {
  return {
    'frame.open': async (_, place) => ({ isRead: await admitFrame(place) }),
    'page.closed': async (_, place) => {
      const { tabId, frameId } = place;
      stopAsk(place);
      if (!(await forgetPage(place))) return null;
      forgetText(pageKey(tabId, frameId));
      if (frameId === 0) await forgetDismissed(tabId);
      else await showCount(tabId, await pagesOf(tabId));
      return null;
    },
    'page.claims': async ({ address, article }) => {
      const claims = await teamClaims((await team).replica.database, address, article);
      return { count: claims.length, level: await chosenLevel() };
    },
    'page.anchor': (request, place) =>
      newestAsk(place, async (signal) => {
        const { text, address, title, article, standing, movedMarks } = request;
        const { tabId, frameId } = place;
        const { database } = (await team).replica;
        const claims = await teamClaims(database, address, article);
        const before = standing.length > 0 ? ((await pageOf(place))?.anchored ?? []) : [];
        const known = stillStanding(before, standing);
        signal.throwIfAborted();
        const frame = pageKey(tabId, frameId);
        const { found, anchored } = await anchorClaims(frame, text, claims, signal, known);
        const articleId = article?.id ?? null;
        const hiddenMarks = await hiddenMarksOf(address, articleId);
        signal.throwIfAborted();
        const page = { address, title, articleId, anchored, movedMarks, hiddenMarks };
        await keepPage(place, { ...page, failure: null }, signal);
        const pages = await pagesOf(tabId);
        signal.throwIfAborted();
        await showCount(tabId, pages);
        if (await reanchorCard(place, anchored)) await tellPages();
        return { found, hidden: hiddenMarks };
      }),
    'page.failed': async ({ address, sentence }, place) => {
      const shown = await pageOf(place);
      // What failed may be one part of it: what was found on this page stands.
      const isSame = shown?.address === address && shown.documentId === place.documentId;
      const known = isSame ? shown : nothingOn(address);
      await keepPage(place, { ...known, failure: sentence });
      return null;
    },
    'extract.load': async (_, { tabId, frameId }) => {
      await injectExtractor(tabId, frameId);
      return null;
    },
    'page.judge': async ({ address, stated, text, blocks }, { frameId }) => {
      const { article: read, ...statements } = metadataOf(stated, address);
      const article = identified(articleAt(read, address), text);
      const judged = await judge(article, blocks);
      await keepAccount({ frameId, address, article, statements, ...judged });
      return { article, marks: judged.marks };
    },
    'style.insert': async ({ css }, { tabId, frameId }) => {
      await insertStyle(tabId, frameId, css);
      return null;
    },
    'card.open': async ({ beside, ...words }, place) => {
      const { tabId, frameId } = place;
      const page = await pageOf(place);
      const anchored = page?.anchored.find(({ claimId }) => claimId === words.claimId) ?? null;
      const article = articleAt(words.article, words.address);
      const before = await frameOfCard(tabId);
      if (before !== null && before !== frameId) {
        // Not waited for: a frame whose process hangs would never say that it has.
        void tellFrame(tabId, before, { tell: 'card.close' });
      }
      const session = await keepCard(place, { ...words, article, anchored });
      const address = browser.runtime.getURL(`/card.html?session=${session}`);
      await arriveAt(tabId, frameId);
      if (frameId === 0) return { address };
      // A small frame would clip the card: it hangs in the page around it, where that is ours to read.
      const told = await tellFrame(tabId, 0, { tell: 'card.host', address, beside });
      return { address: told === 'taken' ? null : address };
    },
    'card.closed': async (_, { tabId, frameId }) => {
      const other = frameId === 0 ? await frameOfCard(tabId) : 0;
      await forgetCards(tabId);
      if (other !== null && other !== frameId) {
        void tellFrame(tabId, other, { tell: 'card.close' });
      }
      return null;
    },
  };
}

/** A page of which nothing is known. */
function nothingOn(address: string) {
  return { address, title: '', articleId: null, anchored: [], movedMarks: null, hiddenMarks: [] };
}

/** How much the reader wants to see; normal until they chose. */
export async function chosenLevel(): Promise<Level> {
  const kept = await browser.storage.local.get(levelKey);
  const parsed = levelSchema.safeParse(kept[levelKey]);
  return parsed.success ? parsed.data : 'normal';
}
