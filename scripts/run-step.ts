/** Runs one tool of the project and says in one line how it went. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { root } from './build-extension.ts';

export interface Step {
  name: string;
  /** A command of node_modules/.bin with its arguments; several run one after the other. */
  commands: string[][];
  environment?: Record<string, string>;
}

export interface StepResult {
  isGood: boolean;
  output: string;
  seconds: string;
}

/** Runs the step to its end or to its first command that fails. `isShown` passes its output on as it comes. */
export async function runStep(
  { commands, environment }: Step,
  isShown = false,
): Promise<StepResult> {
  const start = performance.now();
  const said: string[] = [];
  let isGood = true;
  for (const [command = '', ...words] of commands) {
    const child = spawn(command, words, {
      cwd: root,
      env: { ...process.env, ...environment, PATH: toolPath() },
      stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    });
    child.stdout?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    const [code]: unknown[] = await once(child, 'close'); // oxlint-disable-line no-await-in-loop -- one after the other
    isGood = code === 0;
    if (!isGood) break;
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return { isGood, output: said.join(''), seconds };
}

/** One line for a step that went well; with all it said for one that did not. */
export function report(name: string, { isGood, output, seconds }: StepResult): void {
  console.log(`${isGood ? 'ok    ' : 'FAILED'} ${name.padEnd(14)} ${seconds.padStart(6)} s`);
  if (!isGood) console.log(output.trimEnd());
}

/** The tools start with `env node`: it must find the Node of this project, not an older one of the system. */
function toolPath(): string {
  return [path.join(root, 'node_modules', '.bin'), process.env['PATH'] ?? ''].join(path.delimiter);
}
