import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createRereadPace,
  nextRereadDelay,
  type PacedKind,
} from '../../entrypoints/article/reread-pace.ts';

/** A tab that can be hidden and seen again. */
class Tab extends EventTarget {
  hidden = false;
}

let tab: Tab;
let stop: AbortController;
let readings: PacedKind[][];

function pace() {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the pace listens, and asks whether it is hidden; no more
  const page = tab as unknown as Document;
  return createRereadPace(page, (kinds) => readings.push([...kinds].toSorted()), stop.signal);
}

beforeEach(() => {
  vi.useFakeTimers();
  tab = new Tab();
  stop = new AbortController();
  readings = [];
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('the wait before a page is read again', () => {
  test('is short for the first changes, and longer for each one after', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6].map((rereads) => nextRereadDelay(rereads, 0));
    expect(new Set(waits.slice(0, 4)).size).toBe(1);
    for (const [at, wait] of waits.slice(4).entries()) {
      expect(wait).toBe(2 * (waits[at + 3] ?? 0));
    }
  });

  test('is longer where reading takes long, but not for ever', () => {
    const waits = [0, 100, 1000, 60_000].map((took) => nextRereadDelay(0, took));
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(new Set(waits).size).toBeGreaterThan(2);
    expect(waits.at(-1)).toBeLessThan(nextRereadDelay(1e9, 0));
  });
});

test('a page that changes every second of an hour is read a bounded number of times', () => {
  const { changed } = pace();
  for (let second = 0; second < 3600; second += 1) {
    changed(['text']);
    vi.advanceTimersByTime(1000);
  }
  expect(readings.length).toBeGreaterThan(60);
  expect(readings.length).toBeLessThan(200);
});

test('a page that animates its style is not late with its news', () => {
  const { changed } = pace();
  for (let time = 0; time < 36_000; time += 1) {
    changed(['display']);
    vi.advanceTimersByTime(16);
  }
  readings = [];
  changed(['text']);
  vi.advanceTimersByTime(nextRereadDelay(0, 0));
  expect(readings).toEqual([['display', 'text']]);
});

test('one reading answers all changes that wait', () => {
  const { changed } = pace();
  changed(['text']);
  changed(['display', 'text']);
  vi.advanceTimersByTime(60_000);
  expect(readings).toEqual([['display', 'text']]);
});

test('a click makes the page read soon again, what waits included', () => {
  const { changed, quicken } = pace();
  for (let time = 0; time < 30; time += 1) {
    changed(['text']);
    vi.advanceTimersByTime(30_000);
  }
  readings = [];
  changed(['text']);
  vi.advanceTimersByTime(1000);
  expect(readings).toEqual([]);
  quicken();
  vi.advanceTimersByTime(1000);
  expect(readings).toEqual([['text']]);
});

test('a page that was quiet for long is read soon again', () => {
  const { changed } = pace();
  for (let time = 0; time < 30; time += 1) {
    changed(['text']);
    vi.advanceTimersByTime(30_000);
  }
  vi.advanceTimersByTime(120_000);
  readings = [];
  changed(['text']);
  vi.advanceTimersByTime(1000);
  expect(readings).toEqual([['text']]);
});

test('a page that only makes its nodes anew gets its marks back within two seconds, for ever', () => {
  const { changed, took } = pace();
  for (let time = 0; time < 600; time += 1) {
    changed(['text']);
    const before = readings.length;
    vi.advanceTimersByTime(2000);
    expect(readings.length).toBeGreaterThan(before);
    took(20, true);
  }
});

test('a hidden tab is read when it is seen again, once', () => {
  const { changed } = pace();
  tab.hidden = true;
  for (let time = 0; time < 10; time += 1) {
    changed(['text']);
    vi.advanceTimersByTime(60_000);
  }
  expect(readings).toEqual([]);
  tab.hidden = false;
  tab.dispatchEvent(new Event('visibilitychange'));
  expect(readings).toEqual([['text']]);
});

describe('another address', () => {
  test('is followed at once', () => {
    const { changed } = pace();
    changed(['address']);
    vi.advanceTimersByTime(0);
    expect(readings).toEqual([['address']]);
  });

  test('is followed ever less where a page moves on by itself', () => {
    const { changed } = pace();
    for (let time = 0; time < 60_000; time += 50) {
      changed(['address', 'text']);
      vi.advanceTimersByTime(50);
    }
    expect(readings.length).toBeGreaterThan(3);
    expect(readings.length).toBeLessThan(30);
  });

  test('is followed at once after a click, however often the page has moved on', () => {
    const { changed, quicken } = pace();
    for (let time = 0; time < 60_000; time += 50) {
      changed(['address']);
      vi.advanceTimersByTime(50);
    }
    quicken();
    vi.advanceTimersByTime(60_000);
    quicken();
    readings = [];
    changed(['address']);
    vi.advanceTimersByTime(0);
    expect(readings).toEqual([['address']]);
  });

  test('is not followed in a tab that nobody sees', () => {
    const { changed } = pace();
    tab.hidden = true;
    changed(['address']);
    vi.advanceTimersByTime(60_000);
    expect(readings).toEqual([]);
  });
});

test('nothing is read after the end', () => {
  const { changed } = pace();
  changed(['text', 'display']);
  stop.abort();
  vi.advanceTimersByTime(60_000);
  expect(readings).toEqual([]);
});
