/** A bare HTTP client: sends JSON, reads JSON, counts bytes. The same for us and for the peers, and bounded in connections. */
import { Agent, request } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

export interface RawClient {
  /** GET where the body is null, else POST unless told otherwise. Throws where the status is not a success. */
  call(path: string, body: unknown, method?: 'GET' | 'POST' | 'PUT'): Promise<unknown>;
  /** Bytes of the bodies as they went over the wire, both ways, since the last look. */
  takeBytes(): number;
  close(): void;
}

export interface RawClientOptions {
  address: string;
  connections: number;
  isZipped?: boolean;
  headers?: Record<string, string>;
}

interface Asked {
  url: URL;
  method: string;
  headers: Record<string, string>;
}

const unzip = promisify(gunzip);

export function rawClient({
  address,
  connections,
  isZipped = false,
  headers: always = {},
}: RawClientOptions): RawClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let bytes = 0;

  async function call(
    path: string,
    body: unknown,
    method: 'GET' | 'POST' | 'PUT' = body === null ? 'GET' : 'POST',
  ): Promise<unknown> {
    const sent = body === null ? undefined : Buffer.from(JSON.stringify(body));
    const headers = {
      accept: 'application/json',
      'accept-encoding': isZipped ? 'gzip' : 'identity',
      ...(sent !== undefined && {
        'content-type': 'application/json',
        'content-length': String(sent.length),
      }),
      ...always,
    };
    const asked = { url: new URL(path, address), method, headers };
    const { status, encoding, content } = await exchange(asked, sent);
    bytes += (sent?.length ?? 0) + content.length;
    const plain = encoding === 'gzip' ? await unzip(content) : content;
    const text = plain.toString('utf8');
    if (status < 200 || status > 299) throw new Error(`${path} was answered ${status}: ${text}`);
    return path.startsWith('/api/snapshot') ? jsonLines(text) : JSON.parse(text);
  }

  function exchange({ url, ...how }: Asked, sent: Buffer | undefined) {
    return new Promise<{ status: number; encoding: string | undefined; content: Buffer }>(
      (resolve, reject) => {
        const asked = request(url, { agent, ...how }, (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const { statusCode: status = 0 } = answer;
            const encoding = answer.headers['content-encoding'];
            resolve({ status, encoding, content: Buffer.concat(parts) });
          });
        });
        asked.on('error', reject);
        asked.end(sent);
      },
    );
  }

  return {
    call,
    takeBytes() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () => agent.destroy(),
  };
}

function jsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
}

/** Runs the tasks, at most `most` at once, in the order given. */
export async function bounded(most: number, tasks: readonly (() => Promise<void>)[]) {
  const left = tasks.values();
  await Promise.all(
    Array.from({ length: most }, async () => {
      // oxlint-disable-next-line no-await-in-loop -- this is what bounds them
      for (const task of left) await task();
    }),
  );
}
