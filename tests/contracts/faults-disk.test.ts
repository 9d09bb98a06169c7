/** What members and the operator see of a disk in trouble under the embedded database. */
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openSqlite } from '#server/db/database.ts';
import { startServer } from '#server/start-server.ts';
import type { MutationOf } from '#sync/mutation.ts';
import { failure } from '#sync/protocol.ts';
import { ApiClient, joinWith } from '../server/support/api-client.ts';
import { markClaim, recordArticle, writeNote } from '../sync/support/sample-mutations.ts';
import { expectNothingLost } from './support/audit-log.ts';
import { smallDisk } from './support/small-disk.ts';
import { Acknowledged } from './support/storm-writer.ts';

vi.setConfig({ testTimeout: 60_000 });

const disk = smallDisk('size=2m');
afterAll(() => {
  if (typeof disk !== 'string') disk.remove();
});

const disks = typeof disk === 'string' ? [] : [disk];
const skipped = typeof disk === 'string' ? [disk] : [];

test.for(skipped)('%s', (reason, { skip }) => {
  skip(reason);
  expect.unreachable();
});

/** As many as make a batch that a small disk does not hold for long. */
function batch(): MutationOf<'note.write'>[] {
  return Array.from({ length: 100 }, () => writeNote());
}

describe.each(disks)('a disk in trouble', (small) => {
  const data = path.join(small.folder, 'data');
  const settings = { host: '127.0.0.1', port: 0, data, teamName: 'Harbour desk' };

  test('OR9 a full disk is told with 503, reading goes on, and the same push is taken once there is room', async () => {
    const server = await startServer(settings);
    const { token, team } = await joinWith(server.firstInvite ?? '');
    const client = new ApiClient(server.address, token);
    const acknowledged = new Acknowledged();
    async function push(mutations: Parameters<ApiClient['push']>[0]): Promise<Response> {
      const answer = await client.send('/api/push', { mutations });
      if (!answer.ok) return answer;
      const { outcomes }: { outcomes: { id: string; seq: number }[] } = Object(
        await answer.clone().json(),
      );
      for (const { id, seq } of outcomes) acknowledged.note(id, seq);
      return answer;
    }
    await push([recordArticle(), markClaim()]);
    let last = batch();
    let answer = await push(last);
    while (answer.ok) {
      last = batch();
      answer = await push(last);
    }
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('60');
    expect(failure.parse(await answer.json()).error).toEqual({
      code: 'unavailable',
      sentence: 'The team’s database cannot do this just now. Nothing is lost; it is tried again.',
    });
    expect((await client.pull()).entries.length).toBeGreaterThan(100);

    small.change('size=32m');
    expect((await push(last)).status).toBe(200);
    await server.close();
    const database = openSqlite(path.join(data, 'team.sqlite'));
    const entries = await expectNothingLost(database, team.id, acknowledged);
    await database.kysely.destroy();
    expect(entries).toBe(acknowledged.places.size + 1);
  });

  test('a server that may not write its folder says so in one sentence, and changes nothing', async () => {
    small.change('ro');
    await expect(startServer(settings)).rejects.toThrow(
      new RegExp(
        `^The data folder ${data} cannot be used \\(.+\\)\\. Choose another with SECOND_SOURCE_DATA\\.$`,
      ),
    );
    small.change('rw');
    const server = await startServer(settings);
    expect(server.firstInvite).toBeUndefined();
    await server.close();
  });
});
