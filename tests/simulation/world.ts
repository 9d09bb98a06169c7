/** Runs a schedule: devices and a server, every step of it decided by the numbers, every property checked on the way. */
import type { Member } from '#domain/team.ts';
import type { PushOutcome } from '#sync/protocol.ts';
import { begin, memberAt } from './ground.ts';
import { deedOf } from './deeds.ts';
import {
  about,
  ground,
  groundReplay,
  holdingOf,
  keptAtGround,
  type Device,
} from './memory-device.ts';
import { CutOff, MemoryReplica, type Word } from './memory-replica.ts';
import { MemoryServer } from './memory-server.ts';
import {
  outcomesText,
  pageText,
  pushed,
  pushText,
  snapshotText,
  wordOf,
  type Answer,
  type Call,
} from './network.ts';
import { holdsAlways, holdsAtRest, Violation } from './properties.ts';
import { casts, type Schedule, type Step } from './schedule.ts';
import { pickedFromLast } from './seeded.ts';

/** What the world is built of; the tests that the simulation can fail put in a part with a fault. */
export interface Parts {
  replica: new (self: Member) => MemoryReplica;
  server: new () => MemoryServer;
}

export const soundParts: Parts = { replica: MemoryReplica, server: MemoryServer };

export interface Course {
  /** What happened, a sentence a step; steps in which nothing could happen are left out. */
  story: string[];
  /** What did not hold; null where everything did. */
  violation: string | null;
  entries: number;
}

/** The devices have read the first entries before it begins, all but the last, which is new. */
export function runSchedule(schedule: Schedule, parts: Parts = soundParts): Course {
  const world = new World(schedule, parts);
  let violation: string | null = null;
  try {
    for (const step of schedule.steps) world.take(step);
    world.rest();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    violation = error instanceof Violation ? error.message : `it broke: ${error.message}`;
  }
  return { story: world.story, violation, entries: world.server.entries.length };
}

class World {
  readonly story: string[] = [];
  readonly server: MemoryServer;
  private readonly devices: Device[];
  private readonly replay = groundReplay.fork();
  private readonly acknowledged = new Map<string, number>();
  private calls: Call[] = [];
  private answers: Answer[] = [];
  private clock = begin;
  private count = 0;

  constructor({ cast }: Schedule, { replica, server }: Parts) {
    this.server = MemoryServer.like(ground, server);
    const members = casts[cast] ?? casts[0];
    this.devices = members.map((member, index) => ({
      name: `${'ABCDE'[index]} (${member})`,
      life: 0,
      replica: new replica(memberAt(member)),
      asked: [],
      firstJudged: [],
    }));
    for (const { replica: read } of this.devices.slice(0, -1)) read.kept = keptAtGround(read.self);
  }

  take({ what, device: number, pick, detail }: Step): void {
    const index = number % this.devices.length;
    const device = this.devices[index];
    if (device === undefined) return;
    switch (what) {
      case 'ask':
        return this.ask(device, pick, detail);
      case 'push':
        return this.push(index, device, detail % 3 === 0 ? 1 + (pick % 3) : Infinity);
      case 'pull':
        return this.call(index, device, {
          to: 'pull',
          after: device.replica.kept.cursor.seq,
          limit: 1 + (pick % 5),
        });
      case 'ask for a snapshot':
        return this.call(index, device, { to: 'snapshot' });
      case 'arrive':
        return this.arrive(pick);
      case 'rush':
        return this.rush();
      case 'double': {
        const call = pickedFromLast(this.calls, pick);
        if (call !== undefined) this.calls.push({ ...call, name: `the double of ${call.name}` });
        return;
      }
      case 'lose a call':
        return this.lose(this.calls, pick);
      case 'commit':
        return this.commit(pick);
      case 'answer':
        return this.answer(pick, detail % 5 === 0);
      case 'lose an answer':
        return this.lose(this.answers, pick);
      case 'sync':
        this.story.push(`${device.name} sends and reads with nothing in the way`);
        return this.sync(index, device);
      case 'kill a device':
        return this.kill(device, pick % 3);
      case 'kill the server':
        if (this.server.isBusy) this.story.push('the server is killed before it has written');
        return this.server.kill();
      case 'set the clock':
        return this.setClock(pick);
    }
  }

  private ask(device: Device, pick: number, detail: number): void {
    this.count += 1;
    const { replica, name } = device;
    const deed = deedOf(
      {
        self: replica.self,
        shown: [...replica.kept.rows.values()].map(({ record }) => record),
        id: `${name[0]}-asks-${String(this.count).padStart(3, '0')}`,
        madeAt: new Date(begin + (detail - 500) * 86_400_000).toISOString(),
      },
      pick,
      detail,
    );
    if (deed === null) return;
    this.surviving(device, () => {
      if (replica.ask(deed) !== null) return;
      device.asked.push(deed);
      this.story.push(`${name} asks for ${deed.type}, ${deed.id}${about(deed)}`);
    });
    this.check(device);
  }

  private push(index: number, device: Device, most: number): void {
    const mutations = device.replica.unsent(most);
    if (mutations.length > 0) this.call(index, device, { to: 'push', text: pushText(mutations) });
  }

  private call(device: number, { name, life }: Device, ask: Call['ask']): void {
    this.count += 1;
    const words = {
      push: () => `push ${this.count}`,
      pull: () => `pull ${this.count}`,
      snapshot: () => `snapshot ${this.count}`,
    };
    const said = words[ask.to]();
    const sent =
      ask.to === 'push'
        ? ` of ${pushed(ask.text)
            .map(({ id }) => id)
            .join(', ')}`
        : '';
    this.story.push(`${name} sends ${said}${sent}`);
    this.calls.push({ device, life, name: said, ask });
  }

