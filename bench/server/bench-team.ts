/** Teams and logs made in this process, straight through the store: a million entries over HTTP would take an hour. */
import { openPostgres, openSqlite, type Database } from '#server/db/database.ts';
import { createInvite } from '#server/db/invites.ts';
import { join as joinTeam } from '#server/db/joining.ts';
import { migrate } from '#server/db/migrate.ts';
import { createTeam } from '#server/db/teams.ts';
import { teamStore, type TeamLog } from '#server/db/team-store.ts';
import { databaseFileIn } from '#server/data-folder.ts';
import { batchSize } from '#sync/protocol.ts';
import type { Mutation } from '#sync/mutation.ts';
import { groundwork, noteWrite } from '../sync/notes.ts';

export interface BenchTeam {
  teamId: string;
  memberId: string;
  token: string;
  log: TeamLog;
}

const claims = 100;

/** The database in that folder, or on PostgreSQL, brought to the newest shape. */
export async function openForBench(where: { folder: string } | { url: string }): Promise<Database> {
  const database =
    'url' in where ? await openPostgres(where.url) : openSqlite(databaseFileIn(where.folder));
  await migrate(database);
  return database;
}

/** A team with one owner and what notes hang on. */
export async function makeTeam(database: Database, name: string): Promise<BenchTeam> {
  const now = new Date();
  const { id } = await createTeam(database, name, now);
  const { invite } = await createInvite(database, id, 'owner', now);
  const joined = await joinTeam(database, { invite, name: 'Ada', device: 'bench' }, now);
  if (joined === null) throw new Error('A fresh invite was refused.');
  const team: BenchTeam = {
    teamId: id,
    memberId: joined.member.id,
    token: joined.token,
    log: logOf(database, id),
  };
  await pushAll(team, groundwork(claims));
  return team;
}

/** The same team in a database that was opened again. */
export function reopen(team: BenchTeam, database: Database): BenchTeam {
  return { ...team, log: logOf(database, team.teamId) };
}

function logOf(database: Database, teamId: string): TeamLog {
  return teamStore(database, () => new Date()).forTeam(teamId);
}

/** Writes notes until the log has this many entries. */
export async function growTo(team: BenchTeam, entries: number): Promise<void> {
  let { seq } = await team.log.head();
  while (seq < entries) {
    const size = Math.min(batchSize, entries - seq);
    const from = seq;
    const notes = Array.from({ length: size }, (_, at) => noteWrite('grown', from + at, claims));
    // oxlint-disable-next-line no-await-in-loop -- a log has one order
    await pushAll(team, notes);
    seq += size;
  }
}

async function pushAll({ log, memberId }: BenchTeam, mutations: readonly Mutation[]) {
  const outcomes = await log.push(mutations, memberId);
  const refused = outcomes.find(({ outcome }) => outcome === 'refused');
  if (refused !== undefined) throw new Error(`The store refused ${JSON.stringify(refused)}.`);
}
