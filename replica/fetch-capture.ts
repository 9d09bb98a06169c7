/** The bytes of a capture, wherever they are: on this device, or with the team's server. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { newestVersion } from '#sync/versions.ts';
import { captureOf } from './captures.ts';
import type { ReplicaDatabase } from './database.ts';
import { isFull } from './no-room.ts';
import { createTransport } from './transport.ts';

export type FoundCapture =
  | { ok: true; bytes: Uint8Array<ArrayBuffer> }
  | { ok: false; sentence: string };

export interface FetchCaptureOptions {
  database: ReplicaDatabase;
  fetch?: typeof globalThis.fetch;
  signal?: AbortSignal;
}

/** How often an answer that broke off is taken up again where it ended. */
const mostCuts = 5;

/** Keeps what the server gave. Bytes that are not those of the hash are not given to anybody. */
export async function fetchCapture(
  { database, fetch, signal }: FetchCaptureOptions,
  hash: string,
): Promise<FoundCapture> {
  const here = await captureOf(database, hash);
  if (here !== null) return { ok: true, bytes: here };
  const server = (await database.membership.get('self'))?.server ?? null;
  if (server === null) return no('The captured copy is not on this device.');
  const transport = createTransport({
    ...server,
    version: server.speaks ?? newestVersion,
    fetch: fetch ?? globalThis.fetch.bind(globalThis),
    signal: signal ?? new AbortController().signal,
  });
  const partial: Uint8Array<ArrayBuffer>[] = [];
  for (let cuts = 0; ; cuts += 1) {
    const had = partial.length;
    const answer = await transport.capture(hash, partial);
    if (answer.ok) break;
    const { failure } = answer;
    if (failure.kind === 'rejected' && failure.status === 404) {
      return no('The captured copy is neither on this device nor with the team’s server.');
    }
    const isCut = failure.kind === 'offline' && partial.length > had && cuts < mostCuts;
    if (!isCut) return no(failure.sentence);
  }
  const bytes = new Uint8Array(await new Blob(partial).arrayBuffer());
  if (bytesToHex(sha256(bytes)) !== hash) {
    return no('What the team’s server gave is not the captured copy: its hash is another one.');
  }
  try {
    await database.captures.put({ hash, bytes });
  } catch (error) {
    // A full disk keeps no second copy; the server has it still.
    if (!isFull(error)) throw error;
  }
  return { ok: true, bytes };
}

function no(sentence: string): FoundCapture {
  return { ok: false, sentence };
}
