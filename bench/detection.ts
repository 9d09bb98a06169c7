/** How fast and how small detection is: `npm run bench:detection`, beside its peers in one run, in Node and in Chromium. Needs no material. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';
import { readOptions, runCommand, wholeNumber } from '../eval/command.ts';
import { gzipSize } from '../eval/extraction/page-browser.ts';
import { giveReport } from '../eval/report.ts';
import type { Point } from './anchoring/growth.ts';
import { allReaders } from './detection/all-readers.ts';
import { paragraphs, textOf } from './detection/corpus.ts';
import { runInChromium } from './detection/in-chromium.ts';
import { readerNames, type Reader, type ReaderName } from './detection/reader.ts';
import { detectionGoals, detectionTables, LONG_ARTICLE, type Size } from './detection/tables.ts';
import { timeReaders } from './detection/timing.ts';

const lengths = [10_000, 30_000, 100_000, 300_000, 1_000_000];
/** A peer that would take minutes is left out above this. */
const mostForPeers = 100_000;
/** Readings of a paragraph under one look at Chromium's clock. */
const chromiumRepeats = 5;

/** What `detection/memory.ts` prints. */
const heap = z.object({ loaded: z.number(), after: z.number() });

await runCommand(async () => {
  const options = readOptions({
    json: { type: 'string' },
    rounds: { type: 'string' },
    paragraphs: { type: 'string' },
  });
  const rounds = 1 + wholeNumber('rounds', options.rounds, 10);
  const texts = paragraphs(wholeNumber('paragraphs', options.paragraphs, 300), 'speed');
  const readers = allReaders();
  const inNode = timeReaders(readers, texts, { rounds, repeats: 1, now: milliseconds });
  const growth = new Map(
    readerNames.map((name, at) => [name, growthOf(name, readers[at])] as const),
  );
  const long = paragraphs(600, 'long').map(({ text }) => text);
  const chromium = await runInChromium({
    texts: texts.slice(0, 100),
    rounds: 4,
    repeats: chromiumRepeats,
    sliced: new Map([
      [LONG_ARTICLE, long],
      ['200,000 characters in one paragraph', [long.join(' ')]],
      ['20,000 characters in paragraphs', long.slice(0, 60)],
    ]),
  });
  const results = {
    timings: new Map([
      ['Node', inNode],
      ['Chromium', chromium.timings],
    ]),
    sizes: await sizes(),
    growth,
    longestTasks: chromium.longestTasks,
  };
  giveReport({ tables: detectionTables(results), goals: detectionGoals(results) }, options.json);
});

function growthOf(name: ReaderName, read: Reader | undefined): Point[] {
  if (read === undefined) return [];
  return lengths
    .filter((length) => name === 'ours' || length <= mostForPeers)
    .map((length) => {
      const text = textOf(length);
      let fastest = Infinity;
      for (let round = 0; round < 3; round += 1) {
        const started = performance.now();
        read(text);
        fastest = Math.min(fastest, performance.now() - started);
      }
      return { x: length, y: fastest };
    });
}

async function sizes(): Promise<Map<ReaderName, Size>> {
  const all = new Map<ReaderName, Size>();
  for (const name of readerNames) {
    // oxlint-disable no-await-in-loop -- two at a time would measure each other
    const gzip = await gzipSize(join(import.meta.dirname, `detection/entries/${name}.ts`));
    const memory = join(import.meta.dirname, 'detection/memory.ts');
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', memory, name]);
    // oxlint-enable no-await-in-loop
    all.set(name, { gzip, ...heap.parse(JSON.parse(stdout)) });
  }
  return all;
}

function milliseconds(): number {
  return performance.now();
}
