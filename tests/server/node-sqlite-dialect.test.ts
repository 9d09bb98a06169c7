import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeSqliteDialect } from '#server/db/node-sqlite-dialect.ts';

let kysely: Kysely<{ boats: { id: number; name: string } }>;
beforeEach(async () => {
  kysely = new Kysely({ dialect: nodeSqliteDialect(new DatabaseSync(':memory:')) });
  await sql`create table boats (id integer primary key, name text not null) strict`.execute(kysely);
});
afterEach(() => kysely.destroy());

function names() {
  return kysely.selectFrom('boats').select('name').orderBy('id').execute();
}

test('what a transaction wrote is gone when it fails', async () => {
  const failing = kysely.transaction().execute(async (tx) => {
    await tx.insertInto('boats').values({ id: 1, name: 'Tern' }).execute();
    throw new Error('The tide turned.');
  });
  await expect(failing).rejects.toThrow('The tide turned.');
  expect(await names()).toEqual([]);
});

test('two transactions follow one another on the single connection', async () => {
  const order: string[] = [];
  async function write(name: string, id: number) {
    await kysely.transaction().execute(async (tx) => {
      order.push(`${name} begins`);
      await tx.insertInto('boats').values({ id, name }).execute();
      await tx.selectFrom('boats').selectAll().execute();
      order.push(`${name} ends`);
    });
  }
  await Promise.all([write('Tern', 1), write('Plover', 2)]);
  expect(order).toEqual(['Tern begins', 'Tern ends', 'Plover begins', 'Plover ends']);
});

test('counts and returned rows are told apart', async () => {
  await kysely
    .insertInto('boats')
    .values([
      { id: 1, name: 'Tern' },
      { id: 2, name: 'Plover' },
    ])
    .execute();
  const renamed = kysely.updateTable('boats').set({ name: 'Dunlin' }).where('id', '=', 2);
  expect((await renamed.executeTakeFirst()).numUpdatedRows).toBe(1n);
  expect(await renamed.returning('name').executeTakeFirst()).toEqual({ name: 'Dunlin' });
});

test('more statements than are kept prepared still work', async () => {
  for (let id = 0; id < 150; id += 1) {
    await sql.raw(`insert into boats values (${id}, 'Tern ${id}')`).execute(kysely);
  }
  expect(await names()).toHaveLength(150);
});

test('a strict table refuses a value of another type', async () => {
  const wrong = sql`insert into boats values (1, 2.5)`.execute(kysely);
  await expect(wrong).resolves.toBeDefined();
  const wronger = sql`insert into boats values ('one', 'Tern')`.execute(kysely);
  await expect(wronger).rejects.toThrow('datatype mismatch');
});

test('a value that SQLite has no type for is refused before it is bound', async () => {
  const odd = sql`select ${new Date()}`.execute(kysely);
  await expect(odd).rejects.toThrow(TypeError);
});

test('bytes come back as they went in', async () => {
  await sql`create table pictures (content blob not null) strict`.execute(kysely);
  const content = Uint8Array.from([0, 255, 10, 0]);
  await sql`insert into pictures values (${content})`.execute(kysely);
  await sql`insert into pictures values (${Buffer.from(content)})`.execute(kysely);
  const { rows } = await sql`select content from pictures`.execute(kysely);
  expect(rows).toEqual([{ content }, { content }]);
});

test('a transaction that SQLite ended by itself is told by what ended it', async () => {
  await sql`create trigger full before insert on boats
    begin select raise(rollback, 'The harbour is full.'); end`.execute(kysely);
  const failing = kysely
    .transaction()
    .execute((tx) => tx.insertInto('boats').values({ id: 1, name: 'Tern' }).execute());
  await expect(failing).rejects.toThrow('The harbour is full.');
});

test('a reader who never waits lets the others be heard', async () => {
  const heard = new AbortController();
  setImmediate(() => heard.abort());
  // Reads follow one another without a pause; without room made for others they would all come first.
  for (let read = 0; read < 100_000 && !heard.signal.aborted; read += 1) await names();
  expect(heard.signal.aborted).toBe(true);
});
