/** Two PostgreSQL servers of our own: a primary that acknowledges only what its standby has on its disk, and that standby. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { findPrograms, unprivilegedUser } from './postgres-cluster.ts';

export interface ReplicatedPostgres {
  /** Addresses of one database, at the primary and at the standby. */
  primary: string;
  standby: string;
  /** Without warning, as when the machine loses its power. */
  killPrimary(): void;
  /** Makes the standby the one that takes writes. */
  promote(): void;
  stop(): Promise<void>;
}

/** Gives the reason as a sentence where this machine cannot run PostgreSQL. */
export async function replicatedPostgres(): Promise<ReplicatedPostgres | string> {
  const programs = findPrograms();
  const owner = unprivilegedUser();
  if (programs === undefined || owner === undefined) {
    return 'The failover is skipped: no PostgreSQL programs can be run here.';
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'second-source-pair-'));
  const sockets = { primary: path.join(folder, 'a'), standby: path.join(folder, 'b') };
  for (const each of [folder, ...Object.values(sockets)]) {
    mkdirSync(each, { recursive: true });
    if (process.getuid?.() === 0) chownSync(each, owner.uid, owner.gid);
  }
  const data = { primary: path.join(folder, 'one'), standby: path.join(folder, 'two') };
  function run(program: string, args: string[]): void {
    const file = path.join(programs ?? '', program);
    execFileSync(file, args, { ...owner, cwd: folder, stdio: 'ignore' });
  }
  function start(which: 'primary' | 'standby'): void {
    const options = `-c listen_addresses='' -c unix_socket_directories='${sockets[which]}'`;
    run('pg_ctl', ['-D', data[which], '-w', '-l', `${data[which]}.log`, '-o', options, 'start']);
  }

  run('initdb', ['-D', data.primary, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale']);
  start('primary');
  const standbyName = 'standby_of_tests';
  run('pg_basebackup', ['-h', sockets.primary, '-U', 'postgres', '-D', data.standby, '-R']);
  appendFileSync(
    path.join(data.standby, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${sockets.primary} user=postgres application_name=${standbyName}'\n`,
  );
  start('standby');

  const admin = new Client({ host: sockets.primary, user: 'postgres', database: 'postgres' });
  await admin.connect();
  await admin.query(`create role desk login`);
  await admin.query(`create database desk owner desk`);
  await admin.query(`alter system set synchronous_standby_names = '${standbyName}'`);
  await admin.query('select pg_reload_conf()');
  // Asked again until it says so: what is acknowledged before would prove nothing.
  for (let isWaitedFor = false; !isWaitedFor;) {
    const { rows } = await admin.query('select sync_state from pg_stat_replication');
    isWaitedFor = rows.some((row) => Object(row)['sync_state'] === 'sync');
  }
  await admin.end();

  let isPrimaryUp = true;
  return {
    primary: addressAt(sockets.primary),
    standby: addressAt(sockets.standby),
    killPrimary() {
      isPrimaryUp = false;
      run('pg_ctl', ['-D', data.primary, '-m', 'immediate', 'stop']);
    },
    promote: () => run('pg_ctl', ['-D', data.standby, '-w', 'promote']),
    async stop() {
      if (isPrimaryUp) run('pg_ctl', ['-D', data.primary, '-m', 'immediate', 'stop']);
      run('pg_ctl', ['-D', data.standby, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true });
    },
  };
}

function addressAt(socket: string): string {
  return `postgres://desk@localhost/desk?host=${socket}`;
}
