/** The contract of the team store, run on every database that can hold it. */
import { sql, type RawBuilder, type Transaction } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database } from '#server/db/database.ts';
import { createInvite } from '#server/db/invites.ts';
import { join } from '#server/db/joining.ts';
import { createTeam } from '#server/db/teams.ts';
import { inTeam } from '#server/db/in-team.ts';
import { migrate } from '#server/db/migrate.ts';
import type { Tables } from '#server/db/tables.ts';
import { teamStore } from '#server/db/team-store.ts';
import { verifyLog } from '#server/verify-log.ts';
import { brokenLink, chainStart } from '#sync/entry.ts';
import type { PushOutcome } from '#sync/protocol.ts';
import { ApiClient, joinWith, serverUnderTest } from '../server/support/api-client.ts';
import {
  addEvidence,
  boatArticle,
  copyAddress,
  editNote,
  flag,
  joinAgain,
  joinAs,
  markClaim,
  part,
  recordArticle,
  removeNote,
  sourced,
  submit,
  take,
  writeNote,
} from '../sync/support/sample-mutations.ts';
import { clock, storesUnderTest, teamOf } from './support/stores.ts';

// Processes, databases and sockets: slow where the machine is busy, and never a matter of luck.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const { stores, skipped, stop } = await storesUnderTest();
afterAll(stop);

test.for(skipped)('%s', (reason, { skip }) => {
  skip(reason);
  expect.unreachable();
});

