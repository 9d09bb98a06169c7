/** The stage of a journey: a team's server, the demo site and any number of readers, on free ports and empty folders. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Role } from '#domain/team.ts';
import { startServer, type RunningServer } from '#server/start-server.ts';
import { serveDemo, type DemoSite } from '../../../demo/site.ts';
import type { BrowserName } from '../../../scripts/find-browser.ts';
import { demoExtension } from './extension-build.ts';
import { openReader } from './open-reader.ts';
import type { Reader, ReaderSettings } from './reader.ts';

const host = '127.0.0.1';

export interface ReaderOptions extends Omit<ReaderSettings, 'extension' | 'provision'> {
  browser: BrowserName;
  /** Signed in under this name from the start; a reader without a name has no team yet. */
  name?: string;
  /** `owner` by default for the first member of the team, `reader` for those who come later. */
  role?: Role;
}

export interface Stage {
  site: DemoSite;
  server(): RunningServer;
  /** Stops the server as a network that is gone; its data stays. */
  stopServer(): Promise<void>;
  /** Starts it again on the same port and data. */
  restartServer(): Promise<void>;
  reader(options: ReaderOptions): Promise<Reader>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-stage-'));
  const data = path.join(folder, 'server');
  const site = await serveDemo({ host, port: 0 });
  const readers: Reader[] = [];
  let firstInvite: string | undefined;
  let server = await start(0);
  ({ firstInvite } = server);

  function start(port: number): Promise<RunningServer> {
    return startServer({ host, port, data, teamName: 'The desk' });
  }

  async function inviteFor(role: Role | undefined): Promise<string> {
    const owners = role === undefined || role === 'owner' ? firstInvite : undefined;
    if (owners === undefined) return server.createInvite(role ?? 'reader');
    firstInvite = undefined;
    return owners;
  }

  return {
    site,
    server: () => server,
    stopServer: () => server.close(),
    async restartServer() {
      server = await start(Number(new URL(server.address).port));
    },
    async reader({ browser, name, role, ...settings }) {
      const provision =
        name === undefined ? {} : { provision: { invite: await inviteFor(role), name } };
      const extension = await demoExtension(browser);
      const reader = await openReader(browser, { ...settings, ...provision, extension });
      readers.push(reader);
      return reader;
    },
    async close() {
      await Promise.all(readers.map((reader) => reader.close()));
      await Promise.all([site.close(), server.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
