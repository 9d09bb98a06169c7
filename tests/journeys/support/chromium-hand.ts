/** The few things a journey does in a document, done by Playwright. */
import { writeFileSync } from 'node:fs';
import type { ElementHandle, Frame, JSHandle, Page } from 'playwright';
import { answered, NoAnswer } from './answered.ts';
import { lookUp } from './lookup.ts';
import type { Hand, PageHand } from './view.ts';

type Handle = ElementHandle<Element>;

/** How long Playwright tries to act on an element before the journey looks for it afresh, in milliseconds. */
const patience = 2000;

/**
 * A key or click that was sent. A frame that closes at a key going down never says that the key came up, and Chromium waits
 * for that: what comes of it is asked of the page, not of the key.
 */
async function sent(input: Promise<void>): Promise<void> {
  await answered(input).catch((error: unknown) => {
    if (!(error instanceof NoAnswer)) throw error;
    console.warn('A key or click was sent and not confirmed.');
  });
}

/** The hand in one frame of a page; keys and pictures go to the page around it. */
export function chromiumHand(page: Page, frame: Frame): Hand<Handle> {
  return {
    evaluate: (run, argument) => evaluateIn(frame, run, argument),
    runScript: (body) => frame.evaluate(`(async () => { ${body} })()`),
    async find(sought) {
      const list = await answered(frame.evaluateHandle(lookUp, sought));
      return answered(elementsOf(list));
    },
    textOf: (element) =>
      answered(
        frame.evaluate((each) => (each instanceof HTMLElement ? each.innerText : ''), element),
      ),
    click: (element) => element.click({ timeout: patience }),
    async type(element, text) {
      await element.fill('', { timeout: patience });
      await element.focus();
      await page.keyboard.insertText(text);
    },
    async choose(element, option) {
      await element.selectOption({ label: option }, { timeout: patience });
    },
    press: (keys) => sent(page.keyboard.press(keys)),
    async screenshot(file) {
      const isWhole = frame === page.mainFrame();
      const owner = isWhole ? undefined : await frame.frameElement();
      writeFileSync(file, await (owner ?? page).screenshot());
    },
    close: () => page.close(),
  };
}

/** The hand in a frame that holds a page of its own: clicks are counted from the frame's corner. */
function chromiumFrameHand(page: Page, frame: Frame): PageHand<Handle> {
  return {
    ...chromiumPageHand(page),
    ...chromiumHand(page, frame),
    async clickAt(x, y) {
      const owner = await frame.frameElement();
      await owner.scrollIntoViewIfNeeded();
      const box = await owner.boundingBox();
      const border = await owner.evaluate((each) =>
        each instanceof Element ? each.clientLeft : 0,
      );
      await page.mouse.click((box?.x ?? 0) + border + x, (box?.y ?? 0) + border + y);
    },
    async goto(address) {
      await frame.goto(address);
    },
  };
}

export function chromiumPageHand(page: Page): PageHand<Handle> {
  return {
    ...chromiumHand(page, page.mainFrame()),
    clickAt: (x, y) => sent(page.mouse.click(x, y)),
    async goto(address) {
      await page.goto(address);
    },
    frameHand: async (address) => {
      const frame = page
        .frames()
        .find((each) => each !== page.mainFrame() && each.url().includes(address));
      return frame === undefined ? undefined : chromiumFrameHand(page, frame);
    },
    async reload() {
      await page.reload();
    },
    // The card's frame hangs in a closed shadow root: no locator reaches it, but the page's list of frames has it.
    cardHand: async () => {
      const frame = page.frames().find((each) => /^[a-z-]+:\/\/[^/]+\/card\.html/.test(each.url()));
      return frame === undefined ? undefined : chromiumHand(page, frame);
    },
  };
}

/** Playwright's own typing unwraps handles in the argument, which a generic function cannot follow. */
async function evaluateIn<A, R>(
  frame: Frame,
  run: (argument: A) => R | Promise<R>,
  argument: A,
): Promise<R> {
  return answered(frame.evaluate<R>(`(${run.toString()})(${JSON.stringify(argument)})`));
}

async function elementsOf(list: JSHandle): Promise<Handle[]> {
  const properties = await list.getProperties();
  return [...properties.values()]
    .map((property) => property.asElement())
    .filter((element): element is Handle => element !== null);
}
