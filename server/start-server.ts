/** Starts the team's server: folder, database, team, HTTP, live channel; and stops them in the other order. */
import { pino, type Logger } from 'pino';
import type { Role, Team } from '#domain/team.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { openPostgres, openSqlite, type Database } from './db/database.ts';
import { createInvite, createTeam, firstTeam } from './db/membership.ts';
import { migrate } from './db/migrate.ts';
import { teamStore } from './db/team-store.ts';
import { serverApp } from './http/app.ts';
import { listen } from './http/listen.ts';
import { inviteLink } from './http/membership-routes.ts';
import type { ServerContext } from './http/server-context.ts';
import { openLiveChannel } from './live/live-channel.ts';
import { LiveRooms } from './live/live-rooms.ts';
import { LiveTickets } from './live/live-tickets.ts';
import type { ServerSettings } from './settings.ts';

export interface RunningServer {
  /** Where it listens: `http://host:port`. */
  address: string;
  team: Team;
  /** A link that lets the first owner in, once; absent when the team has a member. */
  firstInvite?: string;
  /** Makes an invite link from within the process, without an owner's token. */
  createInvite(role: Role): Promise<string>;
  /** Stops taking calls, lets those under way finish, and closes the database. */
  close(): Promise<void>;
}

export interface StartOptions {
  log?: Logger;
  now?: () => Date;
}

/** Resolves when it listens. Throws a `StartError` with one sentence where it cannot. */
export async function startServer(
  settings: ServerSettings,
  { log = pino({ enabled: false }), now = () => new Date() }: StartOptions = {},
): Promise<RunningServer> {
  const undo: (() => Promise<void> | void)[] = [];
  async function stop(): Promise<void> {
    for (const step of undo.splice(0).toReversed()) await step();
  }
  try {
    const database = await openDatabase(settings, undo);
    await migrate(database);
    const team =
      (await firstTeam(database)) ?? (await createTeam(database, settings.teamName, now()));
    const store = teamStore(database, now);
    let address = '';
    const context: ServerContext = {
      database,
      store,
      rooms: new LiveRooms(),
      tickets: new LiveTickets(now),
      log,
      now,
      origin: () => settings.origin ?? address,
    };
    address = await open(context, settings, undo);
    async function invite(role: Role): Promise<string> {
      const made = await createInvite(database, team.id, role, now());
      return inviteLink(context.origin(), made.invite);
    }
    const isEmpty = (await store.forTeam(team.id).head()).seq === 0;
    log.info({ address, database: database.kind, team: team.id }, 'the server listens');
    return {
      address,
      team,
      ...(isEmpty && { firstInvite: await invite('owner') }),
      createInvite: invite,
      close: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openDatabase(
  { data, databaseUrl }: ServerSettings,
  undo: (() => Promise<void> | void)[],
): Promise<Database> {
  let database: Database;
  if (databaseUrl === undefined) {
    const folder: DataFolder = openDataFolder(data);
    undo.push(() => folder.release());
    database = openSqlite(folder.databaseFile);
  } else database = await openPostgres(databaseUrl);
  undo.push(() => database.kysely.destroy());
  return database;
}

async function open(
  context: ServerContext,
  { host, port }: ServerSettings,
  undo: (() => Promise<void> | void)[],
): Promise<string> {
  const listening = await listen(serverApp(context), host, port);
  const live = new AbortController();
  openLiveChannel(listening.server, context, live.signal);
  undo.push(async () => {
    live.abort();
    await listening.stop();
  });
  return `http://${host.includes(':') ? `[${host}]` : host}:${listening.port}`;
}
