/** A log entry: one mutation with the place that the server gave it and the hash that ties it to the one before. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import * as z from 'zod/mini';
import { identifier, moment, sha256Sum } from '#domain/identity.ts';
import { mutation } from './mutation.ts';

export const entry = z.object({
  teamId: identifier,
  /** 1 for a team's first entry, then without gaps. */
  seq: z.int().check(z.minimum(1)),
  /** The member who asked, by the server's knowledge of the device token. */
  author: identifier,
  /** The server's clock when it was accepted. */
  at: moment,
  mutation,
  previous: sha256Sum,
  hash: sha256Sum,
});

export type Entry = z.infer<typeof entry>;

/** What stands before a team's first entry. */
export const chainStart = '0'.repeat(64);

/** The canonical JSON (RFC 8785) of everything in the entry but its own hash: what is hashed. */
export function canonicalEntry(unsigned: Omit<Entry, 'hash'>): string {
  const { teamId, seq, author, at, mutation: asked, previous } = unsigned;
  const canonical = canonicalize({ teamId, seq, author, at, mutation: asked, previous });
  if (canonical === undefined) throw new TypeError('An entry must be a JSON value.');
  return canonical;
}

/**
 * SHA-256 over the canonical JSON, in lower-case hexadecimal. Synchronous on purpose: a database transaction must not
 * wait on it. The server has a faster one of its platform (`server/db/hash-entry.ts`).
 */
export function hashOf(unsigned: Omit<Entry, 'hash'>): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalEntry(unsigned))));
}

/**
 * The first thing wrong with a run of entries that should follow `seq` and `hash`; null where the chain holds. `hashed` is
 * another implementation of `hashOf`.
 */
export function brokenLink(
  entries: readonly Entry[],
  after: { seq: number; hash: string },
  hashed: (unsigned: Omit<Entry, 'hash'>) => string = hashOf,
): string | null {
  let { seq, hash } = after;
  for (const link of entries) {
    if (link.seq !== seq + 1) return `entry ${seq + 1} is missing`;
    if (link.previous !== hash) return `entry ${link.seq} does not follow the one before`;
    if (hashed(link) !== link.hash) return `entry ${link.seq} does not match its hash`;
    ({ seq, hash } = link);
  }
  return null;
}
