/**
 * A proxy that is not on anybody's side: it stands between devices and a real server and, by a seed, loses, delays,
 * doubles, reorders and cuts what passes, or answers in the server's place. Told to be kind, it passes everything on.
 */
import { once } from 'node:events';
import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { below, seeded } from '../../simulation/seeded.ts';

/** What it does to a call. */
export const mischiefs = [
  'passes it on',
  'closes before the server hears it',
  'closes when the server has answered',
  'sends it twice at once',
  'sends it again later',
  'holds it until others have passed',
  'cuts the call in its middle',
  'cuts the answer in its middle',
  'answers 500',
  'answers 429',
  'answers 503',
  'answers as a sign-in page',
  'leads to a sign-in page',
] as const;

export type Mischief = (typeof mischiefs)[number];

/** What it does to a live channel. */
export const channelMischiefs = [
  'carries the channel',
  'refuses the channel',
  'cuts the channel at its first word',
] as const;

interface Call {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const signIn = '<!doctype html><title>Harbour hotel</title><p>Sign in to use the network.</p>';

export class ChaosProxy {
  isKind = true;
  /** How often it did what. */
  readonly done = new Map<string, number>();
  private readonly target: URL;
  private readonly random: () => number;
  private readonly server: Server;
  private later: Call[] = [];
  private readonly sockets = new Set<Duplex>();
  private passed = 0;

  private constructor(target: string, seed: number) {
    this.target = new URL(target);
    this.random = seeded(seed);
    this.server = createServer((incoming, outgoing) => {
      this.take(incoming, outgoing).catch(() => outgoing.destroy());
    });
    this.server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.carry(incoming, socket, head),
    );
  }

  /** Stands before the server at this address, on a port of its own. */
  static async before(target: string, seed: number): Promise<ChaosProxy> {
    const proxy = new ChaosProxy(target, seed);
    proxy.server.listen(0, '127.0.0.1');
    await once(proxy.server, 'listening');
    return proxy;
  }

  get address(): string {
    const bound = this.server.address();
    return typeof bound === 'object' && bound !== null ? `http://127.0.0.1:${bound.port}` : '';
  }

  /** From now on nothing is in the way. What it had kept back arrives now, its answers read by nobody. */
  async beKind(): Promise<void> {
    this.isKind = true;
    for (const call of this.later.splice(0)) await this.forward(call);
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async take(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    const { method = 'GET', url = '/', headers } = incoming;
    const call = { method, path: url, headers, body: Buffer.concat(chunks) };
    await this.treat(call, outgoing, this.choose());
    this.passed += 1;
  }

  /** Half of the calls pass: otherwise nobody would get far enough to be interrupted in the middle. */
  private choose(): Mischief {
    const isSpared = this.isKind || this.random() < 0.5;
    const chosen = mischiefs[isSpared ? 0 : below(this.random, mischiefs.length)] ?? 'passes it on';
    this.note(chosen);
    return chosen;
  }

  private note(what: string): void {
    this.done.set(what, (this.done.get(what) ?? 0) + 1);
  }

  private async treat(call: Call, outgoing: ServerResponse, mischief: Mischief): Promise<void> {
    switch (mischief) {
      case 'passes it on':
        return give(outgoing, await this.forward(call));
      case 'closes before the server hears it':
        return void outgoing.destroy();
      case 'closes when the server has answered':
        await this.forward(call);
        return void outgoing.destroy();
      case 'sends it twice at once': {
        const [, second] = await Promise.all([this.forward(call), this.forward(call)]);
        return give(outgoing, second);
      }
      case 'sends it again later':
        this.later.push(call);
        give(outgoing, await this.forward(call));
        return this.sendOneOfThoseAgain();
      case 'holds it until others have passed':
        await this.othersPassed();
        return give(outgoing, await this.forward(call));
      case 'cuts the call in its middle':
        await this.forwardHalf(call);
        return void outgoing.destroy();
      case 'cuts the answer in its middle': {
        const { status, headers, body } = await this.forward(call);
        outgoing.writeHead(status, headers);
        outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
        return;
      }
      case 'answers 500':
        return say(outgoing, 500, 'Internal Server Error');
      case 'answers 429':
        return say(outgoing, 429, 'Too many calls', { 'retry-after': '7' });
      case 'answers 503':
        return say(outgoing, 503, 'Back soon', { 'retry-after': '3' });
      case 'answers as a sign-in page':
        return say(outgoing, 200, signIn, { 'content-type': 'text/html' });
      case 'leads to a sign-in page':
        return say(outgoing, 302, '', { location: 'http://127.0.0.1:9/sign-in' });
    }
  }

  private async sendOneOfThoseAgain(): Promise<void> {
    if (this.later.length < 3) return;
    const [call] = this.later.splice(below(this.random, this.later.length), 1);
    if (call !== undefined) await this.forward(call);
  }

  /** Until two other calls are through, or nothing else has come for some turns of the event loop. */
  private async othersPassed(): Promise<void> {
    const enough = this.passed + 2;
    for (let turns = 0; turns < 200 && this.passed < enough; turns += 1) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }

  private async forward({ method, path, headers, body }: Call): Promise<Reply> {
    const onward = request(new URL(path, this.target), { method, headers: this.own(headers) });
    onward.end(body);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the event's one argument, which Node does not type
    const [response] = (await once(onward, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(Buffer.from(chunk));
    const { 'transfer-encoding': _chunked, connection: _connection, ...kept } = response.headers;
    return { status: response.statusCode ?? 502, headers: kept, body: Buffer.concat(chunks) };
  }

  private async forwardHalf({ method, path, headers, body }: Call): Promise<void> {
    const onward = request(new URL(path, this.target), { method, headers: this.own(headers) });
    onward.on('error', () => onward.destroy());
    const half = body.subarray(0, Math.floor(body.length / 2));
    await new Promise<void>((resolve) => {
      onward.write(half, () => resolve());
    });
    onward.destroy();
  }

  private own(headers: IncomingHttpHeaders): IncomingHttpHeaders {
    return { ...headers, host: this.target.host };
  }

  private carry(incoming: IncomingMessage, socket: Duplex, head: Buffer): void {
    const kinds = channelMischiefs;
    const chosen = kinds[this.isKind ? 0 : below(this.random, kinds.length)] ?? kinds[0];
    this.note(chosen);
    socket.on('error', () => socket.destroy());
    if (chosen === 'refuses the channel') return void socket.destroy();
    const onward = connect(Number(this.target.port), this.target.hostname);
    for (const end of [socket, onward]) this.sockets.add(end);
    onward.on('error', () => socket.destroy());
    onward.on('close', () => socket.destroy());
    socket.on('close', () => onward.destroy());
    const { rawHeaders, url = '/' } = incoming;
    const lines = rawHeaders.flatMap((name, index) =>
      index % 2 === 0 ? [`${name}: ${rawHeaders[index + 1] ?? ''}`] : [],
    );
    onward.write(`GET ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    onward.write(head);
    socket.pipe(onward);
    onward.pipe(socket);
    if (chosen === 'cuts the channel at its first word') {
      let heard = 0;
      onward.on('data', () => {
        heard += 1;
        // The first piece opens the channel.
        if (heard > 1) onward.destroy();
      });
    }
  }
}

function give(outgoing: ServerResponse, { status, headers, body }: Reply): void {
  outgoing.writeHead(status, headers);
  outgoing.end(body);
}

function say(
  outgoing: ServerResponse,
  status: number,
  body: string,
  headers: Record<string, string> = {},
): void {
  outgoing.writeHead(status, { 'content-type': 'text/plain', ...headers });
  outgoing.end(body);
}
