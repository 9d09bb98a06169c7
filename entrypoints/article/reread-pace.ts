/**
 * When a page that keeps changing is read again: soon at first, then ever less, so that we stay a guest. Changes of words
 * and of mere looks are paced apart: a page that animates its style must not make us late for its news.
 */
import type { ChangeKind } from '#anchoring/watch.ts';
import { whenSeen } from './when-seen.ts';

/** What is paced: changes of the page, and moves to another address, of which the first is followed at once. */
export type PacedKind = ChangeKind | 'address';

const first = 300;
const slowest = 30_000;

/** Readings in a row before the pace slows. */
const soonOnes = 3;

/** A page that was left alone for so long (milliseconds) is like a new one. */
const quiet = 2 * slowest;

/** After a reading that took long we wait this many times as long, though not above two seconds for that alone. */
const rest = 10;
const longestRest = 2000;

/** What counts at most for a page that only makes its nodes anew: its marks are gone until it is read again. */
const mostForSameText = soonOnes + 2;

export interface RereadPace {
  /** The page changed: it is read again in a while. */
  changed: (kinds: Iterable<PacedKind>) => void;
  /** A person has clicked: what changes now is likely meant for their eyes. */
  quicken: () => void;
  /** The page was read, which took so many milliseconds, and it says what it said before or not. */
  took: (milliseconds: number, isSameText: boolean) => void;
}

/** Milliseconds to wait before the next reading, after this many of them, the last of which took so long. */
export function nextRereadDelay(rereads: number, lastTook: number): number {
  const slowed = first * 2 ** Math.min(20, Math.max(0, rereads - soonOnes));
  return Math.min(slowest, Math.max(slowed, Math.min(longestRest, lastTook * rest)));
}

/** Calls `reread` with what changed since the last time; in a hidden tab not before it is seen again. */
export function createRereadPace(
  page: Pick<Document, 'hidden' | 'addEventListener'>,
  reread: (kinds: ReadonlySet<PacedKind>) => void,
  signal: AbortSignal,
): RereadPace {
  const timers = new Map<PacedKind, ReturnType<typeof setTimeout>>();
  const rereads: Record<PacedKind, number> = { text: 0, display: 0, address: 0 };
  let lastTook = 0;
  let lastAt = performance.now();
  const stop = (): Set<PacedKind> => {
    const kinds = new Set(timers.keys());
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    return kinds;
  };
  const due = whenSeen(page, signal, () => {
    if (signal.aborted) return;
    const kinds = stop();
    lastAt = performance.now();
    for (const kind of kinds) rereads[kind] += 1;
    // Another page is like a new one, unless it is one that moves on by itself.
    if (kinds.has('address') && rereads.address <= soonOnes)
      Object.assign(rereads, { text: 0, display: 0 });
    if (kinds.size > 0) reread(kinds);
  });
  const renew = () => Object.assign(rereads, { text: 0, display: 0, address: 0 });
  const changed = (kinds: Iterable<PacedKind>) => {
    if (performance.now() - lastAt > quiet) renew();
    for (const kind of kinds) {
      if (timers.has(kind)) continue;
      const isFirst = kind === 'address' && rereads.address === 0;
      timers.set(kind, setTimeout(due, isFirst ? 0 : nextRereadDelay(rereads[kind], lastTook)));
    }
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    changed,
    quicken: () => {
      renew();
      changed(stop());
    },
    took: (milliseconds, isSameText) => {
      lastTook = milliseconds;
      if (isSameText) rereads.text = Math.min(rereads.text, mostForSameText);
    },
  };
}
