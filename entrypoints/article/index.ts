/**
 * The reader script, the one that runs on every granted page. An unlisted script rather than a content script of WXT's:
 * WXT's context announces itself to the page by an event, and a stranger need not know that we are here.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isToReader } from '#messages/to-reader.ts';
import { createErrands } from './errands.ts';
import { createPageReader } from './page-reader.ts';

declare global {
  // eslint-disable-next-line no-var -- a global of the isolated world can only be declared so
  var secondSourceReader: AbortController | undefined;
}

export default defineUnlistedScript(() => {
  // Injected twice (registered for the site, and by the toolbar button): the first one stays.
  if (globalThis.secondSourceReader?.signal.aborted === false) return;
  const life = new AbortController();
  globalThis.secondSourceReader = life;
  const reader = createPageReader(life.signal, () => life.abort());
  const errands = createErrands(reader);

  document.addEventListener('mousedown', errands.pressed, { capture: true, signal: life.signal });
  document.addEventListener('click', errands.clicked, { capture: true, signal: life.signal });
  document.addEventListener('keydown', errands.keyPressed, { capture: true, signal: life.signal });
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    if (sender.id !== browser.runtime.id || sender.tab !== undefined) return;
    if (isToReader(message)) errands.told(message);
  });
  const { navigation } = globalThis;
  navigation?.addEventListener('navigatesuccess', errands.arrived, { signal: life.signal });
  window.addEventListener(
    'pageshow',
    (event) => {
      if (event.persisted) errands.arrived();
    },
    { signal: life.signal },
  );
  void reader.look('arrived');
});
