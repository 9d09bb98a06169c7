/** Where a flagged claim stands, in one line; the published verdict with the two who stand for it. */
import type { ReactNode } from 'react';
import { independentOrigins } from '#domain/evidence-gate.ts';
import type { Review } from '#domain/review.ts';
import { EvidenceView } from '#components/source/EvidenceView.tsx';
import { VerdictChip } from '#components/ui/VerdictChip.tsx';
import { count } from '#components/ui/words.ts';

export function ReviewLine({
  review,
  nameOf,
  showsVerdict,
  onDesk,
}: {
  review: Review;
  nameOf: (memberId: string) => string;
  showsVerdict: boolean;
  /** Opens the dossier; left out where there is no way to it. */
  onDesk?: (() => void) | undefined;
}): ReactNode {
  const checker = review.checker === null ? 'nobody yet' : nameOf(review.checker);
  switch (review.state) {
    case 'flagged':
      return <p className="review-line">On the desk · waiting for someone to take it</p>;
    case 'checking':
      return <p className="review-line">On the desk · being checked by {checker}</p>;
    case 'submitted':
      return (
        <p className="review-line">
          On the desk · checked by {checker}, waiting for a second person
        </p>
      );
    case 'returned':
      return <p className="review-line">On the desk · returned to {checker}</p>;
    case 'published':
      return showsVerdict ? (
        <Published review={review} checker={checker} nameOf={nameOf} onDesk={onDesk} />
      ) : (
        <p className="review-line">
          A check of the earlier words was published. Its verdict is hidden here.
        </p>
      );
  }
}

function Published({
  review: { verdict, confirmedBy, override, evidence },
  checker,
  nameOf,
  onDesk,
}: {
  review: Review;
  checker: string;
  nameOf: (memberId: string) => string;
  onDesk: (() => void) | undefined;
}): ReactNode {
  if (verdict === null) return null;
  const origins = independentOrigins(evidence);
  return (
    <div className="review-line stack tight">
      <p>
        <VerdictChip word={verdict.word} /> — checked by {checker}
        {confirmedBy !== null && `, confirmed by ${nameOf(confirmedBy)}`}
      </p>
      <p>{verdict.reason}</p>
      <details>
        <summary>
          Rests on {count(evidence.length, 'source')}, {count(origins, 'named origin')}
        </summary>
        <EvidenceView evidence={evidence} />
      </details>
      {override !== null && (
        <p className="soft">Published without all the evidence asked for: {override}</p>
      )}
      {onDesk !== undefined && (
        <div>
          <button type="button" className="button slight" onClick={onDesk}>
            Open the dossier on the desk
          </button>
        </div>
      )}
    </div>
  );
}
