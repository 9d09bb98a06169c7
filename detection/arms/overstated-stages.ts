/**
 * Compares each sentence with the whole text: where the text calls a sale possible, words that make it a purchase
 * overstate its stage. A check of wording against wording: what is true of the sale, nobody here knows.
 */
import type { ReportSentence, ReportSpan } from '#domain/detection-report.ts';
import { findQuotations } from '#detection/quotations.ts';
import { findPossibleSale, holdsOpen, stemOf, type PossibleSale } from './possible-sale.ts';
import { looseWords, reachedWords, rungOf, type LooseWords } from './stages.ts';

export const STAGE_RULE = 'arms/stage-overstated';

/** A possible sale has been asked for, approved and at best shown to the legislature. */
const HIGHEST_POSSIBLE = rungOf('notified to the legislature');
/** What the buyer's name may be away from the words that speak of it. */
const REACH = 90;
/** A buyer named behind them stands further off: "cleared the sale of 40 launchers and their sights to Varland". */
const REACH_AHEAD = 130;
const NAMES = /\p{Lu}[\p{L}’'-]{2,24}/gu;
/** Capitalised for their place in the sentence, or for a day: no other buyer. */
const NO_BUYER =
  /^(?:The|This|That|These|Those|It|Its|But|And|For|With|While|When|After|Before|Since|Both|Each|Last|Earlier|Later|Also|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** The same sentences; where words run ahead of the sale they get a `stage_overstated` span. */
export function markOverstatedStages(sentences: readonly ReportSentence[]): ReportSentence[] {
  const judged = sentences.filter(isJudged);
  const sale = findPossibleSale(judged);
  if (sale === null) return [...sentences];
  const reached = highestReached(judged, sale);
  const latest = latestYear(judged);
  return sentences.map((sentence) => {
    if (!isJudged(sentence) || !namesBuyer(sentence.text, sale)) return sentence;
    if (speaksOfThePast(sentence, latest)) return sentence;
    const words = looseWords.filter(({ implies }) => rungOf(implies) > reached);
    const isOpen = holdsOpen(sentence.text);
    const spans = overstatements(
      sentence,
      sale,
      words.filter(({ evenIfOpen }) => !isOpen || evenIfOpen === true),
    );
    return spans.length === 0 ? sentence : withSpans(sentence, spans);
  });
}

/** Longer than any sentence: a table or a wall of words, which tells nothing of a sale. */
const LONGEST_SENTENCE = 3000;

function isJudged({ role, text }: ReportSentence): boolean {
  return (role === 'body' || role === 'headline') && text.length <= LONGEST_SENTENCE;
}

function overstatements(
  { text, start }: ReportSentence,
  sale: PossibleSale,
  loose: readonly LooseWords[],
): ReportSpan[] {
  const spans: ReportSpan[] = [];
  for (const words of loose) {
    const match = [...text.matchAll(words.pattern)].find(
      ({ index, 0: found }) =>
        speaksOfBuyer(text, index, index + found.length, words, sale) && !isQuoted(text, index),
    );
    if (match === undefined) continue;
    const isTold = spans.some(
      (span) =>
        span.start - start < match.index + match[0].length && match.index < span.end - start,
    );
    if (isTold) continue;
    spans.push({
      start: start + match.index,
      end: start + match.index + match[0].length,
      kind: 'stage_overstated',
      rule: STAGE_RULE,
      reason: `Elsewhere this text says “${sale.words}”; here it ${words.says}.`,
    });
  }
  return spans;
}

/** The highest stage that the text states of this sale in so many words; it may then speak of that stage as it likes. */
function highestReached(sentences: readonly ReportSentence[], sale: PossibleSale): number {
  let highest = HIGHEST_POSSIBLE;
  for (const { text } of sentences) {
    // A contract that somebody else has says nothing of this sale, nor one that might come.
    if (
      !namesBuyer(text, sale) ||
      /\b(?:would|could|might|may|[Ii]f|not|never|[Nn]o)\b/.test(text)
    ) {
      continue;
    }
    for (const { stage, pattern } of reachedWords) {
      if (text.search(pattern) >= 0) highest = Math.max(highest, rungOf(stage));
    }
  }
  return highest;
}

/** Whether the words stand with the buyer of the possible sale rather than with somebody else's purchase. */
function speaksOfBuyer(
  text: string,
  start: number,
  end: number,
  { buyer }: LooseWords,
  { buyers }: PossibleSale,
): boolean {
  const before = namesIn(text.slice(Math.max(0, start - REACH), start)).at(-1);
  const after = namesIn(text.slice(end, end + REACH_AHEAD));
  const isBefore = before !== undefined && buyers.has(stemOf(before));
  const isAfter = after.some((name) => buyers.has(stemOf(name)));
  if (buyer === 'before') return isBefore;
  return buyer === 'after' ? isAfter : isBefore || isAfter;
}

/** Cheap: whether any buyer's name may be in the text at all. */
function namesBuyer(text: string, { buyers }: PossibleSale): boolean {
  const small = text.toLowerCase();
  return [...buyers].some((stem) => small.includes(stem));
}

function namesIn(text: string): string[] {
  return [...text.matchAll(NAMES)].map(([name]) => name).filter((name) => !NO_BUYER.test(name));
}

function isQuoted(text: string, at: number): boolean {
  return findQuotations(text).some(({ start, end }) => start <= at && at < end);
}

/** An earlier purchase of the same buyer is another sale. */
function speaksOfThePast({ text, dates }: ReportSentence, latest: number): boolean {
  const years = dates.flatMap(({ iso }) => (iso === null ? [] : [Number.parseInt(iso, 10)]));
  const isOlder = years.some((year) => year < latest) && !years.some((year) => year >= latest);
  return isOlder || /\b(?:previous(?:ly)?|already|in the past|years ago|formerly)\b/i.test(text);
}

function latestYear(sentences: readonly ReportSentence[]): number {
  let latest = -Infinity;
  for (const { dates } of sentences) {
    for (const { iso } of dates) {
      const year = Number.parseInt(iso ?? '', 10);
      if (year > latest) latest = year;
    }
  }
  return latest;
}

function withSpans(sentence: ReportSentence, spans: readonly ReportSpan[]): ReportSentence {
  const { editorialising } = sentence;
  const all = [...editorialising.spans, ...spans].toSorted(
    (one, other) => one.start - other.start || other.end - one.end,
  );
  return { ...sentence, editorialising: { ...editorialising, spans: all } };
}
