/** The team's server as a user starts it, in a process of its own with a folder of its own, and a device that has joined. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinAnswer, protocolHeader, pushAnswer, type JoinAnswer } from '#sync/protocol.ts';
import type { Mutation } from '#sync/mutation.ts';
import { newestVersion } from '#sync/versions.ts';
import { startChild, type Child } from './child-process.ts';
import { rawClient, type RawClient, type RawClientOptions } from './raw-client.ts';

export interface OurServer {
  address: string;
  folder: string;
  pid: number;
  /** The first owner. */
  owner: JoinAnswer;
  /** A client that speaks for the owner's device. */
  client(options?: Partial<RawClientOptions>): RawClient;
  stop(): Promise<void>;
}

export interface OurServerOptions {
  databaseUrl?: string;
  environment?: Record<string, string>;
  /** Words before the program, such as a tracer's. */
  under?: readonly string[];
}

const main = join(import.meta.dirname, '../../cli/main.ts');

/** A bench is one address with many devices that never rests: what a server in use would hold back is let through. */
const unlimited = {
  SECOND_SOURCE_DEVICE_SOCKETS: '1000000',
  SECOND_SOURCE_LIMITS: 'calls=900000000/60,mutations=900000000/60,tickets=900000000/60',
};

/** Starts it on an empty folder or database, and joins as its first owner. */
export async function startOurServer(options: OurServerOptions = {}): Promise<OurServer> {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-bench-'));
  const child = await serve(folder, options, /\/join#/);
  const printed = child.lines.join('\n');
  const address = / on (http:\S+)/.exec(printed)?.[1] ?? '';
  const owner = await joinWith(address, /join#(\S+)/.exec(printed)?.[1] ?? '');
  return {
    address,
    folder,
    pid: child.pid,
    owner,
    client: (changes) => ourClient(address, owner.token, changes),
    stop: async () => {
      await child.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the program on a folder; ready when it has printed a line like this. */
export async function serve(
  folder: string,
  { databaseUrl, environment = {}, under = [] }: OurServerOptions,
  ready: RegExp,
): Promise<Child> {
  const [program, ...args] = [...under, process.execPath, main, 'serve'];
  return startChild(args, {
    program,
    environment: {
      ...unlimited,
      SECOND_SOURCE_DATA: folder,
      SECOND_SOURCE_PORT: '0',
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
      ...environment,
    },
    isReady: (line) => ready.test(line),
  });
}

export function ourClient(
  address: string,
  token: string,
  changes: Partial<RawClientOptions> = {},
): RawClient {
  return rawClient({
    address,
    connections: 1,
    headers: { [protocolHeader]: String(newestVersion), authorization: `Bearer ${token}` },
    ...changes,
  });
}

async function joinWith(address: string, invite: string): Promise<JoinAnswer> {
  const headers = { [protocolHeader]: String(newestVersion) };
  const client = rawClient({ address, connections: 1, headers });
  const request = { invite, name: 'Ada', device: 'bench' };
  const answer = joinAnswer.parse(await client.call('/api/join', request));
  client.close();
  return answer;
}

/** Pushes and makes sure that every one of them is in the log: a bench of refusals would be fast and worth nothing. */
export async function push(client: RawClient, mutations: readonly Mutation[]): Promise<number> {
  const { outcomes } = pushAnswer.parse(await client.call('/api/push', { mutations }));
  const applied = outcomes.flatMap((each) => (each.outcome === 'applied' ? [each.seq] : []));
  if (applied.length !== mutations.length) throw new Error('The server refused what was pushed.');
  return Math.max(...applied);
}
