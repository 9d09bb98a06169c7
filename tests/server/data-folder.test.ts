import { expect, test } from 'vitest';
import { whyUnusable } from '#server/data-folder.ts';

function sqliteError(message: string, errcode: number): Error {
  return Object.assign(new Error(message), { errcode });
}

test.for([
  ['another server has it', sqliteError('database is locked', 5), 'Another server is using'],
  ['a share fails the lock call', sqliteError('disk I/O error', 10 + 15 * 256), 'network shares'],
  ['a share loses the lock protocol', sqliteError('locking protocol', 15), 'network shares'],
  ['it may not be written', new Error("EACCES: permission denied, mkdir '/a'"), 'EACCES'],
] as const)('%s: the sentence says so and what to choose', ([, error, words]) => {
  const sentence = whyUnusable(error, '/a');
  expect(sentence).toContain(words);
  expect(sentence).toContain('SECOND_SOURCE_DATA');
});
