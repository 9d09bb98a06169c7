/** Runs a schedule with real replicas: the same steps and the same properties, the model aside. */
import type { PushOutcome } from '#sync/protocol.ts';
import { deedOf } from './deeds.ts';
import { begin, grounded, memberAt } from './ground.ts';
import { MemoryServer, teamId } from './memory-server.ts';
import { outcomesText, pageText, pushed, snapshotText, wordOf, type Answer } from './network.ts';
import { holdsAlways, holdsAtRest, Violation } from './properties.ts';
import { RealDevice, unlessCut, type HeldCall } from './real-device.ts';
import { Replay } from './replay.ts';
import { casts, type Schedule, type Step } from './schedule.ts';
import { pickedFromLast } from './seeded.ts';
import type { Course } from './world.ts';

const ground = grounded();
let runs = 0;

export async function runReal(schedule: Schedule): Promise<Course> {
  runs += 1;
  const members = casts[schedule.cast] ?? casts[0];
  const devices: RealDevice[] = [];
  for (const [index, member] of members.entries()) {
    const name = `${'ABCDE'[index]} (${member})`;
    devices.push(await RealDevice.open(name, memberAt(member), `simulated-${runs}-${index}`));
  }
  const world = new RealWorld(devices);
  let violation: string | null = null;
  try {
    await world.begin();
    for (const step of schedule.steps) await world.take(step);
    await world.rest();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    violation = error instanceof Violation ? error.message : `it broke: ${error.stack}`;
  }
  for (const device of devices) await device.end();
  return { story: world.story, violation, entries: world.server.entries.length };
}

class RealWorld {
  readonly story: string[] = [];
  readonly server = MemoryServer.like(ground, MemoryServer);
  private readonly devices: RealDevice[];
  private readonly replay = new Replay();
  private readonly acknowledged = new Map<string, number>();
  /** Pushes that will reach the server once more. */
  private doubles: HeldCall[] = [];
  /** Answers that were delivered and may come again. */
  private old: { device: RealDevice; answer: Answer }[] = [];
  private clock = begin;
  private count = 0;

  constructor(devices: RealDevice[]) {
    this.devices = devices;
  }

  /** All but the last, which is new, have read the first entries. */
  async begin(): Promise<void> {
    this.replay.follow(this.server.entries);
    const pulled = { ...this.server.pull(0, 500), after: 0 };
    for (const { replica } of this.devices.slice(0, -1)) await replica.confirm({ teamId, pulled });
  }

  async take({ what, device: number, pick, detail }: Step): Promise<void> {
    const device = this.devices[number % this.devices.length];
    if (device === undefined) return;
    switch (what) {
      case 'ask':
        await this.ask(device, pick, detail);
        break;
      case 'push':
      case 'pull':
        await this.wake(device);
        break;
      case 'ask for a snapshot':
        await this.snapshot(device);
        break;
      case 'arrive':
        this.arrive(pick);
        break;
      case 'rush':
        for (const each of this.devices) await this.wake(each);
        for (const call of this.waiting()) this.serve(call, 500);
        break;
      case 'double':
        this.double(pick);
        break;
      case 'commit':
        this.commit();
        break;
      case 'answer':
        await this.answer(pick, detail);
        break;
      case 'lose a call':
      case 'lose an answer':
        await this.lose(pick);
        break;
      case 'sync':
        await this.sync(device);
        break;
      case 'kill a device':
        await this.kill(device, pick % 12);
        break;
      case 'kill the server':
        this.story.push('the server is killed');
        this.server.kill();
        break;
      case 'set the clock':
        this.clock = begin + (pick - 500) * 3_600_000;
        break;
    }
    for (const each of this.devices) if (each.isCut) await this.startAgain(each);
  }

  private async startAgain(device: RealDevice): Promise<void> {
    this.story.push(`${device.name} is killed while it writes, and started again`);
    await device.restart();
    await this.check(device);
  }

  private async ask(device: RealDevice, pick: number, detail: number): Promise<void> {
    this.count += 1;
    const { name, self, replica } = device;
    const { shown } = await device.holding();
    const deed = deedOf(
      {
        self,
        shown: shown.values(),
        id: `${name[0]}-asks-${String(this.count).padStart(3, '0')}`,
        madeAt: new Date(begin + (detail - 500) * 86_400_000).toISOString(),
      },
      pick,
      detail,
    );
    if (deed === null) return;
    try {
      const asking = await replica.ask([deed]);
      if (!asking.ok) return;
    } catch (error) {
      if (!device.isCut) throw error;
      return;
    }
    device.asked.push(deed);
    this.story.push(`${name} asks for ${deed.type}, ${deed.id}`);
    await this.check(device);
  }

  private async wake(device: RealDevice): Promise<void> {
    this.story.push(`${device.name} wakes`);
    device.wake();
    await device.quiet();
  }

  private async snapshot(device: RealDevice): Promise<void> {
    const { name, replica } = device;
    const text = snapshotText(this.server.snapshot());
    const from = { device: 0, life: 0, name: 'a snapshot' };
    const { snapshot } = wordOf({ ...from, answer: { to: 'snapshot', text } });
    if (snapshot === undefined) return;
    this.story.push(`${name} takes a snapshot of place ${snapshot.head.seq}`);
    await unlessCut(device, replica.confirmSnapshot(teamId, snapshot));
    await this.check(device);
  }

