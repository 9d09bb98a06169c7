/** A long answer that is made while it is sent, and stops being made when its reader goes. */
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { packing } from './answer.ts';

/**
 * The pieces as the body of an answer, packed or not. What is made ahead of a slow reader is bounded; one that hangs up
 * ends the iteration. A failure on the way cuts the answer short: its status has long been sent.
 */
export function streamOf(
  pieces: AsyncIterable<string | Uint8Array>,
  { isPacked = false }: { isPacked?: boolean } = {},
): ReadableStream<Uint8Array> {
  // In bytes, not objects: the bound is then on what stands in memory.
  const source = Readable.from(inBytes(pieces), { objectMode: false, highWaterMark: 65_536 });
  // In a pipeline an end of either is the end of both.
  return asWebStream(isPacked ? pipeline(source, createGzip(packing), () => undefined) : source);
}

async function* inBytes(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece);
}

function asWebStream(stream: Readable): ReadableStream<Uint8Array> {
  const iterator = stream.iterator({ destroyOnReturn: true });
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await iterator.next();
        if (done === true) controller.close();
        else controller.enqueue(new Uint8Array(value));
      },
      async cancel() {
        stream.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
