/** What a page's reader (the content script) tells of a page, and what it is told. */
import * as z from 'zod/mini';
import { anchoredClaim, anchorStates } from '#domain/anchor.ts';
import { article, blockRoles, statement } from '#domain/article.ts';
import { boundedText, identifier, webAddress } from '#domain/identity.ts';
import { mark } from '#domain/mark.ts';
import { selectors } from '#domain/selector.ts';

/** The most text of one page that claims are looked for in, in UTF-16 units. The reader cuts there. */
export const longestText = 5_000_000;

/** The most text of one page that is judged, in UTF-16 units. The reader cuts there. */
const longestPage = 1_000_000;

/** How a claim of the team stands, as far as paint needs to know it. */
export const claimTones = ['note', 'flagged', 'published'] as const;

/**
 * A claim of the team on a page: where it stands in the page's text (UTF-16 units), null where it was not found. What was
 * noted of it is not told to the page's process.
 */
export const foundClaim = z.object({
  claimId: identifier,
  state: z.enum(anchorStates),
  tone: z.enum(claimTones),
  span: z.nullable(z.object({ start: z.int(), end: z.int() })),
});

/** A claim that the reader saw move with its words, the text around it included: where it stands now. */
export const standingClaim = z.object({
  claimId: identifier,
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(0)),
});

/** A mark of the engine that moved with its words: where it stands now. */
export const movedMark = z.object({
  markId: z.string().check(z.maxLength(40)),
  start: z.int().check(z.minimum(0)),
  end: z.int().check(z.minimum(0)),
});

/** The most marks of one page that are hidden; what follows is shown. */
export const mostHidden = 20_000;

/** The marks of a page that are not shown, by their ids: dismissed, or of a rule that was set aside on the site. */
export const hiddenMarks = z
  .array(z.string().check(z.maxLength(40)))
  .check(z.maxLength(mostHidden));

/** What a page states of itself beside its article: when it was changed, and where its own statements part. */
export const pageStatements = z.object({
  updatedAt: z.nullable(boundedText(40, 'The date')),
  disagreements: z.array(statement).check(z.maxLength(60)),
});

/** A block of a page with its part; `start` is where it stands in the page's text, in UTF-16 units. */
export const pageBlock = z.object({
  role: z.enum(blockRoles),
  text: z.string().check(z.maxLength(longestPage)),
  start: z.int().check(z.minimum(0)),
});

/** What a card is about: words on a page, and what the engine says of them. */
export const cardSubject = z.object({
  address: webAddress,
  article,
  /** The claim of the team that stands there, or null for words nobody has noted yet. */
  claimId: z.nullable(identifier),
  selectors,
  text: z.string().check(z.minLength(1), z.maxLength(8000)),
  mark: z.nullable(mark),
  anchored: z.nullable(anchoredClaim),
});

/** Where words stand in their frame's window, in CSS pixels. */
export const box = z.object({
  left: z.number(),
  top: z.number(),
  width: z.number(),
  height: z.number(),
});

/** The same as the reader tells it: how the words have changed since they were noted is not for the page's process. */
export const openedWords = z.omit(cardSubject, { anchored: true });

export type Box = z.infer<typeof box>;
export type ClaimTone = (typeof claimTones)[number];
export type PageBlock = z.infer<typeof pageBlock>;
export type FoundClaim = z.infer<typeof foundClaim>;
export type StandingClaim = z.infer<typeof standingClaim>;
export type MovedMark = z.infer<typeof movedMark>;
export type OpenedWords = z.infer<typeof openedWords>;
export type CardSubject = z.infer<typeof cardSubject>;
