/** The desk's queue: what waits for somebody first, what is published last. */
import type { ReactNode } from 'react';
import type { Article } from '#domain/article.ts';
import type { Claim } from '#domain/claim.ts';
import { reviewStates, type Review } from '#domain/review.ts';
import { Moment } from '#components/ui/Moment.tsx';
import { VerdictChip } from '#components/ui/VerdictChip.tsx';
import { count } from '#components/ui/words.ts';
import { stateTitle } from './review-words.ts';

export interface QueueItem {
  claim: Claim;
  article: Article | null;
  review: Review;
  /** The checker went, or may not check any more: another one can take the review over. */
  isStuck?: boolean;
}

export function ReviewQueue({
  items,
  selected,
  nameOf,
  onSelect,
}: {
  items: readonly QueueItem[];
  selected: string | null;
  nameOf: (memberId: string) => string;
  onSelect: (claimId: string) => void;
}): ReactNode {
  if (items.length === 0) {
    return (
      <p className="soft">Nothing is on the desk. A claim comes here when somebody flags it.</p>
    );
  }
  const groups = reviewStates
    .map((state) => ({ state, group: items.filter((item) => item.review.state === state) }))
    .filter(({ group }) => group.length > 0);
  return (
    <div className="queue stack">
      {groups.map(({ state, group }) => (
        <section key={state} className="stack tight" aria-label={stateTitle(state)}>
          <h2>
            {stateTitle(state)} <span className="soft">({group.length})</span>
          </h2>
          <ul className="plain-list">
            {group.map((item) => (
              <li key={item.claim.id}>
                <button
                  type="button"
                  className="queue-item"
                  aria-current={item.claim.id === selected ? 'true' : undefined}
                  onClick={() => onSelect(item.claim.id)}
                >
                  <QueueLine item={item} nameOf={nameOf} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function QueueLine({
  item: { claim, article, review, isStuck = false },
  nameOf,
}: {
  item: QueueItem;
  nameOf: (memberId: string) => string;
}): ReactNode {
  const latest = review.steps.at(-1);
  return (
    <>
      <span className="quote queue-words" dir="auto">
        {claim.text}
      </span>
      <span className="queue-facts">
        {review.state === 'published' && review.verdict !== null && (
          <VerdictChip word={review.verdict.word} />
        )}
        <span>{article?.outlet ?? 'Unknown article'}</span>
        <span>{claim.kinds.join(', ')}</span>
        <span>
          {review.checker === null
            ? `flagged by ${nameOf(review.flaggedBy)}`
            : `checker ${nameOf(review.checker)}`}
        </span>
        {isStuck && <span className="tag">To be taken over</span>}
        <span>{count(review.evidence.length, 'source')}</span>
        {latest !== undefined && <Moment at={latest.at} />}
      </span>
    </>
  );
}
