/** Copies every team from one database to another and verifies the copy, all in one transaction on the other side. */
import { sql, type Transaction } from 'kysely';
import type { Team } from '#domain/team.ts';
import { StartError } from '#server/start-error.ts';
import { verifyLog } from '#server/verify-log.ts';
import { copyTable, sumOf, type CopiedTable } from './copy-table.ts';
import type { Database } from './database.ts';
import { loadEntries } from './entry-rows.ts';
import { headOf } from './heads.ts';
import { nameTeam, type TeamScope } from './in-team.ts';
import type { Tables } from './tables.ts';

/** In an order in which no row points at one that is not there yet. */
export const copiedTables: readonly CopiedTable[] = [
  { name: 'heads', key: ['team_id'], page: 1 },
  { name: 'entries', key: ['seq'], page: 500 },
  { name: 'records', key: ['kind', 'id'], page: 500 },
  { name: 'devices', key: ['token_hash'], page: 500 },
  { name: 'invites', key: ['invite_hash'], page: 500 },
  { name: 'audit', key: ['place'], page: 500 },
  { name: 'identities', key: ['issuer', 'subject'], page: 500 },
  { name: 'captures', key: ['hash'], page: 500 },
  { name: 'capture_parts', key: ['hash', 'part'], page: 8 },
];

/** `teams` goes first, row by row. The others hold what lasts for minutes: whoever it concerns asks again. */
export const notCopied: readonly (keyof Tables)[] = [
  'teams',
  'tickets',
  'limits',
  'sign_ins',
  'sign_in_codes',
];

export interface CopiedTeam extends Team {
  /** Rows by table. */
  rows: Partial<Record<keyof Tables, number>>;
  entries: number;
  hash: string;
}

/**
 * Both have the newest shape. The source is read as it stands at one moment. Until the last check has passed nothing can be
 * seen on the other side: cut off at any moment, it can be run again. Throws a `StartError` where the target has teams, or
 * what arrived is not what was sent.
 */
export async function copyDatabase(from: Database, to: Database): Promise<CopiedTeam[]> {
  return from.kysely
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute((source) =>
      to.kysely.transaction().execute(async (target) => {
        await assertEmpty(target, to.kind);
        const teams = await source.selectFrom('teams').selectAll().orderBy('id').execute();
        const copied: CopiedTeam[] = [];
        for (const team of teams) {
          await target.insertInto('teams').values(team).execute();
          const sent = { teamId: team.id, tx: source, kind: from.kind };
          const arrived = { teamId: team.id, tx: target, kind: to.kind };
          copied.push({ id: team.id, name: team.name, ...(await copyTeam(sent, arrived)) });
        }
        return copied;
      }),
    );
}

/** Two who copy at once follow one another, and the second finds the teams of the first. */
async function assertEmpty(target: Transaction<Tables>, kind: Database['kind']): Promise<void> {
  if (kind === 'postgres') await sql`lock table teams in exclusive mode`.execute(target);
  const team = await target.selectFrom('teams').select('name').executeTakeFirst();
  if (team === undefined) return;
  throw new StartError(`The target holds a team already: ${team.name}. Take an empty database.`);
}

async function copyTeam(from: TeamScope, to: TeamScope): Promise<Omit<CopiedTeam, keyof Team>> {
  await nameTeam(from);
  await nameTeam(to);
  const rows: CopiedTeam['rows'] = {};
  for (const table of copiedTables) {
    const sent = await copyTable(from, to, table);
    const arrived = await sumOf(to, table);
    if (sent.rows !== arrived.rows || sent.sum !== arrived.sum) {
      throw new StartError(
        `The copy is not the same: ${arrived.rows} of ${sent.rows} rows of ${table.name} arrived, or others.`,
      );
    }
    rows[table.name] = arrived.rows;
  }
  const { entries, hash, broken } = await verifyLog({
    entriesAfter: async (seq, limit) => ({
      entries: await loadEntries(to, seq, limit),
      head: await headOf(to),
    }),
  });
  if (broken !== null) throw new StartError(`The chain does not hold in the copy: ${broken}.`);
  return { rows, entries, hash };
}
