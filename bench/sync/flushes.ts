/** How often a server forces its writes to the disk: what "acknowledged" is worth when the power goes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Contender } from './contender.ts';

export interface Flushes {
  name: string;
  /** Null where this machine cannot count them. */
  count: number | null;
}

/**
 * Counts the system calls of the processes that write while the contender takes the notes once more, outside the race:
 * with strace, where it is installed.
 */
export async function countFlushes(
  contender: Contender,
  notes: number,
  writers: readonly number[] = [contender.pid],
): Promise<Flushes> {
  const { name } = contender;
  const [write] = Object.values(contender.writes);
  if (write === undefined) return { name, count: null };
  await contender.prepare('flushes');
  const trace = await attach(writers);
  await write('flushes', notes);
  return { name, count: trace === null ? null : await trace() };
}

/** Attaches to the processes and their threads; the answer detaches and gives the count. Null where that is not possible. */
async function attach(pids: readonly number[]): Promise<(() => Promise<number>) | null> {
  const calls = 'trace=fsync,fdatasync';
  const child = spawn(
    'strace',
    ['-f', '-e', calls, ...pids.flatMap((pid) => ['-p', String(pid)])],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const failed = once(child, 'error').then(() => false);
  let count = 0;
  let left = pids.length;
  const lines = createInterface({ input: child.stderr });
  const attached = new Promise<boolean>((resolve) => {
    lines.on('line', (line) => {
      if (line.includes(' attached')) left -= 1;
      if (left === 0) resolve(true);
      // A call that another thread interrupted stands on two lines; its beginning is counted.
      if (/\bf(data)?sync\(/.test(line)) count += 1;
    });
    lines.on('close', () => resolve(false));
  });
  if (!(await Promise.race([attached, failed]))) return null;
  return async () => {
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    await ended;
    return count;
  };
}
