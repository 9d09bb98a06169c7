/** The catalogue of what is asked of the background, by whom. Each line is one sentence: what is asked, and the answer. */
import * as z from 'zod/mini';
import { article, statedPage } from '#domain/article.ts';
import { evidence } from '#domain/evidence.ts';
import { boundedText, identifier, requiredText, webAddress } from '#domain/identity.ts';
import { level, mark } from '#domain/mark.ts';
import { noteContent } from '#domain/note.ts';
import { review } from '#domain/review.ts';
import { roles } from '#domain/team.ts';
import { verdict } from '#domain/verdict.ts';
import { dismissedRule } from './undo.ts';
import { markAsks } from './mark-asks.ts';
import { memberAsks } from './member-asks.ts';
import { draftKey, noteAsks, shownNote } from './note-asks.ts';
import {
  box,
  cardSubject,
  foundClaim,
  hiddenMarks,
  longestText,
  movedMark,
  openedWords,
  pageBlock,
  standingClaim,
} from './page.ts';

const nothing = z.null();
const tabId = z.int().check(z.minimum(0));
const frameId = z.int().check(z.minimum(0));
const session = z.string().check(z.regex(/^[A-Za-z0-9_-]{20,64}$/));

/** Asked by the reader, which runs in a stranger's page: it is told no more than paint needs. */
export const readerAsks = {
  /** "I am a frame inside a page, and large enough to be read; is it my turn?" The frames that are read are few. */
  'frame.open': { request: z.object({}), answer: z.object({ isRead: z.boolean() }) },
  /** "My page or frame is being left": what it showed is forgotten. */
  'page.closed': { request: z.object({}), answer: nothing },
  /** "I am on this page; how many claims of the team may stand here?" The article is null where it was not read as one. */
  'page.claims': {
    request: z.object({ address: webAddress, article: z.nullable(article) }),
    answer: z.object({ count: z.int(), level }),
  },
  /**
   * "This is the text of my page; where do they stand in it?" The matcher never runs in a page's process. The standing
   * ones need no second look; where they are all, the text is null. The marks are null where they stand as they were judged;
   * else those that are not named have gone from the page. `hidden` are the marks that the reader of the page does not want to see.
   */
  'page.anchor': {
    request: z.object({
      address: webAddress,
      title: z.string().check(z.maxLength(1000)),
      article: z.nullable(article),
      text: z.nullable(z.string().check(z.maxLength(longestText))),
      standing: z.array(standingClaim).check(z.maxLength(20_000)),
      movedMarks: z.nullable(z.array(movedMark).check(z.maxLength(20_000))),
    }),
    answer: z.object({ found: z.array(foundClaim), hidden: hiddenMarks }),
  },
  /** "This is an article: give me the extractor." */
  'extract.load': { request: z.object({}), answer: nothing },
  /** "This is my article; which one is it, and what is to be marked?" The engine never runs in a page's process. */
  'page.judge': {
    request: z.object({
      address: webAddress,
      stated: statedPage,
      text: z.string().check(z.maxLength(longestText)),
      blocks: z.array(pageBlock).check(z.maxLength(20_000)),
    }),
    answer: z.object({ article, marks: z.array(mark) }),
  },
  /** "I could not do it": the sentence is shown in the panel. */
  'page.failed': {
    request: z.object({ address: webAddress, sentence: z.string().check(z.maxLength(2000)) }),
    answer: nothing,
  },
  /** "Style my highlights with this sheet", which the page cannot see. */
  'style.insert': {
    request: z.object({ css: z.string().check(z.maxLength(20_000)) }),
    answer: nothing,
  },
  /**
   * "Open a card on these words, which stand there": the answer is the address for the card's frame, or null where the
   * page around the asking frame has opened it.
   */
  'card.open': {
    request: z.extend(openedWords, { beside: box }),
    answer: z.object({ address: z.nullable(z.string()) }),
  },
  /** "The card was closed from the page." */
  'card.closed': { request: z.object({}), answer: nothing },
} as const;

/** All that a card shows. Asked for rather than read: a frame in a stranger's page may get a database of its own. */
const cardView = z.object({
  subject: cardSubject,
  notes: z.array(shownNote),
  review: z.nullable(review),
  names: z.record(z.string(), z.string()),
  draft: z.object({ key: draftKey, content: z.unknown() }),
  /** What the reader wants of the mark; null where there is none. */
  choice: z.nullable(
    z.object({
      isDismissed: z.boolean(),
      site: z.string(),
      rules: z.array(z.extend(dismissedRule, { isSilenced: z.boolean() })),
    }),
  ),
});

