/** Every step of a review, oldest first; dissent stays to be read. */
import type { ReactNode } from 'react';
import type { ReviewStep } from '#domain/review.ts';
import { Moment } from '#components/ui/Moment.tsx';
import { stepTitle } from './review-words.ts';

export function Timeline({
  steps,
  nameOf,
}: {
  steps: readonly ReviewStep[];
  nameOf: (memberId: string) => string;
}): ReactNode {
  return (
    <ol className="plain-list timeline" aria-label="Steps so far">
      {steps.map((step) => (
        <li key={`${step.at} ${step.what} ${step.by}`}>
          <p>
            <strong>{nameOf(step.by)}</strong> {stepTitle(step.what)}{' '}
            <span className="soft small">
              <Moment at={step.at} />
            </span>
          </p>
          {step.remark !== '' && <p>{step.remark}</p>}
        </li>
      ))}
    </ol>
  );
}
