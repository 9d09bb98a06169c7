/** A verdict as word and form: a disc filled as far as the claim holds, a dashed ring where truth is not weighed. */
import type { ReactNode } from 'react';
import type { VerdictWord } from '#domain/verdict.ts';
import { capital } from './words.ts';

type Tone = 'for' | 'between' | 'against' | 'open';

/** How much of the disc is filled, in percent; null for verdicts that do not weigh truth. */
const forms: Record<VerdictWord, { tone: Tone; filled: number | null }> = {
  supported: { tone: 'for', filled: 100 },
  'mostly supported': { tone: 'for', filled: 75 },
  mixed: { tone: 'between', filled: 50 },
  'mostly contradicted': { tone: 'against', filled: 25 },
  contradicted: { tone: 'against', filled: 0 },
  unproven: { tone: 'open', filled: null },
  outdated: { tone: 'open', filled: null },
  'needs attribution': { tone: 'open', filled: null },
  'not checkable': { tone: 'open', filled: null },
  withdrawn: { tone: 'open', filled: null },
};

export function VerdictChip({ word }: { word: VerdictWord }): ReactNode {
  const { tone, filled } = forms[word];
  return (
    <span className={`chip ${tone}`}>
      <Disc filled={filled} />
      {capital(word)}
    </span>
  );
}

function Disc({ filled }: { filled: number | null }): ReactNode {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" fill="none" stroke="currentColor">
      <circle
        cx="6"
        cy="6"
        r="5"
        strokeWidth="1.5"
        strokeDasharray={filled === null ? '2 2' : ''}
      />
      {filled !== null && filled > 0 && (
        <circle
          cx="6"
          cy="6"
          r="2.5"
          strokeWidth="5"
          pathLength="100"
          strokeDasharray={`${filled} 100`}
          transform="rotate(-90 6 6)"
        />
      )}
    </svg>
  );
}
