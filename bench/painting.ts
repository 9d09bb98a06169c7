/** What painting costs a page: `npm run bench:painting`, ours beside its peers in one Chromium run. */
import type { Browser } from 'playwright';
import { withChromium } from '../eval/anchoring/chromium.ts';
import { readOptions, runCommand, wholeNumber } from '../eval/command.ts';
import { findMaterial } from '../eval/material.ts';
import { giveReport, type Table } from '../eval/report.ts';
import { bundleWithPeers } from '../eval/peers/bundle.ts';
import { runHydration } from './painting/hydration.ts';
import { painterNames, type PainterName } from './painting/in-page/painter-names.ts';
import { runHitTests, runPagesWork, runPainter, type Run } from './painting/measure.ts';
import { generatePage, savedPages, type PaintedPage } from './painting/pages.ts';
import {
  hydrationTable,
  median,
  paintingGoals,
  paintingTable,
  pointerTable,
  type Runs,
} from './painting/tables.ts';

const takenOff =
  'CPU: main thread, less what the same steps take when nothing is painted. Records: what the page’s own MutationObserver sees.';

await runCommand(async () => {
  const options = readOptions({
    material: { type: 'string' },
    json: { type: 'string' },
    rounds: { type: 'string' },
    pages: { type: 'string' },
  });
  const rounds = wholeNumber('rounds', options.rounds, 3);
  const saved = savedFrom(options.material, wholeNumber('pages', options.pages, 20));
  const script = await bundleWithPeers(`${import.meta.dirname}/painting/in-page/run.ts`);
  const hydrating = await bundleWithPeers(`${import.meta.dirname}/painting/in-page/hydrate.ts`);
  await withChromium(async (browser) => {
    const large = generatePage(200_000, 2000);
    const tables: Table[] = [];
    const small = await runRounds(browser, script, generatePage(20_000, 200), rounds);
    tables.push(paintingTable(`20,000 characters, ${marksOf(small)} marks`, small));
    const runs = await runRounds(browser, script, large, rounds);
    tables.push(paintingTable(`200,000 characters, ${marksOf(runs)} marks`, runs, [takenOff]));
    if (saved.length > 0) tables.push(await savedTable(browser, script, saved));
    const pointer = await runPointer(browser, script, large, rounds);
    tables.push(pointerTable(pointer));
    tables.push(await pagesWorkTable(browser, script, large, rounds));
    const hydrated = new Map(
      await inTurn(painterNames, async (name) => {
        return [name, await runHydration(browser, hydrating, name)] as const;
      }),
    );
    tables.push(hydrationTable(hydrated));
    giveReport({ tables, goals: paintingGoals(runs, hydrated, pointer) }, options.json);
  });
});

/** Without `--material` the usual place may be missing: the generated pages are then all there is. */
function savedFrom(named: string | undefined, wanted: number): PaintedPage[] {
  if (named !== undefined) return savedPages(findMaterial(named), wanted);
  try {
    return savedPages(findMaterial(), wanted);
  } catch (error) {
    process.stderr.write(`${String(error)} Generated pages only.\n`);
    return [];
  }
}

async function runRounds(
  browser: Browser,
  script: string,
  page: PaintedPage,
  rounds: number,
): Promise<Runs> {
  const runs = new Map<PainterName, Run[]>(painterNames.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    // One after the other on one machine: that is what makes them comparable.
    // oxlint-disable-next-line no-await-in-loop
    await inTurn(painterNames, async (name) => {
      runs.get(name)?.push(await runPainter(browser, script, page, name));
    });
  }
  return runs;
}

async function savedTable(
  browser: Browser,
  script: string,
  pages: readonly PaintedPage[],
): Promise<Table> {
  const all = await inTurn(pages, (page) => runRounds(browser, script, page, 1));
  const together = new Map(
    painterNames.map((name) => [name, all.flatMap((runs) => runs.get(name) ?? [])]),
  );
  return paintingTable(`${pages.length} saved pages, median of pages`, together, [
    `Marks a page: ${marksOf(together)} (median). Ours and a highlight a note pay one style pass of the page for their rules, however few the marks.`,
  ]);
}

/** Median milliseconds of 100 look-ups, by way of looking. */
async function runPointer(
  browser: Browser,
  script: string,
  page: PaintedPage,
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const times = await inTurn(Array.from({ length: rounds }), () =>
    runHitTests(browser, script, page),
  );
  const ways = Object.keys(times[0] ?? {});
  return new Map(ways.map((way) => [way, median(times.map((each) => each[way] ?? 0))]));
}

async function pagesWorkTable(
  browser: Browser,
  script: string,
  page: PaintedPage,
  rounds: number,
): Promise<Table> {
  const rows = await inTurn([null, ...painterNames], async (name) => {
    const times = await inTurn(Array.from({ length: rounds }), () =>
      runPagesWork(browser, script, page, name),
    );
    return [workRow(name), median(times).toFixed(0)] as const;
  });
  return {
    title: 'The page’s own work while painted: 1,000 paragraphs inserted, every paragraph edited',
    columns: ['painter', 'CPU ms'],
    rows,
  };
}

function workRow(name: PainterName | null): string {
  if (name === null) return 'no marks';
  return name === 'nothing' ? '2,000 live ranges, not painted' : name;
}

function marksOf(runs: Runs): number {
  return median((runs.get('ours') ?? []).map(({ marks }) => marks));
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one after the other on one machine: that is what makes them comparable
  for (const item of items) results.push(await run(item));
  return results;
}
