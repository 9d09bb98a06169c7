/** A device with the real replica over an IndexedDB in memory, whose calls wait until somebody lets them go on. */
import 'fake-indexeddb/auto';
import { openReplica, type Replica } from '#replica/replica.ts';
import { createSynchroniser, type Synchroniser } from '#replica/synchroniser.ts';
import { createTransport } from '#replica/transport.ts';
import type { Member } from '#domain/team.ts';
import type { Mutation } from '#sync/mutation.ts';
import { newestVersion } from '#sync/versions.ts';
import { holdingOf } from './holding.ts';
import { teamId } from './memory-server.ts';
import type { Holding } from './properties.ts';

/** A call that was made and is not answered. */
export interface HeldCall {
  device: RealDevice;
  name: string;
  path: string;
  body: string;
  /** Set once the server has written what it asks for. */
  answer: string | null;
  settle: (answer: string | null) => void;
}

export class RealDevice {
  readonly name: string;
  readonly self: Member;
  readonly asked: Mutation[] = [];
  readonly firstJudged: string[] = [];
  held: HeldCall[] = [];
  replica: Replica;
  private synchroniser: Synchroniser;
  private stopping = new AbortController();
  private awake = 0;
  private readonly database: string;
  private readonly time: Time;

  private constructor(
    name: string,
    self: Member,
    { database, replica, time }: { database: string; replica: Replica; time: Time },
  ) {
    this.time = time;
    this.name = name;
    this.self = self;
    this.database = database;
    this.replica = replica;
    this.synchroniser = this.synchronised();
  }

  /** A device of a member who has just come in. */
  static async open(name: string, self: Member, database: string): Promise<RealDevice> {
    const time = { ahead: 0 };
    const replica = await opened(database, time);
    const server = {
      team: { id: teamId, name: 'Harbour' },
      origin,
      token: self.id.padEnd(43, 'x'),
    };
    await replica.enterTeam(self, server);
    return new RealDevice(name, self, { database, replica, time });
  }

  /** Sets this device's own clock so far ahead of the true time, in milliseconds. */
  setClock(ahead: number): void {
    this.time.ahead = ahead;
  }

  /** Begins a round, unless one is under way. */
  wake(): void {
    this.awake += 1;
    void this.round();
  }

  private async round(): Promise<void> {
    try {
      await this.synchroniser.wake();
    } catch (error) {
      // Showing its state can be what the kill cuts off.
      if (!this.isCut) throw error;
    } finally {
      this.awake -= 1;
    }
  }

  get isAwake(): boolean {
    return this.awake > 0;
  }

  /** Comes to pass when the device waits for an answer or has nothing more to do. */
  async quiet(): Promise<void> {
    do await turn();
    while (this.isAwake && this.held.length === 0);
  }

  /** Whether it was killed in the middle of a write, and has not been started again. */
  isCut = false;

  /** The browser is killed and started again: what was on its way finds nobody. */
  async restart(): Promise<void> {
    this.stopping.abort();
    this.replica.close();
    this.held = [];
    await this.settled();
    this.isCut = false;
    this.stopping = new AbortController();
    this.replica = await opened(this.database, this.time);
    this.synchroniser = this.synchronised();
  }

  async end(): Promise<void> {
    this.stopping.abort();
    await this.settled();
    await this.replica.database.delete();
  }

  /** The `count`-th row that is written from now on is the last: its transaction breaks off, as in a killed browser. */
  cutAfter(count: number): void {
    let left = count;
    const cut = () => {
      left -= 1;
      if (left >= 0) return;
      this.isCut = true;
      throw new Error('killed while it wrote');
    };
    for (const table of this.replica.database.tables) {
      table.hook('creating', cut);
      table.hook('updating', () => cut());
      table.hook('deleting', cut);
    }
  }

  async holding(): Promise<Holding> {
    return await holdingOf(this.name, this.replica);
  }

  private async settled(): Promise<void> {
    while (this.isAwake) await turn();
  }

  private synchronised(): Synchroniser {
    const { signal } = this.stopping;
    return createSynchroniser({
      replica: this.replica,
      connect: ({ origin: to, token }) =>
        createTransport({ origin: to, token, version: newestVersion, fetch: this.fetch, signal }),
      signal,
      random: () => 1,
      // Nothing is tried again by itself: the schedule wakes the device.
      schedule: () => () => undefined,
    });
  }

  private readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const body = await bodyOf(request);
    const text = await new Promise<string | null>((settle) => {
      const call: HeldCall = {
        device: this,
        name: `${pathname.slice('/api/'.length)} of ${this.name}`,
        path: `${pathname}${search}`,
        body,
        answer: null,
        settle: (answer) => {
          this.held = this.held.filter((other) => other !== call);
          settle(answer);
        },
      };
      this.held.push(call);
      request.signal.addEventListener('abort', () => call.settle(null));
    });
    if (text === null) throw new TypeError('The connection was lost.');
    return new Response(text, { headers: { 'content-type': 'application/json' } });
  };
}

const origin = 'http://team.test';

/** A device's own clock: how far it is ahead of the one time at which these tests stand. */
interface Time {
  ahead: number;
}

function opened(name: string, time: Time): Promise<Replica> {
  const now = () => new Date(Date.UTC(2033, 5, 2, 8) + time.ahead).toISOString();
  return openReplica({ name, now, newId: () => crypto.randomUUID() });
}

/** Lets everything that is ready go on. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

async function bodyOf(request: Request): Promise<string> {
  if (request.headers.get('content-encoding') !== 'gzip' || request.body === null) {
    return await request.text();
  }
  return await new Response(request.body.pipeThrough(new DecompressionStream('gzip'))).text();
}

/** A device that is killed while it writes gives no answer any more. */
export async function unlessCut(device: RealDevice, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!device.isCut) throw error;
  }
}
