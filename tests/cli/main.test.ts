import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { detectionReport } from '#domain/detection-report.ts';
import { startServer, type RunningServer } from '#server/start-server.ts';
import { inviteAnswer, pullAnswer } from '#sync/protocol.ts';
import { ApiClient, joinWith, tryToJoin } from '../server/support/api-client.ts';
import { recordArticle } from '../sync/support/sample-mutations.ts';

// Processes, databases and sockets: slow where the machine is busy, and never a matter of luck.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const main = path.resolve(import.meta.dirname, '../../cli/main.ts');
const data = mkdtempSync(path.join(tmpdir(), 'second-source-'));
let server: RunningServer;
let entries: unknown[];

beforeAll(async () => {
  server = await startServer({ host: '127.0.0.1', port: 0, data, teamName: 'Harbour desk' });
  const { token } = await joinWith(server.firstInvite ?? '');
  const client = new ApiClient(server.address, token);
  await client.push([recordArticle()]);
  ({ entries } = await client.pull());
});
afterAll(async () => {
  await server.close();
  rmSync(data, { recursive: true });
});

interface Ran {
  code: number;
  out: string;
  error: string;
}

function run(args: string[], environment: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      SECOND_SOURCE_DATA: data,
      DATABASE_URL: undefined,
      ...environment,
    };
    const child = execFile(process.execPath, [main, ...args], { env }, (_, out, error) =>
      resolve({ code: child.exitCode ?? -1, out, error }),
    );
  });
}

function fileWith(name: string, content: string): string {
  const file = path.join(data, name);
  writeFileSync(file, content);
  return file;
}

test('--help lists every command', async () => {
  const { code, out } = await run(['--help']);
  expect(code).toBe(0);
  for (const command of ['detect', 'serve', 'invite', 'log', 'verify'])
    expect(out).toContain(command);
});

const misunderstood: string[][] = [
  [],
  ['sell'],
  ['constructor'],
  ['detect'],
  ['invite', '--role', 'admiral'],
  ['invite', '--rank', 'owner'],
  ['log'],
  ['revoke'],
  ['verify', 'one.json', '--data', 'folder'],
];
test.each(misunderstood.map((args) => ({ args })))(
  'exit code 2 and one line for: $args',
  async ({ args }) => {
    const { code, out, error } = await run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error.trim().split('\n')).toHaveLength(1);
  },
);

test('detect prints one report a file, with offsets into the file', async () => {
  const text = 'Varland will pay 640 million crowns for eleven boats, the ministry said.\n';
  const file = fileWith('boats.txt', text);
  const { code, out } = await run(['detect', file, file]);
  expect(code).toBe(0);
  const reports = z.array(z.extend(detectionReport, { file: z.string() })).parse(JSON.parse(out));
  expect(reports.map((report) => report.file)).toEqual([file, file]);
  const [sentence] = reports[0]?.sentences ?? [];
  expect(text.slice(sentence?.start, sentence?.end)).toBe(sentence?.text);
  expect(sentence?.quantities.map((quantity) => quantity.text)).not.toEqual([]);
});

test('detect of a file that is not there is exit code 1 and prints nothing', async () => {
  const { code, out } = await run(['detect', path.join(data, 'none.txt')]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
});

test('invite makes a link beside a running server, and it lets somebody in', async () => {
  const { code, out } = await run(['invite', '--role', 'checker']);
  expect(code).toBe(0);
  const { link } = inviteAnswer.parse(JSON.parse(out));
  const joined = await tryToJoin(server.address, new URL(link).hash.slice(1), 'Tove');
  expect(await joined.json()).toMatchObject({ member: { name: 'Tove', role: 'checker' } });
});

test('OR6 verify walks the log of a data folder, also while the server runs', async () => {
  const { code, out } = await run(['verify', '--data', data]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ intact: true });
});

test('OR6 verify accepts what was pulled and names the place of a change', async () => {
  const good = fileWith('log.json', JSON.stringify(entries));
  expect(JSON.parse((await run(['verify', good])).out)).toMatchObject({ intact: true, entries: 2 });
  const text = JSON.stringify({ entries }).replace('eleven patrol boats', 'twelve patrol boats');
  const { code, out, error } = await run(['verify', fileWith('forged.json', text)]);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(error).toContain('entry 2 does not match its hash');
});

test('OR6 verify accepts what log wrote, and no file that ends before its head', async () => {
  const { code, out } = await run(['log', '--data', data]);
  expect(code).toBe(0);
  const whole = pullAnswer.parse(JSON.parse(out));
  expect(whole.head.seq).toBe(whole.entries.length);
  expect(whole.entries.slice(0, 2)).toEqual(entries);
  const good = await run(['verify', fileWith('whole.json', out)]);
  expect(JSON.parse(good.out)).toEqual({
    intact: true,
    entries: whole.head.seq,
    hash: whole.head.hash,
  });
  const short = { ...whole, entries: whole.entries.slice(0, -1) };
  const bad = await run(['verify', fileWith('short.json', JSON.stringify(short))]);
  expect(bad).toMatchObject({ code: 1, out: '' });
  expect(bad.error).toContain(`ends at entry ${whole.head.seq - 1}`);
});

const unusable: [what: string, content: string | null][] = [
  ['a file that is not there', null],
  ['a file that is not JSON', 'Nine boats.'],
  ['JSON that is no log', '{"entries":[{"seq":1}]}'],
];
test.each(unusable)('verify of %s is exit code 1 and one line', async (_, content) => {
  const file = content === null ? path.join(data, 'none.json') : fileWith('odd.json', content);
  const { code, error } = await run(['verify', file]);
  expect(code).toBe(1);
  expect(error.trim().split('\n')).toHaveLength(1);
});

test('serve on a folder that is in use, and invite on one that is empty, are exit code 1', async () => {
  const second = await run(['serve'], { SECOND_SOURCE_PORT: '0' });
  expect(second).toMatchObject({ code: 1, out: '' });
  expect(second.error).toContain('Another server is using the data folder');
  const nowhere = path.join(data, 'empty');
  const early = await run(['invite', '--role', 'owner'], { SECOND_SOURCE_DATA: nowhere });
  expect(early).toMatchObject({ code: 1, out: '' });
});

test('export prints the notes of a folder as annotations, none where none were written', async () => {
  const { code, out } = await run(['export', '--data', data]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual([]);
});
