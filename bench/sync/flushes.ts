/** How often a server forces its writes to the disk: what "acknowledged" is worth when the power goes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Contender } from './contender.ts';
import type { BenchPostgres } from './postgres.ts';

export interface Flushes {
  name: string;
  /** Null where this machine cannot count them. */
  count: number | null;
}

/**
 * Counts while the contender takes the notes once more, outside the race. Of PostgreSQL its own statistics are read, of
 * the others the system calls of their process, with strace where it is installed.
 */
export async function countFlushes(
  contender: Contender,
  notes: number,
  postgres?: BenchPostgres,
): Promise<Flushes> {
  const { name } = contender;
  const [write] = Object.values(contender.writes);
  if (write === undefined) return { name, count: null };
  await contender.prepare('flushes');
  if (postgres !== undefined) {
    const before = await postgres.syncs();
    await write('flushes', notes);
    return { name, count: (await postgres.syncs()) - before };
  }
  const trace = await attach(contender.pid);
  await write('flushes', notes);
  return { name, count: trace === null ? null : await trace() };
}

/** Attaches to the process and its threads; the answer detaches and gives the count. Null where that is not possible. */
async function attach(pid: number): Promise<(() => Promise<number>) | null> {
  const calls = 'trace=fsync,fdatasync';
  const child = spawn('strace', ['-f', '-e', calls, '-p', String(pid)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const failed = once(child, 'error').then(() => false);
  let count = 0;
  const lines = createInterface({ input: child.stderr });
  const attached = new Promise<boolean>((resolve) => {
    lines.on('line', (line) => {
      if (line.includes(' attached')) resolve(true);
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
