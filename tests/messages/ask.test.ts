import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAsk, Refused } from '#messages/ask.ts';
import { patient, type Send } from '#messages/patient-send.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const done = { ok: true, value: null };

/** A background that answers each message with the next of these; an error is thrown. */
function answering(...answers: readonly unknown[]) {
  const left = [...answers];
  return vi.fn<Send>(async () => {
    const answer = left.shift();
    if (typeof answer === 'object' && answer !== null && 'message' in answer) throw answer;
    return answer;
  });
}

/** As Firefox makes it when the background ends: in a realm that is not the page's. */
const notHeard: unknown = runInNewContext(
  "new Error('Could not establish connection. Receiving end does not exist.')",
);

const draft = { key: 'claim:claim-one', content: 'Nobody has counted the' };
const decision = { articleId: 'article-one', address: 'https://courier.example/boats' };
const ended = 'The browser ended Second Source in the middle of this. Try again.';

test('what may be done twice is asked again when the background was ended before it answered', async () => {
  const send = answering(undefined, new Error('The message port closed early.'), done);
  expect(await createAsk(send)('draft.keep', draft)).toBeNull();
  expect(send).toHaveBeenCalledTimes(3);
});

test('it is not asked for ever', async () => {
  const send = answering();
  await expect(createAsk(send)('draft.keep', draft)).rejects.toEqual(new Refused(ended, []));
  expect(send).toHaveBeenCalledTimes(4);
});

test('what may not be done twice is asked once, and the person is told', async () => {
  const send = answering(undefined, done);
  await expect(createAsk(send)('article.part', decision)).rejects.toEqual(new Refused(ended, []));
  expect(send).toHaveBeenCalledTimes(1);
});

test('a message that nobody heard is sent again, whatever realm says so', async () => {
  const send = answering(notHeard, notHeard, done);
  const answer = patient(send)({ ask: 'article.part', with: decision });
  await vi.runAllTimersAsync();
  expect(await answer).toEqual(done);
  expect(notHeard).not.toBeInstanceOf(Error);
});

test('another failure is not taken for a background that ended', async () => {
  const send = answering(new TypeError('x is not a function'));
  await expect(createAsk(patient(send))('draft.keep', draft)).rejects.toThrow(
    'x is not a function',
  );
  expect(send).toHaveBeenCalledTimes(1);
});
