/** What runs behind the demo on this machine: the team's server, the demo site, and an invite laid into the extension. */
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startServer, type RunningServer } from '#server/start-server.ts';
import { serveDemo, type DemoSite } from '../demo/site.ts';
import { usualPort, type StartOptions } from './start-options.ts';

export const host = '127.0.0.1';

export interface DemoTeam {
  server: RunningServer;
  site: DemoSite;
  /** Writes a fresh one-use invite into the built extension; it is read only while the profile has no team. */
  provision(extension: string): Promise<void>;
  close(): Promise<void>;
}

/** Where the team's server keeps its data, whatever its port. */
export function serverFolder(data: string): string {
  return path.join(data, 'server');
}

/** The folder that keeps a browser's profile. A profile belongs to one server, so another port has another profile. */
export function profileFolder(data: string, { browser, port }: StartOptions): string {
  return path.join(data, port === usualPort ? `profile-${browser}` : `profile-${browser}-${port}`);
}

/** Starts both. Throws one sentence where a port is taken or the data folder cannot be used. */
export async function startDemoTeam(data: string, options: StartOptions): Promise<DemoTeam> {
  if (existsSync(data) && !statSync(data).isDirectory()) {
    throw new Error(
      `${data} is in the way: a folder is needed there. Start over with: npm start -- --fresh`,
    );
  }
  const server = await openServer(serverFolder(data), options.port);
  const provisioned: string[] = [];
  let site: DemoSite;
  try {
    site = await serveDemo({ host, port: options.port + 1 });
  } catch (error) {
    await server.close();
    throw isTaken(error) ? new Error(takenSentence(options.port + 1), { cause: error }) : error;
  }
  return {
    server,
    site,
    async provision(extension) {
      const isSecondMember = server.firstInvite === undefined;
      const invite = server.firstInvite ?? (await server.createInvite('reviewer'));
      const file = path.join(extension, 'provision.json');
      const name = isSecondMember ? `Demo reader in ${options.browser}` : 'Demo reader';
      writeFileSync(file, JSON.stringify({ invite, name }), { mode: 0o600 });
      provisioned.push(file);
    },
    async close() {
      for (const file of provisioned) rmSync(file, { force: true });
      await Promise.all([site.close(), server.close()]);
    },
  };
}

async function openServer(data: string, port: number): Promise<RunningServer> {
  try {
    return await startServer({ host, port, data, teamName: 'Demo desk' });
  } catch (error) {
    const reason = error instanceof Error ? error : new Error(String(error));
    if (isTaken(reason.cause)) throw new Error(takenSentence(port), { cause: error });
    if (reason.name === 'StartError') throw reason;
    throw new Error(
      `The data folder ${data} cannot be used (${reason.message}). Start over with: npm start -- --fresh`,
      { cause: error },
    );
  }
}

export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** What is wrong, and what to type instead. */
export function takenSentence(port: number): string {
  return `Port ${port} is taken. Stop what uses it, or choose another: npm start -- --port ${port + 20}`;
}
