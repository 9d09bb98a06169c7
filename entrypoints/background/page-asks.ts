/** What the background does for our own pages: card, panel, desk and settings. */
import { browser } from 'wxt/browser';
import { levelKey } from '#messages/session-keys.ts';
import type { CardSubject } from '#messages/page.ts';
import type { Mutation } from '#sync/mutation.ts';
import { isSameArticle } from '#article/same-article.ts';
import type { ReplicaDatabase } from '#replica/database.ts';
import { dropDraft, keepDraft } from '#replica/drafts.ts';
import { articleToNote } from '#replica/page-articles.ts';
import { reviewOfClaim, selfMember } from '#replica/queries.ts';
import { cardView, draftKeyOf } from './card-view.ts';
import { Declined } from './declined.ts';
import type { PageHandlers } from './hear.ts';
import { ofCard } from './known-mark.ts';
import { choiceOf } from './mark-choices.ts';
import { markHandlers } from './mark-handlers.ts';
import { memberHandlers } from './member-handlers.ts';
import { claimOn, mutationOf, orDecline, writeNote } from './mutations.ts';
import { noteHandlers } from './note-handlers.ts';
import { cardOf, changeCard, forgetCards, type OpenCard } from './open-cards.ts';
import { reviewDone } from './review-done.ts';
import { reviewHandlers } from './review-handlers.ts';
import { startReader } from './sites.ts';
import type { TeamLink } from './team-link.ts';
import { tellEveryTab, tellFrame, tellTab } from './tell.ts';

export function pageHandlers(team: Promise<TeamLink>): PageHandlers {
  /** Durable here when it resolves; on its way to the team after that. */
  const record = async (mutations: Mutation[]): Promise<null> => {
    const { replica, synchroniser } = await team;
    orDecline(await replica.ask(mutations));
    void synchroniser.wake();
    return null;
  };

  return {
    ...markHandlers,
    ...noteHandlers(team, record),
    ...memberHandlers(team, record),
    ...reviewHandlers(team, record),
    'card.view': async ({ session }) => {
      const { subject } = await openCardOf(session);
      const { database } = (await team).replica;
      const choice = await choiceOf(await ofCard(session));
      return cardView(database, await subjectToNote(database, subject), choice);
    },
    'draft.keep': async ({ key, content }) => {
      const { database } = (await team).replica;
      if (content === null) await dropDraft(database, key);
      else await keepDraft(database, { key, content, at: new Date().toISOString() });
      return null;
    },
    'card.close': async ({ session }) => {
      const card = await cardOf(session);
      if (card === null) return null;
      await forgetCards(card.tabId);
      // Answered first: the frame that asked is gone when the page has heard it.
      void tellTab(card.tabId, { tell: 'card.close' });
      return null;
    },
    'note.save': async ({ session, noteId, content, replyTo }) => {
      const card = await openCardOf(session);
      const { database } = (await team).replica;
      const { claimId, mutations } = claimOn(await subjectToNote(database, card.subject));
      // Asked again after an answer that was lost: the note is there already.
      const isWritten = (await database.records.get(['note', noteId])) !== undefined;
      if (!isWritten) await record([...mutations, writeNote(noteId, claimId, content, replyTo)]);
      await dropDraft(database, draftKeyOf(card.subject));
      await changeCard(session, onClaim(card, claimId));
      return { claimId };
    },
    'claim.flag': async (asked) => {
      const { session, remark } = asked;
      const card = await openCardOf(session);
      const { database } = (await team).replica;
      const { claimId, mutations } = claimOn(await subjectToNote(database, card.subject));
      const [known, me] = await Promise.all([
        reviewOfClaim(database, claimId),
        selfMember(database),
      ]);
      const isDone = known !== null && me !== null && reviewDone['claim.flag'](known, asked, me.id);
      if (!isDone) {
        await record([...mutations, mutationOf({ type: 'review.flag', claimId, remark })]);
      }
      await changeCard(session, onClaim(card, claimId));
      return { claimId };
    },
    'article.part': ({ articleId, address }) =>
      record([mutationOf({ type: 'article.part', articleId, address })]),
    'article.join': ({ articleId, address }) =>
      record([mutationOf({ type: 'article.join', articleId, address })]),
    'page.show': async ({ tabId, frameId, claimId, mark, card }) => {
      const told = await tellFrame(tabId, frameId, { tell: 'words.show', claimId, mark, card });
      if (told === 'gone')
        throw new Declined('The page is not open any more. Reload it and try again.');
      return null;
    },
    'page.read': async ({ tabId }) => {
      try {
        await startReader(tabId);
      } catch (error) {
        console.warn(error);
        throw new Declined(
          'The browser has not granted this page. Press the toolbar button on it, or grant the site in Settings.',
        );
      }
      await tellFrame(tabId, 0, { tell: 'page.read' });
      return null;
    },
    'level.set': async ({ level }) => {
      await browser.storage.local.set({ [levelKey]: level });
      await tellEveryTab({ tell: 'level.changed' });
      return null;
    },
    'team.join': async ({ link, name }) => {
      await (await team).join(link, name);
      return null;
    },
    'team.leave': async () => {
      await (await team).leave();
      return null;
    },
    'team.invite': async ({ role }) => {
      const answer = await (await (await team).transport()).invite({ role });
      if (!answer.ok) throw new Declined(answer.failure.sentence);
      return { link: answer.value.link };
    },
    'refused.discard': async ({ id }) => {
      await (await team).replica.dismissRefused(id);
      return null;
    },
  };
}

async function openCardOf(session: string): Promise<OpenCard> {
  const card = await cardOf(session);
  if (card === null) throw new Declined('This card was closed. Open it again from the text.');
  return card;
}

/** Words at an address that the team parted from their article are noted on an article of their own. */
async function subjectToNote(
  database: ReplicaDatabase,
  subject: CardSubject,
): Promise<CardSubject> {
  return { ...subject, article: await articleToNote(database, subject.article, isSameArticle) };
}

/** A card on words that have become another claim: what is shown from now on is that claim's. */
function onClaim({ subject, ...place }: OpenCard, claimId: string): OpenCard {
  const anchored = subject.claimId === claimId ? subject.anchored : null;
  return { ...place, subject: { ...subject, claimId, anchored } };
}
