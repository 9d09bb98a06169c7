/** Live rooms: the open sockets of each team. They are told that the log has grown, and nothing of what it says. */
import type { WebSocket } from 'ws';
import type { Device } from '#server/db/devices.ts';
import type { Poke } from '#sync/protocol.ts';
import { Listener } from './listener.ts';

/** A service worker in Chromium dies after 30 silent seconds; a message every 20 keeps it. */
export const heartbeatInterval = 20_000;

/** A browser that was cut off leaves a socket behind until the next heartbeat; more than a few of one device are a mistake. */
export const usualOfDevice = 8;

/** Milliseconds of telling after which no rest is needed. */
const shortest = 1;

export interface LiveRoomsOptions {
  onPokes?: (count: number) => void;
  /** The most sockets of one device. */
  mostOfDevice?: number;
  /** Milliseconds from any start: how long telling a room took. */
  stopwatch?: () => number;
}

export class LiveRooms {
  readonly #rooms = new Map<string, Set<Listener>>();
  /** By device, oldest first. */
  readonly #devices = new Map<string, Set<Listener>>();
  /** The newest place that each team with listeners was told of. */
  readonly #told = new Map<string, number>();
  readonly #onPokes: (count: number) => void;
  readonly #mostOfDevice: number;
  /** Teams that were told a moment ago. */
  readonly #resting = new Set<string>();
  readonly #stopwatch: () => number;
  #size = 0;

  constructor({
    onPokes = () => {},
    mostOfDevice = usualOfDevice,
    stopwatch = () => performance.now(),
  }: LiveRoomsOptions = {}) {
    this.#onPokes = onPokes;
    this.#stopwatch = stopwatch;
    this.#mostOfDevice = mostOfDevice;
  }

  /** How many sockets are open. */
  get size(): number {
    return this.#size;
  }

  /** Takes a socket in until it closes. What it says is read by nobody. One too many of a device ends its first. */
  add({ teamId, deviceId }: Device, socket: WebSocket): void {
    const listener = new Listener(socket);
    enter(this.#rooms, teamId, listener);
    const ofDevice = enter(this.#devices, deviceId, listener);
    this.#size += 1;
    socket.on('close', () => {
      this.#size -= 1;
      leave(this.#devices, deviceId, listener);
      if (leave(this.#rooms, teamId, listener)) this.#told.delete(teamId);
    });
    const [oldest] = ofDevice;
    if (ofDevice.size > this.#mostOfDevice) oldest?.end(1008, 'This device has opened too many.');
  }

  /** Tells a team's sockets of a place, if it is news: pokes of one commit arrive by several ways. */
  poke(teamId: string, seq: number): void {
    if (!this.#rooms.has(teamId) || seq <= (this.#told.get(teamId) ?? -1)) return;
    this.#told.set(teamId, seq);
    if (!this.#resting.has(teamId)) this.#tell(teamId, seq);
  }

  /** Tells a team's sockets of a place, news or not: as a sign of life. */
  repeat(teamId: string, seq: number): void {
    if (!this.#rooms.has(teamId)) return;
    this.#told.set(teamId, Math.max(seq, this.#told.get(teamId) ?? 0));
    this.#tell(teamId, seq);
  }

  /**
   * Telling a thousand sockets takes as long as a handful of commits. After it the room rests for as long as it took, and
   * is then told of the newest place alone: commits keep at least half of the time, however fast they follow.
   */
  #tell(teamId: string, seq: number): void {
    const room = this.#rooms.get(teamId) ?? new Set();
    const began = this.#stopwatch();
    const message = Buffer.from(JSON.stringify({ type: 'poke', seq } satisfies Poke));
    for (const listener of room) listener.tell(message);
    this.#onPokes(room.size);
    const took = this.#stopwatch() - began;
    if (took < shortest || this.#resting.has(teamId)) return;
    this.#resting.add(teamId);
    setTimeout(() => {
      this.#resting.delete(teamId);
      const newest = this.#told.get(teamId) ?? 0;
      if (newest > seq) this.#tell(teamId, newest);
    }, took).unref();
  }

  /** The teams with somebody listening. */
  teams(): string[] {
    return [...this.#rooms.keys()];
  }

  /** The devices that listen. */
  devices(): string[] {
    return [...this.#devices.keys()];
  }

  /** Ends the sockets of a device that was shut out. */
  dropDevice(deviceId: string): void {
    for (const listener of this.#devices.get(deviceId) ?? []) {
      listener.end(1008, 'This device was shut out.');
    }
  }

  /** Ends the sockets that were silent or stuck since the last call, and asks the others for a sign of life. */
  dropDead(): void {
    for (const room of this.#rooms.values()) for (const listener of room) listener.ask();
  }

  closeAll(): void {
    for (const room of this.#rooms.values()) {
      for (const listener of room) listener.end(1001, 'The server is stopping.');
    }
  }
}

function enter(sets: Map<string, Set<Listener>>, name: string, listener: Listener): Set<Listener> {
  const set = sets.get(name) ?? new Set();
  sets.set(name, set.add(listener));
  return set;
}

/** Whether it was the last one there. */
function leave(sets: Map<string, Set<Listener>>, name: string, listener: Listener): boolean {
  const set = sets.get(name);
  if (set?.delete(listener) !== true || set.size > 0) return false;
  return sets.delete(name);
}
