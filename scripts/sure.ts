/** `npm run sure`: what a change must pass before it is shown to anybody, in under a minute. */
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { report, runStep, type Step } from './run-step.ts';
import { buildSteps, formatStep, lintStep, typesStep, unitStep } from './steps.ts';

// The longest first, so that the short ones fill the gaps; WXT writes .wxt at each build, so the builds follow one another.
const build: Step = {
  name: 'build',
  commands: buildSteps
    .filter((step) => step.environment === undefined)
    .flatMap((step) => step.commands),
};
const waiting = [unitStep, build, typesStep, lintStep, formatStep];
let failures = 0;

async function work(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const result = await runStep(step); // oxlint-disable-line no-await-in-loop -- each worker does one step at a time
    report(step.name, result);
    if (!result.isGood) failures += 1;
  }
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), 3) }, work));
const seconds = (performance.now() / 1000).toFixed(1);
console.log(
  failures === 0 ? `Sure, after ${seconds} s.` : `${failures} failed, after ${seconds} s.`,
);
process.exitCode = failures === 0 ? 0 : 1;
