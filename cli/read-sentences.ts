/** Reads JSON lines: one `{"text": "…"}` a line, each a sentence of its own. */
import * as z from 'zod/mini';
import { InputError } from './usage-error.ts';

/** Other fields, such as an id or a label, are the sender's own. */
const line = z.object({ text: z.string() });

/**
 * The sentences, one a line and in their order; blank lines at the end are none. Throws an `InputError` that names the file
 * and the line where a line is not of that shape.
 */
export function readSentences(file: string, text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').trimEnd();
  if (lines === '') return [];
  return lines.split('\n').map((each, at) => sentenceOf(each, `${nameOf(file)}, line ${at + 1}`));
}

function sentenceOf(each: string, place: string): string {
  const read = z.safeParse(line, parsed(each, place));
  if (read.success) return read.data.text;
  throw new InputError(`${place} has no "text" that is a string.`);
}

function parsed(each: string, place: string): unknown {
  try {
    return JSON.parse(each);
  } catch (error) {
    throw new InputError(`${place} is not JSON.`, { cause: error });
  }
}

function nameOf(file: string): string {
  return file === '-' ? 'Standard input' : file;
}
