/** The bytes of captured sources, kept on this device under their own hash. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ReplicaDatabase } from './database.ts';

/** Keeps the bytes; gives their SHA-256 in lower-case hexadecimal. */
export async function putCapture(
  { captures }: ReplicaDatabase,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const hash = bytesToHex(sha256(bytes));
  await captures.put({ hash, bytes });
  return hash;
}

/** The bytes with this hash; null where this device does not have them. Throws where they no longer match it. */
export async function captureOf(
  { captures }: ReplicaDatabase,
  hash: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await captures.get(hash);
  if (row === undefined) return null;
  if (bytesToHex(sha256(row.bytes)) !== hash) {
    throw new Error('This capture was altered on the disk. Capture the source again.');
  }
  return row.bytes;
}
