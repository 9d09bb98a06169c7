/** One page, one number of notes: every engine finds them, several times. */
import type { Browser } from 'playwright';
import { visit } from '../../eval/anchoring/chromium.ts';
import { mostNotes, type Cell } from './cells.ts';
import { median, meterFor } from './measure.ts';

export interface Cost {
  /** Main-thread CPU milliseconds for all notes of the cell, the median of the rounds. */
  ms: number;
  /** Of the first round, before the browser has optimised anything. */
  firstMs: number;
  /** On how many of the notes it was measured. */
  measuredOn: number;
}

export interface Measured {
  page: string;
  characters: number;
  notes: number;
  isEdited: boolean;
  costs: Map<string, Cost>;
  /** CPU milliseconds of our longest task in any round, when the work runs in slices as in the product. */
  longestTask: number;
}

export async function runCell(
  browser: Browser,
  script: string,
  cell: Cell,
  { rounds, isGoal }: { rounds: number; isGoal: boolean },
): Promise<Measured> {
  return visit(browser, { html: cell.html, script }, async (page) => {
    const task = {
      notes: cell.notes,
      isEdited: cell.isEdited,
      most: mostNotes(cell, isGoal),
      seed: `${cell.page} ${cell.notes}`,
    };
    const prepared = await page.evaluate((each) => secondSourceBench.prepare(each), task);
    const meter = await meterFor(page);
    const anchor = async (number: number) => {
      await page.evaluate(() => secondSourceBench.settle());
      const call = () => page.evaluate((at) => secondSourceBench.anchorWith(at), number);
      return meter.cpu(call);
    };
    // What asking costs by itself: there is no such engine.
    const asking = await repeat(5, () => anchor(-1));
    const costs = new Map<string, Cost>();
    for (const [number, { name, notes }] of prepared.engines.entries()) {
      if (notes === 0) continue;
      const isSample = notes < prepared.notes;
      // eslint-disable-next-line no-await-in-loop -- one engine after the other
      const times = await repeat(number === 0 ? rounds : isSample ? 1 : 2, () => anchor(number));
      const all = (ms: number) => Math.max(0.01, ((ms - median(asking)) * prepared.notes) / notes);
      costs.set(name, { ms: all(median(times)), firstMs: all(times[0] ?? 0), measuredOn: notes });
    }
    const sliced = await repeat(rounds, async () => {
      await page.evaluate(() => secondSourceBench.settle());
      return meter.tasks(() => page.evaluate(() => secondSourceBench.anchorInSlices()));
    });
    const { page: name, isEdited } = cell;
    return {
      page: name,
      characters: prepared.characters,
      notes: prepared.notes,
      isEdited,
      costs,
      longestTask: Math.max(...sliced.flat()),
    };
  });
}

async function repeat<Value>(times: number, work: () => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let left = times; left > 0; left -= 1) {
    // eslint-disable-next-line no-await-in-loop -- rounds follow one another
    values.push(await work());
  }
  return values;
}
