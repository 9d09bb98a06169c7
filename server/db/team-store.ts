/** The team store: everything a caller may do with one team's log, and no way to name another team. */
import type { Entry } from '#sync/entry.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { PushOutcome } from '#sync/protocol.ts';
import type { RecordKind, TeamRecord } from '#sync/records.ts';
import { append } from './append.ts';
import type { Database } from './database.ts';
import { loadEntries } from './entry-rows.ts';
import { inTeam, type TeamScope } from './in-team.ts';
import type { Head } from './judge-batch.ts';
import { recordOf } from './record-rows.ts';

/** One team's log. Bound to the team when it is made, so a forgotten filter cannot be written. */
export interface TeamLog {
  readonly teamId: string;
  head(): Promise<Head>;
  /** At most `limit` entries after `seq`, in order, and the head, which is never behind them. */
  entriesAfter(seq: number, limit: number): Promise<{ entries: Entry[]; head: Head }>;
  /** Judges and writes the batch in one transaction; durable when it resolves. */
  push(mutations: readonly Mutation[], author: string): Promise<PushOutcome[]>;
  records(kind: RecordKind): Promise<TeamRecord[]>;
}

export interface TeamStore {
  forTeam(teamId: string): TeamLog;
}

export function teamStore(database: Database, now: () => Date): TeamStore {
  return { forTeam: (teamId) => teamLog(database, teamId, now) };
}

function teamLog(database: Database, teamId: string, now: () => Date): TeamLog {
  function read<Result>(work: (scope: TeamScope) => Promise<Result>): Promise<Result> {
    return inTeam(database, teamId, 'read only', work);
  }
  return {
    teamId,
    head: () => read(headOf),
    // Entries first: a commit between the two reads then only makes the head newer.
    entriesAfter: (seq, limit) =>
      read(async (scope) => ({
        entries: await loadEntries(scope, seq, limit),
        head: await headOf(scope),
      })),
    push: (mutations, author) =>
      inTeam(database, teamId, 'read write', (scope) =>
        append(scope, mutations, { author, at: now().toISOString(), byServer: false }),
      ),
    records: (kind) => read((scope) => recordsOf(scope, kind)),
  };
}

async function headOf({ tx, teamId }: TeamScope): Promise<Head> {
  return tx
    .selectFrom('heads')
    .select(['seq', 'hash'])
    .where('team_id', '=', teamId)
    .executeTakeFirstOrThrow();
}

async function recordsOf({ tx, teamId }: TeamScope, kind: RecordKind): Promise<TeamRecord[]> {
  const rows = await tx
    .selectFrom('records')
    .select(['kind', 'id', 'value'])
    .where('team_id', '=', teamId)
    .where('kind', '=', kind)
    .orderBy('id')
    .execute();
  return rows.map(recordOf);
}
