/** What a card is opened on: a mark, a claim of the team, or words that the reader selected. */
import { carriesVerdict } from '#domain/verdict-rides.ts';
import type { Mark } from '#domain/mark.ts';
import { longestQuote } from '#domain/quote-length.ts';
import { describe } from '#anchoring/describe.ts';
import type { FoundClaim, OpenedWords } from '#messages/page.ts';
import { readAddress } from './page-address.ts';
import { shownMarks, type PageState } from './page-reader.ts';

/** UTF-16 offsets into the page's text, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Words that a card can be opened on, with the claim and the mark that stand there. */
export interface Target {
  span: Span;
  /** The words themselves: an offset alone says nothing once the page has changed. */
  text: string;
  found: FoundClaim | null;
  mark: Mark | null;
}

/** All that can be opened on the page, in reading order; of claims on the same words, one whose verdict stands first. */
export function everyTarget(state: PageState): Target[] {
  const standing = state.found.toSorted((a, b) => staleness(a) - staleness(b));
  const claims = standing.flatMap((found) =>
    found.span === null ? [] : [targetOn(state, found.span, found, markOver(state, found.span))],
  );
  const taken = new Set(claims.map(({ span }) => `${span.start}-${span.end}`));
  const marks = shownMarks(state)
    .filter(({ start, end }) => !taken.has(`${start}-${end}`))
    .map((mark) => targetOn(state, mark, null, mark));
  return [...claims, ...marks].toSorted((a, b) => a.span.start - b.span.start);
}

/** The target of the reader's selection; null where it holds no words of the page. */
export function targetOfSelection(state: PageState, selection: AbstractRange): Target | null {
  const span = state.index.spanOf(selection);
  const words = span === null ? null : trimmed(state.index.text, span);
  if (words === null) return null;
  return targetOn(state, words, claimOn(state, words), within(markOver(state, words), words));
}

/** The mark with the reasons that lie within these words: those of the sentence around them are not about them. */
function within(mark: Mark | null, { start, end }: Span): Mark | null {
  if (mark === null) return null;
  const triggers = mark.triggers.filter((each) => each.start >= start && each.end <= end);
  return { ...mark, triggers };
}

/** What the card is told; null where the page was not read as an article. */
export function subjectOf({ index, reading }: PageState, target: Target): OpenedWords | null {
  if (reading === null) return null;
  const { span, found, mark } = target;
  const selectors = describe(index.text, span.start, span.end);
  return {
    address: readAddress(),
    article: reading.article,
    claimId: found?.claimId ?? null,
    selectors,
    text: selectors.quote.exact,
    mark,
  };
}

/** Whether the target's words still stand where they stood. */
export function stillStands({ index }: PageState, { span, text }: Target): boolean {
  return index.text.slice(span.start, span.end) === text;
}

/** Whether two spans are the same words of one text. */
export function sameWords(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function targetOn(
  { index }: PageState,
  { start, end }: Span,
  found: FoundClaim | null,
  mark: Mark | null,
): Target {
  const whole = { start, end };
  const span = end - start > longestQuote ? (trimmed(index.text, whole) ?? whole) : whole;
  return { span, text: index.text.slice(span.start, span.end), found, mark };
}

function claimOn({ found }: PageState, span: Span): FoundClaim | null {
  const here = found.filter((each) => each.span !== null && sameWords(each.span, span));
  return here.toSorted((a, b) => staleness(a) - staleness(b))[0] ?? null;
}

function staleness({ state }: FoundClaim): number {
  return carriesVerdict(state) ? 0 : 1;
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

/** The selection without white space at its ends, nor half a character where it was cut through one. */
function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, Math.min(end, start + longestQuote));
  const from = start + words.length - words.replace(/^[\s\udc00-\udfff]+/, '').length;
  const to = start + words.replace(/[\s\ud800-\udbff]+$/, '').length;
  return to > from ? { start: from, end: to } : null;
}
