/** Real replicas and a real server with a proxy between them that does everything a network can do to a call. */
import 'fake-indexeddb/auto';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { Schedule } from '#replica/backoff.ts';
import { joinTeam } from '#replica/join-team.ts';
import { openLiveChannel } from '#replica/live.ts';
import { openReplica, type Replica } from '#replica/replica.ts';
import { createSynchroniser, type Synchroniser } from '#replica/synchroniser.ts';
import { createTransport, type Transport } from '#replica/transport.ts';
import { keyText } from '#sync/records.ts';
import type { Mutation } from '#sync/mutation.ts';
import { ApiClient, serverUnderTest, type ServerUnderTest } from '../server/support/api-client.ts';
import { contestedDeeds, deedOf, peacefulDeeds } from '../simulation/deeds.ts';
import { firstMutations } from '../simulation/ground.ts';
import { holdingOf } from '../simulation/holding.ts';
import { holdsAlways, holdsAtRest } from '../simulation/properties.ts';
import { Replay } from '../simulation/replay.ts';
import { below, seeded } from '../simulation/seeded.ts';
import { channelMischiefs, ChaosProxy, mischiefs } from './support/chaos-proxy.ts';
import { storesUnderTest } from './support/stores.ts';

// Processes, databases and sockets: slow where the machine is busy, and never a matter of luck.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const { stores, skipped, stop } = await storesUnderTest();
afterAll(stop);

test.for(skipped)('%s', (reason, { skip }) => {
  skip(reason);
  expect.unreachable();
});

const seed = Number(process.env['CHAOS_SEED'] ?? 41);
const rounds = 24;

/** Time passes only when the test says so: nobody waits, and a wait of an hour is over at once. */
class VirtualTime {
  now = Date.UTC(2033, 5, 1, 9);
  private waiting: { task: () => void; due: number }[] = [];

  readonly schedule: Schedule = (task, milliseconds) => {
    const entry = { task, due: this.now + milliseconds };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  };

  pass(milliseconds: number): void {
    this.now += milliseconds;
    const due = this.waiting.filter((entry) => entry.due <= this.now);
    this.waiting = this.waiting.filter((entry) => entry.due > this.now);
    for (const { task } of due) task();
  }
}

interface Device {
  name: string;
  replica: Replica;
  synchroniser: Synchroniser;
  transport: Transport;
  token: string;
  asked: Mutation[];
}

describe.each(stores)('through a hostile network, on $name', ({ name: kind, serverSettings }) => {
  const time = new VirtualTime();
  const random = seeded(seed);
  const ending = new AbortController();
  const devices: Device[] = [];
  let server: ServerUnderTest;
  let proxy: ChaosProxy;
  let count = 0;

  afterEach(async () => {
    ending.abort();
    for (const { replica } of devices) replica.close();
    await proxy.close();
    await server.close();
  });

  /** A device that joins by a link, its calls and its live channel through the proxy. */
  async function joined(name: string, link: string): Promise<Device> {
    const now = () => new Date(time.now).toISOString();
    const replica = await openReplica({
      name: `${kind}-${name}`,
      now,
      newId: () => crypto.randomUUID(),
    });
    const { signal } = ending;
    const through = link.replace(/^.*\/join/, `${proxy.address}/join`);
    const joining = await joinTeam({ replica, link: through, name, device: name, fetch, signal });
    expect(joining.ok).toBe(true);
    const token = (await replica.membership()).server?.token ?? '';
    const transport = createTransport({ origin: proxy.address, token, fetch, signal });
    const { schedule } = time;
    const synchroniser = createSynchroniser({
      replica,
      connect: () => transport,
      signal,
      random,
      schedule,
    });
    openLiveChannel({
      transport,
      openSocket: (address) => new WebSocket(address),
      signal,
      random,
      schedule,
      keepAlive: () => undefined,
      onPoke: (seq) => void synchroniser.poked(seq),
      onOpen: () => void synchroniser.wake(),
    });
    const device = { name, replica, synchroniser, transport, token, asked: [] };
    devices.push(device);
    return device;
  }

  async function ask(device: Device, deed: Mutation | null): Promise<void> {
    if (deed === null) return;
    const asking = await device.replica.ask([deed]);
    if (asking.ok) device.asked.push(deed);
  }

  async function askSomething(device: Device): Promise<void> {
    count += 1;
    const { self, shown } = await holdingOf(device.name, device.replica);
    const asker = {
      self,
      shown: shown.values(),
      id: `${device.name}-asks-${String(count).padStart(3, '0')}`,
      madeAt: new Date(time.now).toISOString(),
    };
    // Half of what is done is done to the same: the first note, the first claim.
    const detail = random() < 0.5 ? 0 : below(random, 1000);
    const among = device.name.startsWith('checker') ? contestedDeeds : peacefulDeeds;
    await ask(device, deedOf(asker, below(random, 1000), detail, among));
  }

  async function everybodySynchronises(): Promise<void> {
    // An hour: longer than any wait that the proxy asked for.
    time.pass(3_700_000);
    await Promise.all(devices.map(({ synchroniser }) => synchroniser.wake()));
  }

  test('RB5 RB6 whatever it does, everybody ends with the same, once, and nothing is lost', async () => {
    server = await serverUnderTest(await serverSettings());
    proxy = await ChaosProxy.before(server.address, seed);
    const owner = await joined('owner', server.firstInvite ?? '');
    const checker = await joined('checker', await server.createInvite('checker'));
    const link = await checker.transport.deviceLink();
    await joined('checker-too', link.ok ? link.value.link : '');
    await everybodySynchronises();
    for (const mutation of firstMutations) await ask(checker, mutation);
    await everybodySynchronises();
    await everybodySynchronises();

    proxy.isKind = false;
    for (let round = 0; round < rounds; round += 1) {
      for (const device of devices) await askSomething(device);
      // One goes on writing while its calls are under way.
      await Promise.all([everybodySynchronises(), askSomething(owner)]);
    }

    await proxy.beKind();
    for (let round = 0; round < 3; round += 1) await everybodySynchronises();

    const { entries } = await new ApiClient(server.address, owner.token).pull();
    const snapshot = await owner.transport.snapshot();
    if (!snapshot.ok) throw new Error(snapshot.failure.sentence);
    const replay = new Replay();
    replay.follow(entries);
    const holdings = await Promise.all(devices.map((each) => holdingOf(each.name, each.replica)));
    const asked = devices.map((each) => each.asked);
    for (const [index, held] of holdings.entries()) {
      holdsAlways(held, asked[index] ?? [], replay, entries);
    }
    holdsAtRest({
      entries,
      records: new Map(snapshot.value.records.map((record) => [keyText(record), record])),
      replay,
      holdings,
      asked,
      acknowledged: new Map(),
      firstJudged: devices.map(() => []),
    });
    expect(entries.length).toBeGreaterThan(rounds);
    // Two devices of one member met on one note: otherwise the network had nothing to spoil.
    expect(holdings.flatMap((held) => [...held.told.values()])).toContain('lost race');
    expect([...mischiefs, ...channelMischiefs].filter((one) => !proxy.done.has(one))).toEqual([]);
  });
});
