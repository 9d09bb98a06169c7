/** Builds a view out of the few things a browser driver can do in a document, so that both browsers behave alike. */
import { findViolations } from './find-violations.ts';
import { inWords } from './lookup.ts';
import { findWords, readMarks } from './page-text.ts';
import type { ArticleView, Sought, View } from './reader.ts';
import { until } from './until.ts';

/** What a driver must be able to do in one document. `Handle` is the driver's own reference to an element. */
export interface Hand<Handle> {
  evaluate<A, R>(run: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  /** Runs the text as the body of an asynchronous function, past the page's content policy. */
  runScript(body: string): Promise<unknown>;
  find(sought: Sought): Promise<Handle[]>;
  textOf(element: Handle): Promise<string>;
  click(element: Handle): Promise<void>;
  /** Replaces what stands in the field. */
  type(element: Handle, text: string): Promise<void>;
  choose(element: Handle, option: string): Promise<void>;
  press(keys: string): Promise<void>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** What a driver can do with a whole page besides. */
export interface PageHand<Handle> extends Hand<Handle> {
  clickAt(x: number, y: number): Promise<void>;
  goto(address: string): Promise<void>;
  reload(): Promise<void>;
  /** The hand inside the card's frame, or undefined while there is none. */
  cardHand(): Promise<Hand<Handle> | undefined>;
  /** The hand inside the frame whose address contains this, or undefined while there is none. */
  frameHand(address: string): Promise<PageHand<Handle> | undefined>;
}

const fieldRoles = ['textbox', 'searchbox'];

export function createView<Handle>(hand: Hand<Handle>): View {
  async function one(sought: Sought): Promise<Handle> {
    return until(`there is one ${inWords(sought)}`, async () => {
      const found = await hand.find(sought);
      if (found.length > 1) throw new Error(`${found.length} things fit ${inWords(sought)}`);
      return found[0];
    });
  }

  /** Acts again with a fresh element where the page exchanged it between finding and acting. */
  async function act(sought: Sought, does: (element: Handle) => Promise<void>): Promise<void> {
    await until(`${inWords(sought)} lets itself be used`, async () => {
      await does(await one(sought));
      return true;
    });
  }

  async function field(name: string): Promise<Sought> {
    return until(`there is a field “${name}”`, async () => {
      const wanted = fieldRoles.map((role) => ({ role, name }));
      const counts = await Promise.all(wanted.map(async (each) => (await hand.find(each)).length));
      return wanted.find((_, index) => (counts[index] ?? 0) > 0);
    });
  }

  async function text(part?: Sought): Promise<string> {
    if (part === undefined) return hand.evaluate(() => document.body.innerText, null);
    return hand.textOf(await one(part));
  }

  return {
    evaluate: (run, argument) => hand.evaluate(run, argument),
    click: (sought) => act(sought, (element) => hand.click(element)),
    async fill(name, value) {
      await act(await field(name), (element) => hand.type(element, value));
    },
    choose: (name, option) =>
      act({ role: 'combobox', name }, (element) => hand.choose(element, option)),
    press: (keys) => hand.press(keys),
    text,
    count: async (sought) => (await hand.find(sought)).length,
    async waitForText(words) {
      const wanted = words.replaceAll(/\s+/g, ' ');
      await until(`the page says “${words}”`, async () => {
        const said = (await text()).replaceAll(/\s+/g, ' ');
        if (!said.includes(wanted)) throw new Error(`It says: ${said.slice(0, 2000)}`);
        return true;
      });
    },
    axe: () => findViolations(hand),
    screenshot: (file) => hand.screenshot(file),
    close: () => hand.close(),
  };
}

export function createArticleView<Handle>(hand: PageHand<Handle>, address: string): ArticleView {
  const view = createView(hand);

  async function place(words: string, isSelected: boolean): Promise<{ x: number; y: number }> {
    return until(`the page says “${words}”`, () => hand.evaluate(findWords, { words, isSelected }));
  }

  return {
    ...view,
    address,
    marks: () => hand.evaluate(readMarks, null),
    waitForMarks: (words) =>
      until(words === undefined ? 'words are marked' : `“${words}” is marked`, async () => {
        const marks = await hand.evaluate(readMarks, null);
        const isThere = marks.some((mark) => mark.text.includes(words ?? ''));
        if (!isThere) throw new Error(`These are: ${marks.map(({ text }) => text).join(' | ')}`);
        return marks;
      }),
    async clickText(words) {
      const { x, y } = await place(words, false);
      await hand.clickAt(x, y);
    },
    selectText: async (words) => void (await place(words, true)),
    async card() {
      const card = await until('the card is open', async () => {
        const inside = await hand.cardHand();
        const isReady = await inside?.evaluate(() => document.readyState === 'complete', null);
        return isReady === true ? inside : undefined;
      });
      return createView(card);
    },
    frame: async (part) =>
      createArticleView(
        await until(`there is a frame of ${part}`, () => hand.frameHand(part)),
        part,
      ),
    hasCard: async () => (await hand.cardHand()) !== undefined,
    goto: (next) => hand.goto(next),
    reload: () => hand.reload(),
  };
}
