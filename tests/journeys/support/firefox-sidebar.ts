/**
 * The sidebar of Firefox. It belongs to the browser's window, where a session's content commands do not reach, so scripts
 * and clicks go to it through the same actor that Marionette itself sends them by.
 */
import { writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { toPicture, type FirefoxWindow } from './firefox-window.ts';
import { lookUp } from './lookup.ts';
import type { Hand } from './view.ts';
import { until } from './until.ts';

/** An element of the sidebar: the reference of the actor as JSON. */
type SidebarElement = string;

const findBrowser = `
  const panels = SidebarController.browser.contentDocument;
  const browser = panels?.getElementById('webext-panels-browser');`;
const findActor = `${findBrowser}
  const actor = browser.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');`;

const json = z.string();
const nothing = (): undefined => undefined;

/** Opens the sidebar of the extension and gives the hand in it, once its page has loaded. */
export async function openSidebar(
  window: FirefoxWindow,
  addonId: string,
): Promise<Hand<SidebarElement>> {
  await window.inBrowser(
    `const widget = argument.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
     await SidebarController.show(widget + '-sidebar-action');`,
    addonId,
    nothing,
  );
  await until('the sidebar has loaded', () =>
    window.inBrowser(
      `${findBrowser} return browser?.currentURI.spec.includes('sidepanel.html') === true &&
         !browser.webProgress.isLoadingDocument;`,
      null,
      (answer) => answer === true,
    ),
  );
  return sidebarHand(window);
}

function sidebarHand(window: FirefoxWindow): Hand<SidebarElement> {
  async function execute(script: string, args: unknown[]): Promise<unknown> {
    const answer = await window.inBrowser(
      `${findActor}
       const answer = await actor.executeScript(argument.script, JSON.parse(argument.args), { timeout: 30000, sandboxName: null, newSandbox: false });
       return JSON.stringify(answer ?? null);`,
      { script, args: JSON.stringify(args) },
      (text) => z.parse(json, text),
    );
    return JSON.parse(answer);
  }

  async function use(act: string, element: SidebarElement, text = ''): Promise<void> {
    await window.inBrowser(
      `${findActor}
       const element = JSON.parse(argument.element);
       const capabilities = { toJSON: () => ({}), get: () => undefined };
       ${act}`,
      { element, text },
      nothing,
    );
  }

  return {
    evaluate: <A, R>(run: (argument: A) => R | Promise<R>, argument: A) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a script answers has no type of its own
      execute(`return (${run.toString()})(...arguments)`, [argument]) as Promise<R>,
    runScript: (body) => execute(`return (async () => { ${body} })()`, []),
    async find(sought) {
      const found = await execute(`return (${lookUp.toString()})(...arguments)`, [sought]);
      return Array.isArray(found) ? found.map((each) => JSON.stringify(each)) : [];
    },
    textOf: async (element) =>
      String(await execute('return arguments[0].innerText', [JSON.parse(element)])),
    click: (element) => use('await actor.clickElement(element, capabilities);', element),
    type: (element, text) =>
      use(
        `await actor.clearElement(element);
         await actor.sendKeysToElement(element, argument.text, capabilities);`,
        element,
        text,
      ),
    async choose(element, option) {
      const found = await execute(
        'return [...arguments[0].options].filter((each) => each.text.trim() === arguments[1])',
        [JSON.parse(element), option],
      );
      const wanted: unknown = Array.isArray(found) ? found[0] : undefined;
      if (wanted === undefined) throw new Error(`The list has no “${option}”`);
      await use('await actor.clickElement(element, capabilities);', JSON.stringify(wanted));
    },
    press: (keys) => window.inBrowser(pressKeys, keys.split('+'), nothing),
    async screenshot(file) {
      const picture = await window.inBrowser(drawSidebar, null, toPicture);
      writeFileSync(file, picture);
    },
    close: () => window.inBrowser('SidebarController.hide();', null, nothing),
  };
}

/** Presses real keys, as Firefox's own tests do: they go to whatever has the focus in the browser's window. */
const pressKeys = `${findBrowser}
  if (document.activeElement !== SidebarController.browser) SidebarController.browser.focus();
  if (Services.focus.focusedElement !== browser) browser.focus();
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!input.beginInputTransactionForTests(window)) throw new Error('Keys cannot be pressed now');
  const events = argument.map((key) => new KeyboardEvent('', {
    key: key === 'Space' ? ' ' : key, keyCode: KeyboardEvent['DOM_VK_' + key.toUpperCase()] ?? 0 }));
  for (const event of events) input.keydown(event);
  for (const event of events.toReversed()) input.keyup(event);`;

/** Draws what the sidebar shows now, as PNG in Base64. */
const drawSidebar = `${findBrowser}
  const { width, height } = browser.getBoundingClientRect();
  const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(
    new DOMRect(0, 0, width, height), window.devicePixelRatio, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];`;
