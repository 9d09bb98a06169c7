/**
 * Whether a step of a review that is asked for was taken already, by this member and as asked. The background may be ended
 * before it answers: whoever then presses again must not hear of a conflict with what they did themselves.
 */
import type { Review } from '#domain/review.ts';
import type { PageAsk, PageRequest } from '#messages/asks.ts';

type ReviewAsk = Extract<PageAsk, 'claim.flag' | `review.${string}`>;

/** Each told `me`, the member who asks. */
export const reviewDone: {
  [Name in ReviewAsk]: (review: Review, asked: PageRequest<Name>, me: string) => boolean;
} = {
  'claim.flag': ({ flaggedBy }, _, me) => flaggedBy === me,
  'review.take': ({ state, checker }, _, me) => state === 'checking' && checker === me,
  'review.add-evidence': ({ checker, evidence }, asked, me) =>
    checker === me && evidence.some(({ id }) => id === asked.evidence.id),
  'review.submit': ({ state, checker, verdict }, asked, me) =>
    state === 'submitted' &&
    checker === me &&
    verdict?.word === asked.verdict.word &&
    verdict.reason === asked.verdict.reason,
  'review.confirm': ({ state, confirmedBy }, _, me) => state === 'published' && confirmedBy === me,
  'review.return': ({ state, steps }, { remark }, me) => {
    const last = steps.at(-1);
    return state === 'returned' && last?.by === me && last.remark === remark;
  },
};
