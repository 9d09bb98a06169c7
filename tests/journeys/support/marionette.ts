/** Speaks Marionette, Firefox's remote protocol: JSON arrays over TCP, each preceded by its length and a colon. */
import { setTimeout as pause } from 'node:timers/promises';
import { connect, type Socket } from 'node:net';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export interface Marionette {
  /** Sends one command and gives its result. Throws what the browser answers with, named after its error code. */
  send(command: string, parameters?: Record<string, unknown>): Promise<unknown>;
  close(): void;
}

/** How often a command is sent to a tab between two pages, and the milliseconds from one try to the next. */
const mostTries = 20;
const betweenTries = 100;

/** The key under which WebDriver passes an element to and fro. */
export const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** Connects and opens a session. Rejects where nothing listens at the port. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect({ port, host: '127.0.0.1' });
  const waiting = new Map<number, Waiting>();
  let sent = 0;

  function settle(message: unknown): void {
    if (!Array.isArray(message)) return; // The greeting, which only names the protocol.
    const [, id, error, result] = message;
    const command = waiting.get(Number(id));
    waiting.delete(Number(id));
    if (error === null) command?.resolve(result);
    else command?.reject(toError(error));
  }

  socket.on('close', () => {
    for (const command of waiting.values()) command.reject(new Error('Firefox hung up'));
    waiting.clear();
  });
  const greeted = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    readMessages(socket, (message) => {
      settle(message);
      resolve();
    });
  });
  await greeted;
  socket.on('error', () => socket.destroy());

  function sendOnce(command: string, parameters: object): Promise<unknown> {
    sent += 1;
    const id = sent;
    const body = JSON.stringify([0, id, command, parameters]);
    return new Promise((resolve, reject) => {
      if (socket.destroyed) {
        reject(new Error('Firefox is gone'));
        return;
      }
      waiting.set(id, { resolve, reject });
      socket.write(`${Buffer.byteLength(body)}:${body}`);
    });
  }

  const marionette: Marionette = {
    async send(command, parameters = {}) {
      for (let tries = 1; ; tries += 1) {
        try {
          return await sendOnce(command, parameters);
        } catch (error) {
          if (tries === mostTries || !isBetweenPages(error)) throw error;
        }
        await pause(betweenTries);
      }
    },
    close: () => socket.destroy(),
  };
  await marionette.send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
  });
  return marionette;
}

/** Cuts the stream into messages; a message may come in pieces, and several may come at once. */
function readMessages(socket: Socket, take: (message: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(buffer.subarray(0, colon).toString());
      if (buffer.length < end) return;
      const message: unknown = JSON.parse(buffer.subarray(colon + 1, end).toString());
      buffer = buffer.subarray(end);
      take(message);
    }
  });
}

/** The tab has let go of one page and not taken the next: nothing was done, and a moment later it can be. */
function isBetweenPages(error: unknown): boolean {
  return error instanceof Error && error.message.includes('currentWindowGlobal is null');
}

function toError(answer: unknown): Error {
  const { error, message } = Object(answer);
  const failure = new Error(`${error}: ${message}`);
  failure.name = String(error);
  return failure;
}
