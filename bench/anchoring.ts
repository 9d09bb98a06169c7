/** How fast anchoring is: `npm run bench:anchoring`, beside its peers in one Chromium run. Generated pages need no material. */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { bundleWithPeers } from '../eval/peers/bundle.ts';
import { withChromium } from '../eval/anchoring/chromium.ts';
import { readOptions, runCommand, wholeNumber } from '../eval/command.ts';
import { findMaterial, hasUsualMaterial, listPages } from '../eval/material.ts';
import { giveReport } from '../eval/report.ts';
import { engineNames, type Cell } from './anchoring/cells.ts';
import { generatePage } from './anchoring/generated-page.ts';
import { drawGrowth } from './anchoring/growth-svg.ts';
import { byNotes, byText, type Point } from './anchoring/growth.ts';
import { runCell, type Measured } from './anchoring/run-cell.ts';
import { benchGoals, benchTables, carriesGoal } from './anchoring/tables.ts';

const sizes = { '2k': 2000, '20k': 20_000, '200k': 200_000, '1M': 1_000_000 };
const counts = [10, 100, 1000];

await runCommand(async () => {
  const options = readOptions({
    material: { type: 'string' },
    json: { type: 'string' },
    svg: { type: 'string' },
    rounds: { type: 'string' },
    largest: { type: 'string' },
    pages: { type: 'string' },
  });
  const rounds = wholeNumber('rounds', options.rounds, 5);
  const largest = wholeNumber('largest', options.largest, 1_000_000);
  const pages = wholeNumber('pages', options.pages, 3);
  const generated = generatedCells(largest);
  const saved = savedCells(options.material, pages);
  const script = await bundleWithPeers(`${import.meta.dirname}/anchoring/in-page.ts`);
  const cells = await withChromium(async (browser) => {
    const measured: Measured[] = [];
    for (const cell of [...generated, ...saved]) {
      const isGoal = carriesGoal(cell);
      // eslint-disable-next-line no-await-in-loop -- two at a time would measure each other
      measured.push(await runCell(browser, script, cell, { rounds, isGoal }));
    }
    return measured;
  });
  const notes: string[] = [];
  if (saved.length === 0)
    notes.push('No saved pages: name a folder that has some with --material DIR.');
  giveReport({ tables: benchTables(cells, notes), goals: benchGoals(cells) }, options.json);
  if (options.svg !== undefined) writeFileSync(options.svg, growthPicture(cells));
});

function generatedCells(largest: number): Cell[] {
  return Object.entries(sizes)
    .filter(([, characters]) => characters <= largest)
    .flatMap(([page, characters]) => {
      const html = generatePage(characters, page);
      const cell = { page, html, characters, isEdited: true };
      const edited = counts.map((notes) => ({ ...cell, notes }));
      return page === '200k' ? [...edited, { ...cell, notes: 1000, isEdited: false }] : edited;
    });
}

/** The largest saved pages of the material; none where no folder is named and none lies at the usual place. */
function savedCells(material: string | undefined, most: number): Cell[] {
  if (material === undefined && !hasUsualMaterial()) return [];
  const folder = findMaterial(material);
  return listPages(folder)
    .map(({ id, file }) => ({ id, path: `${folder}/pages/${file}` }))
    .toSorted((a, b) => statSync(b.path).size - statSync(a.path).size)
    .slice(0, most)
    .map(({ id, path }) => {
      const html = readFileSync(path, 'utf8');
      return { page: id, html, characters: html.length / 5, notes: 100, isEdited: true };
    });
}

function growthPicture(cells: readonly Measured[]): string {
  const edited = cells.filter(({ isEdited, page }) => isEdited && page in sizes);
  return drawGrowth(
    [
      {
        title: '1,000 notes: cost of all of them',
        xLabel: 'characters of visible text',
        yLabel: 'CPU ms, all notes',
        lines: linesOf((engine) => byText(edited, engine, 1000)),
      },
      {
        title: '200k characters: cost of one note',
        xLabel: 'notes on the page',
        yLabel: 'CPU ms, one note',
        lines: linesOf((engine) => byNotes(edited, engine, '200k')),
      },
    ],
    'Two charts of the cost of anchoring. Ours lies below the others, and its cost for one note falls as notes grow.',
  );
}

function linesOf(points: (engine: string) => Point[]): Map<string, Point[]> {
  const lines = engineNames.map((name) => [name, points(name)] as const);
  return new Map(lines.filter(([, line]) => line.length > 1));
}
