import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { detect } from '#cli/detect.ts';
import { printReports } from '#cli/print-reports.ts';
import { readSentences } from '#cli/read-sentences.ts';
import { InputError } from '#cli/usage-error.ts';
import { detectSentence } from '#detection/detect-sentence.ts';
import { fileReport } from '#domain/detection-report.ts';

// Processes: slow where the machine is busy, and never a matter of luck.
vi.setConfig({ testTimeout: 30_000 });

const main = path.resolve(import.meta.dirname, '../../cli/main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'second-source-detect-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: string[], input = ''): Promise<{ code: number; out: string; error: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, 'detect', ...args], (_, out, error) =>
      resolve({ code: child.exitCode ?? -1, out, error }),
    );
    child.stdin?.end(input);
  });
}

function fileWith(name: string, content: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

function reportsIn(out: string) {
  return z.array(fileReport).parse(JSON.parse(out));
}

function lines(...texts: string[]): string {
  return texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join('');
}

describe('plain text', () => {
  const article = [
    'Varland buys eleven boats',
    'The ministry will pay 640 million crowns, the minister said. Delivery starts next year.',
    'A second yard in Ostel lost the bid.',
  ].join('\n\n');

  test('standard input and files together, in the order given', async () => {
    const file = fileWith('boats.txt', article);
    const { code, out } = await run([file, '-'], 'Six trawlers left Ostel, the harbour said.');
    expect(code).toBe(0);
    const reports = reportsIn(out);
    expect(reports.map((report) => report.file)).toEqual([file, '-']);
    for (const { start, end, text } of reports[0]?.sentences ?? []) {
      expect(article.slice(start, end)).toBe(text);
    }
    expect(reports[1]?.sentences.map(({ text }) => text)).toEqual([
      'Six trawlers left Ostel, the harbour said.',
    ]);
  });

  test('a byte order mark counts as a character of the input, either way in', async () => {
    const marked = `\uFEFF${article}`;
    const file = fileWith('marked.txt', marked);
    const { out } = await run([file, '-'], marked);
    const [one, other] = reportsIn(out);
    expect(other?.sentences).toEqual(one?.sentences);
    for (const { start, end, text } of other?.sentences ?? []) {
      expect(marked.slice(start, end)).toBe(text);
    }
  });

  test('--date says what "on Monday" counts from', async () => {
    const { out } = await run(['--date', '2026-03-12', '-'], 'The yard in Ostel closed on Monday.');
    expect(reportsIn(out)[0]?.sentences[0]?.dates).toMatchObject([{ iso: '2026-03-09' }]);
  });

  test('--language says that a text is not English', async () => {
    const { out } = await run(['--language', 'sv', '-'], 'Varvet i Ostel bygger 11 båtar.');
    expect(reportsIn(out)[0]).toMatchObject({ language: 'sv', judged: 'figures only' });
  });
});

describe('--sentences', () => {
  test('one sentence a line, in order, never split, with offsets into its own text', async () => {
    const texts = [
      'Nine boats sank. Forty sailors were saved on Monday.',
      '',
      '“Every hull is sound,” said Ines Corvo, who runs the yard in Ostel.',
    ];
    const { code, out } = await run(['--sentences', '-'], lines(...texts));
    expect(code).toBe(0);
    const [report, ...more] = reportsIn(out);
    expect(more).toEqual([]);
    expect(report?.sentences.map(({ text }) => text)).toEqual(texts);
    expect(report?.sentences.map(({ start, end }) => [start, end])).toEqual(
      texts.map((text) => [0, text.length]),
    );
    // Each as it is alone: its neighbours change nothing.
    const alone = texts.map((text) => detectSentence(text, { withLoadedTokens: true }));
    expect(report?.sentences).toEqual(alone);
    const heard = report?.sentences[2]?.attribution?.source;
    expect(texts[2]?.slice(heard?.start, heard?.end)).toBe(heard?.text);
  });

  test('twelve thousand lines come back as twelve thousand sentences', async () => {
    const texts = Array.from({ length: 12_000 }, (_, at) => `Yard ${at} built ${at + 2} boats.`);
    const file = fileWith('many.jsonl', lines(...texts));
    const to = new PassThrough();
    const sentences = readSentences(file, lines(...texts)).map((text) => detectSentence(text));
    const [out] = await Promise.all([
      textOf(to),
      printReports([{ file, engine: 'test', sentences }], to).then(() => to.end()),
    ]);
    expect(reportsIn(out)[0]?.sentences.map(({ text }) => text)).toEqual(texts);
  });
});

test('no input at all is an empty list of sentences', async () => {
  expect(readSentences('none.jsonl', '\n \n')).toEqual([]);
  expect(reportsIn((await run(['--sentences', '-'])).out)[0]?.sentences).toEqual([]);
});

const badLines: [what: string, content: string, said: string][] = [
  ['broken JSON', '{"text": "Nine boats."}\n{"text": "Ten', 'Standard input, line 2 is not JSON.'],
  ['no text', '{"words": "Nine"}', 'Standard input, line 1 has no "text" that is a string.'],
  ['text of another type', '{"text": 9}', 'Standard input, line 1 has no "text" that is a string.'],
  ['a bare string', '"Nine boats."', 'Standard input, line 1 has no "text" that is a string.'],
  ['a gap', '{"text": "Nine."}\n\n{"text": "Ten."}', 'Standard input, line 2 is not JSON.'],
];
test.each(badLines)('%s is named by file and line', (_, content, said) => {
  expect(() => readSentences('-', content)).toThrow(new InputError(said));
});

test('a line that cannot be used is exit code 1, one sentence, and prints nothing', async () => {
  const file = fileWith('bad.jsonl', '{"text": "Nine boats."}\nTen boats.\n');
  expect(await run(['--sentences', file])).toEqual({
    code: 1,
    out: '',
    error: `${file}, line 2 is not JSON.\n`,
  });
});

test('a good file before one that is missing prints nothing either', async () => {
  const good = fileWith('good.txt', 'Nine boats left.');
  const { code, out, error } = await run([good, path.join(folder, 'none.txt')]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(error).toContain('none.txt cannot be read: there is no such file.');
});

const misunderstood: [args: string[], said: RegExp][] = [
  [['-', '-'], /Standard input can be read once/],
  [['--date', 'Monday', '-'], /--date wants a day/],
  [['--date', '2026-02-30', '-'], /--date wants a day/],
  [['--language', 'plain English', '-'], /--language wants a language tag/],
  [['--lines', '-'], /--lines/],
  [['--sentences'], /one file or more/],
];
test.each(misunderstood)('%j is not understood', async (args, said) => {
  await expect(detect(args)).rejects.toThrow(said);
});

test('what is not understood is exit code 2, one sentence, and prints nothing', async () => {
  const { code, out, error } = await run(['--date', '2026-02-30', '-']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error.trim().split('\n')).toHaveLength(1);
});
