/** `serve`: runs the team's server until it is told to stop. */
import { constants } from 'node:os';
import { destination, pino } from 'pino';
import { settingsFrom } from '#server/settings.ts';
import { startServer } from '#server/start-server.ts';

/** npm hands on the signal that the terminal sent to both of us: within so many milliseconds it is the same one. */
const echo = 1000;

/** Characters of log lines that are kept while they cannot be written; what comes beyond is lost. */
const mostUnwritten = 1_000_000;

/**
 * Resolves after a graceful stop on SIGINT or SIGTERM; a second one, a moment later, ends the process at once. Log lines go to standard
 * error, the address to standard output.
 */
export async function serve(): Promise<void> {
  // Before the start, so that a signal during it is not lost.
  const stopAsked = new Promise<void>((resolve) => {
    let first: number | undefined;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        first ??= performance.now();
        resolve();
        if (performance.now() - first > echo) process.exit(128 + constants.signals[signal]);
      });
    }
  });
  const settings = settingsFrom(process.env);
  const lines = destination({ fd: 2, sync: true, maxLength: mostUnwritten });
  // A log on a full disk, or that nobody reads any more, is no reason to leave a team without its server.
  lines.on('error', () => undefined);
  const log = pino({ level: settings.logLevel ?? 'info' }, lines);
  const server = await startServer(settings, { log });
  process.stdout.write(`Second Source serves ${server.team.name} on ${server.address}\n`);
  if (server.firstInvite !== undefined) {
    process.stdout.write(`The first owner joins with this link, once: ${server.firstInvite}\n`);
  }
  await stopAsked;
  log.info('the server stops');
  await server.close();
}
