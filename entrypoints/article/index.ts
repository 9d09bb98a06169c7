/**
 * The reader script, the one that runs on every granted page and in every granted frame of it. An unlisted script rather
 * than a content script of WXT's: WXT's context announces itself to the page by an event, and a stranger need not know
 * that we are here.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isToReader } from '#messages/to-reader.ts';
import { askBackground } from './ask-background.ts';
import { createErrands } from './errands.ts';
import { followPage } from './follow-page.ts';
import { holdsPlace } from './frame-turn.ts';
import { pageAddress } from './page-address.ts';
import { createPageReader } from './page-reader.ts';

interface Life {
  life: AbortController;
  /** A frame may get another document in the same window, and the world of its scripts with it. */
  page: Document;
}

declare global {
  // eslint-disable-next-line no-var -- a global of the isolated world can only be declared so
  var secondSourceReader: Life | undefined;
}

export default defineUnlistedScript(() => {
  // Fetched in advance, it is no page that anybody reads; it may never be.
  if ('prerendering' in document && document.prerendering === true) {
    document.addEventListener('prerenderingchange', start, { once: true });
  } else start();
});

function start(): void {
  if (pageAddress() === null) return;
  const before = globalThis.secondSourceReader;
  // Injected twice (registered for the site, and by the toolbar button): the first one stays.
  if (before?.page === document && !before.life.signal.aborted) return;
  before?.life.abort();
  const life = new AbortController();
  const { signal } = life;
  globalThis.secondSourceReader = { life, page: document };
  const reader = createPageReader(signal, () => life.abort());
  const errands = createErrands(reader, signal);

  document.addEventListener('mousedown', errands.pressed, { capture: true, signal });
  document.addEventListener('click', errands.clicked, { capture: true, signal });
  document.addEventListener('keydown', errands.keyPressed, { capture: true, signal });
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (signal.aborted || sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    const answer = isToReader(message) && errands.told(message);
    if (answer !== false) respond(answer);
  });
  followPage(
    { page: window, navigation: globalThis.navigation },
    {
      arrived: errands.arrived,
      navigated: errands.navigated,
      left,
      // A frame that was too small to be read may be opened up.
      resized: () => reader.state() === null && void reader.look('text'),
    },
    signal,
  );
  void reader.look('address');

  function left(): void {
    if (reader.state() === null && !holdsPlace()) return;
    void reader.attempt(async () => void (await askBackground('page.closed', {})));
  }
}
