/** Gets PostgreSQL for the contract tests, which run on both databases where both are to be had. */
import { existsSync } from 'node:fs';
import { install, mayInstall } from './debian.ts';

/** Installs it on Debian as root where it is missing. Elsewhere the contract tests skip it and say so. */
export function wantPostgres(): void {
  const isHere = process.env['DATABASE_URL'] !== undefined || existsSync('/usr/lib/postgresql');
  if (!isHere && mayInstall()) install('postgresql');
}
