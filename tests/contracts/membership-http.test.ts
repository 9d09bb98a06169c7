/** The contract of membership over HTTP and from the terminal, run on every database. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as z from 'zod/mini';
import { member } from '#domain/team.ts';
import {
  auditAnswer,
  auditEntry,
  device,
  devicesAnswer,
  failure,
  inviteAnswer,
  invitesAnswer,
} from '#sync/protocol.ts';
import {
  ApiClient,
  joinWith,
  memberOf,
  refusalOf,
  serverUnderTest,
  spoken,
  tryToJoin,
  type ServerUnderTest,
} from '../server/support/api-client.ts';
import { remove } from '../sync/support/member-mutations.ts';
import { recordArticle } from '../sync/support/sample-mutations.ts';
import { storesUnderTest } from './support/stores.ts';

// Processes, databases and sockets: slow where the machine is busy, and never a matter of luck.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const main = path.resolve(import.meta.dirname, '../../cli/main.ts');
const { stores, skipped, stop } = await storesUnderTest();
afterAll(stop);

test.for(skipped)('%s', (reason, { skip }) => {
  skip(reason);
  expect.unreachable();
});

/** Called when the server looks at its clock, as it does where a call is let in. */
let onCall = () => {};

function now(): Date {
  onCall();
  return new Date();
}

