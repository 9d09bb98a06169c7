import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { LiveRooms } from '#server/live/live-rooms.ts';
import { LiveTickets } from '#server/live/live-tickets.ts';

const device = { teamId: 'team-boats', memberId: 'reader-1' };

describe('live tickets', () => {
  test('SE6 a ticket opens once', () => {
    const tickets = new LiveTickets(() => new Date(0));
    const ticket = tickets.issue(device);
    expect(ticket).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(tickets.redeem(ticket)).toEqual(device);
    expect(tickets.redeem(ticket)).toBeNull();
  });

  test('SE6 a ticket lasts just under 30 seconds', () => {
    let now = 0;
    const tickets = new LiveTickets(() => new Date(now));
    const [early, late] = [tickets.issue(device), tickets.issue(device)];
    now = 29_999;
    expect(tickets.redeem(early)).toEqual(device);
    now = 30_000;
    expect(tickets.redeem(late)).toBeNull();
  });
});

/** What the rooms use of a socket, with an ear for what is sent. */
class SocketDouble extends EventEmitter {
  readonly OPEN = 1;
  readonly readyState = 1;
  readonly heard: string[] = [];
  readonly isAlive: boolean;
  isTerminated = false;

  constructor(isAlive = true) {
    super();
    this.isAlive = isAlive;
  }

  send(message: string): void {
    this.heard.push(message);
  }

  ping(): void {
    if (this.isAlive) this.emit('pong');
  }

  terminate(): void {
    this.isTerminated = true;
    this.emit('close');
  }

  enter(rooms: LiveRooms, teamId: string): this {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a double of the few members that are used
    rooms.add(teamId, this as unknown as WebSocket);
    return this;
  }
}

describe('live rooms', () => {
  test('a poke reaches the sockets of its team and no others', () => {
    const rooms = new LiveRooms();
    const ours = new SocketDouble().enter(rooms, 'team-boats');
    const theirs = new SocketDouble().enter(rooms, 'team-other');
    rooms.poke('team-boats', 7);
    expect(ours.heard).toEqual(['{"type":"poke","seq":7}']);
    expect(theirs.heard).toEqual([]);
  });

  test('a socket that answers no ping is ended at the second heartbeat, others stay', () => {
    const rooms = new LiveRooms();
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
    const rooms = new LiveRooms();
    const socket = new SocketDouble().enter(rooms, 'team-boats');
    expect(rooms.teams()).toEqual(['team-boats']);
    socket.emit('close');
    expect(rooms.teams()).toEqual([]);
  });
});
