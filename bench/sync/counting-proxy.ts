/** A wire that counts: TCP through to a server, every byte in both directions, whatever is spoken over it. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface CountingProxy {
  origin: string;
  /** Where to; nothing gets through before it is known. */
  aim(port: number): void;
  /** Bytes in both directions since the last look. */
  takeBytes(): number;
  close(): void;
}

export async function countingProxy(): Promise<CountingProxy> {
  let target = 0;
  let bytes = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.setNoDelay(true);
      from.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    aim: (wanted) => {
      target = wanted;
    },
    takeBytes() {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close() {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
