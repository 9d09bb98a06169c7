/**
 * One live socket. A client that reads slowly never has more than one message on the way and one waiting: of pokes only
 * the newest counts, so whatever came between is skipped and memory does not grow with what it has not read.
 */
import type { WebSocket } from 'ws';

/** A client says a word in twenty seconds. */
const mostWords = 50;

export class Listener {
  readonly #socket: WebSocket;
  #isSending = false;
  /** What is to be sent when the message on the way has left. */
  #waiting: Buffer | undefined;
  /** Since the last question it has not answered, or has not taken what was sent. */
  #isSilent = false;
  #isStuck = false;
  #words = 0;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('pong', () => {
      this.#isSilent = false;
    });
    socket.on('message', () => this.#count());
    socket.on('ping', () => this.#count());
    // An oversized or broken frame ends as a close, which follows.
    socket.on('error', () => socket.terminate());
  }

  tell(message: Buffer): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#isSending) {
      this.#waiting = message;
      return;
    }
    this.#isSending = true;
    this.#socket.send(message, { binary: false }, () => this.#sent());
  }

  #sent(): void {
    this.#isSending = false;
    this.#isStuck = false;
    const message = this.#waiting;
    this.#waiting = undefined;
    if (message !== undefined) this.tell(message);
  }

  /** What it says is read by nobody, but costs work. */
  #count(): void {
    this.#words += 1;
    if (this.#words === mostWords) this.end(1008, 'Too many messages.');
  }

  /** Ends it where it was silent or stuck since the last call, else asks for a sign of life. */
  ask(): void {
    if (this.#isSilent || this.#isStuck) {
      this.#socket.terminate();
      return;
    }
    this.#words = 0;
    this.#isSilent = true;
    this.#isStuck = this.#isSending;
    this.#socket.ping();
  }

  end(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }
}
