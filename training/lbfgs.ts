/** Finds the lowest point of a smooth convex function by limited-memory BFGS (Nocedal 1980), the same every time it is run. */

/** The value at a point; writes its slope into `slope`. */
export type Objective = (point: Float64Array, slope: Float64Array) => number;

export interface DescentOptions {
  /** Steps at most. */
  steps: number;
  /** Ends where the slope's length, against the point's, falls below this. */
  tolerance: number;
}

const MEMORY = 8;
/** The share of the promised gain that a step must bring (Armijo). */
const ENOUGH = 1e-4;

/** The lowest point found from the origin. */
export function descend(size: number, objective: Objective, options: DescentOptions): Float64Array {
  let point = new Float64Array(size);
  let slope = new Float64Array(size);
  let value = objective(point, slope);
  const moves: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let step = 0; step < options.steps; step += 1) {
    const direction = towardsLow(slope, moves, turns);
    const promised = dot(direction, slope);
    let reach = step === 0 ? Math.min(1, 1 / length(slope)) : 1;
    const next = new Float64Array(size);
    const nextSlope = new Float64Array(size);
    let nextValue = Infinity;
    for (let tries = 0; tries < 30; tries += 1) {
      for (let at = 0; at < size; at += 1)
        next[at] = (point[at] ?? 0) + reach * (direction[at] ?? 0);
      nextValue = objective(next, nextSlope);
      if (nextValue <= value + ENOUGH * reach * promised) break;
      reach /= 2;
    }
    if (!(nextValue < value)) break;
    remember(moves, difference(next, point));
    remember(turns, difference(nextSlope, slope));
    point = next;
    slope = nextSlope;
    value = nextValue;
    if (length(slope) <= options.tolerance * Math.max(1, length(point))) break;
  }
  return point;
}

/** The two-loop recursion: the slope, turned by what the last steps taught of the curvature. */
function towardsLow(
  slope: Float64Array,
  moves: readonly Float64Array[],
  turns: readonly Float64Array[],
): Float64Array {
  const direction = slope.map((each) => -each);
  const shares: number[] = [];
  for (let at = moves.length - 1; at >= 0; at -= 1) {
    const move = moves[at] ?? slope;
    const turn = turns[at] ?? slope;
    const share = dot(move, direction) / dot(move, turn);
    shares[at] = share;
    addTo(direction, turn, -share);
  }
  const lastMove = moves.at(-1);
  const lastTurn = turns.at(-1);
  if (lastMove && lastTurn) {
    const scale = dot(lastMove, lastTurn) / dot(lastTurn, lastTurn);
    for (let at = 0; at < direction.length; at += 1) direction[at] = (direction[at] ?? 0) * scale;
  }
  for (let at = 0; at < moves.length; at += 1) {
    const move = moves[at] ?? slope;
    const turn = turns[at] ?? slope;
    const share = dot(turn, direction) / dot(move, turn);
    addTo(direction, move, (shares[at] ?? 0) - share);
  }
  return direction;
}

function remember(list: Float64Array[], vector: Float64Array): void {
  list.push(vector);
  if (list.length > MEMORY) list.shift();
}

function difference(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((each, at) => each - (other[at] ?? 0));
}

function addTo(target: Float64Array, vector: Float64Array, times: number): void {
  for (let at = 0; at < target.length; at += 1) {
    target[at] = (target[at] ?? 0) + times * (vector[at] ?? 0);
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function length(vector: Float64Array): number {
  return Math.sqrt(dot(vector, vector));
}
