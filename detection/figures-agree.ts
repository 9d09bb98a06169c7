/**
 * Compares the figures of one text with each other: "hundreds" beside 246 of the same thing, and two exact figures that
 * part. Shown, never counted as editorialising; which figure is right, nobody here knows.
 */
import type { Quantity, ReportSentence, ReportSpan } from '#domain/detection-report.ts';
import { singular } from './figures/singular.ts';

export const VAGUE_RULE = 'arms/vague-beside-exact';
export const DIFFERENT_RULE = 'arms/figures-differ';

/** Below this a vague word is as good as a number: "several" of seven hides nothing. */
const LEAST_TELLING = 12;
/** A thing counted more often stands in a table, where every row differs by right; and every pair costs a comparison. */
const MOST_COUNTS = 40;
/** Words that make a figure a part, a share in time or another batch of the thing: it need not equal the whole. */
const PART_BEFORE =
  /\b(?:includ(?:es|ed|ing)|of (?:which|whom|those|these|them)|another|additional|extra|further|other|first|next|last|each|per|remaining|initial|some of|previous|earlier|already|more than|over|under|at least|up to|about|around|nearly|almost|some|roughly|approximately|fewer than|less than|among)\s+(?:\w+\s+)?$|\b(?:with|joined|from|to)\s+$/i;
const PART_AFTER =
  /^\W{0,2}(?:more|additional|extra|further|others?|each|per|a (?:day|week|month|year))\b/i;

interface Told {
  quantity: Quantity;
  sentence: ReportSentence;
  /** The last word of what is counted, in the singular. */
  head: string;
  words: readonly string[];
}

/** The same sentences; a figure that another of the text is at odds with gets a `vague_quantity` span. */
export function markDisagreeingFigures(sentences: readonly ReportSentence[]): ReportSentence[] {
  const byHead = figuresByHead(sentences);
  const spans = new Map<ReportSentence, ReportSpan[]>();
  for (const figures of byHead.values()) {
    if (figures.length < 2 || figures.length > MOST_COUNTS) continue;
    for (const told of figures) {
      const span = spanFor(told, figures);
      if (span === null) continue;
      const known = spans.get(told.sentence);
      if (known) known.push(span);
      else spans.set(told.sentence, [span]);
    }
  }
  return spans.size === 0
    ? [...sentences]
    : sentences.map((sentence) => withSpans(sentence, spans.get(sentence) ?? []));
}

function spanFor(told: Told, figures: readonly Told[]): ReportSpan | null {
  const { quantity } = told;
  if (quantity.value === null) {
    const exact = figures.find(
      (other) =>
        other.quantity.value !== null &&
        other.quantity.value > LEAST_TELLING &&
        other.quantity.qualifier === undefined &&
        isWithin(other.quantity.value, quantity.range) &&
        isSameThing(told, other),
    );
    return exact === undefined
      ? null
      : spanOf(quantity, VAGUE_RULE, `This text has the exact figure, too: ${quoted(exact)}.`);
  }
  // Of two exact figures only the later is shown, with the one it parts from.
  if (!isWhole(told)) return null;
  const other = figures.find(
    (earlier) =>
      earlier.quantity.start < quantity.start &&
      earlier.sentence !== told.sentence &&
      earlier.quantity.value !== null &&
      earlier.quantity.value !== quantity.value &&
      isWhole(earlier) &&
      isSameName(told, earlier) &&
      isSameStory(told, earlier),
  );
  return other === undefined
    ? null
    : spanOf(quantity, DIFFERENT_RULE, `Elsewhere this text has ${quoted(other)}.`);
}

function figuresByHead(sentences: readonly ReportSentence[]): Map<string, Told[]> {
  const byHead = new Map<string, Told[]>();
  for (const sentence of sentences) {
    if (sentence.role !== 'body' && sentence.role !== 'headline') continue;
    for (const quantity of sentence.quantities) {
      if (quantity.kind !== 'count' && quantity.kind !== 'casualty') continue;
      const words = quantity.unit.toLowerCase().split(/\s+/).map(singular);
      const head = words.at(-1) ?? '';
      if (head === '') continue;
      const told = { quantity, sentence, head, words };
      const known = byHead.get(head);
      if (known) known.push(told);
      else byHead.set(head, [told]);
    }
  }
  return byHead;
}

/** A name that both give must be the same: "Halberd missiles" and "missiles" go together, "Halberd" and "Lance" do not. */
function isSameThing(one: Told, other: Told): boolean {
  const [few, many] = one.words.length <= other.words.length ? [one, other] : [other, one];
  return few.words.every((word) => many.words.includes(word));
}

/** Two exact figures are set against each other only where the thing has a name of its own, the same in both. */
function isSameName(one: Told, other: Told): boolean {
  return one.words.length > 1 && one.words.join(' ') === other.words.join(' ');
}

/** The dead of two days and the orders of two states differ by right: names and years of both sentences must meet. */
function isSameStory(one: Told, other: Told): boolean {
  const years = ({ sentence }: Told) =>
    sentence.dates.map(({ iso }) => (iso ?? '').slice(0, 10)).filter((iso) => iso !== '');
  const [first, second] = [namesOf(one), namesOf(other)];
  const isSameTime = years(one).every(
    (year) => years(other).length === 0 || years(other).includes(year),
  );
  return (
    isSameTime &&
    (first.every((name) => second.includes(name)) || second.every((name) => first.includes(name)))
  );
}

const NAMES = /(?<=[\p{Ll},’”] )\p{Lu}[\p{L}-]{2,24}/gu;

function namesOf({ sentence, quantity }: Told): string[] {
  const named = quantity.unit.split(' ');
  return [...sentence.text.matchAll(NAMES)]
    .map(([name]) => name)
    .filter((name) => !named.includes(name));
}

function isWhole({ quantity, sentence }: Told): boolean {
  const before = sentence.text.slice(0, quantity.start - sentence.start);
  const after = sentence.text.slice(quantity.end - sentence.start);
  return (
    quantity.qualifier === undefined &&
    (quantity.value ?? 0) > LEAST_TELLING &&
    !PART_BEFORE.test(before.slice(-40)) &&
    !PART_AFTER.test(after.slice(0, 40))
  );
}

function isWithin(value: number, range: readonly [number, number] | null): boolean {
  return range !== null && value >= range[0] && value <= range[1];
}

function quoted({ quantity }: Told): string {
  return `“${quantity.text} ${quantity.unit}”`;
}

function spanOf({ start, end }: Quantity, rule: string, reason: string): ReportSpan {
  return { start, end, kind: 'vague_quantity', rule, reason };
}

function withSpans(sentence: ReportSentence, added: readonly ReportSpan[]): ReportSentence {
  if (added.length === 0) return sentence;
  const { editorialising } = sentence;
  // "Hundreds" is already shown as vague; with the exact figure beside it, that says more.
  const kept = editorialising.spans.filter(
    (span) =>
      span.kind !== 'vague_quantity' ||
      !added.some((each) => each.start <= span.start && span.end <= each.end),
  );
  const spans = [...kept, ...added].toSorted((a, b) => a.start - b.start || b.end - a.end);
  return { ...sentence, editorialising: { ...editorialising, spans } };
}
