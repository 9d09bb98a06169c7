/** What our own pages ask about marks: not to see one, nor a rule on a site, and what is wrong with one. */
import * as z from 'zod/mini';
import { silencedRule } from '#domain/dismissal.ts';
import { objection, remark } from '#domain/feedback.ts';

const nothing = z.null();
const number = z.int().check(z.minimum(0));

/** Which mark is meant: that of a card, or one of a frame's reading. */
export const markPlace = z.union([
  z.object({ session: z.string().check(z.maxLength(80)) }),
  z.object({
    tabId: number,
    frameId: number,
    markId: z.string().check(z.maxLength(40)),
    /** Its words as they were shown: a page that was read anew meanwhile numbers its marks anew. */
    text: z.optional(z.string().check(z.maxLength(20_000))),
  }),
]);

export type MarkPlaceAsked = z.infer<typeof markPlace>;

export const markAsks = {
  /** "I do not want to see this mark, here or on copies of this text." */
  'mark.dismiss': { request: z.object({ on: markPlace }), answer: nothing },
  /** "Show this mark again." */
  'mark.restore': { request: z.object({ on: markPlace }), answer: nothing },
  /** "Take back what was dismissed last in this tab." */
  'mark.undo': { request: z.object({ tabId: number }), answer: nothing },
  /** "This mark is wrong": kept for the reader's own export. */
  'mark.report': {
    request: z.object({ on: markPlace, said: objection, remark }),
    answer: nothing,
  },
  /** "No marks of this rule alone on this site"; "show them again". */
  'rule.silence': { request: z.omit(silencedRule, { day: true }), answer: nothing },
  'rule.allow': { request: z.pick(silencedRule, { site: true, rule: true }), answer: nothing },
  /** "Forget what I dismissed, so that it is all shown again." */
  'dismissals.forget': { request: z.object({}), answer: nothing },
  /** "Delete the wrong marks that I reported." */
  'wrong-marks.delete': { request: z.object({}), answer: nothing },
} as const;
