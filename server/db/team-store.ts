/** The team store: everything a caller may do with one team's log, and no way to name another team. */
import type { Entry } from '#sync/entry.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { PushOutcome } from '#sync/protocol.ts';
import type { RecordKind, TeamRecord } from '#sync/records.ts';
import { appendAll } from './append.ts';
import type { Database } from './database.ts';
import { loadEntries, loadEntriesAsJson } from './entry-rows.ts';
import { groupCommit, type Push } from './group-commit.ts';
import { headOf } from './heads.ts';
import { inTeam, type TeamScope } from './in-team.ts';
import type { Head } from './judge-batch.ts';
import { recordOf } from './record-rows.ts';
import { takeSnapshot, type SnapshotPage } from './snapshot.ts';

/** One team's log. Bound to the team when it is made, so a forgotten filter cannot be written. */
export interface TeamLog {
  readonly teamId: string;
  head(): Promise<Head>;
  /** At most `limit` entries after `seq`, in order, and the head, which is never behind them. */
  entriesAfter(seq: number, limit: number): Promise<{ entries: Entry[]; head: Head }>;
  /** The same as the JSON text of a `PullAnswer`, without a detour over objects. */
  pullAnswer(seq: number, limit: number): Promise<string>;
  /**
   * Judges and writes the batch in one transaction, which it may share with others that came meanwhile; durable when it
   * resolves. Throws a `StoreUnavailable` where the database cannot just now: the same push may be sent again. Throws a
   * `DeviceShutOut` where the device that it came from was revoked meanwhile.
   */
  push(mutations: readonly Mutation[], author: string, deviceId?: string): Promise<PushOutcome[]>;
  records(kind: RecordKind): Promise<TeamRecord[]>;
  /**
   * What the log adds up to at one place, read in one transaction of its own. Ends early with a `StoreUnavailable` where
   * too many are taken at once, one takes too long, or `signal` is aborted.
   */
  snapshot(signal?: AbortSignal): AsyncIterable<SnapshotPage>;
}

export interface TeamStore {
  forTeam(teamId: string): TeamLog;
}

/** Logs of one store share their commits, so a process keeps one store for each database. */
export function teamStore(database: Database, now: () => Date): TeamStore {
  const queues = new Map<string, (push: Push) => Promise<PushOutcome[]>>();
  function queueOf(teamId: string): (push: Push) => Promise<PushOutcome[]> {
    const queue =
      queues.get(teamId) ?? groupCommit((group) => commit(database, teamId, group, now));
    queues.set(teamId, queue);
    return queue;
  }
  return { forTeam: (teamId) => teamLog(database, teamId, queueOf(teamId)) };
}

function teamLog(
  database: Database,
  teamId: string,
  push: (push: Push) => Promise<PushOutcome[]>,
): TeamLog {
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
    pullAnswer: (seq, limit) =>
      read(async (scope) => {
        const entries = await loadEntriesAsJson(scope, seq, limit);
        return `{"entries":${entries},"head":${JSON.stringify(await headOf(scope))}}`;
      }),
    push: (mutations, author, deviceId) => push({ mutations, author, deviceId }),
    records: (kind) => read((scope) => recordsOf(scope, kind)),
    snapshot: (signal) => takeSnapshot(database, teamId, signal),
  };
}

/** Mutations have names: a group whose outcome nobody learned is simply written again. */
function commit(
  database: Database,
  teamId: string,
  group: readonly Push[],
  now: () => Date,
): Promise<PushOutcome[][]> {
  const at = now().toISOString();
  const pushes = group.map(({ mutations, author, deviceId }) => ({
    mutations,
    deviceId,
    asked: { author, at, byServer: false },
  }));
  return inTeam(database, teamId, 'read write', (scope) => appendAll(scope, pushes), {
    mayRunTwice: true,
  });
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
