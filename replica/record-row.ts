/** Turns a record into the row that the database finds again by article, claim, address or text. */
import { keyText, type RecordKey, type TeamRecord } from '#sync/records.ts';
import { sketchOf } from './article-lookup.ts';
import type { RecordRow, ReplicaDatabase } from './database.ts';

export function rowOf(record: TeamRecord, pending: 0 | 1): RecordRow {
  switch (record.kind) {
    case 'article': {
      const addresses = [...new Set(record.value.addresses.map((address) => address.url))];
      const hashes = sketchOf(record.value.fingerprint);
      return { ...record, pending, parent: '', addresses, hashes };
    }
    case 'parting':
    case 'claim':
      return { ...record, pending, parent: record.value.articleId, addresses: [], hashes: [] };
    case 'note':
    case 'review':
      return { ...record, pending, parent: record.value.claimId, addresses: [], hashes: [] };
    case 'member':
      return { ...record, pending, parent: '', addresses: [], hashes: [] };
  }
}

/** The record alone, without what the database adds to it. */
export function recordOf(row: RecordRow): TeamRecord {
  const {
    pending: _pending,
    parent: _parent,
    addresses: _addresses,
    hashes: _hashes,
    ...rest
  } = row;
  return rest;
}

/** The rows under these keys that exist, by `keyText`. */
export async function rowsOf(
  database: ReplicaDatabase,
  keys: readonly RecordKey[],
): Promise<Map<string, RecordRow>> {
  const unique = new Map(keys.map((key) => [keyText(key), key]));
  const rows = await database.records.bulkGet(
    [...unique.values()].map(({ kind, id }) => [kind, id]),
  );
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[keyText(row), row]])));
}
