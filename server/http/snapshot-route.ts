/** The snapshot: what the log adds up to, as JSON lines, for a device that would else replay years. */
import { Hono } from 'hono';
import type { SnapshotPage } from '#server/db/snapshot.ts';
import { takesGzip } from './answer.ts';
import { requireDevice } from './guards.ts';
import { requireVersion } from './protocol-version.ts';
import type { DeviceVariables, ServerContext } from './server-context.ts';
import { cutShort, streamOf } from './stream-answer.ts';

/** The version of the protocol that brought it. */
const since = 2;

export function snapshotRoute(context: ServerContext): Hono<DeviceVariables> {
  return new Hono<DeviceVariables>().get(
    '/snapshot',
    requireDevice(context),
    requireVersion(since),
    async (c) => {
      const log = context.store.forTeam(c.var.device.teamId);
      const pages = iteratorOf(log.snapshot(c.req.raw.signal));
      // Before the answer begins: a database that cannot is still told as 503.
      const first = await pages.next();
      const isPacked = takesGzip(c);
      return c.body(
        streamOf(linesOf(first, pages), { isPacked, onFailure: cutShort(c, context) }),
        200,
        {
          'content-type': 'application/jsonl',
          vary: 'accept-encoding',
          ...(isPacked && { 'content-encoding': 'gzip' }),
        },
      );
    },
  );
}

/** A page at a time, so that what stands in memory does not grow with the team. */
async function* linesOf(
  first: IteratorResult<SnapshotPage>,
  pages: AsyncIterator<SnapshotPage>,
): AsyncGenerator<string> {
  let count = 0;
  try {
    for (let page = first; page.done !== true; page = await pages.next()) {
      const { head, records } = page.value;
      const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('');
      yield page === first ? `${JSON.stringify({ head })}\n${lines}` : lines;
      count += records.length;
    }
    yield `${JSON.stringify({ records: count })}\n`;
  } finally {
    await pages.return?.();
  }
}

function iteratorOf<Item>(items: AsyncIterable<Item>): AsyncIterator<Item> {
  return items[Symbol.asyncIterator]();
}
