/** A step that is asked for again after an answer that was lost: done by me as asked, or really in the way. */
import { describe, expect, it } from 'vitest';
import type { PageRequest } from '#messages/asks.ts';
import { reviewDone } from '../../entrypoints/background/review-done.ts';
import * as madeUp from '../components/made-up.ts';

const checker = madeUp.checking.checker ?? '';
const claimId = madeUp.checking.claimId;
const take = { claimId, insteadOf: null };

describe('taking', () => {
  it.each([
    ['mine already', madeUp.checking, checker, true],
    ['another member’s', madeUp.checking, 'member-else', false],
    ['nobody’s yet', madeUp.review(), checker, false],
    [
      'mine, and returned to be taken again',
      { ...madeUp.checking, state: 'returned' as const },
      checker,
      false,
    ],
  ])('a claim that is %s', (_, review, me, isDone) => {
    expect(reviewDone['review.take'](review, take, me)).toBe(isDone);
  });
});

describe('submitting', () => {
  const verdict = madeUp.waiting.verdict ?? { word: 'unproven' as const, reason: '' };
  const asked: PageRequest<'review.submit'> = { claimId, verdict, override: null };
  it.each([
    ['the verdict that stands there as mine', asked, checker, true],
    ['another reason', { ...asked, verdict: { ...verdict, reason: 'Other.' } }, checker, false],
    ['another member’s verdict', asked, 'member-else', false],
  ])('%s', (_, submitted, me, isDone) => {
    expect(reviewDone['review.submit'](madeUp.waiting, submitted, me)).toBe(isDone);
  });
  it('is not done while the claim is still being checked', () => {
    expect(reviewDone['review.submit'](madeUp.checking, asked, checker)).toBe(false);
  });
});

it('flagging is done where I flagged it, and a conflict where another did', () => {
  const asked = { session: 'session-0123456789abcdef', remark: '' };
  const flagged = madeUp.review({ flaggedBy: 'member-ida' });
  expect(reviewDone['claim.flag'](flagged, asked, 'member-ida')).toBe(true);
  expect(reviewDone['claim.flag'](flagged, asked, 'member-else')).toBe(false);
});

it('confirming is done where I confirmed, and a conflict where another did', () => {
  const asked = { claimId, seen: 3, remark: '' };
  const by = madeUp.published.confirmedBy ?? '';
  expect(reviewDone['review.confirm'](madeUp.published, asked, by)).toBe(true);
  expect(reviewDone['review.confirm'](madeUp.published, asked, 'member-else')).toBe(false);
  expect(reviewDone['review.confirm'](madeUp.waiting, asked, by)).toBe(false);
});

it('returning is done where the last step is my return for that reason', () => {
  const step = {
    what: 'returned' as const,
    by: 'member-tomas',
    at: '2031-03-09T10:00:00Z',
    remark: 'Thin.',
  };
  const returned = madeUp.review({ ...madeUp.waiting, state: 'returned', steps: [step] });
  const asked = { claimId, seen: 3, remark: 'Thin.' };
  expect(reviewDone['review.return'](returned, asked, 'member-tomas')).toBe(true);
  expect(reviewDone['review.return'](returned, { ...asked, remark: 'Late.' }, 'member-tomas')).toBe(
    false,
  );
  expect(reviewDone['review.return'](madeUp.waiting, asked, 'member-tomas')).toBe(false);
});

it('evidence is added where it is in the dossier of its checker', () => {
  const evidence = madeUp.evidence();
  const asked = { claimId, evidence };
  const documented = { ...madeUp.checking, evidence: [evidence] };
  expect(reviewDone['review.add-evidence'](documented, asked, checker)).toBe(true);
  expect(reviewDone['review.add-evidence'](documented, asked, 'member-else')).toBe(false);
  expect(reviewDone['review.add-evidence'](madeUp.checking, asked, checker)).toBe(false);
});