describe.each(stores)('the team store on $name', ({ name, open }) => {
  let database: Database;
  let close: () => Promise<void>;
  // One database for all: each test has teams of its own.
  beforeAll(async () => {
    ({ database, close } = await open());
  });
  afterAll(() => close());

  async function teamWithClaim() {
    const team = await teamOf(database, ['owner', 'checker']);
    const [owner = '', checker = ''] = team.members;
    await team.log.push([recordArticle(), markClaim()], owner);
    return { ...team, owner, checker };
  }

  test('OR1 eight writers at once get places without a gap, and a reader skips none', async () => {
    const { log, owner } = await teamWithClaim();
    const seen: number[] = [];
    let isWriting = true;
    async function follow() {
      while (true) {
        const isLast = !isWriting;
        const { entries, head } = await log.entriesAfter(seen.at(-1) ?? 0, 50);
        seen.push(...entries.map((entry) => entry.seq));
        if (isLast && head.seq === (seen.at(-1) ?? 0)) return;
      }
    }
    async function write() {
      for (let round = 0; round < 25; round += 1) {
        await log.push([writeNote(), writeNote()], owner);
      }
    }
    const reader = follow();
    await Promise.all(Array.from({ length: 8 }, write));
    isWriting = false;
    await reader;
    const total = 4 + 8 * 25 * 2;
    expect(seen).toEqual(Array.from({ length: total }, (_, index) => index + 1));
    expect(await verifyLog(log)).toMatchObject({ entries: total, broken: null });
  });

  test('OR2 a pull gives what stands after the cursor, in order, and the head', async () => {
    const { log, owner } = await teamWithClaim();
    await log.push([writeNote(), writeNote(), writeNote()], owner);
    const { entries, head } = await log.entriesAfter(4, 2);
    expect(entries.map((entry) => entry.seq)).toEqual([5, 6]);
    expect(head).toEqual(await log.head());
    expect(head.seq).toBe(7);
    expect((await log.entriesAfter(7, 500)).entries).toEqual([]);
  });

  test('OR2 a pull as text says the same, whatever the words hold', async () => {
    const { log, owner } = await teamWithClaim();
    const bodies = ['"nine"', 'a\\b', 'two\nlines\tand a tab', 'kroner 640 \u{1F6A2}', '\u2028'];
    await log.push(
      bodies.map((body) => writeNote(undefined, body)),
      owner,
    );
    for (const [after, limit] of [
      [0, 500],
      [5, 2],
      [9, 500],
    ] as const) {
      expect(JSON.parse(await log.pullAnswer(after, limit))).toEqual(
        await log.entriesAfter(after, limit),
      );
    }
  });

  test('LM1 a page of large entries ends early, and the next one goes on', async () => {
    const { log, owner } = await teamWithClaim();
    // Beyond what the protocol lets in: a page that has too much in few entries.
    for (let written = 0; written < 3; written += 1) {
      await log.push([writeNote(undefined, 'x'.repeat(5_000_000))], owner);
    }
    const { entries, head } = await log.entriesAfter(4, 500);
    expect(entries.map((entry) => entry.seq)).toEqual([5, 6]);
    expect(JSON.parse(await log.pullAnswer(4, 500))).toEqual({ entries, head });
    expect((await log.entriesAfter(6, 500)).entries.map((entry) => entry.seq)).toEqual([7]);
    expect(await verifyLog(log)).toMatchObject({ entries: 7, broken: null });
  });

  test('OR3 each mutation of a push is judged after those before it', async () => {
    const { log, members } = await teamOf(database);
    const [owner = ''] = members;
    const batch = [
      recordArticle(),
      markClaim(),
      writeNote('note-one'),
      editNote('note-one', 0, 'Nine.'),
    ];
    expect(brief(await log.push(batch, owner))).toEqual([2, 3, 4, 5]);
    expect(await log.records('note')).toMatchObject([{ value: { revision: 1 } }]);
    const backwards = [take(), flag()];
    expect(brief(await log.push(backwards, owner))).toEqual(['unknown', 6]);
  });

  test('OR4 a refusal does not stop what comes after it', async () => {
    const { log, owner } = await teamWithClaim();
    const batch = [writeNote(), editNote('note-none', 0, 'Nine.'), writeNote()];
    expect(brief(await log.push(batch, owner))).toEqual([5, 'unknown', 6]);
  });

  test('OR7 the database refuses to change or delete an entry', async () => {
    const { teamId } = await teamWithClaim();
    const tampering = [
      sql`update entries set author = 'somebody' where team_id = ${teamId}`,
      sql`delete from entries where team_id = ${teamId}`,
      ...(name === 'PostgreSQL' ? [sql`truncate entries cascade`] : []),
    ];
    for (const statement of tampering) {
      await expect(asTeam(teamId, statement)).rejects.toThrow(
        name === 'PostgreSQL' ? 'permission denied for table entries' : 'The log is append-only.',
      );
    }
    if (name !== 'PostgreSQL') return;
    // The owner of the tables can give itself the right back; the trigger stands behind it.
    await sql`grant update, delete, truncate on entries to current_user`.execute(database.kysely);
    for (const statement of tampering) {
      await expect(asTeam(teamId, statement)).rejects.toThrow('The log is append-only.');
    }
  });

  function asTeam(teamId: string, statement: RawBuilder<unknown>): Promise<void> {
    return database.kysely.transaction().execute(async (tx) => {
      await nameTeam(tx, name, teamId);
      await statement.execute(tx);
    });
  }

  test('OR8 pushes that come at once share commits, and each keeps its author and its outcomes', async () => {
    const { teamId, owner, checker } = await teamWithClaim();
    let commits = 0;
    const ticking = () => new Date(Date.UTC(2031, 2, 4, 10, 0, (commits += 1)));
    const log = teamStore(database, ticking).forTeam(teamId);
    const before = await log.head();
    const pushes = Array.from({ length: 40 }, (_, index) => ({
      author: index % 2 === 0 ? owner : checker,
      mutations: [writeNote(), editNote('note-none', 0, 'Nine.')],
    }));
    const outcomes = await Promise.all(
      pushes.map(({ mutations, author }) => log.push(mutations, author)),
    );
    expect(outcomes.map(brief)).toEqual(
      pushes.map((_, index) => [before.seq + 1 + index, 'unknown']),
    );
    const { entries } = await log.entriesAfter(before.seq, 500);
    expect(entries.map(({ author }) => author)).toEqual(pushes.map(({ author }) => author));
    expect(commits).toBe(1);
    expect(await verifyLog(log)).toMatchObject({ broken: null });
  });

  test('IM1 a repeat is answered with the place it has and the log does not grow', async () => {
    const { log, owner } = await teamWithClaim();
    const batch = [writeNote(), writeNote()];
    const first = await log.push(batch, owner);
    const before = await log.head();
    expect(await log.push(batch, owner)).toEqual(first);
    expect(await log.push(batch.toReversed(), owner)).toEqual(first.toReversed());
    expect(await log.head()).toEqual(before);
  });

  test('IM1 a repeat within one push is applied once', async () => {
    const { log, owner } = await teamWithClaim();
    const note = writeNote();
    expect(brief(await log.push([note, note], owner))).toEqual([5, 5]);
    expect((await log.head()).seq).toBe(5);
  });

  test('IM1 the same push from eight sides at once is applied once', async () => {
    const { log, owner } = await teamWithClaim();
    const batch = [writeNote(), writeNote(), writeNote()];
    const answers = await Promise.all(Array.from({ length: 8 }, () => log.push(batch, owner)));
    expect(answers.map(brief)).toEqual(answers.map(() => [5, 6, 7]));
    expect((await log.head()).seq).toBe(7);
  });

  test('IM2 an identifier in the log with other content or author is refused', async () => {
    const { log, owner, checker } = await teamWithClaim();
    const note = writeNote();
    await log.push([note], owner);
    const other = { ...note, content: { ...note.content, body: 'Eleven.' } };
    expect(brief(await log.push([other], owner))).toEqual(['conflict']);
    expect(brief(await log.push([note], checker))).toEqual(['conflict']);
    expect((await log.head()).seq).toBe(5);
  });

  test('IM3 a refused mutation leaves no trace and is judged anew later', async () => {
    const { log, owner, checker } = await teamWithClaim();
    const before = await log.head();
    const early = take();
    expect(brief(await log.push([early], checker))).toEqual(['unknown']);
    expect(await log.head()).toEqual(before);
    await log.push([flag()], owner);
    expect(brief(await log.push([early], checker))).toEqual([6]);
  });

  test('ID2 the author of an entry is who pushed', async () => {
    const { log, checker } = await teamWithClaim();
    await log.push([writeNote('note-one')], checker);
    const { entries } = await log.entriesAfter(4, 1);
    expect(entries[0]?.author).toBe(checker);
    expect(await log.records('note')).toMatchObject([{ value: { author: checker } }]);
  });

  test('ID3 the time of an entry is the server’s', async () => {
    const { log, owner } = await teamWithClaim();
    await log.push([{ ...writeNote(), madeAt: '1999-01-01T00:00:00Z' }], owner);
    const { entries } = await log.entriesAfter(4, 1);
    expect(entries[0]).toMatchObject({
      at: clock().toISOString(),
      mutation: { madeAt: '1999-01-01T00:00:00Z' },
    });
  });

  test('RV3 the store refuses a verdict without evidence and keeps the desk as it was', async () => {
    const { log, owner, checker } = await teamWithClaim();
    await log.push([flag()], owner);
    const answer = await log.push([take(), submit('contradicted')], checker);
    expect(brief(answer)).toEqual([6, 'evidence missing']);
    expect(await log.records('review')).toMatchObject([{ value: { state: 'checking' } }]);
    const primary = sourced('Ministry notice', { kind: 'primary' });
    const enough = [addEvidence(primary), submit('contradicted')];
    expect(brief(await log.push(enough, checker))).toEqual([7, 8]);
  });

  test('LM1 a full push and a full pull of 500 pass in one piece', async () => {
    const { log, owner } = await teamWithClaim();
    const batch = Array.from({ length: 500 }, () => writeNote());
    const outcomes = await log.push(batch, owner);
    expect(outcomes.every(({ outcome }) => outcome === 'applied')).toBe(true);
    expect((await log.entriesAfter(4, 500)).entries).toHaveLength(500);
  });

  test('OR5 text that is hard to keep comes back with the same hash', async () => {
    const { log, owner } = await teamWithClaim();
    const hard = 'Ørrin’s 𝔣𝔩𝔬𝔱𝔦𝔩𝔩𝔞 "quoted" \\u0041 e\u0301 \u2028 🛥️ עברית';
    await log.push([writeNote('note-hard', hard)], owner);
    await log.push([markClaim({ id: 'claim-nul-1', text: 'a\u0000b' })], owner);
    expect(await verifyLog(log)).toMatchObject({ entries: 6, broken: null });
    expect(await log.records('note')).toMatchObject([{ value: { content: { body: hard } } }]);
  });

  test('SE4 two teams with the same identifiers see nothing of each other', async () => {
    const one = await teamWithClaim();
    const other = await teamWithClaim();
    const note = writeNote('note-one', 'Ours alone.');
    await one.log.push([note], one.owner);
    expect(await other.log.records('note')).toEqual([]);
    expect((await other.log.head()).seq).toBe(4);
    expect(brief(await other.log.push([note], other.owner))).toEqual([5]);
    expect(brief(await other.log.push([removeNote('note-one')], one.owner))).toEqual([
      'not allowed',
    ]);
    const { entries } = await one.log.entriesAfter(0, 500);
    expect(new Set(entries.map((entry) => entry.teamId))).toEqual(new Set([one.teamId]));
  });

  test('SE5 a push of an admission is refused, an owner’s too', async () => {
    const { log, owner } = await teamWithClaim();
    expect(brief(await log.push([joinAs('friend-01', 'owner')], owner))).toEqual(['not allowed']);
    expect(await log.records('member')).toHaveLength(2);
  });

  test('SE1 neither token nor invite stands in the database', async () => {
    const { teamId, tokens } = await teamOf(database);
    const { invite } = await createInvite(database, teamId, 'reader', clock());
    const rows = JSON.stringify([
      await database.kysely.selectFrom('devices').selectAll().execute(),
      await database.kysely.selectFrom('invites').selectAll().execute(),
    ]);
    for (const secret of [...tokens, invite]) {
      expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
      expect(rows).not.toContain(secret);
    }
  });

  test('SE2 of two who use one invite at once, one comes in', async () => {
    const { teamId, log } = await teamOf(database);
    const { invite } = await createInvite(database, teamId, 'reader', clock());
    const request = { invite, name: 'Mara', device: 'laptop' };
    const answers = await Promise.all([1, 2, 3].map(() => join(database, request, clock())));
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
    expect(await log.records('member')).toHaveLength(2);
  });

  test('SE2 an invite is good for a week and no longer', async () => {
    const { teamId } = await teamOf(database);
    const request = { name: 'Mara', device: 'laptop' };
    const week = 7 * 24 * 60 * 60 * 1000;
    const late = await createInvite(database, teamId, 'reader', clock());
    const after = new Date(clock().getTime() + week);
    expect(await join(database, { ...request, invite: late.invite }, after)).toBeNull();
    const before = new Date(clock().getTime() + week - 1);
    expect(await join(database, { ...request, invite: late.invite }, before)).not.toBeNull();
  });

  test('a second migration finds nothing to do and keeps what is there', async () => {
    const { log } = await teamWithClaim();
    await migrate(database);
    expect((await log.head()).seq).toBe(4);
  });

  test('the log of a new team is empty and holds', async () => {
    const team = await createTeam(database, 'Night shift', clock());
    expect(team.name).toBe('Night shift');
    const { log } = await teamOf(database, []);
    expect(await verifyLog(log)).toMatchObject({ entries: 0, broken: null });
    expect(await log.records('article')).toEqual([]);
  });

  test('JN2 a parting is in the log and among the records, and its undoing after it', async () => {
    const { log, checker } = await teamWithClaim();
    const outcomes = await log.push([part(), joinAgain(), part()], checker);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'applied']);
    expect(await log.records('parting')).toMatchObject([
      { kind: 'parting', value: { address: copyAddress, isParted: true, by: checker } },
    ]);
    expect(await verifyLog(log)).toMatchObject({ broken: null });
  });

  test('a record holds what the reducer made of it', async () => {
    const { log } = await teamWithClaim();
    expect(await log.records('article')).toEqual([
      { kind: 'article', id: boatArticle.id, value: boatArticle },
    ]);
  });
});

