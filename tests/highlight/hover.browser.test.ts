/** Hovering is quiet: once a frame, only for pointers that can rest, and silent between two marks. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHover } from '#highlight/hover.ts';
import { nextFrame } from './painted-page.ts';

let stop = new AbortController();

beforeEach(() => {
  stop = new AbortController();
});

afterEach(() => stop.abort());

/** A browser without a mouse, as Firefox is when it runs headless, hovers over nothing. */
const canHover = matchMedia('(hover: hover) and (pointer: fine)').matches;

function moveTo(x: number, more: PointerEventInit = {}): void {
  const pointer = { clientX: x, clientY: 5, pointerType: 'mouse', bubbles: true };
  document.body.dispatchEvent(new PointerEvent('pointermove', { ...pointer, ...more }));
}

/** Words lie at x below 100, and others from 200 on. */
function wordsAt(x: number): string | null {
  if (x < 100) return 'left';
  return x < 200 ? null : 'right';
}

function follow() {
  const seen: (string | null)[] = [];
  const looked: number[] = [];
  const hover = createHover<string>(document, {
    signal: stop.signal,
    at: (x) => {
      looked.push(x);
      return wordsAt(x);
    },
    onChange: (words) => seen.push(words),
  });
  return { seen, looked, hover };
}

test.runIf(canHover)(
  'tells what the pointer came to and what it left, nothing between',
  async () => {
    const { seen } = follow();
    for (const x of [10, 20, 150, 160, 250]) {
      moveTo(x);
      // Frame by frame, as a hand moves.
      // oxlint-disable-next-line no-await-in-loop
      await nextFrame();
    }
    expect(seen).toEqual(['left', null, 'right']);
  },
);

test.runIf(canHover)('looks once a frame, where the pointer is then', async () => {
  const { seen, looked } = follow();
  for (let x = 0; x < 90; x += 1) moveTo(x);
  await nextFrame();
  expect(looked).toEqual([89]);
  expect(seen).toEqual(['left']);
});

test('a finger and a pressed button hover over nothing', async () => {
  const { seen, looked } = follow();
  moveTo(10, { pointerType: 'touch' });
  moveTo(10, { buttons: 1 });
  await nextFrame();
  expect([seen, looked]).toEqual([[], []]);
});

test.runIf(canHover)('a button pressed over words lets them go', async () => {
  const { seen } = follow();
  moveTo(10);
  await nextFrame();
  moveTo(12, { buttons: 1 });
  await nextFrame();
  expect(seen).toEqual(['left', null]);
});

test.runIf(canHover)('lets go when the pointer leaves the window', async () => {
  const { seen } = follow();
  moveTo(10);
  await nextFrame();
  document.body.dispatchEvent(new PointerEvent('pointerout', { bubbles: true }));
  expect(seen).toEqual(['left', null]);
});

test.runIf(canHover)('new marks are told again under a pointer that rests', async () => {
  const { seen, hover } = follow();
  moveTo(10);
  await nextFrame();
  hover.renew();
  await nextFrame();
  expect(seen).toEqual(['left', 'left']);
});

test.runIf(canHover)('stopped, it tells nothing more', async () => {
  const { seen } = follow();
  moveTo(10);
  stop.abort();
  await nextFrame();
  moveTo(250);
  await nextFrame();
  expect(seen).toEqual([]);
});
