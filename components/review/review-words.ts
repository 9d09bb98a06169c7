/** States and steps of a review, and what a member is asked to do with it, in the words the desk uses. */
import type { Review, ReviewState, ReviewStep } from '#domain/review.ts';
import type { Member } from '#domain/team.ts';
import { may } from '#domain/who-may-what.ts';

const stateTitles: Record<ReviewState, string> = {
  flagged: 'Waiting for a checker',
  checking: 'Being checked',
  submitted: 'Waiting for a second person',
  returned: 'Returned to the checker',
  published: 'Published',
};

const stepTitles: Record<ReviewStep['what'], string> = {
  flagged: 'flagged it',
  taken: 'took it',
  'evidence added': 'added evidence',
  submitted: 'gave a verdict',
  confirmed: 'confirmed it',
  returned: 'returned it',
};

export function stateTitle(state: ReviewState): string {
  return stateTitles[state];
}

export function stepTitle(what: ReviewStep['what']): string {
  return stepTitles[what];
}

/** What this member is asked to do next; the server decides, this only spares a refusal. */
export type NextStep = 'take' | 'take over' | 'check' | 'confirm' | 'wait for second' | 'watch';

/** `isStuck` says that whoever took the review is gone or may not check any more. */
export function nextStepOf(review: Review, me: Member, isStuck: boolean): NextStep {
  const isChecker = review.checker === me.id;
  switch (review.state) {
    case 'flagged':
      return may(me.role, 'review.take') ? 'take' : 'watch';
    case 'checking':
      if (isChecker) return 'check';
      return isStuck && may(me.role, 'review.take') ? 'take over' : 'watch';
    case 'returned':
      if (isChecker) return 'check';
      return may(me.role, 'review.take') ? 'take' : 'watch';
    case 'submitted':
      if (isChecker) return 'wait for second';
      return may(me.role, 'review.confirm') ? 'confirm' : 'watch';
    case 'published':
      return 'watch';
  }
}
