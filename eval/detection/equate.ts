/**
 * Number sense, on the layout of EQUATE (Ravichander et al., 2019): does a premise entail a hypothesis, as far as their
 * figures tell? Pure: rows and a reader of quantities in, counts out. The judge knows nothing but what the reader found, so
 * where words other than figures decide it is as good as a coin.
 */
import type { Quantity } from '#domain/detection-report.ts';
import { boundsOf } from '#detection/figures/bounds.ts';
import { type Half, halfOf } from '../split.ts';

export const judgements = ['entailment', 'neutral', 'contradiction'] as const;
export type Judgement = (typeof judgements)[number];

export interface EquateRow {
  premise: string;
  hypothesis: string;
  label: Judgement;
}

export type QuantityReader = (text: string) => Quantity[];

export interface EquateScore {
  rows: number;
  right: number;
  /** The share that always answering the commonest label would get. */
  commonest: number;
  accuracy: number;
}

/** The rows of one of the set's CSV files: `premise,hypothesis,label,sample_index`, quoted where a comma is within. */
export function parseEquate(csv: string): EquateRow[] {
  const lines = csv.split(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return lines.slice(1).flatMap((line) => {
    const [premise, hypothesis, label] = cellsOf(line);
    const known = judgements.find((judgement) => judgement === label);
    return premise === undefined || hypothesis === undefined || known === undefined
      ? []
      : [{ premise, hypothesis, label: known }];
  });
}

function cellsOf(line: string): string[] {
  const cells = line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g);
  return [...cells].map((match) => (match[1] ?? match[2] ?? '').replaceAll('""', '"').trim());
}

/** Accuracy on one half, chosen by the premise and the hypothesis. `labels` are those that the file knows. */
export function scoreEquate(
  rows: readonly EquateRow[],
  read: QuantityReader,
  half: Half,
): EquateScore {
  const chosen = rows.filter((row) => halfOf(row.premise + row.hypothesis) === half);
  const labels = new Set(rows.map((row) => row.label));
  const right = chosen.filter((row) => judge(row, read, labels) === row.label).length;
  const counts = judgements.map((label) => chosen.filter((row) => row.label === label).length);
  return {
    rows: chosen.length,
    right,
    commonest: Math.max(...counts) / Math.max(1, chosen.length),
    accuracy: right / Math.max(1, chosen.length),
  };
}

/** What the figures say: every figure of the hypothesis must follow from one of the premise, or from a sum or difference. */
export function judge(
  { premise, hypothesis }: Pick<EquateRow, 'premise' | 'hypothesis'>,
  read: QuantityReader,
  labels: ReadonlySet<Judgement>,
): Judgement {
  const given = read(premise).filter(isSized);
  const asked = read(hypothesis).filter(isSized);
  const denial: Judgement = labels.has('contradiction') ? 'contradiction' : 'neutral';
  const unknown: Judgement = labels.has('neutral') ? 'neutral' : denial;
  if (asked.length === 0) return labels.has('neutral') ? 'entailment' : unknown;
  const answers = asked.map((one) => answerTo(one, given));
  if (answers.every((answer) => answer === 'follows')) return 'entailment';
  return answers.includes('contradicted') && !labels.has('neutral') ? denial : unknown;
}

function isSized(quantity: Quantity): boolean {
  return quantity.kind !== 'ordinal' && boundsOf(quantity) !== null;
}

function answerTo(
  asked: Quantity,
  given: readonly Quantity[],
): 'follows' | 'contradicted' | 'open' {
  const alike = given.filter((one) => isAlike(one, asked));
  if (alike.some((one) => follows(one, asked))) return 'follows';
  if (asked.value !== null && isReckoned(asked.value, valuesOf(alike), valuesOf(given))) {
    return 'follows';
  }
  return alike.length > 0 ? 'contradicted' : 'open';
}

function valuesOf(quantities: readonly Quantity[]): number[] {
  return quantities.flatMap(({ value }) => value ?? []);
}

function isCount(kind: Quantity['kind']): boolean {
  return kind === 'count' || kind === 'casualty';
}

/** Money stands against money of its currency, a measure against its unit, a count against a count of anything. */
function isAlike(one: Quantity, other: Quantity): boolean {
  if (isCount(one.kind) && isCount(other.kind)) return true;
  return one.kind === other.kind && (one.kind === 'percent' || one.unit === other.unit);
}

function follows(given: Quantity, asked: Quantity): boolean {
  const [have, want] = [boundsOf(given), boundsOf(asked)];
  if (have === null || want === null) return false;
  if (have[0] >= want[0] && have[1] <= want[1]) return true;
  // "Some 2,500" is 2,500 again, whoever drops the hedge, and "about 35.8 million" more than 35 million.
  return given.value !== null && given.value >= want[0] && given.value <= want[1];
}

/** The most figures that are put together: word problems give a handful. */
const MOST = 5;

/** Whether a number is the sum of the figures of its kind with either sign, or a product or quotient of any two. */
function isReckoned(wanted: number, alike: readonly number[], all: readonly number[]): boolean {
  if (all.length < 2 || all.length > MOST) return false;
  const isWanted = (value: number) => Math.abs(value - wanted) < 1e-6 * Math.max(1, wanted);
  if (alike.length > 1 && signedSums(alike).some(isWanted)) return true;
  return all.some((one, at) =>
    all
      .slice(at + 1)
      .some((other) => [one * other, one / other, other / one].some((value) => isWanted(value))),
  );
}

/** What two or more of the numbers come to, each added or taken away or left out. */
function signedSums(values: readonly number[]): number[] {
  let sums: { sum: number; terms: number }[] = [{ sum: 0, terms: 0 }];
  for (const value of values) {
    sums = sums.flatMap(({ sum, terms }) => [
      { sum, terms },
      { sum: sum + value, terms: terms + 1 },
      { sum: sum - value, terms: terms + 1 },
    ]);
  }
  return sums.filter(({ terms }) => terms > 1).map(({ sum }) => sum);
}