  private arrive(pick: number): void {
    const call = pickedFromLast(this.calls, pick);
    if (call === undefined) return;
    this.calls.splice(this.calls.indexOf(call), 1);
    this.story.push(`${call.name} reaches the server`);
    this.serve(call, (answer) => this.answers.push(answer));
  }

  private rush(): void {
    for (const [index, device] of this.devices.entries()) {
      const before = this.calls.length;
      this.push(index, device, Infinity);
      if (this.calls.length > before) this.arrive(0);
    }
  }

  private serve({ ask, ...from }: Call, done: (answer: Answer) => void): void {
    switch (ask.to) {
      case 'pull': {
        const text = pageText(this.server.pull(ask.after, ask.limit));
        return done({ ...from, answer: { to: 'pull', after: ask.after, text } });
      }
      case 'snapshot':
        return done({
          ...from,
          answer: { to: 'snapshot', text: snapshotText(this.server.snapshot()) },
        });
      case 'push': {
        const device = this.devices[from.device];
        if (device === undefined) return;
        const at = new Date(this.clock).toISOString();
        const written = (outcomes: readonly PushOutcome[]) => {
          for (const outcome of outcomes) {
            if (!device.firstJudged.includes(outcome.id)) device.firstJudged.push(outcome.id);
            if (outcome.outcome === 'applied') this.acknowledged.set(outcome.id, outcome.seq);
          }
          done({ ...from, answer: { to: 'push', text: outcomesText(outcomes) } });
        };
        return this.server.begin({
          mutations: pushed(ask.text),
          asked: { author: device.replica.self.id, at, byServer: false },
          done: written,
        });
      }
    }
  }

  private commit(pick: number): void {
    if (!this.server.commit(pick)) return;
    this.story.push(`the server writes what it judged; the log has ${this.server.head.seq}`);
    this.replay.follow(this.server.entries);
  }

  private answer(pick: number, isKept: boolean): void {
    const answer = pickedFromLast(this.answers, pick);
    if (answer === undefined) return;
    if (!isKept) this.answers.splice(this.answers.indexOf(answer), 1);
    const device = this.devices[answer.device];
    if (device === undefined || device.life !== answer.life) return;
    this.story.push(
      `the answer to ${answer.name} reaches ${device.name}${isKept ? ', and will again' : ''}`,
    );
    this.confirm(device, wordOf(answer));
  }

  private confirm(device: Device, word: Word): void {
    this.surviving(device, () => device.replica.confirm(word));
    this.check(device);
  }

  /** What a killed device was doing is cut off; what it had kept before stays. */
  private surviving(device: Device, work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!(error instanceof CutOff)) throw error;
      this.story.push(`${device.name} is killed while it writes`);
      device.replica.writesLeft = Infinity;
      device.life += 1;
    }
  }

  private lose(traffic: (Call | Answer)[], pick: number): void {
    const lost = pickedFromLast(traffic, pick);
    if (lost === undefined) return;
    traffic.splice(traffic.indexOf(lost), 1);
    this.story.push(`${traffic === this.calls ? '' : 'the answer to '}${lost.name} is lost`);
  }

  private kill(device: Device, writes: number): void {
    if (writes > 0) {
      device.replica.writesLeft = writes - 1;
      return;
    }
    device.life += 1;
    this.story.push(`${device.name} is killed and started again`);
  }

  private setClock(pick: number): void {
    this.clock = begin + (pick - 500) * 3_600_000;
    this.story.push(`the server's clock is set to ${new Date(this.clock).toISOString()}`);
  }

  private sync(index: number, device: Device): void {
    while (this.server.isBusy) this.commit(0);
    const mutations = device.replica.unsent(Infinity);
    const { life } = device;
    const from = { device: index, life, name: 'a call' };
    const deliver = (answer: Answer) => this.confirm(device, wordOf(answer));
    if (mutations.length > 0) {
      this.serve({ ...from, ask: { to: 'push', text: pushText(mutations) } }, (answer) => {
        this.replay.follow(this.server.entries);
        deliver(answer);
      });
      while (this.server.isBusy) this.commit(0);
    }
    const after = device.replica.kept.cursor.seq;
    this.serve({ ...from, ask: { to: 'pull', after, limit: 500 } }, deliver);
  }

  /** Everything that is on its way arrives, its answers find nobody; then each device synchronises until it is done. */
  rest(): void {
    while (this.server.isBusy) this.commit(0);
    for (const call of this.calls) {
      this.serve(call, () => undefined);
      while (this.server.isBusy) this.commit(0);
    }
    this.story.push('everybody sends and reads until nothing is left to do');
    for (const device of this.devices) device.replica.writesLeft = Infinity;
    for (let round = 0; round < 3; round += 1) {
      for (const [index, device] of this.devices.entries()) this.sync(index, device);
    }
    const { entries, records } = this.server;
    holdsAtRest({
      entries,
      records,
      replay: this.replay,
      holdings: this.devices.map(holdingOf),
      asked: this.devices.map(({ asked }) => asked),
      acknowledged: this.acknowledged,
      firstJudged: this.devices.map(({ firstJudged }) => firstJudged),
    });
  }

  private check(device: Device): void {
    holdsAlways(holdingOf(device), device.asked, this.replay, this.server.entries);
  }
}
