/** How often a page that keeps changing is read again: soon at first, then ever less, so that we stay a guest. */

const first = 300;
const slowest = 30_000;

/** Milliseconds to wait before the next reading, after this many of them on one page. */
export function nextRereadDelay(rereads: number): number {
  return Math.min(slowest, first * 2 ** Math.max(0, rereads - 3));
}
