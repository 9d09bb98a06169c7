/**
 * Whether a count of dead, injured or arrested may still be running. Such counts change from day to day, so accounts of
 * different days do not contradict each other in them, unless the event lies so far back that the count is settled.
 */
import type { Account } from './account.ts';
import type { ReadFigure } from './read-figures.ts';

/** Days after which a toll is taken as settled: within a month the injured still die and bodies are still found. */
const settledAfter = 30;

const dayLength = 86_400_000;

/** Days from the latest date beside the figure to publication; null where either is unknown. */
function daysBack(figure: ReadFigure, account: Account): number | null {
  const published = Date.parse(account.publishedAt ?? '');
  const days = figure.nearbyDates.map((iso) => Date.parse(iso)).filter((day) => !Number.isNaN(day));
  return Number.isNaN(published) || days.length === 0
    ? null
    : (published - Math.max(...days)) / dayLength;
}

function isSettled(figure: ReadFigure, account: Account): boolean {
  const days = daysBack(figure, account);
  return days !== null && days > settledAfter;
}

function areOfOneDay(first: Account, second: Account): boolean {
  const [a, b] = [first.publishedAt, second.publishedAt];
  return a !== null && b !== null && a.length >= 10 && a.slice(0, 10) === b.slice(0, 10);
}

/** Whether the difference between two counts may be an update rather than a contradiction. */
export function mayBeUpdate(
  a: ReadFigure,
  first: Account,
  b: ReadFigure,
  second: Account,
): boolean {
  const isToll = a.stage === 'killed' || a.stage === 'injured' || a.stage === 'arrested';
  if (!isToll || areOfOneDay(first, second)) return false;
  return !isSettled(a, first) || !isSettled(b, second);
}
