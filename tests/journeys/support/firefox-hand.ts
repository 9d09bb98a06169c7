/** The few things a journey does in a document, done by Marionette. */
import { writeFileSync } from 'node:fs';
import { clickActions, keyActions } from './firefox-keys.ts';
import {
  asArgument,
  toElements,
  toPicture,
  type FirefoxElement,
  type FirefoxWindow,
  type Place,
  type Send,
} from './firefox-window.ts';
import { lookUp } from './lookup.ts';
import type { Hand, PageHand } from './view.ts';

export function firefoxHand(window: FirefoxWindow, place: Place): Hand<FirefoxElement> {
  return {
    evaluate: <A, R>(run: (argument: A) => R | Promise<R>, argument: A) =>
      // The answer is what the function returns, as JSON carries it; Marionette cannot know its type.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      window.at(place, (send) =>
        execute(send, `return (${run.toString()})(...arguments)`, [argument]),
      ) as Promise<R>,
    runScript: (body) =>
      window.at(place, (send) => execute(send, `return (async () => { ${body} })()`, [])),
    find: async (sought) =>
      toElements(
        await window.at(place, (send) =>
          execute(send, `return (${lookUp.toString()})(...arguments)`, [sought]),
        ),
      ),
    textOf: async (element) =>
      String(
        await window.at(place, (send) =>
          execute(send, 'return arguments[0].innerText', [asArgument(element)]),
        ),
      ),
    click: (element) =>
      window.at(place, async (send) => {
        // As a person would: of a button that shows a single row of pixels, WebDriver clicks what stands above it.
        await execute(send, "arguments[0].scrollIntoView({ block: 'nearest' })", [
          asArgument(element),
        ]);
        await send('WebDriver:ElementClick', { id: element.id });
      }),
    type: (element, text) =>
      window.at(place, async (send) => {
        await send('WebDriver:ElementClear', { id: element.id });
        await send('WebDriver:ElementSendKeys', { id: element.id, text });
      }),
    choose: (element, option) =>
      window.at(place, async (send) => {
        const found = await execute(send, findOption, [asArgument(element), option]);
        const [wanted] = toElements(found);
        if (wanted === undefined) throw new Error(`The list has no “${option}”`);
        await send('WebDriver:ElementClick', { id: wanted.id });
      }),
    press: (keys) => window.at(place, (send) => pressIn(send, keys, place)),
    screenshot: (file) =>
      window.at(place, async (send) => {
        writeFileSync(file, toPicture(await send('WebDriver:TakeScreenshot', { full: false })));
      }),
    close: () =>
      window.at({ ...place, part: 'page' }, async (send) => {
        await send('WebDriver:CloseWindow');
      }),
  };
}

export function firefoxPageHand(
  window: FirefoxWindow,
  handle: string,
  part: Place['part'] = 'page',
): PageHand<FirefoxElement> {
  const place: Place = { window: handle, part };
  const card: Place = { window: handle, part: 'card' };
  return {
    ...firefoxHand(window, place),
    clickAt: (x, y) =>
      window.at(place, async (send) => {
        await send('WebDriver:PerformActions', clickActions(x, y));
      }),
    frameHand: async (address) => {
      const frame: Place = { window: handle, part: { frame: address } };
      return (await isThere(window, frame))
        ? firefoxPageHand(window, handle, frame.part)
        : undefined;
    },
    goto: (url) =>
      window.at(place, async (send) => {
        await send('WebDriver:Navigate', { url });
      }),
    reload: () =>
      window.at(place, async (send) => {
        await send('WebDriver:Refresh');
      }),
    cardHand: async () => ((await isThere(window, card)) ? firefoxHand(window, card) : undefined),
  };
}

/** A key that closes the card takes the frame away before Firefox has let go of the key; the press has worked then. */
async function pressIn(send: Send, keys: string, { part }: Place): Promise<void> {
  try {
    await send('WebDriver:PerformActions', keyActions(keys));
  } catch (error) {
    const hasGone = error instanceof Error && error.name === 'no such window';
    if (part !== 'card' || !hasGone) throw error;
  }
}

async function isThere(window: FirefoxWindow, place: Place): Promise<boolean> {
  try {
    return await window.at(place, () => Promise.resolve(true));
  } catch (error) {
    if (error instanceof Error && /^no such (frame|window)$/.test(error.name)) return false;
    throw error;
  }
}

const findOption = `
  const [list, words] = arguments;
  return [...list.options].filter((option) => option.text.trim() === words).slice(0, 1);`;

function execute(send: Send, script: string, args: unknown[]): Promise<unknown> {
  return send('WebDriver:ExecuteScript', { script, args });
}
