/** A PostgreSQL of our own for as long as a test file runs: in a temporary folder, on a socket, as a user without power. */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

export interface PostgresForTests {
  /** A fresh, empty database that belongs to an ordinary user; gives its address. */
  createDatabase: () => Promise<string>;
  stop: () => Promise<void>;
}

/**
 * The server at `DATABASE_URL` if that is set, else a throw-away cluster if this machine has the programs; else the reason
 * why there is none, as a sentence.
 */
export async function postgresForTests(): Promise<PostgresForTests | string> {
  const url = process.env['DATABASE_URL'];
  if (url !== undefined) return databasesAt(url);
  const programs = findPrograms();
  if (programs === undefined) {
    return 'PostgreSQL is skipped: DATABASE_URL is not set and no PostgreSQL programs are installed.';
  }
  const owner = unprivilegedUser();
  if (owner === undefined) return 'PostgreSQL is skipped: root has no other user to run it as.';
  return startCluster(programs, owner);
}

export function findPrograms(): string | undefined {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return undefined;
  const newest = readdirSync(base).toSorted((one, other) => Number(other) - Number(one));
  return newest
    .map((version) => path.join(base, version, 'bin'))
    .find((bin) => existsSync(path.join(bin, 'initdb')));
}

/** PostgreSQL refuses to run as root. */
export function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0)
    return { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line =
    lines.find((one) => one.startsWith('postgres:')) ??
    lines.find((one) => one.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

async function startCluster(
  programs: string,
  owner: { uid: number; gid: number },
): Promise<PostgresForTests> {
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-pg-'));
  if (process.getuid?.() === 0) chownSync(folder, owner.uid, owner.gid);
  const data = path.join(folder, 'data');
  function run(program: string, args: string[]): void {
    execFileSync(path.join(programs, program), args, { ...owner, cwd: folder, stdio: 'ignore' });
  }
  run('initdb', [
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '--no-sync',
    '-E',
    'UTF8',
    '--no-locale',
  ]);
  const options = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`;
  run('pg_ctl', ['-D', data, '-w', '-l', path.join(folder, 'log'), '-o', options, 'start']);
  const databases = await databasesAt(`postgres://postgres@localhost/postgres?host=${folder}`);
  return {
    ...databases,
    stop: async () => {
      await databases.stop();
      run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Row-level policies do not bind a superuser, so the databases belong to a role that is none. */
async function databasesAt(url: string): Promise<PostgresForTests> {
  const admin = new Client({ connectionString: url });
  await admin.connect();
  const role = `second_source_${process.pid}`;
  await admin.query(`create role ${role} login`);
  await admin.query(`grant ${role} to current_user`);
  const made: string[] = [];
  return {
    async createDatabase() {
      const name = `${role}_${made.length}`;
      made.push(name);
      await admin.query(`create database ${name} owner ${role}`);
      const address = new URL(url);
      address.username = role;
      address.pathname = `/${name}`;
      return address.href;
    },
    async stop() {
      for (const name of made) await admin.query(`drop database ${name} with (force)`);
      await admin.query(`drop role ${role}`);
      await admin.end();
    },
  };
}
