/** Repeats one call and says how long it took. */
import { percentile } from '../../eval/detection/bootstrap.ts';

/** Milliseconds. */
export interface Latency {
  p50: number;
  p95: number;
}

/** The first tenth is not counted: connections are opened and code is compiled in it. */
export async function latencyOf(
  times: number,
  call: (at: number) => Promise<unknown>,
): Promise<Latency> {
  const taken: number[] = [];
  const warm = Math.ceil(times / 10);
  for (let at = 0; at < times + warm; at += 1) {
    const started = performance.now();
    // oxlint-disable-next-line no-await-in-loop -- one after the other: this is latency, not throughput
    await call(at);
    if (at >= warm) taken.push(performance.now() - started);
  }
  return spread(taken);
}

export function spread(values: readonly number[]): Latency {
  const sorted = values.toSorted((one, other) => one - other);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
}
