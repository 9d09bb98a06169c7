/** Looks at a database after a storm, as an auditor would: the log, its chain, and what the records say. */
import { expect } from 'vitest';
import type { Database } from '#server/db/database.ts';
import { teamStore } from '#server/db/team-store.ts';
import { verifyLog } from '#server/verify-log.ts';
import { wholeLog } from '#server/whole-log.ts';
import { keyText, type RecordKind, type TeamRecord } from '#sync/records.ts';
import { freshReplay } from '../../replica/team-log.ts';
import type { Acknowledged } from './storm-writer.ts';

const kinds: readonly RecordKind[] = ['article', 'claim', 'note', 'review', 'parting', 'member'];

/**
 * Expects that what was acknowledged stands once, at the place that was told, in an unbroken chain, and that the records
 * are what a replay of the log gives. Gives the number of entries.
 */
export async function expectNothingLost(
  database: Database,
  teamId: string,
  acknowledged: Acknowledged,
): Promise<number> {
  const log = teamStore(database, () => new Date()).forTeam(teamId);
  const { entries, head } = await wholeLog(log);
  const verified = await verifyLog(log);
  const records = await Promise.all(kinds.map((kind) => log.records(kind)));

  const places = new Map(entries.map(({ mutation, seq }) => [mutation.id, seq]));
  const lost = [...acknowledged.places].filter(([id, seq]) => places.get(id) !== seq);
  expect(lost).toEqual([]);
  expect(acknowledged.contradictions).toEqual([]);
  expect(acknowledged.refused).toEqual([]);
  expect(places.size).toBe(entries.length);
  expect(verified).toEqual({ entries: entries.length, hash: head.hash, broken: null });
  expect(byKey(records.flat())).toEqual(byKey(freshReplay(entries).values()));
  return entries.length;
}

function byKey(records: Iterable<TeamRecord>): Record<string, unknown> {
  return Object.fromEntries([...records].map((record) => [keyText(record), record.value]));
}
