/** A long answer that is made while it is sent, and stops being made when its reader goes. */
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Context } from 'hono';
import { packing } from './answer.ts';
import type { DeviceVariables, ServerContext } from './server-context.ts';

export interface StreamOptions {
  isPacked?: boolean;
  /** Told of a failure on the way, when it is too late for another status. */
  onFailure: (error: unknown) => void;
}

/**
 * The pieces as the body of an answer, packed or not. What is made ahead of a slow reader is bounded; one that hangs up
 * ends the iteration.
 */
export function streamOf(
  pieces: AsyncIterable<string | Uint8Array>,
  { isPacked = false, onFailure }: StreamOptions,
): ReadableStream<Uint8Array> {
  // In bytes, not objects: the bound is then on what stands in memory.
  const source = Readable.from(inBytes(pieces), { objectMode: false, highWaterMark: 65_536 });
  // In a pipeline an end of either is the end of both.
  const stream = isPacked ? pipeline(source, createGzip(packing), () => undefined) : source;
  const iterator = stream.iterator({ destroyOnReturn: true });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { value, done } = await iterator.next();
          if (done === true) controller.close();
          else controller.enqueue(new Uint8Array(value));
        } catch (error) {
          onFailure(error);
          controller.close();
        }
      },
      cancel() {
        stream.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}

/** Cuts the connection, so that what was sent is not taken for the whole, and writes down where it failed. */
export function cutShort(
  c: Context<DeviceVariables>,
  { log }: Pick<ServerContext, 'log'>,
): (error: unknown) => void {
  return (error) => {
    // The stack alone, as everywhere: see `failed-call.ts`.
    log.error(
      { stack: error instanceof Error ? error.stack : 'unknown' },
      'an answer was cut short',
    );
    c.env.outgoing.destroy();
  };
}

async function* inBytes(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece);
}
