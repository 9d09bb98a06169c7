/** Live rooms: the open sockets of each team. They are told that the log has grown, and nothing of what it says. */
import type { WebSocket } from 'ws';
import type { Poke } from '#sync/protocol.ts';

/** A service worker in Chromium dies after 30 silent seconds; a message every 20 keeps it. */
export const heartbeatInterval = 20_000;

export class LiveRooms {
  readonly #rooms = new Map<string, Set<WebSocket>>();
  /** Sockets that have not answered the last heartbeat's ping. */
  readonly #silent = new WeakSet<WebSocket>();

  /** Takes a socket in until it closes. What it says is read by nobody. */
  add(teamId: string, socket: WebSocket): void {
    const room = this.#rooms.get(teamId) ?? new Set();
    this.#rooms.set(teamId, room.add(socket));
    socket.on('pong', () => this.#silent.delete(socket));
    // An oversized or broken frame ends as a close, which follows.
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      room.delete(socket);
      if (room.size === 0 && this.#rooms.get(teamId) === room) this.#rooms.delete(teamId);
    });
  }

  poke(teamId: string, seq: number): void {
    const message = JSON.stringify({ type: 'poke', seq } satisfies Poke);
    for (const socket of this.#rooms.get(teamId) ?? []) {
      if (socket.readyState === socket.OPEN) socket.send(message);
    }
  }

  /** The teams with somebody listening. */
  teams(): string[] {
    return [...this.#rooms.keys()];
  }

  /** Ends the sockets that were silent since the last call, and asks the others for a sign of life. */
  dropDead(): void {
    for (const room of this.#rooms.values()) {
      for (const socket of room) {
        if (this.#silent.has(socket)) socket.terminate();
        else {
          this.#silent.add(socket);
          socket.ping();
        }
      }
    }
  }

  closeAll(): void {
    for (const room of this.#rooms.values()) {
      for (const socket of room) socket.close(1001, 'The server is stopping.');
    }
  }
}
