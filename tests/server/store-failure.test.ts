import { expect, test } from 'vitest';
import { tryAgain } from '#server/db/retry.ts';
import { storeFailureOf } from '#server/db/store-failure.ts';
import { StoreUnavailable } from '#server/db/store-unavailable.ts';

function failure(message: string, fields: object): Error {
  return Object.assign(new Error(message), fields);
}

test.for([
  ['SQLite is locked by another program', { errcode: 5 }, 'busy'],
  ['SQLite is locked while it recovers', { errcode: 5 + 256 }, 'busy'],
  ['the file may not be written', { errcode: 8 }, 'read only'],
  ['the disk gives an error on fsync', { errcode: 10 + 4 * 256 }, 'disk'],
  ['a page is malformed', { errcode: 11 }, 'damaged'],
  ['the disk is full', { errcode: 13 }, 'full'],
  ['the file is no database', { errcode: 26 }, 'damaged'],
  ['PostgreSQL could not serialize', { code: '40001' }, 'conflict'],
  ['PostgreSQL found a deadlock', { code: '40P01' }, 'conflict'],
  ['PostgreSQL is shut down', { code: '57P01' }, 'lost'],
  ['PostgreSQL is starting up', { code: '57P03' }, 'lost'],
  ['PostgreSQL drops the connection', { code: '08006' }, 'lost'],
  ['PostgreSQL took too long', { code: '57014' }, 'slow'],
  ['PostgreSQL is a standby', { code: '25006' }, 'read only'],
  ['PostgreSQL has no more connections', { code: '53300' }, 'overloaded'],
  ['nobody listens at the address', { code: 'ECONNREFUSED', syscall: 'connect' }, 'lost'],
  ['the peer resets', { code: 'ECONNRESET', syscall: 'read' }, 'lost'],
  ['there is no room for a temporary file', { code: 'ENOSPC', syscall: 'write' }, 'full'],
] as const)('%s', ([what, fields, trouble]) => {
  const found = storeFailureOf(failure(what, fields));
  expect(found).toMatchObject({ trouble, cause: { message: what } });
  expect(found?.message).toMatch(/^[A-Z].*\.$/);
});

test.for([
  ['Connection terminated unexpectedly', 'lost'],
  ['Client has encountered a connection error and is not queryable', 'lost'],
  ['timeout exceeded when trying to connect', 'overloaded'],
] as const)('the driver says "%s"', ([message, trouble]) => {
  expect(storeFailureOf(new Error(message))).toMatchObject({ trouble });
});

test.for([
  ['a slip in a query', failure('no such table', { errcode: 1 })],
  ['a broken rule of the schema', failure('duplicate key', { code: '23505' })],
  ['a file that is not there', failure('no such file', { code: 'ENOENT', syscall: 'open' })],
  ['a mistake of ours', new TypeError('undefined is not a function')],
  ['something that is no error', 'the disk is full'],
] as const)('%s is no trouble of the store', ([, error]) => {
  expect(storeFailureOf(error)).toBeNull();
});

test('what passes by itself is worth another try soon, what somebody has to mend is not', () => {
  expect(new StoreUnavailable('lost', 'Lost.').retryAfter).toBeLessThan(10);
  expect(new StoreUnavailable('full', 'Full.').retryAfter).toBeGreaterThanOrEqual(60);
});

/** Waits that pass at once, and how long each would have been. */
function waits() {
  const asked: number[] = [];
  return { asked, wait: async (milliseconds: number) => void asked.push(milliseconds) };
}

test('OR9 what was turned away is tried again until it works, after waits below a growing limit', async () => {
  const { asked, wait } = waits();
  let tries = 0;
  const given = await tryAgain(
    async () => {
      tries += 1;
      if (tries < 5) throw failure('could not serialize', { code: '40001' });
      return 'written';
    },
    () => true,
    wait,
  );
  expect(given).toBe('written');
  expect(asked).toHaveLength(4);
  for (const [place, length] of asked.entries()) expect(length).toBeLessThan(50 * 2 ** place);
});

test('OR9 the tries end, and the caller learns why', async () => {
  const { asked, wait } = waits();
  const trying = tryAgain(
    () => Promise.reject(failure('could not serialize', { code: '40001' })),
    () => true,
    wait,
  );
  await expect(trying).rejects.toThrow('Another change was in the way');
  expect(asked).toHaveLength(6);
});

test('a mistake of ours is not tried again', async () => {
  const { asked, wait } = waits();
  const trying = tryAgain(
    () => Promise.reject(new TypeError('no such thing')),
    () => true,
    wait,
  );
  await expect(trying).rejects.toThrow(TypeError);
  expect(asked).toEqual([]);
});
