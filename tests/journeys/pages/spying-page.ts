/** A hostile page: one of the demo's articles with a script in its head that watches whatever a page can watch. */
import type { ArticleView } from '../support/reader.ts';

/** What the page's script has learned. */
export interface Spoils {
  /** Changes of its document since the parser was done with it. */
  mutations: string[];
  /** Names of its window that were not there when it began. */
  globals: string[];
  /** Events that somebody raised and the browser did not: their types. */
  forged: string[];
  /** Keys, text and focus that it overheard. */
  overheard: string[];
  /** Messages that reached its window. */
  messages: string[];
  /** Addresses of an extension that its list of loaded resources tells. */
  addresses: string[];
  /** Whether the document of a frame that it did not make could be reached. */
  frames: number;
}

/** The article with the spy in it. `extensionId` is told to the page, which could guess it: the store's is public. */
export function withSpy(html: string, extensionId: string): string {
  return html.replace(
    '<head>',
    () => `<head><script>(${spy.toString()})(${JSON.stringify(extensionId)})</script>`,
  );
}

/** Runs in the page before anything else. */
function spy(extensionId: string): void {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- what is sent as text must hold all it needs
  const hear = (type: string, take: (event: Event) => void) => addEventListener(type, take, true);
  const spoils: Spoils = {
    mutations: [],
    globals: [],
    forged: [],
    overheard: [],
    messages: [],
    addresses: [],
    frames: 0,
  };
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'focusin', 'paste']) {
    hear(type, (event) => {
      const key = event instanceof KeyboardEvent ? event.key : '';
      const data = event instanceof InputEvent ? event.data : '';
      spoils.overheard.push([type, key, data].filter((part) => part !== '').join(' '));
    });
  }
  hear('message', (event) => {
    if (event instanceof MessageEvent) spoils.messages.push(JSON.stringify(event.data));
  });
  // WXT's content scripts announce themselves by events of these names; ours must not.
  const announced = ['content-script-started', 'locationchange'].flatMap((name) =>
    ['article', 'extract', 'content', 'undefined'].map(
      (script) => `${extensionId}:${script}:wxt:${name}`,
    ),
  );
  for (const type of [...announced, 'wxt:content-script-started', 'wxt:locationchange']) {
    for (const target of [window, document]) {
      target.addEventListener(type, () => spoils.forged.push(type), true);
    }
  }
  for (const type of ['click', 'selectionchange', 'scroll', 'popstate', 'hashchange']) {
    hear(type, (event) => {
      if (!event.isTrusted) spoils.forged.push(type);
    });
  }
  // The parser's own changes are none of ours. The reader starts after this event.
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        const added = [...addedNodes].map(({ nodeName }) => nodeName).join();
        spoils.mutations.push(`${type} ${target.nodeName} ${added}`.trim());
      }
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  const before = new Set(Object.getOwnPropertyNames(window));
  Object.defineProperty(window, 'spoils', {
    value: () => ({
      ...spoils,
      globals: Object.getOwnPropertyNames(window).filter(
        (name) => !before.has(name) && name !== 'spoils',
      ),
      addresses: performance
        .getEntries()
        .map(({ name }) => name)
        .filter((name) => name.includes('-extension:')),
      frames: window.length,
    }),
  });
}

/** What the page has learned so far. */
export function spoilsOf(page: ArticleView): Promise<Spoils> {
  return page.evaluate(() => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the page's own script has put it there
    const { spoils } = window as unknown as { spoils: () => Spoils };
    return spoils();
  }, null);
}
