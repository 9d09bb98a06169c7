/** One figure with its uncertainty. */
import { bootstrap, type Interval } from './bootstrap.ts';
import { countOf, metrics, sumOf, type Decisions, type Metric } from './decisions.ts';

export interface Measure {
  value: number;
  /** Null where there was too little to draw from. */
  interval: Interval | null;
  /** Decisions behind it. */
  of: number;
}

/** The metric over all units, each a document or a sentence; null of nothing. */
export function measure(
  units: readonly Decisions[],
  metric: Metric,
  seed: string = metric,
): Measure | null {
  const of = countOf(sumOf(units));
  if (of === 0) return null;
  const figure = (sample: readonly Decisions[]) => metrics[metric](sumOf(sample));
  return { value: figure(units), interval: bootstrap(units, figure, seed), of };
}

/** The decisions of each document together, so that a resample takes whole documents. */
export function byDocument<Row>(
  rows: readonly Row[],
  documentOf: (row: Row) => string,
  decide: (row: Row, at: number) => Decisions,
): Decisions[] {
  const documents = new Map<string, Decisions[]>();
  for (const [at, row] of rows.entries()) {
    const document = documentOf(row);
    const decisions = documents.get(document) ?? [];
    decisions.push(decide(row, at));
    documents.set(document, decisions);
  }
  return [...documents.values()].map(sumOf);
}

/** Such as ".776 (.761–.790)"; "not measured" of nothing. */
export function showMeasure(measured: Measure | null): string {
  if (measured === null) return 'not measured';
  const { value, interval } = measured;
  const range = interval === null ? '' : ` (${interval.map(decimals).join('–')})`;
  return `${decimals(value)}${range}`;
}

/** Three decimals without the nought before them. */
export function decimals(value: number): string {
  return value.toFixed(3).replace(/^0\./, '.');
}
