/**
 * Captures by their own hash. What a page of a stranger looked like is kept here, so it is only ever handed out as bytes
 * to be saved: no browser shows, runs or guesses at it.
 */
import { Hono, type Context } from 'hono';
import { sha256Sum } from '#domain/identity.ts';
import {
  capturesOf,
  CaptureTooLarge,
  HashMismatch,
  QuotaReached,
  type Captures,
} from '#server/db/captures.ts';
import { largestCapture } from '#sync/protocol.ts';
import { byteRange } from './byte-range.ts';
import { requireDevice } from './guards.ts';
import { requireVersion } from './protocol-version.ts';
import { RequestRefused } from './request-refused.ts';
import type { DeviceVariables, ServerContext } from './server-context.ts';
import { cutShort, streamOf } from './stream-answer.ts';
import { encodingOf, tooLarge, unpackedBody } from './unpack-body.ts';

/** The version of the protocol that brought them. */
const since = 2;

const neverShown = {
  'content-type': 'application/octet-stream',
  'content-disposition': 'attachment',
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'accept-ranges': 'bytes',
};

export function captureRoutes(context: ServerContext): Hono<DeviceVariables> {
  const { database, now, captureQuota: quota } = context;
  function captures(c: Context<DeviceVariables>): Captures {
    return capturesOf(database, c.var.device.teamId, {
      now,
      ...(quota !== undefined && { quota }),
    });
  }
  return new Hono<DeviceVariables>()
    .put('/captures/:hash', requireDevice(context), requireVersion(since), async (c) => {
      const hash = hashFrom(c);
      const announced = Number(c.req.header('content-length') ?? 0);
      encodingOf(c);
      if (announced > largestCapture) throw tooLarge(largestCapture);
      // Nothing is read of what is here already.
      if ((await captures(c).size(hash)) !== null) return c.json({});
      try {
        await captures(c).put(hash, c.var.device.memberId, charged(c, context));
      } catch (error) {
        throw refusalOf(error);
      }
      return c.json({}, 201);
    })
    .get('/captures/:hash', requireDevice(context), requireVersion(since), async (c) => {
      const hash = hashFrom(c);
      const size = await captures(c).size(hash);
      // Another team's is as unknown as one that never was.
      if (size === null) throw unknownCapture();
      const range = byteRange(c.req.header('range'), size);
      if (range === 'unsatisfiable') {
        c.header('content-range', `bytes */${size}`);
        throw new RequestRefused(416, 'range', `The capture has ${size} bytes.`);
      }
      const { from, to } = range ?? { from: 0, to: size - 1 };
      const headers = {
        ...neverShown,
        etag: `"${hash}"`,
        'content-length': String(to - from + 1),
        ...(range !== null && { 'content-range': `bytes ${from}-${to}/${size}` }),
      };
      const status = range === null ? 200 : 206;
      if (c.req.method === 'HEAD') return c.body(null, status, headers);
      const bytes = upTo(to - from + 1, captures(c).parts(hash, from));
      return c.body(streamOf(bytes, { onFailure: cutShort(c, context) }), status, headers);
    });
}

function hashFrom(c: Context<DeviceVariables>): string {
  const parsed = sha256Sum.safeParse(c.req.param('hash'));
  if (!parsed.success) throw unknownCapture();
  return parsed.data;
}

function unknownCapture(): RequestRefused {
  return new RequestRefused(404, 'not found', 'There is no capture of this name.');
}

/** Bytes that are charged at once. */
const lot = 256_000;

/** The body as it arrives, each lot charged to the device before more is taken. */
async function* charged(
  c: Context<DeviceVariables>,
  { limits }: ServerContext,
): AsyncGenerator<Uint8Array> {
  let uncharged = lot;
  for await (const piece of unpackedBody(c)) {
    uncharged += piece.length;
    if (uncharged >= lot) {
      await limits.spend('capture-kilobytes', c.var.device.deviceId, Math.ceil(uncharged / 1000));
      uncharged = 0;
    }
    yield piece;
  }
}

async function* upTo(count: number, parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const part of parts) {
    yield part.subarray(0, left);
    left -= part.length;
    if (left <= 0) return;
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof HashMismatch) {
    return new RequestRefused(422, 'hash', 'These bytes have another hash. Nothing was kept.');
  }
  if (error instanceof CaptureTooLarge) return tooLarge(largestCapture);
  if (error instanceof QuotaReached) {
    return new RequestRefused(
      507,
      'no room',
      'The team has no room for more captures. Ask who runs the server for more.',
    );
  }
  return error;
}
