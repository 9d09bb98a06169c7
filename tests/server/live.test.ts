import { EventEmitter } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
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

/** Only what the rooms use of a socket, with an ear for what is sent. */
function socketDouble({ isAlive = true } = {}) {
  const heard: string[] = [];
  const socket = Object.assign(new EventEmitter(), {
    OPEN: 1,
    readyState: 1,
    send: (message: string) => heard.push(message),
    ping: () => isAlive && socket.emit('pong'),
    terminate: vi.fn(() => socket.emit('close')),
    close: vi.fn(),
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a double of the few members that are used
  return { socket: socket as unknown as WebSocket, terminate: socket.terminate, heard };
}

describe('live rooms', () => {
  test('a poke reaches the sockets of its team and no others', () => {
    const rooms = new LiveRooms();
    const [ours, theirs] = [socketDouble(), socketDouble()];
    rooms.add('team-boats', ours.socket);
    rooms.add('team-other', theirs.socket);
    rooms.poke('team-boats', 7);
    expect(ours.heard).toEqual(['{"type":"poke","seq":7}']);
    expect(theirs.heard).toEqual([]);
  });

  test('a socket that answers no ping is ended at the second heartbeat, others stay', () => {
    const rooms = new LiveRooms();
    const [alive, dead] = [socketDouble(), socketDouble({ isAlive: false })];
    rooms.add('team-boats', alive.socket);
    rooms.add('team-boats', dead.socket);
    rooms.dropDead();
    expect(dead.terminate).not.toHaveBeenCalled();
    rooms.dropDead();
    expect(dead.terminate).toHaveBeenCalledOnce();
    expect(alive.terminate).not.toHaveBeenCalled();
    rooms.poke('team-boats', 8);
    expect(dead.heard).toEqual([]);
    expect(alive.heard).toHaveLength(1);
  });

  test('a room nobody is in is forgotten', () => {
    const rooms = new LiveRooms();
    const { socket } = socketDouble();
    rooms.add('team-boats', socket);
    expect(rooms.teams()).toEqual(['team-boats']);
    socket.emit('close');
    expect(rooms.teams()).toEqual([]);
  });
});
