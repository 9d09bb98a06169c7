/** How cost grows with the text and with the notes. */
import type { Measured } from './run-cell.ts';

export interface Point {
  x: number;
  y: number;
}

/** The exponent of the power law that fits the points best: the slope of a line through their logarithms. Null below two points. */
export function exponentOf(points: readonly Point[]): number | null {
  if (points.length < 2) return null;
  const logs = points.map(({ x, y }) => ({ x: Math.log(x), y: Math.log(y) }));
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, { y }) => sum + y, 0) / logs.length;
  const rise = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  const run = logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  return run === 0 ? null : rise / run;
}

/** Milliseconds of all notes against characters of text. */
export function byText(cells: readonly Measured[], engine: string, notes: number): Point[] {
  return pointsOf(
    cells.filter((cell) => cell.notes === notes),
    engine,
    ({ characters }, ms) => ({ x: characters, y: ms }),
  );
}

/** Milliseconds of one note against the number of notes, on the page of that name. */
export function byNotes(cells: readonly Measured[], engine: string, page: string): Point[] {
  return pointsOf(
    cells.filter((cell) => cell.page === page),
    engine,
    ({ notes }, ms) => ({ x: notes, y: ms / notes }),
  );
}

function pointsOf(
  cells: readonly Measured[],
  engine: string,
  pointOf: (cell: Measured, ms: number) => Point,
): Point[] {
  return cells
    .flatMap((cell) => {
      const cost = cell.costs.get(engine);
      return cost === undefined ? [] : [pointOf(cell, cost.ms)];
    })
    .toSorted((a, b) => a.x - b.x);
}
