import { expect, test } from 'vitest';
import { createDraftKeeper } from '#messages/draft-keeper.ts';

/** A background in which each draft takes until it is let through. */
function slowly() {
  const sent: string[] = [];
  const gates: (() => void)[] = [];
  const keeper = createDraftKeeper<string, string>((draft) => {
    sent.push(draft);
    return new Promise((resolve) => gates.push(() => resolve(`kept ${draft}`)));
  });
  return { sent, keeper, letThrough: () => gates.shift()?.() };
}

test('a draft waits for the one before it, and only the newest of those that wait is sent', async () => {
  const { sent, keeper, letThrough } = slowly();
  for (const draft of ['N', 'No', 'Nob', 'Nobody']) void keeper.keep(draft);
  expect(sent).toEqual(['N']);
  letThrough();
  await expect.poll(() => sent).toEqual(['N', 'Nobody']);
});

test('nothing is on its way any more once it has settled', async () => {
  const { sent, keeper, letThrough } = slowly();
  await keeper.settled();
  void keeper.keep('N');
  void keeper.keep('No');
  let isSettled = false;
  const settling = keeper.settled().then(() => (isSettled = true));
  letThrough();
  await expect.poll(() => sent).toEqual(['N', 'No']);
  expect(isSettled).toBe(false);
  letThrough();
  await settling;
  void keeper.keep('Nob');
  expect(sent).toEqual(['N', 'No', 'Nob']);
});

test('whoever keeps a draft hears what came of it, or of the newer one that took its place', async () => {
  const { keeper, letThrough } = slowly();
  const kept = ['N', 'No', 'Nobody'].map((draft) => keeper.keep(draft));
  letThrough();
  expect(await kept[0]).toBe('kept N');
  letThrough();
  expect(await Promise.all(kept.slice(1))).toEqual(['kept Nobody', 'kept Nobody']);
});

test('a draft that could not be sent does not hold up the next one', async () => {
  const keeper = createDraftKeeper<string, string>((draft) =>
    draft === 'N' ? Promise.reject(new Error('No.')) : Promise.resolve(draft),
  );
  const [first, second] = [keeper.keep('N'), keeper.keep('No')];
  await expect(first).rejects.toThrow('No.');
  expect(await second).toBe('No');
});
