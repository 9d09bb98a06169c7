/** What a review does in the log: each state names the steps that leave it, and the evidence gate stands before a verdict. */
import { missingForVerdict } from '#domain/evidence-gate.ts';
import type { Review, ReviewState, ReviewStep } from '#domain/review.ts';
import { mayBeRelieved } from '#domain/who-may-what.ts';
import { verdictsFor } from '#domain/verdict.ts';
import type { MutationOf } from './mutation.ts';
import type { RecordReader } from './records.ts';
import type { Asked, Reduction } from './reducer.ts';
import { refuse, type Refusal } from './refusal.ts';

type Step = ReviewStep['what'];

/** The states in which each step may be taken. */
const from: Record<Exclude<Step, 'flagged'>, readonly ReviewState[]> = {
  taken: ['flagged', 'returned'],
  'evidence added': ['checking', 'returned'],
  submitted: ['checking', 'returned'],
  confirmed: ['submitted'],
  returned: ['submitted'],
};

export function flag(
  records: RecordReader,
  { claimId, remark }: MutationOf<'review.flag'>,
  asked: Asked,
): Reduction {
  if (records.get('claim', claimId) === undefined) {
    return refused(refuse('unknown', 'The claim to be flagged is not known.'));
  }
  if (records.get('review', claimId) !== undefined) {
    return refused(refuse('conflict', 'This claim is on the desk already.'));
  }
  const value: Review = {
    claimId,
    state: 'flagged',
    flaggedBy: asked.author,
    checker: null,
    evidence: [],
    verdict: null,
    override: null,
    confirmedBy: null,
    steps: [{ what: 'flagged', by: asked.author, at: asked.at, remark }],
  };
  return changed(value);
}

/** A review whose checker went, or may not check any more, is any other checker's to take, who says whom they replace. */
export function take(
  records: RecordReader,
  { claimId, insteadOf }: MutationOf<'review.take'>,
  asked: Asked,
): Reduction {
  const review = records.get('review', claimId);
  if (insteadOf !== undefined && review?.state === 'checking' && review.checker === insteadOf) {
    const holder = records.get('member', insteadOf);
    if (holder === undefined || !mayBeRelieved(holder)) return refused(notTheChecker);
    const step: ReviewStep = { what: 'taken', by: asked.author, at: asked.at, remark: '' };
    return changed({ ...review, checker: asked.author, steps: [...review.steps, step] });
  }
  return advance(records, claimId, 'taken', asked, '', () => ({
    state: 'checking',
    checker: asked.author,
  }));
}

export function addEvidence(
  records: RecordReader,
  { claimId, evidence }: MutationOf<'review.add-evidence'>,
  asked: Asked,
): Reduction {
  return advance(records, claimId, 'evidence added', asked, '', (review) => {
    if (review.checker !== asked.author) return notTheChecker;
    if (review.evidence.some((piece) => piece.id === evidence.id)) {
      return refuse('conflict', 'This evidence is in the dossier already.');
    }
    return { evidence: [...review.evidence, evidence] };
  });
}

export function submit(
  records: RecordReader,
  { claimId, verdict, override }: MutationOf<'review.submit'>,
  asked: Asked,
): Reduction {
  return advance(records, claimId, 'submitted', asked, verdict.reason, (review) => {
    if (review.checker !== asked.author) return notTheChecker;
    const kinds = records.get('claim', claimId)?.kinds ?? [];
    if (!verdictsFor(kinds).includes(verdict.word)) {
      return refuse(
        'conflict',
        `This claim is ${kinds.join(' and ')}, which is never called true or false. Choose another verdict.`,
      );
    }
    const missing = missingForVerdict(verdict.word, review.evidence);
    if (missing.length > 0 && override === null) {
      return refuse(
        'evidence missing',
        `The verdict "${verdict.word}" needs more evidence.`,
        missing,
      );
    }
    return { state: 'submitted', verdict, override: missing.length > 0 ? override : null };
  });
}

export function confirm(
  records: RecordReader,
  { claimId, remark, seen }: MutationOf<'review.confirm'>,
  asked: Asked,
): Reduction {
  return advance(
    records,
    claimId,
    'confirmed',
    asked,
    remark,
    (review) =>
      notByAnother(review, asked, seen) ?? { state: 'published', confirmedBy: asked.author },
  );
}

export function giveBack(
  records: RecordReader,
  { claimId, remark, seen }: MutationOf<'review.return'>,
  asked: Asked,
): Reduction {
  return advance(
    records,
    claimId,
    'returned',
    asked,
    remark,
    (review) => notByAnother(review, asked, seen) ?? { state: 'returned' },
  );
}

/** Why this is not a second person's word on the verdict that they saw; null where it is. */
function notByAnother(review: Review, asked: Asked, seen: number | undefined): Refusal | null {
  if (review.checker === asked.author) return ownWork;
  return seen === undefined || seen === review.steps.length ? null : movedOn;
}

const notTheChecker = refuse('not allowed', 'Another member is checking this claim.');
const movedOn = refuse(
  'conflict',
  'This review has moved on since you looked at it. Look at it again.',
);
const ownWork = refuse('not allowed', 'A second person has to look at your verdict.');

/** Takes one step if the review is in a state that allows it, and writes the step down. */
function advance(
  records: RecordReader,
  claimId: string,
  what: Exclude<Step, 'flagged'>,
  asked: Asked,
  remark: string,
  change: (review: Review) => Partial<Review> | Refusal,
): Reduction {
  const review = records.get('review', claimId);
  if (review === undefined) return refused(refuse('unknown', 'This claim is not on the desk.'));
  if (!from[what].includes(review.state)) {
    return refused(
      refuse('conflict', `This review is "${review.state}" by now. Look at it again.`),
    );
  }
  const next = change(review);
  if ('code' in next) return refused(next);
  const step: ReviewStep = { what, by: asked.author, at: asked.at, remark };
  return changed({ ...review, ...next, steps: [...review.steps, step] });
}

function changed(value: Review): Reduction {
  return { ok: true, changed: [{ kind: 'review', id: value.claimId, value }] };
}

function refused(refusal: Refusal): Reduction {
  return { ok: false, refusal };
}
