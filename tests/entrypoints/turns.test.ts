/** Changes of one thing wait for each other; those of another do not wait with them. */
import { expect, test } from 'vitest';
import { createTurns } from '../../entrypoints/background/turns.ts';

const never = () => new Promise<never>(() => undefined);

test('changes of one thing run one after the other, also after one that failed', async () => {
  const inTurn = createTurns();
  const done: string[] = [];
  const failing = inTurn(1, () => Promise.reject(new Error('no room')));
  const slow = inTurn(1, async () => {
    await Promise.resolve();
    done.push('slow');
  });
  const quick = inTurn(1, () => Promise.resolve(done.push('quick')));
  await expect(failing).rejects.toThrow('no room');
  await Promise.all([slow, quick]);
  expect(done).toEqual(['slow', 'quick']);
});

test('a change that never ends holds up no other thing', async () => {
  const inTurn = createTurns();
  void inTurn(1, never);
  expect(await inTurn(2, () => Promise.resolve('ran'))).toBe('ran');
});
