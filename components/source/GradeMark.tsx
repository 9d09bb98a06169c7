/** An Admiralty pair such as B2, its meaning at hand for eye, pointer and ear. */
import type { ReactNode } from 'react';
import type { Grade } from '#domain/source.ts';
import { gradeInWords } from './grade-words.ts';

export function GradeMark({ grade }: { grade: Grade }): ReactNode {
  const words = gradeInWords(grade);
  return (
    <span className="tag" title={`Grade: ${words}`}>
      Grade {grade.reliability}
      {grade.credibility}
      <span className="unseen">: {words}</span>
    </span>
  );
}
