/** `serve`: runs the team's server until it is told to stop. */
import { destination, pino } from 'pino';
import { settingsFrom } from '#server/settings.ts';
import { startServer } from '#server/start-server.ts';

/** Resolves after a graceful stop on SIGINT or SIGTERM. Log lines go to standard error, the address to standard output. */
export async function serve(): Promise<void> {
  // Before the start, so that a signal during it is not lost.
  const stopAsked = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  const server = await startServer(settingsFrom(process.env), { log: pino(destination(2)) });
  process.stdout.write(`Second Source serves ${server.team.name} on ${server.address}\n`);
  if (server.firstInvite !== undefined) {
    process.stdout.write(`The first owner joins with this link, once: ${server.firstInvite}\n`);
  }
  await stopAsked;
  await server.close();
}
