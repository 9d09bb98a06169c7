/** Every engine on live pages, side by side in one Chromium: real versions as pages, and seeded edits on the saved pages. */
import { cpus } from 'node:os';
import type { Browser } from 'playwright';
import { listPages, readBytes, truthOf, type PageEntry } from '../material.ts';
import { halfOf, type Half } from '../split.ts';
import { bundleWithPeers } from '../peers/bundle.ts';
import { visit, withChromium } from './chromium.ts';
import type { PageResult } from './in-page/run.ts';
import type { Result } from './results.ts';
import { realEdits } from './versions.ts';

export interface BrowserRunOptions {
  folder: string;
  half: Half | null;
  rounds: number;
  /** The most pages to open, for a shorter run. */
  pages: number;
}

export interface BrowserRun {
  /** By engine, ours first. */
  results: Map<string, Result[]>;
  notes: string[];
}

/** A page that takes longer than this is left out, and the report says so. */
const patience = 120_000;

const emptyPage = '<!doctype html><meta charset="utf-8"><title>Versions</title><body></body>';

export async function runInBrowser(options: BrowserRunOptions): Promise<BrowserRun> {
  const script = await bundleWithPeers(`${import.meta.dirname}/in-page/run.ts`);
  const results = new Map<string, Result[]>();
  const notes: string[] = [];
  const isWanted = (id: string) => options.half === null || halfOf(id) === options.half;
  const take = (id: string, found: readonly PageResult[]) => {
    for (const { engine, ...rest } of found) {
      const list = results.get(engine) ?? [];
      results.set(engine, list);
      list.push({ ...rest, id, half: halfOf(id) });
    }
  };
  await withChromium(async (browser) => {
    const edits = realEdits(options.folder).filter(({ id }) => isWanted(id));
    await visit(browser, { html: emptyPage, script }, async (page) => {
      for (const edit of edits) {
        // eslint-disable-next-line no-await-in-loop -- they share one page
        take(edit.id, await page.evaluate((each) => secondSourceEval.runVersions(each), edit));
      }
    });
    const pages = listPages(options.folder)
      .filter(({ id }) => isWanted(id))
      .slice(0, options.pages);
    await inPairs(pages, async (each) => {
      try {
        take(each.id, await runPage(browser, script, options, each));
      } catch (error) {
        notes.push(`Left out: ${each.id} (${firstLine(error)}).`);
      }
    });
  });
  return { results: sortedResults(results), notes };
}

async function runPage(
  browser: Browser,
  script: string,
  { folder, rounds }: BrowserRunOptions,
  entry: PageEntry,
): Promise<PageResult[]> {
  const html = readBytes(folder, `pages/${entry.file}`);
  const task = { seed: entry.id, rounds, truth: truthOf(folder, entry) };
  return visit(browser, { html, script, encoding: entry.encoding }, async (page) =>
    within(
      patience,
      page.evaluate((each) => secondSourceEval.runRounds(each), task),
    ),
  );
}

/** As many pages at a time as there are processors, at most four. */
async function inPairs<Item>(items: readonly Item[], run: (item: Item) => Promise<void>) {
  const left = [...items];
  const workers = Array.from({ length: Math.min(4, Math.max(1, cpus().length)) }, async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      // eslint-disable-next-line no-await-in-loop -- each worker takes one page after the other
      await run(item);
    }
  });
  await Promise.all(workers);
}

async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('it took too long')), milliseconds);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Pages end in any order; the tables and lists must not depend on it. */
function sortedResults(results: Map<string, Result[]>): Map<string, Result[]> {
  const names = [...results.keys()].toSorted((a, b) => Number(b === 'ours') - Number(a === 'ours'));
  return new Map(
    names.map((name) => [
      name,
      (results.get(name) ?? []).toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    ]),
  );
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0] ?? '';
}
