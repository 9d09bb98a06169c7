/** How right anchoring is: `npm run eval:anchoring`, beside its peers in one Chromium run; `--ours` is our matcher alone, over plain texts. */
import { runInBrowser } from './anchoring/browser-run.ts';
import { guardGoals, guardTables, listGuardFailures, runGuard } from './anchoring/guard-table.ts';
import { anchoringGoals, anchoringTables, listFailures } from './anchoring/tables.ts';
import { runOnTexts } from './anchoring/text-run.ts';
import { CommandError, readOptions, runCommand, wholeNumber } from './command.ts';
import { findMaterial } from './material.ts';
import { giveReport } from './report.ts';
import { isHalf } from './split.ts';

const oursOnly = 'ours';

await runCommand(async () => {
  const options = readOptions({
    material: { type: 'string' },
    json: { type: 'string' },
    ours: { type: 'boolean' },
    split: { type: 'string' },
    list: { type: 'boolean' },
    rounds: { type: 'string' },
    pages: { type: 'string' },
  });
  const { split } = options;
  if (split !== undefined && !isHalf(split)) {
    throw new CommandError('--split wants dev or held.', 2);
  }
  const half = split ?? null;
  const folder = findMaterial(options.material);
  const rounds = wholeNumber('rounds', options.rounds, options.ours === true ? 2 : 1);
  const pages = wholeNumber('pages', options.pages, 10_000);
  const { results, notes } =
    options.ours === true
      ? { results: new Map([[oursOnly, runOnTexts({ folder, half, rounds })]]), notes: [] }
      : await runInBrowser({ folder, half, rounds, pages });
  const ours = results.get(oursOnly) ?? [];
  const peers = new Map([...results].filter(([name]) => name !== oursOnly));
  if (ours.length === 0) throw new CommandError('The material has no versions and no pages.');
  const guard = runGuard(folder, half);
  if (options.list === true) {
    const failures = [...listFailures(ours), ...listGuardFailures(guard)];
    process.stdout.write(`${failures.join('\n')}\n`);
  }
  giveReport(
    {
      tables: [...anchoringTables(ours, peers, notes), ...guardTables(guard)],
      goals: [...anchoringGoals(ours), ...guardGoals(guard)],
    },
    options.json,
  );
});
