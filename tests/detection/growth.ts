/** Time as a ratio, of the processor's work for this thread alone: other programs on a busy machine do not count in it. */

const REPEATS = 5;
/** Below this many milliseconds a ratio is noise; backtracking over texts of our lengths takes several times as long. */
const TOO_SHORT = 60;

/**
 * How many times as long `run` takes for twice the size, from the quickest of several runs of each, in turns: 2 is linear,
 * 4 quadratic; 1 where even the longer one is over before it can be measured.
 */
export function growth(run: (size: number) => void, size: number): number {
  let short = Infinity;
  let long = Infinity;
  for (let left = REPEATS; left > 0; left -= 1) {
    long = Math.min(long, cost(run, size * 2));
    if (long < TOO_SHORT) return 1;
    short = Math.min(short, cost(run, size));
  }
  return long / short;
}

/** Milliseconds of processor time that `run` takes. */
export function cost(run: (size: number) => void, size: number): number {
  const before = process.threadCpuUsage();
  run(size);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
