/** What a match is made from and what comes of it. */
import type { AnchorOutcome } from '#domain/anchor.ts';
import type { Selectors } from '#domain/selector.ts';
import type { Target } from './target.ts';
import type { WordIndex } from './word-index.ts';

/** UTF-16 offsets into the text, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Match {
  span: Span | null;
  outcome: AnchorOutcome;
}

/** What the two ways of matching are given. */
export interface Sought {
  text: string;
  index: WordIndex;
  target: Target;
  selectors: Selectors;
  /** Where the quote started when it was noted, as UTF-16 offset into this text. */
  start: number;
}

export function notFound(reason: string): Match {
  return { span: null, outcome: { state: 'not found', reasons: [reason] } };
}

export function ambiguous(reason: string): Match {
  return { span: null, outcome: { state: 'ambiguous', reasons: [reason] } };
}
