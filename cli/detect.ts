/** `detect`: what the detection engine says of plain text, as JSON. */
import { parseArgs } from 'node:util';
import { detectPlainText } from '#detection/detect-plain.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

/** Prints an array with one report a file, in the order given. Throws an `InputError` for a file that cannot be read. */
export async function detect(rest: string[]): Promise<void> {
  const { positionals } = parseArgs({ args: rest, options: {}, allowPositionals: true });
  if (positionals.length === 0)
    throw new UsageError('Give one file or more, or - for standard input.');
  const reports: unknown[] = [];
  for (const file of positionals) {
    const { engine, sentences } = detectPlainText(await readInput(file));
    reports.push({ file, engine, sentences });
  }
  process.stdout.write(`${JSON.stringify(reports)}\n`);
}
