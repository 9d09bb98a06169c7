/**
 * When a page that keeps changing is read again: soon at first, then ever less, so that we stay a guest. Changes of words
 * and of mere looks are paced apart: a page that animates its style must not make us late for its news.
 */
import type { ChangeKind } from '#anchoring/watch.ts';

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
  changed: (kinds: Iterable<ChangeKind>) => void;
  /** A person has clicked, or the page went to another address: what changes now is likely meant for their eyes. */
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
  reread: (kinds: ReadonlySet<ChangeKind>) => void,
  signal: AbortSignal,
): RereadPace {
  const timers = new Map<ChangeKind, ReturnType<typeof setTimeout>>();
  const rereads: Record<ChangeKind, number> = { text: 0, display: 0 };
  let lastTook = 0;
  let lastAt = performance.now();
  const stop = (): Set<ChangeKind> => {
    const kinds = new Set(timers.keys());
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
    return kinds;
  };
  const due = () => {
    if (signal.aborted) return;
    if (page.hidden) {
      page.addEventListener('visibilitychange', due, { once: true, signal });
      return;
    }
    const kinds = stop();
    lastAt = performance.now();
    for (const kind of kinds) rereads[kind] += 1;
    if (kinds.size > 0) reread(kinds);
  };
  const changed = (kinds: Iterable<ChangeKind>) => {
    if (performance.now() - lastAt > quiet) Object.assign(rereads, { text: 0, display: 0 });
    for (const kind of kinds) {
      if (timers.has(kind)) continue;
      timers.set(kind, setTimeout(due, nextRereadDelay(rereads[kind], lastTook)));
    }
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    changed,
    quicken: () => {
      Object.assign(rereads, { text: 0, display: 0 });
      changed(stop());
    },
    took: (milliseconds, isSameText) => {
      lastTook = milliseconds;
      if (isSameText) rereads.text = Math.min(rereads.text, mostForSameText);
    },
  };
}
