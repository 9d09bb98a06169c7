/**
 * Makes the stored example of a database version: `node scripts/example-database.ts 003 [FOLDER]` writes 003.sqlite and, where
 * PostgreSQL can be run, 003.sql. A version's example is made once, by the code of that version, before the next migration is
 * written; the tests bring each to the newest shape. The affair in it is invented.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signIn } from '#server/db/signing-in.ts';
import { openBeside } from '#server/open-beside.ts';
import { startServer } from '#server/start-server.ts';
import { postgresForTests } from '../tests/contracts/support/postgres-cluster.ts';
import { ApiClient, joinWith, spoken } from '../tests/server/support/api-client.ts';
import {
  addEvidence,
  confirm,
  editNote,
  flag,
  markClaim,
  part,
  recordArticle,
  removeNote,
  sourced,
  submit,
  take,
  writeNote,
} from '../tests/sync/support/sample-mutations.ts';

const [version, folder = path.resolve(import.meta.dirname, '../tests/server/databases')] =
  process.argv.slice(2);
if (version === undefined || !/^\d{3}$/.test(version)) {
  throw new Error('Say which version, as three digits.');
}
const data = mkdtempSync(path.join(tmpdir(), 'second-source-'));
try {
  await furnish({});
  const file = path.join(data, 'team.sqlite');
  const database = new DatabaseSync(file);
  // Small pages: most of its tables hold a row or two.
  database.exec('pragma journal_mode = delete; pragma page_size = 1024; vacuum');
  database.close();
  copyFileSync(file, path.join(folder, `${version}.sqlite`));

  const postgres = await postgresForTests();
  if (typeof postgres === 'string') process.stderr.write(`${postgres}\n`);
  else {
    const address = await postgres.createDatabase();
    await furnish({ databaseUrl: address });
    writeFileSync(path.join(folder, `${version}.sql`), dump(address));
    await postgres.stop();
  }
} finally {
  rmSync(data, { recursive: true });
}

/** Fills a database through the server itself, as members would. */
async function furnish(changes: { databaseUrl?: string }): Promise<void> {
  const settings = { host: '127.0.0.1', port: 0, data, teamName: 'Harbour desk', ...changes };
  const server = await startServer(settings);
  const owner = new ApiClient(server.address, (await joinWith(server.firstInvite ?? '')).token);
  const invited = await joinWith(await server.createInvite('reviewer'));
  const reviewer = new ApiClient(server.address, invited.token);
  await server.createInvite('checker');
  await owner.push([recordArticle(), markClaim(), writeNote('note-kept'), writeNote('note-gone')]);
  await owner.push([
    editNote('note-kept', 0, 'The notice names nine boats, not eleven.'),
    editNote('note-kept', 0, 'The notice names ten boats.'),
    removeNote('note-gone'),
    flag(),
    take(),
    addEvidence(sourced('Ministry of Ports', { kind: 'primary' })),
    submit('contradicted'),
    part(),
  ]);
  await reviewer.push([confirm()]);
  const page = Buffer.from('<!doctype html><title>Notice of purchase 31/7</title><p>Nine vessels.');
  const hash = createHash('sha256').update(page).digest('hex');
  // Versions without captures answer 404, and their example has none.
  await fetch(`${server.address}/api/captures/${hash}`, {
    method: 'PUT',
    headers: {
      ...spoken,
      'content-type': 'application/octet-stream',
      authorization: `Bearer ${owner.token}`,
    },
    body: page,
  });
  await server.close();
  // What signing in leaves behind, without a provider to sign in with.
  const database = await openBeside(settings);
  const identity = { issuer: 'https://sign-in.example', subject: 'tove', name: 'Tove Lind' };
  const arrival = { identity, name: identity.name, role: 'reader', device: 'tablet' } as const;
  await signIn(database, server.team, arrival, new Date());
  await database.kysely.destroy();
}

/** Tables, rows and policies as statements that any role can run; row-level policies do not bind who dumps. */
function dump(address: string): string {
  const base = '/usr/lib/postgresql';
  const [newest = ''] = readdirSync(base).toSorted((one, other) => Number(other) - Number(one));
  const admin = new URL(address);
  admin.username = 'postgres';
  const options = ['--no-owner', '--no-privileges', '--rows-per-insert=50', admin.href];
  const statements = execFileSync(path.join(base, newest, 'bin/pg_dump'), options, {
    encoding: 'utf8',
  });
  // Settings of the session and commands of psql: what is left runs as it stands through any client.
  const kept = statements
    .split('\n')
    .filter((line) => !/^(--|SET |\\|SELECT pg_catalog\.set_config)/.test(line));
  return `${kept
    .join('\n')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()}\n`;
}
