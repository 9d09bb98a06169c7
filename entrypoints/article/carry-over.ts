/**
 * What is known of a page, carried over to its text as it now stands: marks and claims whose words did not change move with
 * them, at once and without anyone being asked.
 */
import { contextLength } from '#domain/quote-length.ts';
import type { Mark } from '#domain/mark.ts';
import type { Comparison } from '#anchoring/compare-texts.ts';
import type { TextIndex } from '#anchoring/text-index.ts';
import type { FoundClaim, StandingClaim } from '#messages/page.ts';
import type { PageState } from './page-reader.ts';
import type { Reading } from './reading.ts';

/** A selector's context in UTF-16 units, were each of its characters a pair. */
const surroundings = 2 * contextLength;

/** So many words in a row could be a sentence; a clock, a counter or a label has fewer. */
const sentenceLike = /\S+(?:[^\S\n]+\S+){4}/;

export interface CarriedOver {
  state: PageState;
  /** The claims that need not be looked for again: words and surroundings stand as they stood. */
  standing: StandingClaim[];
  /** Whether what changed could be of the article. */
  isToBeJudged: boolean;
}

export function carryOver(state: PageState, index: TextIndex, texts: Comparison): CarriedOver {
  const { reading } = state;
  const standing: StandingClaim[] = [];
  const found = state.found.map((claim) => {
    if (claim.span === null) return claim;
    const span = texts.carry(claim.span, surroundings);
    if (span !== null && isSettled(claim)) standing.push({ claimId: claim.claimId, ...span });
    return { ...claim, span: texts.carry(claim.span) };
  });
  return {
    state: { ...state, index, found, reading: reading && carriedReading(reading, texts) },
    standing,
    isToBeJudged: reading !== null && touches(reading, index, texts),
  };
}

/** Of the others a better place may have come onto the page. */
function isSettled({ state }: FoundClaim): boolean {
  return state === 'exact' || state === 'moved' || state === 'reworded';
}

function carriedReading(reading: Reading, texts: Comparison): Reading {
  return {
    ...reading,
    marks: reading.marks.flatMap((mark) => carriedMark(mark, texts)),
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
