/** Snapshots and pulls on both databases: what they hold while writers write, and what they cost as a log grows. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Database } from '#server/db/database.ts';
import { inTeam } from '#server/db/in-team.ts';
import { StoreUnavailable } from '#server/db/store-unavailable.ts';
import type { TeamLog } from '#server/db/team-store.ts';
import { wholeLog } from '#server/whole-log.ts';
import { brokenLink, chainStart } from '#sync/entry.ts';
import type { TeamRecord } from '#sync/records.ts';
import {
  editNote,
  flag,
  markClaim,
  recordArticle,
  removeNote,
  take,
  writeNote,
} from '../sync/support/sample-mutations.ts';
import { inOrder, replay } from './support/replay.ts';
import { storesUnderTest, teamOf } from './support/stores.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const { stores, skipped, stop } = await storesUnderTest();
afterAll(stop);

test.for(skipped)('%s', (reason, { skip }) => {
  skip(reason);
  expect.unreachable();
});

describe.each(stores)('snapshots on $name', ({ name, open }) => {
  let database: Database;
  let close: () => Promise<void>;
  let log: TeamLog;
  let owner: string;
  beforeAll(async () => {
    ({ database, close } = await open());
  });
  afterAll(() => close());
  // One database, and a team of its own for each test.
  beforeEach(async () => {
    const team = await teamOf(database, ['owner', 'checker']);
    ({ log } = team);
    owner = team.members[0] ?? '';
    await log.push([recordArticle(), markClaim()], owner);
  });

  async function read(signal?: AbortSignal) {
    const records: TeamRecord[] = [];
    const heads = new Set<number>();
    let pages = 0;
    for await (const page of log.snapshot(signal)) {
      records.push(...page.records);
      heads.add(page.head.seq);
      pages += 1;
    }
    return { records, heads: [...heads], pages };
  }

  test('SN1 a snapshot is what a fresh replay of the log gives', async () => {
    const work = [writeNote('note-one'), editNote('note-one', 0, 'Nine.'), flag(), take()];
    await log.push([...work, writeNote('note-two'), removeNote('note-two')], owner);
    const { records, heads } = await read();
    const { entries, head } = await wholeLog(log);
    expect(heads).toEqual([head.seq]);
    expect(inOrder(records)).toEqual(replay(entries));
  });

  test('SN1 SN2 writers go on while a snapshot is read, and nothing of theirs is in it', async () => {
    const before = Array.from({ length: 3 }, () => Array.from({ length: 400 }, () => writeNote()));
    for (const batch of before) await log.push(batch, owner);
    const records: TeamRecord[] = [];
    let head = 0;
    for await (const page of log.snapshot()) {
      records.push(...page.records);
      head = page.head.seq;
      await log.push([writeNote(), editNote(before[0]?.[0]?.noteId ?? '', 0, 'Nine.')], owner);
    }
    const { entries } = await wholeLog(log);
    expect(head).toBe(4 + 1200);
    expect(entries.length).toBeGreaterThan(head);
    expect(inOrder(records)).toEqual(replay(entries.slice(0, head)));
  });

  test('SN2 a snapshot is one page of records at a time', async () => {
    await log.push(
      Array.from({ length: 500 }, () => writeNote()),
      owner,
    );
    await log.push(
      Array.from({ length: 500 }, () => writeNote()),
      owner,
    );
    const { records, pages } = await read();
    // Two members, an article and a claim beside the notes.
    expect(records).toHaveLength(1004);
    expect(pages).toBe(3);
  });

  test('SN3 few snapshots are open at once, and one that is left makes room', async () => {
    const taken = Array.from({ length: 4 }, () => log.snapshot()[Symbol.asyncIterator]());
    for (const one of taken) expect((await one.next()).done).toBe(false);
    await expect(read()).rejects.toThrow(StoreUnavailable);
    await taken[0]?.return?.();
    expect((await read()).records).toHaveLength(4);
    for (const one of taken) await one.return?.();
  });

  test('SN3 a snapshot that is cut short says so and gives its place back', async () => {
    await log.push(
      Array.from({ length: 500 }, () => writeNote()),
      owner,
    );
    const cuts = Array.from({ length: 4 }, () => new AbortController());
    const cut = cuts.map(({ signal }) => log.snapshot(signal)[Symbol.asyncIterator]());
    for (const one of cut) await one.next();
    for (const controller of cuts) controller.abort();
    for (const one of cut) await expect(one.next()).rejects.toThrow('was cut short');
    expect((await read()).records).toHaveLength(504);
  });

  test('SN1 a team without entries is one empty page at the start of the log', async () => {
    const empty = await teamOf(database, []);
    const pages: unknown[] = [];
    for await (const page of empty.log.snapshot()) pages.push(page);
    expect(pages).toEqual([{ head: { seq: 0, hash: chainStart }, records: [] }]);
  });

  test('OR2 a pull goes by the primary key, however long the log is', async () => {
    const { teamId } = log;
    const plan = await inTeam(database, teamId, 'read only', async ({ tx, kind }) => {
      // A table of a few rows is read whole whatever index there is; the question is whether it has to be.
      if (kind === 'postgres') await sql`set local enable_seqscan = off`.execute(tx);
      if (kind === 'postgres') await sql`set local enable_bitmapscan = off`.execute(tx);
      const explain = kind === 'postgres' ? sql`explain` : sql`explain query plan`;
      const { rows } = await sql`${explain} select seq, author, at, mutation, previous, hash
        from entries where team_id = ${teamId} and seq > ${3} order by seq limit 100`.execute(tx);
      return rows.map((row) => Object.values(Object(row)).join(' ')).join('\n');
    });
    const byKey =
      name === 'PostgreSQL'
        ? /Index Scan using entries_pkey[^]*Index Cond: .*team_id.*seq > 3/
        : /SEARCH entries USING INDEX sqlite_autoindex_entries_1 \(team_id=\? AND seq>\?\)/;
    expect(plan).toMatch(byKey);
    expect(plan).not.toMatch(/sort|temp b-tree/i);
  });

  test('OR2 the last hundred of a long log are the last hundred', async () => {
    for (let round = 0; round < 4; round += 1) {
      await log.push(
        Array.from({ length: 500 }, () => writeNote()),
        owner,
      );
    }
    const { seq } = await log.head();
    const { entries, head } = await log.entriesAfter(seq - 100, 500);
    expect(entries).toHaveLength(100);
    const [first] = entries;
    expect(brokenLink(entries, { seq: seq - 100, hash: first?.previous ?? '' })).toBeNull();
    expect(entries.at(-1)).toMatchObject(head);
  });
});
