/** `npm start -- --fresh`: throws the data of earlier starts away, unless somebody is using it. */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { assertUnused } from '#server/data-folder.ts';
import { host, isTaken, serverFolder, takenSentence } from './demo-team.ts';
import type { StartOptions } from './start-options.ts';

/** Throws one sentence, and leaves everything as it is, where another start uses the data or one of the two ports. */
export async function throwAway(data: string, { port }: Pick<StartOptions, 'port'>): Promise<void> {
  assertUnused(serverFolder(data));
  await tryPort(port);
  await tryPort(port + 1);
  rmSync(data, { recursive: true, force: true });
}

async function tryPort(port: number): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw isTaken(error) ? new Error(takenSentence(port), { cause: error }) : error;
  }
  const closed = once(probe, 'close');
  probe.close();
  await closed;
}
