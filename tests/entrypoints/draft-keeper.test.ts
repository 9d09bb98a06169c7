import { expect, test } from 'vitest';
import { createDraftKeeper } from '../../entrypoints/card/draft-keeper.ts';

/** A background in which each draft takes until it is let through. */
function slowly() {
  const sent: string[] = [];
  const gates: (() => void)[] = [];
  const keeper = createDraftKeeper<string>((draft) => {
    sent.push(draft);
    return new Promise((resolve) => gates.push(resolve));
  });
  return { sent, keeper, letThrough: () => gates.shift()?.() };
}

test('a draft waits for the one before it, and only the newest of those that wait is sent', async () => {
  const { sent, keeper, letThrough } = slowly();
  for (const draft of ['N', 'No', 'Nob', 'Nobody']) keeper.keep(draft);
  expect(sent).toEqual(['N']);
  letThrough();
  await expect.poll(() => sent).toEqual(['N', 'Nobody']);
});

test('nothing is on its way any more once it has settled', async () => {
  const { sent, keeper, letThrough } = slowly();
  await keeper.settled();
  keeper.keep('N');
  keeper.keep('No');
  let isSettled = false;
  const settling = keeper.settled().then(() => (isSettled = true));
  letThrough();
  await expect.poll(() => sent).toEqual(['N', 'No']);
  expect(isSettled).toBe(false);
  letThrough();
  await settling;
  keeper.keep('Nob');
  expect(sent).toEqual(['N', 'No', 'Nob']);
});
