/**
 * The reader of one page: reads it, paints it, answers clicks and keys, and reads it again when its text, its address or
 * the team's claims change. It writes nothing to the page but the card's frame, and only when asked to open one.
 */
import type { Mark } from '#domain/mark.ts';
import { isShownAt, type Level } from '#domain/level.ts';
import { isReadable } from '#article/is-readable.ts';
import { watchText } from '#anchoring/watch.ts';
import type { TextIndex } from '#anchoring/text-index.ts';
import type { FoundClaim } from '#messages/page.ts';
import { BackgroundGone } from './ask-background.ts';
import { createCardFrame, type CardFrame } from './card-frame.ts';
import { createPainter, type Painter } from './painter.ts';
import { findClaims, indexPage, readPage, type Reading } from './reading.ts';
import { nextRereadDelay } from './reread-pace.ts';

/** What is known of the page right now. */
export interface PageState {
  index: TextIndex;
  reading: Reading | null;
  found: readonly FoundClaim[];
  level: Level;
}

export interface PageReader {
  state(): PageState | null;
  readonly card: CardFrame;
  readonly painter: Painter;
  /** Reads the page anew; `force` reads it even where it does not look like an article. Resolves when it was painted. */
  read(force: boolean): Promise<void>;
  /** Asks for the team's claims again and paints them, without judging the text again. */
  refreshClaims(): Promise<void>;
}

export function createPageReader(signal: AbortSignal): PageReader {
  const card = createCardFrame(document, signal);
  const painter = createPainter(document, signal);
  let state: PageState | null = null;
  let run = new AbortController();
  let rereads = 0;

  /** Starts a run and stops the one before: only the newest may paint. */
  const begin = (): AbortSignal => {
    run.abort();
    run = new AbortController();
    return AbortSignal.any([run.signal, signal]);
  };

  let pending: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(pending), { once: true });

  const attempt = async (work: (stopped: AbortSignal) => Promise<void>): Promise<void> => {
    const stopped = begin();
    try {
      await work(stopped);
    } catch (error) {
      if (stopped.aborted) return; // A newer run has taken over.
      if (error instanceof BackgroundGone) return painter.clear();
      throw error;
    }
  };

  const show = async (index: TextIndex, reading: Reading | null, stopped: AbortSignal) => {
    const { found, level } = await findClaims(index, reading?.article ?? null);
    stopped.throwIfAborted();
    state = { index, reading, found, level };
    painter.paint(index, shownMarks(state), found);
  };

  const read = (force: boolean): Promise<void> =>
    attempt(async (stopped) => {
      const index = indexPage(card);
      const wanted = force || isReadable(document);
      const reading = wanted ? await readPage(index, stopped) : null;
      stopped.throwIfAborted();
      await show(index, reading, stopped);
    });

  const refreshClaims = (): Promise<void> =>
    state === null
      ? Promise.resolve()
      : attempt(async (stopped) => {
          if (state !== null) await show(state.index, state.reading, stopped);
        });

  const reread = (): Promise<void> => {
    pending = undefined;
    const index = indexPage(card);
    if (state !== null && index.text === state.index.text) {
      // The same words on what may be new nodes: paint them there.
      state = { ...state, index };
      painter.paint(state.index, shownMarks(state), state.found);
      return Promise.resolve();
    }
    rereads += 1;
    return read(state !== null && state.reading !== null);
  };

  watchText(document, {
    signal,
    ignore: card.isOurs,
    onChange: () => {
      pending ??= setTimeout(() => void reread(), nextRereadDelay(rereads));
    },
  });

  return { state: () => state, card, painter, read, refreshClaims };
}

/** The marks to be painted: those of the chosen level that no claim of the team covers already. */
export function shownMarks({ reading, found, level }: PageState): Mark[] {
  if (reading === null) return [];
  const taken = found.flatMap(({ span }) => (span === null ? [] : [span]));
  return reading.marks.filter(
    (mark) =>
      isShownAt(mark.level, level) &&
      !taken.some((span) => span.start <= mark.start && mark.end <= span.end),
  );
}
