/** `compare`: two texts side by side, as the panel compares two articles read. */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Account } from '#coverage/account.ts';
import { compareAccounts } from '#coverage/compare.ts';
import { detectPlainText } from '#detection/detect-plain.ts';
import { readInput } from './read-input.ts';
import { UsageError } from './usage-error.ts';

/** Prints the comparison as JSON. Throws an `InputError` where a file cannot be read. */
export async function compare(rest: string[]): Promise<void> {
  const { positionals } = parseArgs({ args: rest, allowPositionals: true });
  const [first, second, ...more] = positionals;
  if (first === undefined || second === undefined || more.length > 0) {
    throw new UsageError('Give two files: compare A.txt B.txt.');
  }
  if (first === '-' && second === '-') {
    throw new UsageError('Standard input can be one of the two texts, not both.');
  }
  const comparison = compareAccounts(
    await accountFrom(first, 'first'),
    await accountFrom(second, 'second'),
  );
  process.stdout.write(`${JSON.stringify(comparison, null, 2)}\n`);
}

async function accountFrom(file: string, key: string): Promise<Account> {
  const report = detectPlainText(await readInput(file));
  const headline = report.sentences.find(({ role }) => role === 'headline')?.text;
  const name = file === '-' ? 'standard input' : basename(file);
  return { key, title: headline ?? name, outlet: name, address: file, publishedAt: null, report };
}
