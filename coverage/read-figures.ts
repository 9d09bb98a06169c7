/** An account's figures with the context that decides what they may be compared with. */
import type { Quantity, ReportSentence } from '#domain/detection-report.ts';
import { type Account, spokenSentences } from './account.ts';
import { countSameNoun } from './counted-nouns.ts';
import { type Hedge, hedgeBefore } from './extent.ts';
import { commonplace, type Figure, isTelling } from './figure.ts';
import { labelOf } from './label.ts';
import { namesIn, namesOf } from './names.ts';
import { type Stage, stageNear } from './stage.ts';

export interface ReadFigure {
  figure: Figure;
  /** The noun counted, singular; a code for money and measures. */
  head: string;
  hedge: Hedge;
  stage: Stage | null;
  labelNames: ReadonlySet<string>;
  clauseNames: ReadonlySet<string>;
  sentenceNames: ReadonlySet<string>;
  /** Years, months and days that date the clause. */
  dates: ReadonlySet<string>;
  /** ISO dates of the sentence, else of the one before it: when the thing counted happened. */
  nearbyDates: readonly string[];
  /** Whether the words make it a part, a total or an addition: "including 6", "another 100". */
  isPart: boolean;
  /** Whether another figure of the clause counts the same noun. */
  hasRival: boolean;
}

const clauseBreak = /[;:—–]|,(?=\s)|\s-{1,2}\s/gu;

/** The stretch of the sentence, free of clause breaks, that holds the figure. */
function clauseAround(text: string, start: number, end: number): [number, number] {
  let from = 0;
  for (const match of text.matchAll(clauseBreak)) {
    if (match.index < start) from = match.index + match[0].length;
    else if (match.index >= end) return [from, match.index];
  }
  return [from, text.length];
}

const partBefore =
  /\b(?:includ(?:es|ed|ing)|of which|of whom|another|an? additional|additional|extra|further|total(?: of)?|combined|each|per|remaining|first|the other)\s+(?:\w+\s+)?$/iu;
const partAfter =
  /^\S*\s*(?:more|extra|additional|further|other|out of|of the|in total|each|per)\b/iu;

function readFigure(
  quantity: Quantity,
  sentence: ReportSentence,
  names: ReadonlySet<string>,
): ReadFigure {
  const { text } = sentence;
  const start = quantity.start - sentence.start;
  const end = quantity.end - sentence.start;
  const [from, to] = clauseAround(text, start, end);
  const clause = text.slice(from, to);
  const label = labelOf(quantity, text, start, end);
  const { attribution } = sentence;
  return {
    figure: {
      text: quantity.text,
      value: quantity.value,
      range: quantity.range,
      unit: quantity.unit,
      kind: quantity.kind,
      label: label.text,
      sentence: text,
      start: quantity.start,
      end: quantity.end,
      attributedTo:
        attribution?.covers === 'all' ? (attribution.source?.text.trim() ?? null) : null,
    },
    head: label.head,
    hedge: hedgeBefore(text, start, quantity.text),
    stage: stageNear(clause, start - from, end - from) ?? stageNear(text, start, end),
    labelNames: quantity.kind === 'money' ? new Set() : namesIn(label.text, names),
    clauseNames: namesIn(clause, names),
    sentenceNames: namesIn(text, names),
    dates: new Set(
      sentence.dates
        .filter((date) => date.start >= sentence.start + from && date.end <= sentence.start + to)
        .map((date) => date.iso ?? date.text.toLowerCase()),
    ),
    isPart: partBefore.test(text.slice(0, start)) || partAfter.test(text.slice(end)),
    nearbyDates: [],
    hasRival: false,
  };
}

/** Whether two figures of one account state one thing twice. */
function repeats(one: ReadFigure, other: ReadFigure): boolean {
  const [a, b] = [one.figure, other.figure];
  const isSameSize =
    a.value === b.value && (a.value !== null || String(a.range) === String(b.range));
  const isSameThing = one.head === other.head || countSameNoun(one.head, other.head);
  return (
    isSameSize && isSameThing && (a.value === null || isTelling(a) || one.stage === other.stage)
  );
}

function isoDates({ dates }: ReportSentence): string[] {
  return dates.flatMap(({ iso }) => iso ?? []);
}

/** "Many", "a group" and "several" give nothing to compare. */
function isSized({ value, range }: Quantity): boolean {
  return value !== null || (range !== null && range[1] > commonplace);
}

/** Every comparison of an account asks again, and accounts never change. */
const readBefore = new WeakMap<Account, readonly ReadFigure[]>();

/** The account's figures in reading order, each once: where it stands in the body first, else in the headline. */
export function readFigures(account: Account): readonly ReadFigure[] {
  const known = readBefore.get(account);
  if (known !== undefined) return known;
  const names = namesOf(account);
  const sentences = spokenSentences(account);
  const bodyFirst = [
    ...sentences.filter(({ role }) => role === 'body'),
    ...sentences.filter(({ role }) => role !== 'body'),
  ];
  const read: ReadFigure[] = [];
  let previous: ReportSentence | null = null;
  for (const sentence of bodyFirst) {
    const own = isoDates(sentence);
    const dates = own.length > 0 || previous === null ? own : isoDates(previous);
    previous = sentence;
    const here = sentence.quantities
      .filter(isSized)
      .map((quantity) => readFigure(quantity, sentence, names));
    for (const figure of here) {
      if (read.some((earlier) => repeats(earlier, figure))) continue;
      const hasRival = here.some(
        (other) => other !== figure && countSameNoun(other.head, figure.head),
      );
      read.push({ ...figure, hasRival, nearbyDates: dates });
    }
  }
  const inOrder = read.toSorted((a, b) => a.figure.start - b.figure.start);
  readBefore.set(account, inOrder);
  return inOrder;
}
