import { Writable } from 'node:stream';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { failure } from '#sync/protocol.ts';
import { recordArticle, writeNote } from '../sync/support/sample-mutations.ts';
import { memberOf, serverUnderTest } from './support/api-client.ts';

test('PV3 a mistake of the server is told by number, and the log holds no note and no token', async () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  const server = await serverUnderTest({}, { log: pino(sink) });
  const owner = await memberOf(server, 'owner');
  await owner.push([recordArticle()]);
  const beside = new DatabaseSync(path.join(server.settings.data, 'team.sqlite'));
  beside.exec('alter table records rename to elsewhere');
  beside.close();

  const answer = await owner.send('/api/push', {
    mutations: [writeNote('note-one', 'Nine boats, whispered.')],
  });
  expect(answer.status).toBe(500);
  const { error } = failure.parse(await answer.json());
  expect(error.sentence).not.toContain('records');
  const id = /quote ([0-9a-f-]{36})/.exec(error.sentence)?.[1] ?? 'none';
  const logged = lines.join('');
  expect(logged).toContain(id);
  expect(logged).toContain('no such table: records');
  expect(logged).not.toContain('whispered');
  expect(logged).not.toContain(owner.token);
  await server.close();
});
