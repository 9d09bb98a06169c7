import { EventEmitter } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { LiveRooms } from '#server/live/live-rooms.ts';

/** What the rooms use of a socket, with an ear for what is sent. */
class SocketDouble extends EventEmitter {
  readonly OPEN = 1;
  readonly readyState = 1;
  readonly heard: string[] = [];
  readonly isAlive: boolean;
  isTerminated = false;
  /** Whether what is sent leaves at once; else it stands until `flush`. */
  isReading = true;
  flush = () => {};
  onSend = () => {};

  constructor(isAlive = true) {
    super();
    this.isAlive = isAlive;
  }

  send(message: Buffer, _: unknown, sent: () => void): void {
    this.heard.push(String(message));
    this.onSend();
    if (this.isReading) sent();
    else this.flush = sent;
  }

  ping(): void {
    if (this.isAlive) this.emit('pong');
  }

  terminate(): void {
    this.isTerminated = true;
    this.emit('close');
  }

  close(): void {
    this.emit('close');
  }

  enter(rooms: LiveRooms, teamId: string, deviceId = `of-${teamId}`): this {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a double of the few members that are used
    rooms.add({ teamId, memberId: 'reader-1', deviceId }, this as unknown as WebSocket);
    return this;
  }
}

describe('live rooms', () => {
  test('a poke reaches the sockets of its team and no others', () => {
    const rooms = new LiveRooms({ stopwatch: () => 0 });
    const ours = new SocketDouble().enter(rooms, 'team-boats');
    const theirs = new SocketDouble().enter(rooms, 'team-other');
    rooms.poke('team-boats', 7);
    expect(ours.heard).toEqual(['{"type":"poke","seq":7}']);
    expect(theirs.heard).toEqual([]);
  });

  test('a socket that answers no ping is ended at the second heartbeat, others stay', () => {
    const rooms = new LiveRooms({ stopwatch: () => 0 });
    const alive = new SocketDouble().enter(rooms, 'team-boats');
    const dead = new SocketDouble(false).enter(rooms, 'team-boats');
    rooms.dropDead();
    expect(dead.isTerminated).toBe(false);
    rooms.dropDead();
    expect(dead.isTerminated).toBe(true);
    expect(alive.isTerminated).toBe(false);
    rooms.poke('team-boats', 8);
    expect(dead.heard).toEqual([]);
    expect(alive.heard).toHaveLength(1);
  });

  test('a room nobody is in is forgotten', () => {
    const rooms = new LiveRooms({ stopwatch: () => 0 });
    const socket = new SocketDouble().enter(rooms, 'team-boats');
    expect(rooms.teams()).toEqual(['team-boats']);
    socket.emit('close');
    expect(rooms.teams()).toEqual([]);
  });

  test('news that came by two ways is told once, and a heartbeat repeats it', () => {
    const rooms = new LiveRooms({ stopwatch: () => 0 });
    const socket = new SocketDouble().enter(rooms, 'team-boats');
    for (const seq of [7, 7, 6, 8]) rooms.poke('team-boats', seq);
    rooms.repeat('team-boats', 8);
    expect(socket.heard.map((text) => JSON.parse(text).seq)).toEqual([7, 8, 8]);
  });

  test('a room that takes long to be told rests, and is then told of the newest place alone', () => {
    vi.useFakeTimers();
    const rooms = new LiveRooms();
    const socket = new SocketDouble().enter(rooms, 'team-boats');
    // Other sockets of the room, as slow as a thousand.
    const crowd = new SocketDouble().enter(rooms, 'team-boats', 'device-crowd');
    crowd.onSend = () => vi.advanceTimersByTime(5);
    const other = new SocketDouble().enter(rooms, 'team-other', 'device-other');
    for (let seq = 1; seq <= 9; seq += 1) rooms.poke('team-boats', seq);
    rooms.poke('team-other', 3);
    expect(socket.heard).toEqual(['{"type":"poke","seq":1}']);
    expect(other.heard).toEqual(['{"type":"poke","seq":3}']);
    vi.runAllTimers();
    expect(socket.heard).toEqual(['{"type":"poke","seq":1}', '{"type":"poke","seq":9}']);
    vi.useRealTimers();
  });

  test('LV3 a socket that reads slowly is sent the newest poke when it has taken the one before', () => {
    const rooms = new LiveRooms({ stopwatch: () => 0 });
    const slow = new SocketDouble().enter(rooms, 'team-boats');
    slow.isReading = false;
    for (let seq = 1; seq <= 1000; seq += 1) rooms.poke('team-boats', seq);
    expect(slow.heard).toEqual(['{"type":"poke","seq":1}']);
    slow.flush();
    expect(slow.heard.at(-1)).toBe('{"type":"poke","seq":1000}');
    expect(slow.heard).toHaveLength(2);
  });

  test('LV3 a socket that took nothing from one heartbeat to the next is ended, though it answers', () => {
    const rooms = new LiveRooms();
    const stuck = new SocketDouble().enter(rooms, 'team-boats');
    stuck.isReading = false;
    rooms.poke('team-boats', 1);
    rooms.dropDead();
    expect(stuck.isTerminated).toBe(false);
    rooms.dropDead();
    expect(stuck.isTerminated).toBe(true);
  });

  test('LV4 a device’s ninth socket ends its first, and nobody else’s', () => {
    const rooms = new LiveRooms();
    const other = new SocketDouble().enter(rooms, 'team-boats', 'device-other');
    const sockets = Array.from({ length: 9 }, () =>
      new SocketDouble().enter(rooms, 'team-boats', 'device-one'),
    );
    rooms.poke('team-boats', 1);
    expect(sockets.map(({ heard }) => heard.length)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(other.heard).toHaveLength(1);
    expect(rooms.size).toBe(9);
  });

  test('a device that is shut out loses its sockets, and nobody else does', () => {
    const rooms = new LiveRooms();
    const lost = new SocketDouble().enter(rooms, 'team-boats', 'device-lost');
    const kept = new SocketDouble().enter(rooms, 'team-boats', 'device-kept');
    rooms.dropDevice('device-lost');
    rooms.poke('team-boats', 1);
    expect([lost.heard.length, kept.heard.length]).toEqual([0, 1]);
    expect(rooms.devices()).toEqual(['device-kept']);
  });
});
