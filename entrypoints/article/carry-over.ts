/**
 * What is known of a page, carried over to its text as it now stands: marks and claims whose words did not change move with
 * them, at once and without anyone being asked.
 */
import { contextLength } from '#domain/quote-length.ts';
import { carriesVerdict } from '#domain/verdict-rides.ts';
import type { Mark } from '#domain/mark.ts';
import { compareTexts, type Comparison } from '#anchoring/compare-texts.ts';
import type { TextIndex } from '#anchoring/text-index.ts';
import type { FoundClaim, StandingClaim } from '#messages/page.ts';
import type { PageState } from './page-reader.ts';
import type { Reading } from './reading.ts';

/** A selector's context in UTF-16 units, were each of its characters a pair. */
const surroundings = 2 * contextLength;

/**
 * So many words in a row could be a sentence; a clock, a counter or a label has fewer. Looked for from the beginning of a
 * word only: from each of its characters, text without spaces would take the square of its length.
 */
const sentenceLike = /(?<!\S)\S+(?:[^\S\n]+\S+){4}/;

/** With these around them unchanged, words and numbers have not become parts of others: 12 is neither 120 nor 12.5. */
const edge = 2;

export interface CarriedOver {
  state: PageState;
  /** The claims that need not be looked for again: words and surroundings stand as they stood. */
  standing: StandingClaim[];
  /** Whether what changed could be of the article. */
  isToBeJudged: boolean;
}

/** In small steps, so that a page of long text stays responsive. */
export function* carryOver(state: PageState, index: TextIndex): Generator<undefined, CarriedOver> {
  const { reading } = state;
  const texts = yield* compareTexts(state.index.text, index.text);
  const standing: StandingClaim[] = [];
  const found: FoundClaim[] = [];
  for (const claim of state.found) {
    const { claimId, span } = claim;
    const there = span && texts.carry(span, surroundings);
    // Of the others a better place may have come onto the page.
    if (there !== null && carriesVerdict(claim.state)) {
      standing.push({ claimId, ...there });
      found.push({ ...claim, span: there });
    } else {
      // The words around may say the opposite now: no verdict is shown there until the background has looked.
      found.push({ ...claim, tone: 'note', span: span && texts.carry(span, edge) });
    }
    yield;
  }
  return {
    state: { ...state, index, found, reading: reading && carriedReading(reading, texts) },
    standing,
    isToBeJudged: reading !== null && touches(reading, index, texts),
  };
}

function carriedReading(reading: Reading, texts: Comparison): Reading {
  return {
    ...reading,
    marks: reading.marks.flatMap((mark) => carriedMark(mark, texts)),
    hasMoved: true,
    blocks: reading.blocks.flatMap((block) => texts.carry(block) ?? []),
  };
}

function carriedMark(mark: Mark, texts: Comparison): Mark[] {
  const span = texts.carry(mark);
  if (span === null) return [];
  const by = span.start - mark.start;
  const triggers = mark.triggers.map((each) => ({
    ...each,
    start: Math.max(0, each.start + by),
    end: Math.max(0, each.end + by),
  }));
  return [{ ...mark, ...span, triggers }];
}

function touches({ blocks }: Reading, { text }: TextIndex, { changes }: Comparison): boolean {
  return changes.some(
    ({ before, after }) =>
      blocks.some(({ start, end }) => start <= before.end && before.start <= end) ||
      sentenceLike.test(text.slice(after.start, after.end)),
  );
}
