/**
 * How well an article is told from its page: ours beside Readability, defuddle and the largest `<article>`, on saved pages
 * in one Chromium. `--list` names the mistakes of the dev half, `--terminal` compares the terminal's view with the browser's.
 */
import { fileURLToPath } from 'node:url';
import { readOptions, runCommand } from './command.ts';
import { agreementOn } from './extraction/agreement.ts';
import { extractorNames, type ExtractorName } from './extraction/in-page.ts';
import { openPageBrowser, gzipSize } from './extraction/page-browser.ts';
import { isToolMade, scorePage } from './extraction/page-score.ts';
import { savedPages, type SavedPage } from './extraction/pages.ts';
import { foundIn, sentencesOf } from './extraction/score-text.ts';
import {
  goalsOf,
  pieceTable,
  scoreTable,
  taskTable,
  timeTable,
  truthTable,
  type Run,
} from './extraction/tables.ts';
import { findMaterial } from './material.ts';
import { giveReport, type Table } from './report.ts';
import { halfOf } from './split.ts';

/** Runs of each extractor on each page: the first finds nothing compiled. */
const runsOnPage = 3;

interface Measured {
  runs: Run[];
  /** Sentences of the truth that are missing, and of the output that are too many. */
  mistakes: string[];
  /** Milliseconds, of each run. */
  longestTasks: number[];
  agreement: { blocks: number; absent: number; differing: number; differingOnBody: number } | null;
}

async function evaluate(): Promise<void> {
  const options = readOptions({
    material: { type: 'string' },
    json: { type: 'string' },
    list: { type: 'boolean', default: false },
    terminal: { type: 'boolean', default: false },
  });
  const pages = savedPages(findMaterial(options.material));
  const measured = await measurePages(pages, options.terminal);
  if (options.list) process.stdout.write(`${measured.flatMap((one) => one.mistakes).join('\n')}\n`);
  const runs = measured.flatMap((one) => one.runs);
  const tables = [
    scoreTable(runs, await sizes()),
    truthTable(runs),
    pieceTable(runs),
    timeTable(runs),
    taskTable(measured.map(({ longestTasks }) => longestTasks)),
    ...(options.terminal ? [agreementTable(measured)] : []),
  ];
  giveReport({ tables, goals: goalsOf(runs) }, options.json);
}

async function measurePages(pages: readonly SavedPage[], withTerminal: boolean) {
  const browser = await openPageBrowser();
  const measured: Measured[] = [];
  try {
    for (const [at, page] of pages.entries()) {
      // Who goes first pays for what the browser has not done yet: everybody in turn.
      const order = extractorNames.map((_, place) => extractorNames[(at + place) % 4] ?? 'ours');
      measured.push(await measurePage(browser, page, order, withTerminal));
    }
  } finally {
    await browser.close();
  }
  return measured;
}

async function measurePage(
  browser: Awaited<ReturnType<typeof openPageBrowser>>,
  page: SavedPage,
  order: readonly ExtractorName[],
  withTerminal: boolean,
): Promise<Measured> {
  const half = halfOf(page.id);
  const mistakes: string[] = [];
  const { outputs, visible, blocks } = await browser.visit(page, order, runsOnPage);
  const runs = outputs.map(({ name, text, times }): Run => {
    if (name === 'ours' && half === 'dev') mistakes.push(...mistakesOn(page, text));
    return {
      id: page.id,
      half,
      isToolMade: isToolMade(page),
      extractor: name,
      firstTime: times[0] ?? 0,
      lastTime: times.at(-1) ?? 0,
      ...scorePage(page, text, visible),
    };
  });
  const longestTasks = await browser.longestTasks(page, runsOnPage);
  const agreement = withTerminal ? agreementOn(page, blocks) : null;
  return { runs, mistakes, longestTasks, agreement };
}

function mistakesOn(page: SavedPage, output: string): string[] {
  if (page.truth === null) return [];
  const wanted = sentencesOf(page.truth);
  const given = sentencesOf(output);
  const isFound = foundIn(wanted, output);
  const isTrue = foundIn(given, page.truth);
  return [
    ...wanted.filter((_, at) => isFound[at] === false).map((one) => `${page.id}  missing  ${one}`),
    ...given.filter((_, at) => isTrue[at] === false).map((one) => `${page.id}  too many ${one}`),
  ];
}

function agreementTable(measured: readonly Measured[]): Table {
  const all = measured.flatMap(({ agreement }) => agreement ?? []);
  const sum = (name: keyof (typeof all)[number]) =>
    all.reduce((total, one) => total + one[name], 0);
  const blocks = sum('blocks');
  const share = (count: number) => `${((100 * count) / Math.max(1, blocks)).toFixed(2)} %`;
  return {
    title: 'The terminal (jsdom, no layout) against the browser',
    columns: ['pages', 'blocks', 'absent', 'other role', 'body or not'],
    rows: [
      [all.length, blocks, ...[sum('absent'), sum('differing'), sum('differingOnBody')].map(share)],
    ],
  };
}

async function sizes(): Promise<Record<ExtractorName, number>> {
  return {
    ours: await gzipSize(from('#article/read-article.ts')),
    readability: await gzipSize(from('@mozilla/readability')),
    defuddle: await gzipSize(from('defuddle')),
    'largest article': 0,
  };
}

function from(name: string): string {
  return fileURLToPath(import.meta.resolve(name));
}

await runCommand(evaluate);