describe.each(stores.filter(({ name }) => name === 'PostgreSQL'))(
  'the second fence around a team on $name',
  ({ open }) => {
    let database: Database;
    let close: () => Promise<void>;
    beforeAll(async () => {
      ({ database, close } = await open());
    });
    afterAll(() => close());

    test('SE4 a query that forgot its team sees no team, or its own', async () => {
      const one = await teamOf(database);
      await teamOf(database);
      expect(await database.kysely.selectFrom('entries').selectAll().execute()).toEqual([]);
      const rows = await inTeam(database, one.teamId, 'read only', ({ tx }) =>
        tx.selectFrom('entries').select('team_id').execute(),
      );
      expect(rows).toEqual([{ team_id: one.teamId }]);
    });

    test('SE4 a row for another team is refused by the database itself', async () => {
      const one = await teamOf(database);
      const other = await teamOf(database);
      const row = { kind: 'note', id: 'note-one', value: '{}', seq: 1 } as const;
      const intrusion = inTeam(database, one.teamId, 'read write', ({ tx }) =>
        tx
          .insertInto('records')
          .values({ ...row, team_id: other.teamId })
          .execute(),
      );
      await expect(intrusion).rejects.toThrow('row-level security');
    });
  },
);

describe.each(stores)('a whole server on $name', ({ serverSettings }) => {
  test('lets an owner in, takes a push and answers a pull', async () => {
    const changes = await serverSettings();
    const server = await serverUnderTest(changes);
    const { token } = await joinWith(server.firstInvite ?? '');
    const client = new ApiClient(server.address, token);
    expect(brief(await client.push([recordArticle(), markClaim(), writeNote()]))).toEqual([
      2, 3, 4,
    ]);
    const before = await client.pull();
    expect(brokenLink(before.entries, { seq: 0, hash: chainStart })).toBeNull();
    expect(before.head.seq).toBe(4);
    await server.close();
  });
});

/** Places for what was applied, codes for what was refused. */
function brief(outcomes: readonly PushOutcome[]): (number | string)[] {
  return outcomes.map((outcome) =>
    outcome.outcome === 'applied' ? outcome.seq : outcome.refusal.code,
  );
}

/** PostgreSQL shows rows only to a transaction that named its team. */
async function nameTeam(tx: Transaction<Tables>, store: string, teamId: string): Promise<void> {
  if (store !== 'PostgreSQL') return;
  await sql`select set_config('second_source.team', ${teamId}, true)`.execute(tx);
}
