/**
 * One Firefox under Marionette. A session points at one window and one frame at a time, so every act says where it belongs
 * and acts queue up behind one another.
 */
import { Buffer } from 'node:buffer';
import { elementKey, type Marionette } from './marionette.ts';

/** Where an act belongs: a tab, or the card's frame in it, or a frame of the page whose address contains some words. */
export interface Place {
  window: string;
  part: 'page' | 'card' | { frame: string };
}

export interface FirefoxElement {
  id: string;
}

export interface FirefoxWindow {
  /** Does all of `act` with the session pointing at the place. Throws where the place is gone. */
  at<T>(place: Place, act: (send: Send) => Promise<T>): Promise<T>;
  /** Runs in the browser's own window, with its powers. The body may await and return what JSON can hold. */
  inBrowser<T>(body: string, argument: unknown, check: (answer: unknown) => T): Promise<T>;
  /** Commands that need no place. */
  send: Send;
}

export type Send = (command: string, parameters?: Record<string, unknown>) => Promise<unknown>;

export function createFirefoxWindow(marionette: () => Marionette): FirefoxWindow {
  let queue: Promise<unknown> = Promise.resolve();

  async function send(command: string, parameters?: Record<string, unknown>): Promise<unknown> {
    const answer = Object(await marionette().send(command, parameters));
    return 'value' in answer ? answer.value : answer;
  }

  /** Starts when everything asked before has ended, well or badly. */
  function queued<T>(act: () => Promise<T>): Promise<T> {
    const turn = queue.then(act, act);
    queue = turn;
    return turn;
  }

  return {
    send: (command, parameters) => queued(() => send(command, parameters)),
    at: ({ window, part }, act) =>
      queued(async () => {
        await send('WebDriver:SwitchToWindow', { handle: window, focus: true });
        await send('WebDriver:SwitchToFrame', { id: null });
        if (part === 'card') await switchToFrame(send, isCard);
        else if (part !== 'page') await switchToFrame(send, (each) => each.includes(part.frame));
        return act(send);
      }),
    inBrowser: (body, argument, check) =>
      queued(async () => {
        await send('Marionette:SetContext', { value: 'chrome' });
        try {
          const script = `return (async (argument) => { ${body} })(...arguments)`;
          return check(await send('WebDriver:ExecuteScript', { script, args: [argument] }));
        } finally {
          await send('Marionette:SetContext', { value: 'content' });
        }
      }),
  };
}

const isCard = (address: string) => /^moz-extension:\/\/[^/]+\/card\.html/.test(address);

/** The card's frame hangs in a closed shadow root where no selector reaches, but frames can be entered by number. */
async function switchToFrame(send: Send, isSought: (address: string) => boolean): Promise<void> {
  for (let number = 0; ; number += 1) {
    // oxlint-disable-next-line no-await-in-loop -- the session can only look into one frame at a time
    await send('WebDriver:SwitchToFrame', { id: number });
    // oxlint-disable-next-line no-await-in-loop
    const address = await send('WebDriver:ExecuteScript', {
      script: 'return location.href',
      args: [],
    });
    if (isSought(String(address))) return;
    // oxlint-disable-next-line no-await-in-loop
    await send('WebDriver:SwitchToFrame', { id: null });
  }
}

/** Elements as they come back from a script. */
export function toElements(answer: unknown): FirefoxElement[] {
  if (!Array.isArray(answer)) return [];
  return answer.map((each) => ({ id: String(Object(each)[elementKey]) }));
}

/** An element as an argument of a script. */
export function asArgument(element: FirefoxElement): Record<string, string> {
  return { [elementKey]: element.id };
}

export function toPicture(answer: unknown): Buffer {
  return Buffer.from(String(answer), 'base64');
}