describe.each(stores)('members over HTTP on $name', ({ serverSettings }) => {
  let server: ServerUnderTest;
  let owner: ApiClient;
  let reader: ApiClient;
  beforeAll(async () => {
    server = await serverUnderTest(await serverSettings(), { now });
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    owner = await memberOf(server, 'owner');
    reader = await memberOf(server, 'reader');
  });

  async function live(client: ApiClient): Promise<WebSocket> {
    const address = `${server.address.replace('http', 'ws')}/api/live?ticket=${await client.ticket()}`;
    const socket = new WebSocket(address);
    await once(socket, 'open');
    return socket;
  }

  test('SE8 an invite is made, listed without its secret, withdrawn, and then good for nobody', async () => {
    const made = await owner.send('/api/invites', { role: 'checker' });
    const { link } = inviteAnswer.parse(await made.json());
    const listed = await (await owner.get('/api/invites')).text();
    const invite = new URL(link).hash.slice(1);
    expect(listed).not.toContain(invite);
    const [open] = invitesAnswer.parse(JSON.parse(listed)).invites.slice(-1);
    expect(open?.role).toBe('checker');
    const route = `/api/invites/${open?.id}/withdraw`;
    expect(await (await owner.send(route, {})).json()).toEqual({});
    expect(await refusalOf(await tryToJoin(server.address, invite))).toBe('403 invite');
    expect(await refusalOf(await owner.send(route, {}))).toBe('404 not found');
  });

  test('SE8 MB12 MB13 a reader is refused what is an owner’s', async () => {
    expect(await refusalOf(await reader.send('/api/invites', { role: 'owner' }))).toBe(
      '403 not allowed',
    );
    expect(await refusalOf(await reader.get('/api/invites'))).toBe('403 not allowed');
    expect(await refusalOf(await reader.send('/api/invites/invite-1/withdraw', {}))).toBe(
      '403 not allowed',
    );
    expect(await refusalOf(await reader.get('/api/audit'))).toBe('403 not allowed');
    const owners = await ownDevice(owner);
    const refused = [owners, 'device-that-never-was'].map(async (id) => {
      const answer = await reader.send(`/api/devices/${id}/revoke`, {});
      return answer.text();
    });
    const [known, unknown] = await Promise.all(refused);
    expect(known).toBe(unknown);
    expect((await owner.get('/api/entries')).status).toBe(200);
  });

  test('SE3 MB10 a device shut out gets 401 at its next call, and its socket is closed', async () => {
    const socket = await live(reader);
    const other = await live(owner);
    const closed = once(socket, 'close');
    const id = await ownDevice(reader);
    const ticket = await reader.ticket();
    expect((await owner.send(`/api/devices/${id}/revoke`, {})).status).toBe(200);
    expect((await closed)[0]).toBe(1008);
    expect(await refusalOf(await reader.get('/api/entries'))).toBe('401 unknown device');
    const late = new WebSocket(`${server.address.replace('http', 'ws')}/api/live?ticket=${ticket}`);
    late.on('error', () => undefined);
    const [, answer] = await once(late, 'unexpected-response');
    expect(answer.statusCode).toBe(401);
    answer.destroy();
    const poked = once(other, 'message');
    await owner.push([recordArticle()]);
    await poked;
    other.close();
  });

  test.for([
    ['/api/push', { mutations: [recordArticle()] }],
    ['/api/device-links', {}],
  ] as const)(
    'MB10 a device shut out while it held back the body of a call gets nothing by it: %s',
    async ([route, body]) => {
      const id = await ownDevice(reader);
      const before = await owner.pull();
      const isLetIn = new Promise<void>((resolve) => {
        onCall = resolve;
      });
      const call = request(`${server.address}${route}`, {
        method: 'POST',
        headers: { ...spoken, authorization: `Bearer ${reader.token}` },
      });
      const answered = once(call, 'response');
      const [first = '', ...rest] = JSON.stringify(body);
      call.write(first);
      await isLetIn;
      expect((await owner.send(`/api/devices/${id}/revoke`, {})).status).toBe(200);
      call.end(rest.join(''));
      const [answer] = await answered;
      expect(failure.parse(await json(answer)).error.code).toBe('unknown device');
      expect(answer.statusCode).toBe(401);
      expect((await owner.pull()).head).toEqual(before.head);
    },
  );

  test('MB9 a removed member’s socket is closed by the push that removes them', async () => {
    const [own] = await devicesOf(reader);
    const socket = await live(reader);
    const closed = once(socket, 'close');
    const [outcome] = await owner.push([remove(own?.memberId ?? '')]);
    expect(outcome).toMatchObject({ outcome: 'applied' });
    expect((await closed)[0]).toBe(1008);
    expect(await refusalOf(await reader.send('/api/push', { mutations: [recordArticle()] }))).toBe(
      '401 unknown device',
    );
  });

  test('MB11 a device link takes in another device of the member who asked', async () => {
    const answer = await reader.send('/api/device-links', {});
    const { link } = inviteAnswer.parse(await answer.json());
    const before = await reader.pull();
    const second = await joinWith(link, 'Somebody else');
    expect(second.member.name).toBe('reader');
    expect((await reader.pull()).head).toEqual(before.head);
    const tablet = new ApiClient(server.address, second.token);
    const devices = await devicesOf(tablet);
    expect(devices).toHaveLength(2);
    expect(devices.filter((one) => one.isThis)).toHaveLength(1);
    const first = devices.find((one) => !one.isThis);
    expect((await tablet.send(`/api/devices/${first?.id}/revoke`, {})).status).toBe(200);
    expect(await refusalOf(await reader.get('/api/entries'))).toBe('401 unknown device');
  });

  test('MB12 an owner reads the audit by pages, and nothing secret is in it', async () => {
    const made = await owner.send('/api/invites', { role: 'checker' });
    const { link } = inviteAnswer.parse(await made.json());
    const text = await (await owner.get('/api/audit')).text();
    const { entries } = auditAnswer.parse(JSON.parse(text));
    expect(entries[0]).toMatchObject({ act: 'invite made' });
    expect(text).not.toContain(new URL(link).hash.slice(1));
    const [newest] = entries;
    const rest = await owner.get(`/api/audit?before=${newest?.place}`);
    expect(auditAnswer.parse(await rest.json()).entries).toEqual(entries.slice(1));
    expect(await refusalOf(await owner.get('/api/audit?before=x'))).toBe('400 invalid');
  });

  test('whoever runs the server lists members, devices and the audit, and shuts a device out, while it runs', async () => {
    const people = z.array(member).parse(await run(server, ['members']));
    const newest = people.at(-1);
    expect(newest?.role).toBe('reader');
    const devices = z.array(device).parse(await run(server, ['devices']));
    const readers = devices.find((one) => one.memberId === newest?.id);
    const closed = once(await live(reader), 'close');
    expect(await run(server, ['revoke', '--device', readers?.id ?? ''])).toEqual({
      revoked: readers?.id,
    });
    expect(await refusalOf(await reader.get('/api/entries'))).toBe('401 unknown device');
    expect((await closed)[0]).toBe(1008);
    const audit = z.array(auditEntry).parse(await run(server, ['audit']));
    expect(audit.at(-1)).toMatchObject({ actor: null, act: 'device revoked', about: readers?.id });
    expect(audit.map((entry) => entry.place)).toEqual(Array.from(audit, (_, index) => index + 1));
  });
});

async function devicesOf(client: ApiClient) {
  const answer = await client.get('/api/devices');
  return devicesAnswer.parse(await answer.json()).devices;
}

async function ownDevice(client: ApiClient): Promise<string> {
  return (await devicesOf(client)).find((one) => one.isThis)?.id ?? '';
}

/** What a command prints, run beside the server on its database. */
function run({ settings }: ServerUnderTest, args: string[]): Promise<unknown> {
  const env = {
    ...process.env,
    SECOND_SOURCE_DATA: settings.data,
    DATABASE_URL: settings.databaseUrl,
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [main, ...args], { env }, (failed, out, error) => {
      if (failed === null) resolve(JSON.parse(out));
      else reject(new Error(error));
    });
  });
}
