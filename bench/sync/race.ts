/** Races contenders against each other: every round all of them once, another first each time, and the median of the rounds. */
import { processorTime } from './child-process.ts';
import type { Contender, Reading } from './contender.ts';

export interface RaceOptions {
  notes: number;
  /** Counted rounds; one more comes before them, in which everything is compiled. */
  rounds: number;
}

export interface Result {
  name: string;
  /** By way of writing. */
  writes: Map<string, Cost>;
  /** By way of reading. */
  reads: Map<string, Cost & { bytes: number }>;
}

/** In milliseconds. */
export interface Cost {
  /** Until the client was done. */
  wall: number;
  /** What the server's own process computed meanwhile, which a busy machine does not lengthen. */
  processor: number;
}

interface Samples {
  writes: Map<string, Cost[]>;
  reads: Map<string, { costs: Cost[]; bytes: number }>;
}

export async function race(
  contenders: readonly Contender[],
  { notes, rounds }: RaceOptions,
): Promise<Result[]> {
  const samples = new Map(
    contenders.map(({ name }): [string, Samples] => [
      name,
      { writes: new Map(), reads: new Map() },
    ]),
  );
  for (let round = 0; round <= rounds; round += 1) {
    const order = contenders.map((_, at) => contenders[(at + round) % contenders.length]);
    for (const contender of order) {
      if (contender === undefined) continue;
      const own = samples.get(contender.name);
      // oxlint-disable-next-line no-await-in-loop -- two at a time would measure each other
      if (own !== undefined) await runRound(contender, { round, notes }, own);
    }
  }
  return [...samples].map(([name, { writes, reads }]) => ({
    name,
    writes: new Map([...writes].map(([way, costs]) => [way, middle(costs)])),
    reads: new Map([...reads].map(([way, { costs, bytes }]) => [way, { ...middle(costs), bytes }])),
  }));
}

/** The first round is not counted. */
async function runRound(
  contender: Contender,
  { round, notes }: { round: number; notes: number },
  samples: Samples,
): Promise<void> {
  let run = '';
  // oxlint-disable no-await-in-loop -- one after the other: they would measure each other
  for (const [at, [way, write]] of Object.entries(contender.writes).entries()) {
    run = `r${round}-w${at}`;
    await contender.prepare(run);
    const { cost } = await costOf(contender.pid, () => write(run, notes));
    if (round === 0) continue;
    samples.writes.set(way, [...(samples.writes.get(way) ?? []), cost]);
  }
  for (const [way, read] of Object.entries(contender.reads)) {
    const { cost, value } = await costOf(contender.pid, () => read(run));
    if (value === null) continue;
    assertComplete(contender.name, way, value, notes);
    if (round === 0) continue;
    const kept = samples.reads.get(way) ?? { costs: [], bytes: value.bytes };
    samples.reads.set(way, kept);
    kept.costs.push(cost);
  }
  // oxlint-enable no-await-in-loop
}

function assertComplete(name: string, way: string, { notes }: Reading, wanted: number): void {
  if (notes < wanted) throw new Error(`${name}, ${way}: ${notes} of ${wanted} notes came.`);
}

async function costOf<Value>(pid: number, work: () => Promise<Value>) {
  const before = processorTime(pid);
  const started = performance.now();
  const value = await work();
  const cost: Cost = {
    wall: performance.now() - started,
    processor: processorTime(pid) - before,
  };
  return { cost, value };
}

function middle(costs: readonly Cost[]): Cost {
  return {
    wall: median(costs.map(({ wall }) => wall)),
    processor: median(costs.map(({ processor }) => processor)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
}
