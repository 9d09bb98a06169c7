/** `npm test`: everything that continuous integration runs, in both browsers, closed by one line that adds all up. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { addCounts, countLine, countTests, type Counts } from './count-tests.ts';
import { needBrowser } from './install-browser.ts';
import { wantPostgres } from './install-postgres.ts';
import { report, runStep } from './run-step.ts';
import { buildSteps, formatStep, lintStep, typesStep } from './steps.ts';

const projects = ['unit', 'contract', 'browser', 'journey'];

/** Vitest leaves a core to itself; these two wait for disks and processes as often as they think. */
const workers: Record<string, string[]> = {
  unit: ['--maxWorkers', '100%'],
  contract: ['--maxWorkers', '100%'],
};

async function check(): Promise<Counts> {
  let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  // One after the other: type-aware lint, compiler and builder each take all cores by themselves.
  for (const step of [formatStep, lintStep, typesStep, ...buildSteps]) {
    const result = await runStep(step); // oxlint-disable-line no-await-in-loop
    report(step.name, result);
    counts = addCounts(counts, {
      passed: result.isGood ? 1 : 0,
      failed: result.isGood ? 0 : 1,
      skipped: 0,
    });
  }
  return counts;
}

async function testProject(name: string, folder: string): Promise<Counts> {
  const file = path.join(folder, `${name}.json`);
  console.log(`\n${name}`);
  const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`];
  const { isGood, seconds } = await runStep(
    {
      name,
      commands: [['vitest', 'run', '--project', name, ...(workers[name] ?? []), ...reporters]],
    },
    true,
  );
  const counts = countTests(file, isGood);
  console.log(`${name}: ${countLine(counts)}, ${seconds} s`);
  return counts;
}

async function test(): Promise<Counts> {
  for (const name of ['chromium', 'firefox'] as const) console.log(needBrowser(name).version);
  wantPostgres();
  let counts = await check();
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-counts-'));
  for (const name of projects) {
    counts = addCounts(counts, await testProject(name, folder)); // oxlint-disable-line no-await-in-loop -- browsers need the machine
  }
  rmSync(folder, { recursive: true });
  return counts;
}

try {
  const counts = await test();
  console.log(`\nAll of it took ${Math.round(performance.now() / 1000)} s.\n`);
  console.log(countLine(counts));
  process.exitCode = counts.failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.log(countLine({ passed: 0, failed: 1, skipped: 0 }));
  process.exitCode = 1;
}
