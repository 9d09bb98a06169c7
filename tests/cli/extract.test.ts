/** `extract` from a terminal: a saved page as an article with labelled blocks, and a clear outcome for what is no page. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { extractionReport, type ExtractionReport } from '#domain/extraction-report.ts';
import { wirePage, wireRoles } from '../article/pages.ts';

// Each case starts a process that loads a whole page parser.
vi.setConfig({ testTimeout: 60_000 });

const main = path.resolve(import.meta.dirname, '../../cli/main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'second-source-extract-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Ran {
  code: number;
  out: string;
  error: string;
}

function run(args: string[], input?: string): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [main, 'extract', ...args], (_, out, error) =>
      resolve({ code: child.exitCode ?? -1, out, error }),
    );
    if (input !== undefined) child.stdin?.end(input);
  });
}

function fileWith(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function reportsOf(args: string[], input?: string): Promise<ExtractionReport[]> {
  const { code, out, error } = await run(args, input);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  return z.array(extractionReport).parse(JSON.parse(out));
}

test('a saved page has its parts, each with a reason, and what it says of itself', async () => {
  const file = fileWith('wire.html', wirePage);
  const address = 'https://harbourwire.example/2031/04/varland-missiles';
  const [report] = await reportsOf(['--address', address, file]);
  const roles = wireRoles.map(([start]) => [
    start,
    report?.blocks.find(({ text }) => text.startsWith(start))?.role,
  ]);
  expect(roles).toEqual(wireRoles.map((pair) => [...pair]));
  expect(report?.file).toBe(file);
  expect(report?.article).toMatchObject({ outlet: 'Harbour Wire', language: 'en-GB' });
  expect(report?.article.addresses[0]).toEqual({ url: address, origin: 'seen' });
});

test('several files are several reports, in the order given', async () => {
  const files = [
    fileWith('one.html', wirePage),
    fileWith('two.html', '<h1>Nine boats at Linden</h1>'),
  ];
  const reports = await reportsOf(files);
  expect(reports.map(({ file }) => file)).toEqual(files);
});

test('standard input without an address has the addresses that the page claims', async () => {
  const [report] = await reportsOf(['-'], wirePage);
  expect(report?.article.addresses.map(({ origin }) => origin)).toEqual(['canonical', 'og:url']);
});

test('what a page would run does not run, and what it hides is not read', async () => {
  const page = `<h1>Nine boats at Linden</h1><p id="shown">Varland keeps nine boats at Linden, the office said.</p>
    <p hidden>A hidden line.</p><p style="display: none">Another hidden line.</p>
    <script>document.getElementById('shown').textContent = 'Forged.';</script>`;
  const [report] = await reportsOf([fileWith('script.html', page)]);
  expect(report?.blocks.map(({ text }) => text)).toEqual([
    'Nine boats at Linden',
    'Varland keeps nine boats at Linden, the office said.',
  ]);
});

const sentence = 'Försvaret köper nio båtar';
const encodings: [how: string, bytes: Uint8Array, args: string[]][] = [
  ['UTF-8 without a word', Buffer.from(`<p>${sentence}`), []],
  [
    'a single-byte page that says so',
    Buffer.from(`<meta charset="iso-8859-1"><p>${sentence}`, 'latin1'),
    [],
  ],
  ['a single-byte page that says nothing', Buffer.from(`<p>${sentence}`, 'latin1'), []],
  ['UTF-16 with a mark', Buffer.from(`\ufeff<p>${sentence}`, 'utf16le'), []],
  [
    'UTF-16 that was asked for',
    Buffer.from(`<p>${sentence}`, 'utf16le'),
    ['--encoding', 'utf-16le'],
  ],
];
test.each(encodings)('reads %s', async (how, bytes, args) => {
  const [report] = await reportsOf([...args, fileWith(`${how}.html`, bytes)]);
  expect(report?.blocks.map(({ text }) => text)).toEqual([sentence]);
});

describe('what is no article is still a page', () => {
  test.each([
    [
      'a set of frames',
      '<frameset cols="50%,50%"><frame src="a.html"><frame src="b.html"></frameset>',
    ],
    ['a page without text', '<!doctype html><title>Nothing</title>'],
  ])('%s has no blocks', async (name, page) => {
    const [report] = await reportsOf([fileWith(`${name}.html`, page)]);
    expect(report?.blocks).toEqual([]);
  });

  test('elements five hundred deep', async () => {
    const page = `${'<div>'.repeat(500)}<p>Varland keeps nine boats at Linden, the office said.</p>`;
    const [report] = await reportsOf([fileWith('deep.html', page)]);
    expect(report?.blocks).toHaveLength(1);
  });
});

const unusable: [what: string, content: string | Uint8Array | null, says: string][] = [
  ['a file that is not there', null, 'cannot be read'],
  ['an empty file', ' \n', 'is empty'],
  ['plain text', 'Nine boats lie at Linden.', 'holds no HTML'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'not a text file'],
  ['a feed', '<?xml version="1.0"?><rss><channel><title>Boats</title></channel></rss>', 'is XML'],
  [
    'a web archive',
    'From: <Saved by a browser>\nMIME-Version: 1.0\n\n<html><p>Nine boats</p></html>',
    'is a web archive (MHTML)',
  ],
  ['elements ten thousand deep', '<div>'.repeat(10_000), 'nests its elements deeper'],
];
test.each(unusable)('%s is exit code 1 and one line', async (what, content, says) => {
  const file = path.join(folder, `${what}.html`);
  if (content !== null) writeFileSync(file, content);
  const { code, out, error } = await run([file]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(error).toContain(says);
  expect(error.trim().split('\n')).toHaveLength(1);
});

test('one file that cannot be used does not lose the others', async () => {
  const good = fileWith('good.html', wirePage);
  const { code, out, error } = await run([path.join(folder, 'gone.html'), good]);
  const reports = z.array(extractionReport).parse(JSON.parse(out));
  expect({ code, files: reports.map(({ file }) => file) }).toEqual({ code: 1, files: [good] });
  expect(error).toContain('gone.html cannot be read: there is no such file.');
  expect(error).not.toContain('good.html');
});

test('a page without text is known by its clean address', async () => {
  const file = fileWith('empty.html', '<!doctype html><title>Nothing yet</title>');
  const address = 'https://harbourwire.example/live';
  const [plain] = await reportsOf(['--address', address, file]);
  const [tracked] = await reportsOf(['--address', `${address}?utm_source=feed`, file]);
  expect(tracked?.article.id).toBe(plain?.article.id);
});

const misunderstood = [
  [],
  ['--encoding', 'klingon', 'page.html'],
  ['--address', 'javascript:0', 'page.html'],
  ['--address', 'https://harbourwire.example/', 'one.html', 'two.html'],
  ['--colour', 'page.html'],
];
test.each(misunderstood.map((args) => ({ args })))('exit code 2 for: $args', async ({ args }) => {
  const { code, out, error } = await run(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error.trim().split('\n')).toHaveLength(1);
});
