/** A PostgreSQL of the bench's own, as durable as it is in production: fsync on, as it comes. */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

export interface BenchPostgres {
  /** A fresh database that belongs to a role without power; gives its address. */
  createDatabase(): Promise<string>;
  /** The processes of the cluster as it is now. */
  processes(): number[];
  stop(): Promise<void>;
}

const role = 'second_source_bench';

/** Undefined where this machine has no PostgreSQL programs, or root has no other user to run them as. */
export async function startPostgres(): Promise<BenchPostgres | undefined> {
  const programs = findPrograms();
  const owner = unprivilegedUser();
  if (programs === undefined || owner === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'second-source-bench-pg-'));
  if (process.getuid?.() === 0) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  function run(program: string, args: string[]): void {
    const file = join(programs ?? '', program);
    execFileSync(file, args, { ...owner, cwd: folder, stdio: 'ignore' });
  }
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale']);
  const options = `-c listen_addresses='' -c unix_socket_directories='${folder}'`;
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start']);
  let isUp = true;
  function shutDown(): void {
    if (!isUp) return;
    isUp = false;
    run('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']);
    rmSync(folder, { recursive: true });
  }
  process.once('exit', shutDown);
  const url = `postgres://postgres@localhost/postgres?host=${folder}`;
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create role ${role} login`);
  let made = 0;
  return {
    async createDatabase() {
      made += 1;
      await admin.query(`create database bench_${made} owner ${role}`);
      const address = new URL(url);
      address.username = role;
      address.pathname = `/bench_${made}`;
      return address.href;
    },
    processes() {
      const [first] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
      const children = readFileSync(`/proc/${first}/task/${first}/children`, 'utf8');
      return [first, ...children.trim().split(' ')].map(Number);
    },
    async stop() {
      await admin.end();
      process.off('exit', shutDown);
      shutDown();
    },
  };
}

function findPrograms(): string | undefined {
  const base = '/usr/lib/postgresql';
  if (!existsSync(base)) return undefined;
  return readdirSync(base)
    .toSorted((one, other) => Number(other) - Number(one))
    .map((version) => join(base, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  const own = process.getuid?.() ?? 0;
  if (own !== 0) return { uid: own, gid: process.getgid?.() ?? 0 };
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres:', 'nobody:']
    .map((name) => lines.find((one) => one.startsWith(name)))
    .find((one) => one !== undefined);
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
