/** Reads what a command was given: a file, or standard input for "-". */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { InputError } from './usage-error.ts';

/** The text, UTF-8. Throws an `InputError` where it cannot be read. */
export async function readInput(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InputError(`${file} cannot be read (${reason}).`, { cause: error });
  }
}
