/** Our server on a database that is filled already: how long it takes to start, and how much memory it holds. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ourClient, serve } from '../sync/our-server.ts';
import type { RawClient, RawClientOptions } from '../sync/raw-client.ts';

export interface Running {
  address: string;
  /** Milliseconds from the start of the process until it printed its address, Node's own start included. */
  startUp: number;
  client(token: string, options?: Partial<RawClientOptions>): RawClient;
  /** Megabytes that are in memory now, and the most that ever were. */
  memory(): { now: number; most: number };
  stop(): Promise<void>;
}

export async function run(where: { folder: string } | { url: string }): Promise<Running> {
  const folder =
    'folder' in where ? where.folder : mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  const started = performance.now();
  const child = await serve(folder, 'url' in where ? { databaseUrl: where.url } : {}, / on http/);
  const startUp = performance.now() - started;
  const address = / on (http:\S+)/.exec(child.lines.join('\n'))?.[1] ?? '';
  return {
    address,
    startUp,
    client: (token, options) => ourClient(address, token, options),
    memory: () => memoryOf(child.pid),
    stop: async () => {
      await child.stop();
      if ('url' in where) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As Linux tells it; zeros elsewhere. */
function memoryOf(pid: number): { now: number; most: number } {
  if (process.platform !== 'linux') return { now: 0, most: 0 };
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) =>
    Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1000;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}