  /** Calls that have not reached the server. */
  private waiting(): HeldCall[] {
    return this.devices.flatMap(({ held }) => held).filter((call) => !this.reached.has(call));
  }

  private readonly reached = new WeakSet<HeldCall>();

  private arrive(pick: number): void {
    const call = pickedFromLast([...this.doubles, ...this.waiting()], pick);
    if (call === undefined) return;
    this.doubles = this.doubles.filter((other) => other !== call);
    this.serve(call, 1 + (pick % 5));
  }

  private serve(call: HeldCall, page: number): void {
    this.reached.add(call);
    const { device, path, body, name } = call;
    this.story.push(`${name} reaches the server`);
    const { pathname, searchParams } = new URL(path, 'http://team.test');
    if (pathname !== '/api/push') {
      call.answer = pageText(this.server.pull(Number(searchParams.get('after')), page));
      return;
    }
    const at = new Date(this.clock).toISOString();
    const done = (outcomes: readonly PushOutcome[]) => {
      for (const outcome of outcomes) {
        if (!device.firstJudged.includes(outcome.id)) device.firstJudged.push(outcome.id);
        if (outcome.outcome === 'applied') this.acknowledged.set(outcome.id, outcome.seq);
      }
      call.answer = outcomesText(outcomes);
    };
    const asked = { author: device.self.id, at, byServer: false };
    this.server.begin({ mutations: pushed(body), asked, done });
  }

  private double(pick: number): void {
    const pushes = this.devices.flatMap(({ held }) => held).filter(({ body }) => body !== '');
    const call = pickedFromLast(pushes, pick);
    if (call === undefined) return;
    this.story.push(`${call.name} will arrive twice`);
    this.doubles.push({ ...call, answer: null, name: `the double of ${call.name}` });
  }

  private commit(): void {
    if (!this.server.commit()) return;
    this.story.push(`the server writes; the log has ${this.server.head.seq}`);
    this.replay.follow(this.server.entries);
  }

  private async answer(pick: number, detail: number): Promise<void> {
    const again = detail % 7 === 0 ? pickedFromLast(this.old, pick) : undefined;
    if (again !== undefined) {
      this.story.push(`an old ${again.answer.name} comes again`);
      await again.device.replica
        .confirm({ teamId, ...wordOf(again.answer) })
        .catch(() => undefined);
      return;
    }
    const ready = this.devices.flatMap(({ held }) => held).filter(({ answer }) => answer !== null);
    const call = pickedFromLast(ready, pick);
    if (call !== undefined) await this.deliver(call);
  }

  private async deliver(call: HeldCall): Promise<void> {
    const { device, answer: text, path, name } = call;
    if (text === null) return;
    const after = Number(new URL(path, 'http://team.test').searchParams.get('after'));
    const from = { device: 0, life: 0, name: `answer to ${name}` };
    const answer: Answer = path.startsWith('/api/push')
      ? { ...from, answer: { to: 'push', text } }
      : { ...from, answer: { to: 'pull', after, text } };
    this.old.push({ device, answer });
    this.story.push(`the answer to ${name} arrives`);
    call.settle(text);
    await device.quiet();
    await this.check(device);
  }

  private async lose(pick: number): Promise<void> {
    const call = pickedFromLast(
      this.devices.flatMap(({ held }) => held),
      pick,
    );
    if (call === undefined) return;
    this.story.push(`${call.name} or its answer is lost`);
    call.settle(null);
    await call.device.quiet();
  }

  private async kill(device: RealDevice, writes: number): Promise<void> {
    if (writes > 0) device.cutAfter(writes);
    else {
      this.story.push(`${device.name} is killed and started again`);
      await device.restart();
    }
  }

  private async sync(device: RealDevice): Promise<void> {
    this.story.push(`${device.name} sends and reads with nothing in the way`);
    device.wake();
    await device.quiet();
    while (device.held.length > 0) {
      for (const call of device.held) if (!this.reached.has(call)) this.serve(call, 500);
      while (this.server.isBusy) this.commit();
      const [call] = device.held;
      if (call?.answer === null) {
        // The server was killed before it had written this one.
        call.settle(null);
        await device.quiet();
      } else if (call !== undefined) await this.deliver(call);
    }
  }

  async rest(): Promise<void> {
    while (this.server.isBusy) this.commit();
    for (const call of this.doubles) this.serve(call, 1);
    for (const call of this.waiting()) this.serve(call, 500);
    while (this.server.isBusy) this.commit();
    this.story.push('everybody starts anew, sends and reads until nothing is left to do');
    for (const device of this.devices) await device.restart();
    for (const device of [...this.devices, ...this.devices]) await this.sync(device);
    const { entries, records } = this.server;
    const holdings = await Promise.all(this.devices.map((device) => device.holding()));
    for (const [index, held] of holdings.entries()) {
      holdsAlways(held, this.devices[index]?.asked ?? [], this.replay, entries);
    }
    holdsAtRest({
      entries,
      records,
      replay: this.replay,
      holdings,
      asked: this.devices.map(({ asked }) => asked),
      acknowledged: this.acknowledged,
      firstJudged: this.devices.map(({ firstJudged }) => firstJudged),
    });
  }

  private async check(device: RealDevice): Promise<void> {
    holdsAlways(await device.holding(), device.asked, this.replay, this.server.entries);
  }
}
