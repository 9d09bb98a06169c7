/** A page comes and goes when the browser says so, not when one of its scripts does. */
import { beforeEach, describe, expect, test } from 'vitest';
import { followPage } from '../../entrypoints/article/follow-page.ts';

type Heard = (event: Event) => void;

/** A window or a navigation whose events are made up, so that they can be the browser's own. */
class Events {
  heard = new Map<string, Heard>();

  addEventListener(type: string, hear: Heard): void {
    this.heard.set(type, hear);
  }

  raise(type: string, event: { isTrusted: boolean; persisted?: boolean }): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of the event only these are looked at
    this.heard.get(type)?.(event as unknown as Event);
  }
}

let page: Events;
let navigation: Events;
let done: string[];

beforeEach(() => {
  page = new Events();
  navigation = new Events();
  done = [];
  const note = (what: string) => () => void done.push(what);
  followPage(
    { page, navigation },
    {
      arrived: note('arrived'),
      navigated: note('navigated'),
      left: note('left'),
      resized: note('resized'),
    },
    new AbortController().signal,
  );
});

const ours = { isTrusted: true, persisted: true };
const forged = { isTrusted: false, persisted: true };

describe('what the browser tells', () => {
  test('is followed', () => {
    navigation.raise('navigatesuccess', ours);
    page.raise('resize', ours);
    page.raise('pagehide', ours);
    expect(done).toEqual(['navigated', 'resized', 'left']);
  });

  test('that the page is left counts once, until it is shown again', () => {
    for (let time = 0; time < 3; time += 1) page.raise('pagehide', ours);
    expect(done).toEqual(['left']);
    page.raise('pageshow', ours);
    page.raise('pagehide', ours);
    expect(done).toEqual(['left', 'arrived', 'left']);
  });

  test('the first showing of a page is no arrival: it is read as it is', () => {
    page.raise('pageshow', { isTrusted: true, persisted: false });
    expect(done).toEqual([]);
  });
});

test('what a script of the page makes up is passed over', () => {
  for (let time = 0; time < 1000; time += 1) page.raise('pagehide', forged);
  for (const type of ['pageshow', 'resize']) page.raise(type, forged);
  navigation.raise('navigatesuccess', forged);
  page.raise('pagehide', ours);
  page.raise('pageshow', forged);
  page.raise('pagehide', ours);
  expect(done).toEqual(['left']);
});

test('a browser without the navigation API is followed all the same', () => {
  followPage(
    { page, navigation: undefined },
    {
      arrived: () => undefined,
      navigated: () => undefined,
      left: () => done.push('left'),
      resized: () => undefined,
    },
    new AbortController().signal,
  );
  page.raise('pagehide', ours);
  expect(done).toEqual(['left']);
});
