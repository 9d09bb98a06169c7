/** How the reader asks the background. Types only: the background parses every word, so no schema is needed here. */
import { browser } from 'wxt/browser';
import type { ReaderAnswer, ReaderAsk, ReaderRequest } from '#messages/asks.ts';
import { patient } from '#messages/patient-send.ts';

const send = patient((message) => browser.runtime.sendMessage(message));

/** The extension was updated or removed while this page stayed open: nobody is there to be asked. */
export class BackgroundGone extends Error {}

/**
 * The background's answer.
 * @throws BackgroundGone when the extension that injected this script is no longer there; Error with one sentence when
 * the background refuses or is ended before it answers.
 */
export async function askBackground<Ask extends ReaderAsk>(
  ask: Ask,
  request: ReaderRequest<Ask>,
): Promise<ReaderAnswer<Ask>> {
  if (browser.runtime?.id === undefined) throw new BackgroundGone('The extension was updated.');
  const answer: unknown = await send({ ask, with: request });
  if (!isReply(answer)) throw whyNoReply();
  if (!answer.ok) throw new Error(answer.sentence);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own background answers by the catalogue, and a page cannot speak in its place
  return answer.value as ReaderAnswer<Ask>;
}

/** A background that the browser ended while it worked gives no answer in Chromium; the next ask wakes it. */
function whyNoReply(): Error {
  if (browser.runtime?.id === undefined) return new BackgroundGone('The extension was updated.');
  return new Error('The browser ended Second Source in the middle of this.');
}

function isReply(
  answer: unknown,
): answer is { ok: true; value: unknown } | { ok: false; sentence: string } {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
