/** A team's records as they stood at one place of the log, page by page, while writers go on. */
import { sql, type ControlledTransaction } from 'kysely';
import type { TeamRecord } from '#sync/records.ts';
import type { Database } from './database.ts';
import { headOf } from './heads.ts';
import { nameTeam, type TeamScope } from './in-team.ts';
import type { Head } from './judge-batch.ts';
import { loadRecordsAfter } from './record-rows.ts';
import { storeFailureOf } from './store-failure.ts';
import { StoreUnavailable } from './store-unavailable.ts';
import type { Tables } from './tables.ts';

/** `head` is the same on every page; there is at least one page, and a page may be empty. */
export interface SnapshotPage {
  head: Head;
  records: TeamRecord[];
}

const pageSize = 500;

/** Milliseconds. A reader that is slower holds back the tidying of the database, and comes again. */
const longest = 60_000;

/**
 * Reads in one transaction on a connection beside the writers. What stands in memory is one page, however large the team.
 * Throws a `StoreUnavailable` where it is cut short; the transaction ends then too, whether or not anybody reads on.
 */
export async function* takeSnapshot(
  database: Database,
  teamId: string,
  signal?: AbortSignal,
): AsyncGenerator<SnapshotPage> {
  const { scope, end } = await begin(database, teamId);
  const cut = AbortSignal.any([AbortSignal.timeout(longest), ...(signal ? [signal] : [])]);
  function endEarly(): void {
    // Nobody reads on; the next page says that it was cut.
    end().catch(() => undefined);
  }
  cut.addEventListener('abort', endEarly, { once: true });
  try {
    const head = await headOf(scope);
    let records: TeamRecord[] = [];
    do {
      assertGoesOn(cut);
      records = await loadRecordsAfter(scope, records.at(-1) ?? null, pageSize);
      yield { head, records };
    } while (records.length === pageSize);
  } catch (error) {
    throw storeFailureOf(error) ?? error;
  } finally {
    cut.removeEventListener('abort', endEarly);
    await end();
  }
}

function assertGoesOn(cut: AbortSignal): void {
  if (!cut.aborted) return;
  throw new StoreUnavailable('slow', 'The snapshot was cut short. Ask for it again.');
}

interface OpenSnapshot {
  scope: TeamScope;
  /** Ends the transaction and gives the connection back; the first call counts. */
  end: () => Promise<void>;
}

async function begin(database: Database, teamId: string): Promise<OpenSnapshot> {
  const reader = database.reader();
  try {
    const tx: ControlledTransaction<Tables> = await reader.kysely
      .startTransaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute();
    async function giveBack(): Promise<void> {
      try {
        await tx.rollback().execute();
      } finally {
        await reader.done();
      }
    }
    let ended: Promise<void> | undefined;
    function end(): Promise<void> {
      ended ??= giveBack();
      return ended;
    }
    const scope: TeamScope = { teamId, tx, kind: database.kind };
    try {
      await nameTeam(scope);
      await allowToPause(scope);
    } catch (error) {
      await end();
      throw error;
    }
    return { scope, end };
  } catch (error) {
    await reader.done();
    throw storeFailureOf(error) ?? error;
  }
}

/** Whoever reads a snapshot over a slow line lets its transaction wait longer than others may; `longest` ends that. */
async function allowToPause({ tx, kind }: TeamScope): Promise<void> {
  if (kind !== 'postgres') return;
  await sql`set local idle_in_transaction_session_timeout = ${sql.lit(longest + 5000)}`.execute(tx);
}
