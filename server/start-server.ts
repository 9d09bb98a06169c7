/** Starts the team's server: folder, database, team, live channel, HTTP; and stops them in the other order. */
import { sql } from 'kysely';
import { pino, type Logger } from 'pino';
import type { Role, Team } from '#domain/team.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { openPostgres, openSqlite, type Database } from './db/database.ts';
import { createInvite } from './db/invites.ts';
import { migrate } from './db/migrate.ts';
import { createTeam, firstTeam } from './db/teams.ts';
import { teamStore } from './db/team-store.ts';
import { logSizes } from './db/watched-heads.ts';
import { serverApp } from './http/app.ts';
import { clientAddressFinder } from './http/client-address.ts';
import { listen } from './http/listen.ts';
import { inviteLink } from './http/membership-routes.ts';
import { rateLimits } from './http/rate-limits.ts';
import type { ServerContext } from './http/server-context.ts';
import { openFanOut } from './live/fan-out.ts';
import { openLiveChannel } from './live/live-channel.ts';
import { LiveRooms, usualOfDevice } from './live/live-rooms.ts';
import { LiveTickets } from './live/live-tickets.ts';
import { listenForMetrics } from './metrics-listener.ts';
import { openMetrics } from './metrics.ts';
import { openSignIn } from './openid/open-sign-in.ts';
import type { ServerSettings } from './settings.ts';

export interface RunningServer {
  /** Where it listens: `http://host:port`. */
  address: string;
  team: Team;
  /** A link that lets the first owner in, once; absent when the team has a member. */
  firstInvite?: string;
  /** Where the metrics are shown, if they are. */
  metricsAddress?: string;
  /** Makes an invite link from within the process, without an owner's token. */
  createInvite(role: Role): Promise<string>;
  /** Says that it is stopping, takes no new calls, lets those under way finish, and closes the database. */
  close(): Promise<void>;
}

export interface StartOptions {
  log?: Logger;
  now?: () => Date;
}

type Undo = (() => Promise<void> | void)[];

/** Resolves when it listens. Throws a `StartError` with one sentence where it cannot. */
export async function startServer(
  settings: ServerSettings,
  { log = pino({ enabled: false }), now = () => new Date() }: StartOptions = {},
): Promise<RunningServer> {
  const undo: Undo = [];
  let stopping: Promise<void> | undefined;
  async function stop(): Promise<void> {
    // Each step, though one fails: a folder that stayed locked would keep the next server out.
    const failures: unknown[] = [];
    for (const step of undo.splice(0).toReversed()) {
      await attempt(step).catch((error: unknown) => failures.push(error));
    }
    for (const error of failures) {
      log.error({ stack: error instanceof Error ? error.stack : error }, 'a stop failed');
    }
  }
  function close(): Promise<void> {
    stopping ??= stop();
    return stopping;
  }
  try {
    const database = await openDatabase(settings, undo);
    for (const warning of database.warnings) log.warn(warning);
    await migrate(database);
    const team = await theTeam(database, settings.teamName, now());
    const store = teamStore(database, now);
    const metrics = openMetrics();
    const rooms = new LiveRooms({
      onPokes: (count) => metrics.pokes(count),
      mostOfDevice: settings.deviceSockets ?? usualOfDevice,
    });
    const fanOut = await openFanOut({ database, databaseUrl: settings.databaseUrl, rooms, log });
    undo.push(() => fanOut.stop());
    metrics.watch({
      sockets: () => rooms.size,
      isListening: fanOut.isListening,
      heads: () => logSizes(database),
      ...(database.connections && { pool: database.connections }),
    });
    let address = '';
    const origin = () => settings.origin ?? address;
    const context: ServerContext = {
      database,
      store,
      rooms,
      tickets: new LiveTickets(database, now),
      log,
      now,
      origin,
      announce: fanOut.announce,
      limits: rateLimits({
        database,
        changes: settings.limits,
        onRefused: (name) => metrics.limited(name),
      }),
      addressOf: clientAddressFinder(settings.trustedProxies),
      metrics,
      mostSockets: settings.sockets ?? 5000,
      ...(settings.captureQuota !== undefined && { captureQuota: settings.captureQuota }),
      ...(settings.openid && { signIn: openSignIn(settings.openid, team, origin) }),
      isStopping: () => stopping !== undefined,
    };
    address = await open(context, settings, undo);
    const metricsAddress = await showMetrics(context, settings, undo);
    async function invite(role: Role): Promise<string> {
      const made = await createInvite(database, team.id, role, now());
      return inviteLink(context.origin(), made.invite);
    }
    const isEmpty = (await store.forTeam(team.id).head()).seq === 0;
    const { drain = 0 } = settings;
    if (drain > 0) undo.push(() => delay(drain * 1000));
    log.info({ address, database: database.kind, team: team.id }, 'the server listens');
    return {
      address,
      team,
      ...(metricsAddress !== undefined && { metricsAddress }),
      ...(isEmpty && { firstInvite: await invite('owner') }),
      createInvite: invite,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function attempt(step: Undo[number]): Promise<void> {
  await step();
}

async function openDatabase(
  { data, databaseUrl, pool }: ServerSettings,
  undo: Undo,
): Promise<Database> {
  let database: Database;
  if (databaseUrl === undefined) {
    const folder: DataFolder = openDataFolder(data);
    undo.push(() => folder.release());
    database = openSqlite(folder.databaseFile);
  } else database = await openPostgres(databaseUrl, pool === undefined ? {} : { pool });
  undo.push(() => database.kysely.destroy());
  return database;
}

/** Any number, as long as every instance takes the same. */
const teamLock = 7_402_331;

/** The team of this database, made if it is missing: once, however many instances start together. */
async function theTeam(database: Database, name: string, now: Date): Promise<Team> {
  async function firstOrNew(): Promise<Team> {
    return (await firstTeam(database)) ?? createTeam(database, name, now);
  }
  const team = await firstTeam(database);
  if (team !== undefined || database.kind === 'sqlite') return team ?? firstOrNew();
  return database.kysely.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${teamLock})`.execute(connection);
    try {
      return await firstOrNew();
    } finally {
      await sql`select pg_advisory_unlock(${teamLock})`.execute(connection);
    }
  });
}

/** Milliseconds in which a listener says goodbye in turn. */
const goodbye = 1000;

async function open(
  context: ServerContext,
  { host, port }: ServerSettings,
  undo: Undo,
): Promise<string> {
  const listening = await listen(serverApp(context), host, port);
  const live = openLiveChannel(listening.server, context);
  undo.push(async () => {
    live.stop();
    const limit = setTimeout(() => live.cutOff(), goodbye);
    await listening.stop();
    clearTimeout(limit);
  });
  return `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`;
}

/** Time in which /api/ready says no and everything else goes on. */
function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function showMetrics(
  { metrics, log }: ServerContext,
  { metrics: place }: ServerSettings,
  undo: Undo,
): Promise<string | undefined> {
  if (place === undefined) return undefined;
  const listener = await listenForMetrics(metrics.registry, place);
  const { address } = listener;
  undo.push(() => listener.stop());
  log.info({ address }, 'metrics are shown');
  return address;
}
