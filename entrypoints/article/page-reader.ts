/**
 * The reader of one page: reads it, paints it, and reads it again when its text, its address or the team's claims change.
 * One thing at a time: whatever is wanted meanwhile is noted and done next, so that nothing older ever paints last.
 */
import type { Mark } from '#domain/mark.ts';
import { isShownAt, type Level } from '#domain/level.ts';
import { isReadable } from '#article/is-readable.ts';
import { watchText } from '#anchoring/watch.ts';
import type { TextIndex } from '#anchoring/text-index.ts';
import type { FoundClaim } from '#messages/page.ts';
import { askBackground, BackgroundGone } from './ask-background.ts';
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

/** Why the page is looked at again: its nodes changed, a person or the address asks, or the team's claims changed. */
export type Occasion = 'changed' | 'arrived' | 'forced' | 'claims';

export interface PageReader {
  state: () => PageState | null;
  readonly card: CardFrame;
  readonly painter: Painter;
  /** Looks again; resolves when everything wanted by then is painted or has failed. */
  look: (occasion: Occasion) => Promise<void>;
  /** Runs something a person asked for; a failure reaches the panel as one sentence. */
  attempt: (work: () => Promise<void>) => Promise<void>;
}

/** `retire` ends this reader: the extension that injected it is gone. */
export function createPageReader(signal: AbortSignal, retire: () => void): PageReader {
  const card = createCardFrame(document, signal);
  const painter = createPainter(document, signal);
  let state: PageState | null = null;
  let wanted = new Set<Occasion>();
  let running: Promise<void> | null = null;
  let rereads = 0;
  let pending: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(pending), { once: true });

  const show = async (index: TextIndex, reading: Reading | null) => {
    const { found, level } = await findClaims(index, reading?.article ?? null);
    state = { index, reading, found, level };
    painter.paint(index, shownMarks(state), found);
  };

  const lookOnce = async (occasions: ReadonlySet<Occasion>) => {
    const index = indexPage(card);
    const isSameText = index.text === state?.index.text;
    if (state !== null && isSameText && !occasions.has('forced')) {
      if (occasions.has('claims') || occasions.has('arrived')) {
        return show(index, state.reading);
      }
      // The same words on what may be new nodes: paint them there.
      state = { ...state, index };
      return painter.paint(index, shownMarks(state), state.found);
    }
    const isArticle = state !== null && state.reading !== null && !occasions.has('arrived');
    const isWanted = occasions.has('forced') || isArticle || isReadable(document);
    return show(index, isWanted ? await readPage(index) : null);
  };

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof BackgroundGone) {
        painter.clear();
        retire();
        return;
      }
      const sentence = error instanceof Error ? error.message : String(error);
      await askBackground('page.failed', { address: location.href, sentence });
    }
  };

  const lookOn = async (): Promise<void> => {
    while (wanted.size > 0 && !signal.aborted) {
      const occasions = wanted;
      wanted = new Set();
      // Each look waits for the one before it: that is what keeps them in order.
      // oxlint-disable-next-line no-await-in-loop
      await attempt(() => lookOnce(occasions));
    }
    running = null;
  };

  const look = (occasion: Occasion): Promise<void> => {
    if (occasion === 'arrived') {
      rereads = 0;
      clearTimeout(pending);
      pending = undefined;
    }
    wanted.add(occasion);
    running ??= lookOn();
    return running;
  };

  watchText(document, {
    signal,
    ignore: card.isOurs,
    onChange: () => {
      pending ??= setTimeout(() => {
        pending = undefined;
        rereads += 1;
        void look('changed');
      }, nextRereadDelay(rereads));
    },
  });

  return { state: () => state, card, painter, look, attempt };
}

/**
 * The marks to be painted: those of the chosen level. A claim that the team has noted needs no second line; what the engine
 * asks of the wording stands, or whoever notes first would hide it from the others.
 */
export function shownMarks({ reading, found, level }: PageState): Mark[] {
  if (reading === null) return [];
  const taken = found.flatMap(({ span }) => (span === null ? [] : [span]));
  return reading.marks.filter(
    (mark) =>
      isShownAt(mark.level, level) &&
      (mark.kind === 'editorialising' ||
        !taken.some((span) => span.start <= mark.start && mark.end <= span.end)),
  );
}
