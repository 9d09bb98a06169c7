/** How often the guard was right, by kind of edit. */
import type { GuardRow } from './edits.ts';

export interface GuardScore {
  kind: string;
  mustTrip: boolean;
  rows: number;
  tripped: number;
  /** Rows where the guard spoke of looks, or was silent about a change: for reading, in the dev half only. */
  wrong: GuardRow[];
}

/** Runs a guard, which gives its reasons, over rows; kinds in the order in which they first come. */
export function scoreGuard(
  rows: Iterable<GuardRow>,
  guard: (old: string, now: string) => { reasons: readonly string[] },
): GuardScore[] {
  const scores = new Map<string, GuardScore>();
  for (const row of rows) {
    const { kind, mustTrip } = row;
    const score = scores.get(kind) ?? { kind, mustTrip, rows: 0, tripped: 0, wrong: [] };
    scores.set(kind, score);
    const isTripped = guard(row.old, row.now).reasons.length > 0;
    score.rows += 1;
    score.tripped += isTripped ? 1 : 0;
    if (isTripped !== mustTrip) score.wrong.push(row);
  }
  return [...scores.values()];
}