/** Asked by our own pages: card, panel, desk and settings. */
export const pageAsks = {
  /** "What is my card about, and what has the team on it?" */
  'card.view': { request: z.object({ session }), answer: cardView },
  /** "Close my card." */
  'card.close': { request: z.object({ session }), answer: nothing },
  /** "Keep what is being typed"; empty content drops it. */
  'draft.keep': {
    request: z.object({ key: draftKey, content: z.nullable(z.unknown()) }),
    answer: nothing,
  },
  /**
   * "Keep this note on my words", answered with the claim that it hangs on. The page names the note, so that asking again
   * after an answer that was lost writes it once.
   */
  'note.save': {
    request: z.object({
      session,
      noteId: identifier,
      content: noteContent,
      replyTo: z.nullable(identifier),
    }),
    answer: z.object({ claimId: identifier }),
  },
  /** "Put my words on the desk." */
  'claim.flag': {
    request: z.object({ session, remark: boundedText(4000, 'The remark') }),
    answer: z.object({ claimId: identifier }),
  },
  /** "The text at this address is not this article"; "it is after all". */
  'article.part': {
    request: z.object({ articleId: identifier, address: webAddress }),
    answer: nothing,
  },
  'article.join': {
    request: z.object({ articleId: identifier, address: webAddress }),
    answer: nothing,
  },
  /** "I check this claim", where its checker has left the team in that checker's place. */
  'review.take': {
    request: z.object({ claimId: identifier, insteadOf: z.nullable(identifier) }),
    answer: nothing,
  },
  'review.add-evidence': {
    request: z.object({ claimId: identifier, evidence }),
    answer: nothing,
  },
  'review.submit': {
    request: z.object({
      claimId: identifier,
      verdict,
      override: z.nullable(requiredText(2000, 'The reason for the override')),
    }),
    answer: nothing,
  },
  'review.confirm': {
    request: z.object({
      claimId: identifier,
      seen: z.int(),
      remark: boundedText(4000, 'The remark'),
    }),
    answer: nothing,
  },
  'review.return': {
    request: z.object({
      claimId: identifier,
      seen: z.int(),
      remark: requiredText(4000, 'The reason for returning it'),
    }),
    answer: nothing,
  },
  /** "Show these words in that frame of that tab", and open the card on them if `card` is true. */
  'page.show': {
    request: z.object({
      tabId,
      frameId,
      claimId: z.nullable(identifier),
      mark: z.nullable(mark),
      card: z.boolean(),
    }),
    answer: nothing,
  },
  /** "Read that tab even if it does not look like an article." */
  'page.read': { request: z.object({ tabId }), answer: nothing },
  'level.set': { request: z.object({ level }), answer: nothing },
  'team.join': {
    request: z.object({ link: webAddress, name: requiredText(80, 'Your name') }),
    answer: nothing,
  },
  /** "Leave the team for good", which the server has to hear; then this device forgets it. */
  'team.leave': { request: z.object({}), answer: nothing },
  'team.invite': {
    request: z.object({ role: z.enum(roles) }),
    answer: z.object({ link: z.string() }),
  },
  'refused.discard': { request: z.object({ id: identifier }), answer: nothing },
  ...markAsks,
  ...noteAsks,
  ...memberAsks,
} as const;

export type CardView = z.infer<typeof cardView>;
export type ReaderAsk = keyof typeof readerAsks;
export type PageAsk = keyof typeof pageAsks;

export type ReaderRequest<Ask extends ReaderAsk> = z.infer<(typeof readerAsks)[Ask]['request']>;
export type ReaderAnswer<Ask extends ReaderAsk> = z.infer<(typeof readerAsks)[Ask]['answer']>;
export type PageRequest<Ask extends PageAsk> = z.infer<(typeof pageAsks)[Ask]['request']>;
export type PageAnswer<Ask extends PageAsk> = z.infer<(typeof pageAsks)[Ask]['answer']>;

/** How every ask travels. */
export const envelope = z.object({ ask: z.string().check(z.maxLength(40)), with: z.unknown() });

/** How every answer travels: a value, or one sentence for the person. */
export const reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), sentence: z.string(), missing: z.array(z.string()) }),
]);

export type Reply = z.infer<typeof reply>;
