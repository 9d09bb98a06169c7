/** Reads what a command was given: a file, or standard input for "-". */
import { readFile, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { InputError } from './usage-error.ts';

/**
 * The text, UTF-8, with its byte order mark where it has one: offsets into it are the same by either way in. Throws an
 * `InputError` where it cannot be read.
 */
export async function readInput(file: string): Promise<string> {
  if (file === '-') return (await buffer(process.stdin)).toString('utf8');
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** A saved page is no larger than this, in bytes. */
const mostBytes = 50_000_000;

/** The bytes. Throws an `InputError` where they cannot be read or are more than a page has. */
export async function readBytes(file: string): Promise<Uint8Array> {
  const name = file === '-' ? 'Standard input' : file;
  const limit = `${name} is larger than ${mostBytes / 1_000_000} MB.`;
  if (file === '-') {
    const bytes = await buffer(firstOf(process.stdin));
    if (bytes.length > mostBytes) throw new InputError(limit);
    return bytes;
  }
  try {
    if ((await stat(file)).size > mostBytes) throw new InputError(limit);
    return await readFile(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw unreadable(file, error);
  }
}

/** As much of a stream as shows that it is too long. */
async function* firstOf(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of stream) {
    yield chunk;
    length += chunk.length;
    if (length > mostBytes) return;
  }
}

/** The commonest failures in words. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EISDIR: 'it is a folder',
};

function unreadable(file: string, error: unknown): InputError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const known = typeof code === 'string' ? reasons[code] : undefined;
  const reason = known ?? (error instanceof Error ? error.message : String(error));
  return new InputError(`${file} cannot be read: ${reason}.`, { cause: error });
}
