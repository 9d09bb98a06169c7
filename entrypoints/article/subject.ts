/** What a card is opened on: a mark, a claim of the team, or words that the reader selected. */
import type { Mark } from '#domain/mark.ts';
import { longestQuote } from '#domain/quote-length.ts';
import { describe } from '#anchoring/describe.ts';
import type { CardSubject, FoundClaim } from '#messages/page.ts';
import type { PageState } from './page-reader.ts';

/** UTF-16 offsets into the page's text, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Subject {
  span: Span;
  about: CardSubject;
}

/** The subject of a team's claim that stands on the page; null where it does not. */
export function subjectOfClaim(state: PageState, found: FoundClaim): Subject | null {
  if (found.span === null) return null;
  return subjectOf(state, found.span, found, markOver(state, found.span));
}

/** The subject of words that nobody has noted yet. */
export function subjectOfMark(state: PageState, mark: Mark): Subject | null {
  const known = state.found.find(({ span }) => span !== null && sameWords(span, mark));
  return subjectOf(state, mark, known ?? null, mark);
}

/** The subject of the reader's selection; null where it holds no words of the page. */
export function subjectOfSelection(state: PageState, selection: AbstractRange): Subject | null {
  const span = state.index.spanOf(selection);
  const words = span === null ? null : trimmed(state.index.text, span);
  if (words === null) return null;
  const known = state.found.find(({ span: other }) => other !== null && sameWords(other, words));
  return subjectOf(state, words, known ?? null, markOver(state, words));
}

function subjectOf(
  { index, reading }: PageState,
  span: Span,
  found: FoundClaim | null,
  mark: Mark | null,
): Subject | null {
  if (reading === null) return null;
  const text = index.text.slice(span.start, span.end);
  return {
    span,
    about: {
      address: location.href,
      article: reading.article,
      claimId: found?.anchored.claimId ?? null,
      selectors: describe(index.text, span.start, span.end),
      text,
      mark,
      anchored: found?.anchored ?? null,
    },
  };
}

/** The mark that shares most with a span: a selection inside a marked sentence is of that sentence's kinds. */
function markOver({ reading }: PageState, span: Span): Mark | null {
  let best: Mark | null = null;
  let most = 0;
  for (const mark of reading?.marks ?? []) {
    const shared = Math.min(mark.end, span.end) - Math.max(mark.start, span.start);
    if (shared > most) [best, most] = [mark, shared];
  }
  return best;
}

/** Whether two spans are the same words of one text. */
export function sameWords(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The selection without white space at its ends, nor half a character where it was cut through one. */
function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, Math.min(end, start + longestQuote));
  const from = start + words.length - words.replace(/^[\s\udc00-\udfff]+/, '').length;
  const to = start + words.replace(/[\s\ud800-\udbff]+$/, '').length;
  return to > from ? { start: from, end: to } : null;
}
