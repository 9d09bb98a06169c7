/** A database file that was harmed while nobody looked: the server refuses it, changes nothing, and a backup puts it right. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  openSync,
  closeSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startServer } from '#server/start-server.ts';
import { brokenLink, chainStart, type Entry } from '#sync/entry.ts';
import type { Mutation } from '#sync/mutation.ts';
import { ApiClient, joinWith } from '../server/support/api-client.ts';
import { markClaim, recordArticle, writeNote } from '../sync/support/sample-mutations.ts';

vi.setConfig({ testTimeout: 60_000 });

const main = path.resolve(import.meta.dirname, '../../cli/main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'second-source-harm-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder as it was left by a server that stopped, and one as it was left by a server that was killed. */
const stopped = path.join(folder, 'stopped');
const killed = path.join(folder, 'killed');
const notes = Array.from({ length: 200 }, () => writeNote());
let token: string;
let whole: Entry[];

beforeAll(async () => {
  const server = await serve(stopped);
  ({ token } = await joinWith(server.firstInvite ?? ''));
  const client = new ApiClient(server.address, token);
  await client.push([recordArticle(), markClaim()]);
  for (let from = 0; from < notes.length; from += 20) {
    await client.push(notes.slice(from, from + 20));
  }
  // Nothing is being written: this is what a power cut would leave, the write-ahead log included.
  cpSync(stopped, killed, { recursive: true });
  whole = (await client.pull()).entries;
  await server.close();
});

function serve(data: string) {
  return startServer({ host: '127.0.0.1', port: 0, data, teamName: 'Harbour desk' });
}

function copyOf(original: string): string {
  const copy = mkdtempSync(path.join(folder, 'copy-'));
  cpSync(original, copy, { recursive: true });
  return copy;
}

function fileIn(data: string): string {
  return path.join(data, 'team.sqlite');
}

function overwrite(file: string, from: number, length: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(length, 0xa5), 0, length, from);
  closeSync(handle);
}

function sumOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Statements by somebody who has the file and knows his way around it. */
function byHand(file: string, statements: string): void {
  const database = new DatabaseSync(file);
  database.exec(statements);
  database.close();
}

test.for([
  {
    harm: 'its first bytes are overwritten',
    apply: (file: string) => overwrite(file, 0, 100),
    reason: 'file is not a database',
  },
  {
    harm: 'pages in its middle are overwritten',
    apply: (file: string) => overwrite(file, Math.floor(statSync(file).size / 8192) * 4096, 12_288),
    reason: /malformed|damaged/,
  },
  {
    harm: 'its end is cut off',
    apply: (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2)),
    reason: /malformed|damaged/,
  },
  {
    harm: 'its last entry is changed by hand',
    apply: (file: string) =>
      byHand(
        file,
        `drop trigger entries_refuse_update;
         update entries set author = 'somebody' where seq = (select max(seq) from entries)`,
      ),
    reason: 'its log does not hold: entry 203 does not match its hash',
  },
  {
    harm: 'its last entry is taken out by hand',
    apply: (file: string) =>
      byHand(
        file,
        `drop trigger entries_refuse_delete;
         delete from entries where seq = (select max(seq) from entries)`,
      ),
    reason: 'its log does not hold: it ends at entry 202, but its head is entry 203',
  },
])('OR10 a file is refused and left alone when $harm', async ({ apply, reason }) => {
  const data = copyOf(stopped);
  apply(fileIn(data));
  const before = sumOf(fileIn(data));
  const starting = serve(data);
  await expect(starting).rejects.toThrow(reason);
  await expect(starting).rejects.toThrow(
    'Restore it from a backup or move it away; it was not changed.',
  );
  expect(sumOf(fileIn(data))).toBe(before);
});

test.for([
  {
    harm: 'cut in half',
    apply: (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  },
  {
    harm: 'overwritten in its middle',
    apply: (file: string) => overwrite(file, Math.floor(statSync(file).size / 2), 5000),
  },
  { harm: 'lost', apply: (file: string) => rmSync(file) },
])(
  'OR10 where the write-ahead log is $harm the log ends earlier, whole, and takes the same pushes again',
  async ({ apply }) => {
    const data = copyOf(killed);
    apply(`${fileIn(data)}-wal`);
    const server = await serve(data);
    const left = await logIn(server.address);
    expect(left.length).toBeLessThan(whole.length);
    expect(left).toEqual(whole.slice(0, left.length));
    const again = whole.slice(1).map(({ mutation }) => mutation);
    expect(await idsAfter(server.address, left, again)).toEqual(
      // Where the very first commits are gone, the device is as unknown as the team.
      left.length === 0 ? [] : whole.map(({ mutation }) => mutation.id),
    );
    await server.close();
  },
);

/** The identifiers in the log after these mutations were pushed again, if it knows who pushes. */
async function idsAfter(
  address: string,
  left: readonly Entry[],
  again: readonly Mutation[],
): Promise<string[]> {
  if (left.length > 0) await new ApiClient(address, token).push(again);
  return (await logIn(address)).map(({ mutation }) => mutation.id);
}

async function logIn(address: string): Promise<Entry[]> {
  const answer = await new ApiClient(address, token).get('/api/entries?after=0');
  if (answer.status === 401) return [];
  const { entries }: { entries: Entry[] } = Object(await answer.json());
  expect(brokenLink(entries, { seq: 0, hash: chainStart })).toBeNull();
  return entries;
}

test('a damaged database is put right as the page on recovery says, command by command', async () => {
  const data = copyOf(stopped);
  const backup = path.join(folder, 'team-backup.sqlite');
  await secondSource('backup', '--data', data, '--to', backup);
  overwrite(fileIn(data), 0, 100);

  const refused = await secondSource('serve', { SECOND_SOURCE_DATA: data });
  expect(refused).toMatchObject({ code: 1 });
  expect(refused.stderr).toMatch(
    /^The database \S+ cannot be read \(file is not a database\)\..+\n$/,
  );

  renameSync(data, `${data}-damaged`);
  expect(await secondSource('restore', backup, '--data', data)).toMatchObject({ code: 0 });
  const verified = await secondSource('verify', '--data', data);
  expect(JSON.parse(verified.stdout)).toMatchObject({ intact: true, entries: whole.length });
});

/** Runs a command of the terminal; the last argument may be environment variables. */
async function secondSource(...given: (string | Record<string, string>)[]) {
  const words = given.filter((each) => typeof each === 'string');
  const settings = given.find((each) => typeof each === 'object');
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [main, ...words], {
      env: { ...process.env, ...settings, SECOND_SOURCE_PORT: '0' },
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr }: { code: unknown; stdout: string; stderr: string } =
      Object(error);
    return { code, stdout, stderr };
  }
}
