/** A program in a process of its own for as long as a bench needs it, on the loopback. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { CommandError } from '../../eval/command.ts';

export interface Child {
  /** What it printed until it was ready. */
  lines: string[];
  pid: number;
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>;
}

export interface ChildOptions {
  /** True for the line after which it can be used. */
  isReady: (line: string) => boolean;
  environment?: Record<string, string>;
  program?: string;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
// A signal alone ends Node without that.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

/**
 * Starts it and waits for its line.
 * @throws CommandError where it ends before it is ready.
 */
export async function startChild(
  args: readonly string[],
  { isReady, environment = {}, program = process.execPath }: ChildOptions,
): Promise<Child> {
  const inherited = { ...process.env };
  delete inherited['DATABASE_URL'];
  const child = spawn(program, args, {
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => {
    complaints = `${complaints}${data.toString()}`.slice(-2000);
  });
  const ended = once(child, 'exit').then(() => void running.delete(child));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (isReady(line)) break;
  }
  if (!isReady(lines.at(-1) ?? '')) {
    throw new CommandError(`${args.join(' ')} ended before it was ready: ${complaints}`);
  }
  // Read on, so that a talkative program does not stop at a full pipe.
  child.stdout.resume();
  return {
    lines,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Milliseconds that the process has computed, in all its threads, to ten of them; as Linux tells it, NaN elsewhere. */
export function processorTime(pid: number): number {
  if (process.platform !== 'linux') return Number.NaN;
  // The name of the program stands in brackets and may hold spaces; times follow as 12th and 13th after it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return 10 * (Number(fields[11]) + Number(fields[12]));
}
