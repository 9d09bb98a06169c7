/** A PostgreSQL that a test may kill: a cluster of its own, with fsync, so that what it promises is what a real one does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { findPrograms, unprivilegedUser } from './postgres-cluster.ts';

export interface OwnPostgres {
  /** A database that belongs to an ordinary role. */
  databaseUrl: string;
  /** The same database for somebody who may do everything. */
  adminUrl: string;
  /** `immediate` is a power cut, `fast` is what an administrator does: it waits for no client. */
  halt: (how: 'immediate' | 'fast') => Promise<void>;
  start: () => Promise<void>;
  remove: () => Promise<void>;
}

/** Gives the reason as a sentence where this machine cannot run PostgreSQL. */
export async function ownPostgres(): Promise<OwnPostgres | string> {
  const programs = findPrograms();
  const owner = unprivilegedUser();
  if (programs === undefined || owner === undefined) {
    return 'Faults of PostgreSQL are skipped: no PostgreSQL programs can be run here.';
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-own-'));
  if (process.getuid?.() === 0) chownSync(folder, owner.uid, owner.gid);
  const data = path.join(folder, 'data');
  let isUp = false;

  async function run(program: string, args: string[]): Promise<void> {
    // Without pipes: the server that pg_ctl starts would inherit them and hold them open.
    const file = path.join(programs ?? '', program);
    const running = spawn(file, args, { ...owner, cwd: folder, stdio: 'ignore' });
    const [code]: unknown[] = await once(running, 'exit');
    if (code !== 0) throw new Error(`${program} ended with ${String(code)}.`);
  }
  async function start(): Promise<void> {
    const options = `-c listen_addresses='' -c unix_socket_directories='${folder}'`;
    await run('pg_ctl', ['-D', data, '-w', '-l', path.join(folder, 'log'), '-o', options, 'start']);
    isUp = true;
  }
  async function halt(how: 'immediate' | 'fast'): Promise<void> {
    await run('pg_ctl', ['-D', data, '-w', '-m', how, 'stop']);
    isUp = false;
  }

  const setting = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale'];
  await run('initdb', [...setting, '--no-sync']);
  await start();
  const admin = new Client({ host: folder, user: 'postgres', database: 'postgres' });
  await admin.connect();
  await admin.query('create role desk login');
  await admin.query('create database desk owner desk');
  await admin.end();
  return {
    databaseUrl: `postgres://desk@localhost/desk?host=${folder}`,
    adminUrl: `postgres://postgres@localhost/desk?host=${folder}`,
    halt,
    start,
    async remove() {
      if (isUp) await halt('immediate');
      rmSync(folder, { recursive: true });
    },
  };
}
