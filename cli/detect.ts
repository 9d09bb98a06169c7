/** `detect`: what the detection engine says of plain text, or of sentences one a line, as JSON. */
import { parseArgs } from 'node:util';
import { detectPlainText } from '#detection/detect-plain.ts';
import { detectSentence, ENGINE } from '#detection/detect-sentence.ts';
import { printReports, type FileReport } from './print-reports.ts';
import { readInput } from './read-input.ts';
import { readSentences } from './read-sentences.ts';
import { UsageError } from './usage-error.ts';

/**
 * Prints an array with one report a file, in the order given. Every input is read and checked before the first word is
 * printed: throws an `InputError` for a file that cannot be read, or a line that is no sentence, and prints nothing then.
 */
export async function detect(rest: string[]): Promise<void> {
  const { positionals: files, values } = parseArgs({
    args: rest,
    options: {
      sentences: { type: 'boolean', default: false },
      date: { type: 'string' },
      language: { type: 'string' },
    },
    allowPositionals: true,
  });
  if (files.length === 0) throw new UsageError('Give one file or more, or - for standard input.');
  if (files.filter((file) => file === '-').length > 1) {
    throw new UsageError('Standard input can be read once: give - once.');
  }
  const options = {
    publishedAt: values.date === undefined ? null : checkedDate(values.date),
    ...(values.language === undefined ? {} : { language: checkedLanguage(values.language) }),
  };
  const inputs: { file: string; text: string }[] = [];
  // oxlint-disable-next-line no-await-in-loop -- the first that cannot be read is the one to name
  for (const file of files) inputs.push({ file, text: await readInput(file) });
  const reports = values.sentences
    ? inputs.map(({ file, text }): FileReport => {
        const sentences = readSentences(file, text);
        return { file, engine: ENGINE, sentences: judged(sentences, options) };
      })
    : lazily(inputs, ({ file, text }): FileReport => {
        return { file, ...detectPlainText(text, options) };
      });
  await printReports(reports);
}

/** Judged as they are printed: ten thousand reports need not be held at once. */
function* judged(sentences: readonly string[], options: Parameters<typeof detectSentence>[1]) {
  for (const text of sentences) {
    yield detectSentence(text, { ...options, withLoadedTokens: true });
  }
}

function* lazily<Item, Result>(items: readonly Item[], read: (item: Item) => Result) {
  for (const item of items) yield read(item);
}

function checkedDate(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  // 2024-02-31 is read as the second of March: the day that comes back must be the day that went in.
  if (isDay && new Date(value).toISOString().startsWith(value)) return value;
  throw new UsageError(`--date wants a day such as 2024-01-31, not "${value}".`);
}

function checkedLanguage(value: string): string {
  if (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(value)) return value;
  throw new UsageError(`--language wants a language tag such as en or pt-BR, not "${value}".`);
}
