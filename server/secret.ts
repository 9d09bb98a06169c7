/** Secrets that let somebody in: device tokens, invites, live tickets. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters of base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * What the database keeps of a secret. One round of SHA-256 is enough: 256 random bits cannot be guessed, so there is
 * nothing for a slow hash to slow down. Looking up by the hash needs no constant-time comparison either: what a timing
 * would tell is a prefix of the hash, and nobody can choose a secret by the prefix of its hash and learn from it.
 */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
