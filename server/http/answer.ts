/** Answers in JSON, packed where that pays. */
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

/** Below this many characters packing costs more than it saves. */
export const smallestPacked = 1024;

/** The quickest level: a pull is mostly names and hashes, and the next levels save a tenth for twice the time. */
export const packing = { level: constants.Z_BEST_SPEED };

const pack = promisify(gzip);

/** A JSON answer, packed with gzip where the caller takes it. The work is done beside the event loop. */
export function answerJson(c: Context, value: unknown): Promise<Response> {
  return answerText(c, JSON.stringify(value));
}

/** The same for what is JSON text already. */
export async function answerText(c: Context, text: string): Promise<Response> {
  if (text.length < smallestPacked || !takesGzip(c)) {
    return c.body(text, 200, { 'content-type': 'application/json' });
  }
  const packed = await pack(text, packing);
  return c.body(new Uint8Array(packed), 200, {
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    vary: 'accept-encoding',
  });
}

export function takesGzip(c: Context): boolean {
  const wanted = accepts(c, {
    header: 'Accept-Encoding',
    supports: ['gzip', 'identity'],
    default: 'identity',
  });
  return wanted === 'gzip';
}
