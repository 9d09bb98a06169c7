/** The hash of an entry by the platform's own SHA-256, which is ten times faster than one in JavaScript. */
import { hash } from 'node:crypto';
import { canonicalEntry, type Entry } from '#sync/entry.ts';

/** The same as `hashOf` of the agreement: see tests/server/hash-entry.test.ts. */
export function fastHashOf(unsigned: Omit<Entry, 'hash'>): string {
  return hash('sha256', canonicalEntry(unsigned));
}
