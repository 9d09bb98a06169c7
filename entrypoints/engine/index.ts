/** The engine script: page → article → marks. Injected beside the reader where a page is an article; it touches nothing. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '#article/read-article.ts';
import { detectInSlices } from '#detection/detect.ts';
import { marksOf } from '#detection/marks.ts';
import { engineName, type Engine } from '#messages/engine-door.ts';

/** Milliseconds of work between two breaths, so that the page stays responsive. */
const sliceLength = 8;

const engine: Engine = {
  readPage: (page, address) => readArticle(page, address),
  judge: async (request, signal) => {
    let sliceEnd = performance.now() + sliceLength;
    const report = await detectInSlices(request, {
      signal,
      shouldPause: () => performance.now() >= sliceEnd,
      pause: async () => {
        await breathe();
        sliceEnd = performance.now() + sliceLength;
      },
    });
    return { report, marks: marksOf(report) };
  },
};

/** Lets the page do its own work. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis;
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => resolve(), { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
  });
}

export default defineUnlistedScript(() => {
  globalThis[engineName] = engine;
});
