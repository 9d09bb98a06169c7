/** A capture that is still arriving: on disk, so that neither memory nor a transaction waits for a slow sender. */
import { createHash } from 'node:crypto';
import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Bytes to a part, in the database and in memory. */
export const partSize = 256 * 1024;

export interface Spool {
  /** SHA-256 of what arrived, in lower-case hexadecimal. */
  hash: string;
  bytes: number;
  /** What arrived, in parts of `partSize` but for the last. */
  parts(): AsyncIterable<Uint8Array>;
  remove(): Promise<void>;
}

/** Takes the bytes in; `admit` is told how many there are so far and throws where they are too many. */
export async function spool(
  chunks: AsyncIterable<Uint8Array>,
  admit: (bytes: number) => void,
): Promise<Spool> {
  const folder = await mkdtemp(path.join(tmpdir(), 'second-source-capture-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const file = await open(path.join(folder, 'bytes'), 'wx+', 0o600);
    try {
      const { hash, bytes } = await fill(file, chunks, admit);
      return {
        hash,
        bytes,
        parts: () => partsOf(file, bytes),
        async remove() {
          await file.close();
          await remove();
        },
      };
    } catch (error) {
      await file.close();
      throw error;
    }
  } catch (error) {
    await remove();
    throw error;
  }
}

async function fill(
  file: FileHandle,
  chunks: AsyncIterable<Uint8Array>,
  admit: (bytes: number) => void,
): Promise<{ hash: string; bytes: number }> {
  const sum = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    admit(bytes);
    sum.update(chunk);
    await file.writeFile(chunk);
  }
  return { hash: sum.digest('hex'), bytes };
}

async function* partsOf(file: FileHandle, bytes: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes; from += partSize) {
    const part = new Uint8Array(Math.min(partSize, bytes - from));
    const { bytesRead } = await file.read(part, 0, part.length, from);
    if (bytesRead !== part.length) throw new Error('A capture that was taken in is cut short.');
    yield part;
  }
}
