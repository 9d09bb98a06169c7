/** A server process that is told to stop: what it says, what it still does, and when it ends. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { afterAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { ApiClient, joinWith, serverUnderTest } from '../server/support/api-client.ts';
import { recordArticle } from '../sync/support/sample-mutations.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const main = path.resolve(import.meta.dirname, '../../cli/main.ts');
const data = mkdtempSync(path.join(tmpdir(), 'second-source-'));
afterAll(() => rmSync(data, { recursive: true }));

test('LV5 the first signal drains, the second ends', async () => {
  const child = spawn(process.execPath, [main, 'serve'], {
    env: {
      ...process.env,
      SECOND_SOURCE_DATA: data,
      SECOND_SOURCE_PORT: '0',
      SECOND_SOURCE_DRAIN: '600',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const exited = once(child, 'exit');
  let address = '';
  let invite = '';
  for await (const line of createInterface({ input: child.stdout })) {
    address ||= / on (http:\S+)/.exec(line)?.[1] ?? '';
    invite ||= /(http:\S+\/join#\S+)/.exec(line)?.[1] ?? '';
    if (invite !== '') break;
  }
  const { token } = await joinWith(invite);
  const member = new ApiClient(address, token);
  const socket = new WebSocket(`${address}/api/live?ticket=${await member.ticket()}`);
  await once(socket, 'open');
  const ready = async () => (await fetch(`${address}/api/ready`)).status;
  expect(await ready()).toBe(200);

  child.kill('SIGTERM');
  await vi.waitUntil(async () => (await ready()) === 503, 10_000);
  // Calls that were sent before the balancer looked are still done, and nobody new may listen.
  expect((await member.push([recordArticle()]))[0]?.outcome).toBe('applied');
  const late = new WebSocket(`${address}/api/live?ticket=${await member.ticket()}`);
  expect(String((await once(late, 'error'))[0])).toContain('503');
  expect(socket.readyState).toBe(WebSocket.OPEN);

  // An echo of the first signal, as npm sends it, changes nothing; a later one ends it at once.
  child.kill('SIGTERM');
  const [code] = await vi.waitUntil(
    async () => {
      child.kill('SIGINT');
      return child.exitCode === null ? false : exited;
    },
    { timeout: 20_000, interval: 200 },
  );
  expect(code).toBe(130);
});

test('LV5 a socket whose owner never says goodbye does not keep the server', async () => {
  const server = await serverUnderTest();
  const { token } = await joinWith(server.firstInvite ?? '');
  const member = new ApiClient(server.address, token);
  const mute = new WebSocket(`${server.address}/api/live?ticket=${await member.ticket()}`);
  await once(mute, 'open');
  mute.pause();
  await expect(server.close()).resolves.toBeUndefined();
  mute.terminate();
});

test('a log on a full disk, or that nobody reads any more, ends no server', async ({ skip }) => {
  skip(!existsSync('/dev/full'), 'This system has no /dev/full.');
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [main, 'serve'], {
    env: {
      ...process.env,
      SECOND_SOURCE_DATA: mkdtempSync(path.join(data, 'full-')),
      SECOND_SOURCE_PORT: '0',
    },
    stdio: ['ignore', 'pipe', full],
  });
  closeSync(full);
  const exited = once(child, 'exit');
  let invite = '';
  for await (const line of createInterface({ input: child.stdout ?? Readable.from([]) })) {
    invite = /(http:\S+\/join#\S+)/.exec(line)?.[1] ?? '';
    if (invite !== '') break;
  }
  const { token } = await joinWith(invite);
  const member = new ApiClient(new URL(invite).origin, token);
  expect((await member.push([recordArticle()]))[0]?.outcome).toBe('applied');
  child.kill('SIGTERM');
  expect((await exited)[0]).toBe(0);
});
