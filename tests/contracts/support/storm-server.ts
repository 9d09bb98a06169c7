/** A server process that a storm starts, loads and kills. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { ServerSettings } from '#server/settings.ts';

export type StormDatabase = Pick<ServerSettings, 'data' | 'databaseUrl'>;

/** How a process ended. */
export interface End {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface StormServer {
  address: string;
  /** From the start of the process until it listened, in milliseconds. */
  startTook: number;
  /** The link for the first owner. Never settles where the team has a member. */
  firstInvite: Promise<string>;
  /** Asks it to stop gracefully. */
  askToStop(): void;
  /** Ends it without warning. */
  kill(): void;
  ended: Promise<End>;
}

/**
 * Starts the bundled server. Null where it was killed, `killAfter` milliseconds after its start, before it listened.
 * Throws what it logged where it ended by itself.
 */
export async function startStormServer(
  entry: string,
  { data, databaseUrl }: StormDatabase,
  killAfter?: number,
): Promise<StormServer | null> {
  const from = performance.now();
  const child = spawn(process.execPath, [entry], {
    env: {
      ...withoutSettings(process.env),
      SECOND_SOURCE_DATA: data,
      SECOND_SOURCE_PORT: '0',
      // Limits are not what is tried here, and a storm is a flood.
      SECOND_SOURCE_LIMITS: 'off',
      ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(killAfter !== undefined && {
      timeout: Math.round(killAfter),
      killSignal: 'SIGKILL' as const,
    }),
  });
  const logged: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => logged.push(chunk.toString()));
  const address = Promise.withResolvers<string>();
  const invite = Promise.withResolvers<string>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    const listens = / on (http:\S+)/.exec(line)?.[1];
    if (listens !== undefined) address.resolve(listens);
    const link = /(http:\S+\/join#\S+)/.exec(line)?.[1];
    if (link !== undefined) invite.resolve(link);
  });
  const ended = once(child, 'exit').then((): End => {
    return { code: child.exitCode, signal: child.signalCode };
  });
  const end = await Promise.race([address.promise.then(() => null), ended]);
  if (end !== null) {
    if (end.signal === 'SIGKILL') return null;
    throw new Error(`The server ended before it listened.\n${logged.join('')}`);
  }
  return {
    address: await address.promise,
    startTook: performance.now() - from,
    firstInvite: invite.promise,
    askToStop: () => void child.kill('SIGTERM'),
    kill: () => void child.kill('SIGKILL'),
    ended,
  };
}

/** The settings of whoever runs the tests are not those of the server under test. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const others = Object.entries(environment).filter(
    ([name]) => !name.startsWith('SECOND_SOURCE_') && name !== 'DATABASE_URL',
  );
  return Object.fromEntries(others);
}
