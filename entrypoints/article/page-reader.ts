/**
 * The reader of one page: reads it, paints it, and reads it again when its text, its address or the team's claims change.
 * One thing at a time: whatever is wanted meanwhile is noted and done next, so that nothing older ever paints last.
 */
import type { Mark } from '#domain/mark.ts';
import { isShownAt, type Level } from '#domain/level.ts';
import { isReadable } from '#article/is-readable.ts';
import { countWhile } from '#anchoring/count-while.ts';
import { runInSlices } from '#anchoring/slices.ts';
import type { TextIndex } from '#anchoring/text-index.ts';
import { watchText } from '#anchoring/watch.ts';
import type { FoundClaim, StandingClaim } from '#messages/page.ts';
import { askBackground, BackgroundGone } from './ask-background.ts';
import { createCardFrame, type CardFrame } from './card-frame.ts';
import { carryOver } from './carry-over.ts';
import { mayRead } from './frame-turn.ts';
import { readAddress } from './page-address.ts';
import { createPainter, type Painter } from './painter.ts';
import { findClaims, indexPage, readPage, type Reading } from './reading.ts';
import { createRereadPace, type PacedKind } from './reread-pace.ts';

/** What is known of the page right now. */
export interface PageState {
  index: TextIndex;
  reading: Reading | null;
  found: readonly FoundClaim[];
  level: Level;
  /** The ids of the marks that are not to be shown. */
  hidden: readonly string[];
}

/** Why the page is looked at again: it changed or went to another address, a person asks, or the team's claims changed. */
export type Occasion = PacedKind | 'forced' | 'claims';

/** A page that could not be read is tried again so often without anything having changed. */
const mostRetries = 5;

/** The longest sentence that the background takes, in UTF-16 units. */
const longestSentence = 2000;

export interface PageReader {
  state: () => PageState | null;
  readonly card: CardFrame;
  readonly painter: Painter;
  /** Looks again; resolves when everything wanted by then is painted or has failed. */
  look: (...occasions: Occasion[]) => Promise<void>;
  /** Looks again in a while, at the page's pace. */
  lookSoon: (occasions: Iterable<PacedKind>) => void;
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
  /** Looks in a row that failed, the one under way included: what stands painted is not all answered for. */
  let failures = 0;
  const pace = createRereadPace(document, (kinds) => void look(...kinds), signal);
  const watch = watchText(document, { signal, ignore: card.isOurs, onChange: pace.changed });
  // What a click shows or hides, it may do by a rule of style that leaves no trace in the document.
  const clicked = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    pace.quicken();
    pace.changed(['display']);
  };
  document.addEventListener('click', clicked, { capture: true, passive: true, signal });

  const paint = (now: PageState): Promise<void> => {
    state = now;
    return painter.paint(now.index, shownMarks(now), now.found);
  };

  const show = async (
    index: TextIndex,
    reading: Reading | null,
    standing: readonly StandingClaim[] = [],
  ) => {
    const shown = await findClaims(index, reading, standing);
    return paint({ index, reading, ...shown });
  };

  /** Where the page cannot be judged the claims are shown none the less, over what is known of it; then it is reported. */
  const judge = async (
    index: TextIndex,
    known: Reading | null,
    standing: readonly StandingClaim[] = [],
  ) => {
    const [read] = await Promise.allSettled([readPage(index, signal)]);
    if (read.status === 'fulfilled') return show(index, read.value, standing);
    if (!signal.aborted) await show(index, known, standing);
    throw read.reason;
  };

  /** Paints what moved where it stands now, at once, and then asks only for what did not come over. */
  const showChanged = async (before: PageState, index: TextIndex) => {
    const carried = await runInSlices(carryOver(before, index), { signal });
    if (carried === null) return;
    await paint(carried.state);
    const { reading } = carried.state;
    if (carried.isToBeJudged || (reading === null && isReadable(document))) {
      return judge(index, reading, carried.standing);
    }
    return show(index, reading, carried.standing);
  };

  const lookOnce = async (occasions: ReadonlySet<Occasion>) => {
    if (state === null && !occasions.has('forced') && !(await mayRead())) return;
    const started = performance.now();
    const index = await indexPage(card, signal);
    if (index === null) return;
    const before = state;
    const isSameText = index.text === before?.index.text;
    pace.took(performance.now() - started, isSameText);
    watch.watchRoots(index.shadowRoots);
    const isForced = occasions.has('forced');
    const isRetry = failures > 1;
    const isElsewhere = occasions.has('address') && !isSameText;
    if (before === null || isForced || isElsewhere || isRetry) {
      return isForced || isReadable(document) ? judge(index, null) : show(index, null);
    }
    if (!isSameText) return showChanged(before, index);
    if (occasions.has('claims') || occasions.has('address')) return show(index, before.reading);
    // The same words on what may be new nodes: paint them there.
    const isPainted = !occasions.has('text') && index.standsOn(before.index);
    if (!isPainted) return paint({ ...before, index });
  };

  const attempt = (work: () => Promise<void>): Promise<void> =>
    work().catch(report).catch(report).catch(console.warn);

  const report = async (error: unknown) => {
    if (signal.aborted) return;
    if (error instanceof BackgroundGone) {
      painter.clear();
      retire();
      return;
    }
    const message = error instanceof Error ? error.message : String(error);
    const sentence = message.slice(0, longestSentence);
    await askBackground('page.failed', { address: readAddress(), sentence });
  };

  const lookOn = async (): Promise<void> => {
    while (wanted.size > 0 && !signal.aborted) {
      const occasions = wanted;
      wanted = new Set();
      failures += 1; // Until it has succeeded.
      // Each look waits for the one before it: that is what keeps them in order.
      // oxlint-disable-next-line no-await-in-loop
      await attempt(async () => {
        await lookOnce(occasions);
        failures = 0;
      });
      if (failures > 0 && failures <= mostRetries) pace.changed(['text']);
    }
    running = null;
  };

  const look = (...occasions: Occasion[]): Promise<void> => {
    for (const occasion of occasions) wanted.add(occasion);
    running ??= lookOn();
    return running;
  };

  return {
    state: () => state,
    card,
    painter,
    look,
    lookSoon: pace.changed,
    attempt,
  };
}

/**
 * The marks to be painted: those of the chosen level, less those that the person does not want to see. A claim that the team has noted needs no second line; what the engine
 * asks of the wording stands, or whoever notes first would hide it from the others.
 */
export function shownMarks({ reading, found, level, hidden }: PageState): Mark[] {
  if (reading === null) return [];
  const taken = found
    .flatMap(({ span }) => (span === null ? [] : [span]))
    .toSorted((a, b) => a.start - b.start);
  /** How far the noted words reach, up to each claim: what begins later and ends sooner lies within one. */
  let farthest = 0;
  const reach = taken.map(({ end }) => (farthest = Math.max(farthest, end)));
  const isTaken = ({ start, end }: Mark) =>
    (reach[countWhile(taken, (span) => span.start <= start) - 1] ?? -1) >= end;
  return reading.marks.filter(
    (mark) =>
      isShownAt(mark.level, level) &&
      !hidden.includes(mark.id) &&
      (mark.kind === 'editorialising' || !isTaken(mark)),
  );
}
