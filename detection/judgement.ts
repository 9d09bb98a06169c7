/**
 * Heads and rules together: rules name, heads rank. A score is a chance, one half the decision; a mark asks for more: a rule
 * that marks, or a head that is nearly never wrong and can show the words.
 */
import type { ReportSentence, ReportSpan } from '#domain/detection-report.ts';
import { type FramingReading, framingScore, MARK_STRENGTH } from './framing.ts';
import { type LoadedWord, loadedWords, readHeads } from './heads/read-heads.ts';
import { shippedHeads } from './heads/shipped-heads.ts';
import { isAscribed } from './rules/ascribed.ts';
import type { Span } from './span.ts';

export interface Judgement {
  /** The chance that a third party could confirm or refute the sentence and would want to. */
  claim: number;
  editorialising: ReportSentence['editorialising'];
  discourse: NonNullable<ReportSentence['discourse']>;
  /** Only who asks pays for rounding every word. */
  loadedTokens: () => LoadedWord[];
}

/** Words that carry a head's judgement, at most. */
const MOST_WORDS = 4;

/**
 * Judges one sentence; offsets are into it. `covered` are a source's words: they never carry a mark, and where all loaded
 * words are a source's, the narrator's chance is halved (on our own labels that is more often right than leaving it).
 */
export function judge(text: string, framing: FramingReading, covered: readonly Span[]): Judgement {
  const heads = shippedHeads();
  const reading = readHeads(heads, text);
  const { claim, loaded, evaluation, expectation } = reading.chances;
  const words = loadedWords(heads, reading);
  const strong = words.filter((word) => word.score >= 0.5);
  const own = strong.filter(
    (word) => !covered.some((span) => overlap(span, word)) && !isAscribed(text, word.start),
  );
  const isAllSaid = strong.length > 0 && own.length === 0;
  const isMarkedByRule = framing.strength >= MARK_STRENGTH;
  const isMarkedByHead = loaded >= heads.sureFrom && isShowable(text, own, framing);
  const unnamed = own.filter((word) => !framing.spans.some((span) => overlap(span, word)));
  return {
    claim: rounded(claim),
    editorialising: {
      score: rounded(Math.max(isAllSaid ? loaded / 2 : loaded, framingScore(framing.strength))),
      marked: isMarkedByRule || isMarkedByHead,
      spans:
        isMarkedByRule || isMarkedByHead
          ? [...framing.spans, ...shown(unnamed)].toSorted(inOrder)
          : framing.spans,
    },
    discourse: { evaluation: rounded(evaluation), expectation: rounded(expectation) },
    loadedTokens: () => words.map((word) => ({ ...word, score: rounded(word.score) })),
  };
}

/** Words that a head must have read before it may mark a sentence without a rule: a picture's title is no sentence. */
const LEAST_WORDS = 6;
/** One odd word is mostly a term of its trade; two, or one beside a rule's, are a manner of writing. */
const LEAST_OWN = 2;

/** Whether a head has enough to show for a mark of its own. */
function isShowable(text: string, own: readonly Span[], framing: FramingReading): boolean {
  if ((text.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0) < LEAST_WORDS) return false;
  return own.length >= (framing.strength > 0 ? 1 : LEAST_OWN);
}

/** A head's chance, raised a little by what the rules see in the sentence, never lowered; the rules' weight where no head could read. */
export function checkability(claim: number | undefined, weight: number): number {
  if (claim === undefined) return weight;
  return rounded(claim + (1 - claim) * RULES_SHARE * weight);
}

/** Enough to put a sentence with figures before one without, too little to overrule the head. */
const RULES_SHARE = 0.2;

const REASON =
  'Wording of this kind is mostly dropped, replaced or attributed in a neutral rewrite.';

/** The words that say most, each with its part of what all loaded words of the sentence say. */
function shown(words: readonly LoadedWord[]): ReportSpan[] {
  const strongest = words.toSorted((one, other) => other.score - one.score).slice(0, MOST_WORDS);
  const sum = strongest.reduce((total, { score }) => total + score, 0);
  return strongest.map(({ start, end, score }) => ({
    start,
    end,
    kind: 'loaded_term',
    rule: 'head/loaded',
    reason: REASON,
    share: rounded(score / sum),
  }));
}

function inOrder(one: Span, other: Span): number {
  return one.start - other.start || other.end - one.end;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function rounded(chance: number): number {
  return Math.round(chance * 1000) / 1000;
}
