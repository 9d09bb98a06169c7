import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const main = path.resolve(import.meta.dirname, '../../cli/main.ts');
const example = path.resolve(import.meta.dirname, '../server/databases/002.sqlite');
const folder = mkdtempSync(path.join(tmpdir(), 'second-source-'));
const home = path.join(folder, 'home');
const kept = path.join(folder, 'kept.sqlite');

beforeAll(() => {
  mkdirSync(home);
  copyFileSync(example, path.join(home, 'team.sqlite'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(
  args: string[],
  databaseUrl?: string,
): Promise<{ code: number; out: string; error: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: databaseUrl };
    const child = execFile(process.execPath, [main, ...args], { env }, (_, out, error) =>
      resolve({ code: child.exitCode ?? -1, out, error }),
    );
  });
}

test('backup, then restore into another folder, then verify there: the same log', async () => {
  const taken = await run(['backup', '--data', home, '--to', kept]);
  expect(taken).toMatchObject({ code: 0, error: '' });
  const { teams } = JSON.parse(taken.out);
  expect(teams).toMatchObject([{ name: 'Harbour desk', entries: 15 }]);

  const away = path.join(folder, 'away');
  const restored = await run(['restore', kept, '--data', away]);
  expect(JSON.parse(restored.out)).toEqual({ data: away, teams });
  const verified = await run(['verify', '--data', away]);
  expect(JSON.parse(verified.out)).toEqual({ intact: true, entries: 15, hash: teams[0].hash });
});

test('what cannot be done is one sentence and exit code 1, and nothing is made', async () => {
  const spoiled = path.join(folder, 'spoiled.sqlite');
  writeFileSync(spoiled, 'A list of what to buy.\n');
  const nowhere = path.join(folder, 'nowhere');
  const tries = await Promise.all([
    run(['restore', spoiled, '--data', nowhere]),
    run(['migrate', '--data', path.join(folder, 'none')], 'postgres://desk@127.0.0.1:9/none'),
  ]);
  for (const { code, out, error } of tries) {
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toMatch(/^[^\n]+\.\n$/);
  }
  expect(existsSync(path.join(nowhere, 'team.sqlite'))).toBe(false);
});

test('what was asked wrongly is exit code 2', async () => {
  const tries = await Promise.all([
    run(['backup', '--data', home]),
    run(['migrate', '--data', home, '--to-data', home], 'postgres://desk@127.0.0.1:9/none'),
  ]);
  expect(tries.map(({ code }) => code)).toEqual([2, 2]);
});
