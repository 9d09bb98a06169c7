/** Paints a reading onto the page: the engine's marks, the team's claims, and the words a person is at. */
import type { AnchorState } from '#domain/anchor.ts';
import { certaintyKinds } from '#domain/certainty-kinds.ts';
import type { Mark } from '#domain/mark.ts';
import type { TextIndex } from '#anchoring/text-index.ts';
import { runInSlices } from '#anchoring/slices.ts';
import { createHighlighter } from '#highlight/registry.ts';
import { createHitTest, type HitTest } from '#highlight/hit-test.ts';
import { createHover } from '#highlight/hover.ts';
import { rangeKeeper } from '#highlight/keep-ranges.ts';
import { looks, stylesFor, type Look } from '#highlight/palette.ts';
import type { ClaimTone, FoundClaim } from '#messages/page.ts';
import { askBackground } from './ask-background.ts';
import type { Span } from './subject.ts';

/** Painted words, and the whole stretch that a click on them is about. */
interface Target {
  range: Range;
  span: Span;
}

export interface Painter {
  /** Paints exactly these, in place of what was painted before; resolves when they are on the page or were overtaken. */
  paint(index: TextIndex, marks: readonly Mark[], found: readonly FoundClaim[]): Promise<void>;
  /** Shows which words the person is at and scrolls to them; null shows none. */
  reveal(index: TextIndex | null, span: Span | null): void;
  /** The painted words under a point of the window; null where there are none. */
  at(x: number, y: number): Span | null;
  clear(): void;
}

const engineLooks = ['claim', 'editorialising'] as const;
const claimLooks = ['note', 'flagged', 'reviewed', 'altered'] as const;
const paintedLooks: readonly Look[] = [...engineLooks, ...claimLooks];

const lookOfTone: Record<ClaimTone, Look> = {
  note: 'note',
  flagged: 'flagged',
  published: 'reviewed',
};

export function createPainter(page: Document, signal: AbortSignal): Painter {
  const highlighter = createHighlighter(page, signal);
  let styled: Promise<unknown> | undefined;
  let shown: { index: TextIndex; targets: Target[]; hits: HitTest<Target> } | null = null;
  let painting = new AbortController();

  const at = (x: number, y: number) => shown?.hits.at(x, y)?.span ?? null;
  const hover = createHover(page, {
    signal,
    at,
    onChange: (span) => {
      const ranges = span === null ? [] : (shown?.index.rangesOf(span.start, span.end) ?? []);
      highlighter.paint('hover', ranges);
    },
  });

  const show = (index: TextIndex, byLook: ReadonlyMap<Look, readonly Target[]>) => {
    const ranges = paintedLooks.map((look) => {
      return [look, (byLook.get(look) ?? []).map(({ range }) => range)] as const;
    });
    highlighter.paintAll(new Map(ranges));
    const targets = [...byLook.values()].flat();
    shown = { index, targets, hits: createHitTest(page, targets) };
    hover.renew();
  };

  return {
    paint: async (index, marks, found) => {
      painting.abort();
      painting = new AbortController();
      // Painted without its sheet a highlight is invisible: nothing waits for it.
      styled ??= insertStyle(stylesFor(highlighter.names)).catch(() => {
        styled = undefined;
      });
      const keep = rangeKeeper((shown?.targets ?? []).map(({ range }) => range));
      const work = placeTargets(index, marks, found, keep);
      const byLook = await runInSlices(work, {
        signal: AbortSignal.any([signal, painting.signal]),
      });
      if (byLook !== null) show(index, byLook);
    },
    reveal: (index, span) => {
      const ranges = span === null ? [] : (index?.rangesOf(span.start, span.end) ?? []);
      highlighter.paint('focus', ranges);
      const [first] = ranges;
      if (first !== undefined) scrollTo(page, first);
    },
    at,
    clear: () => {
      painting.abort();
      highlighter.paintAll(new Map(looks.map((look) => [look, []])));
      shown = null;
    },
  };
}

/** A step for each mark, so that a page of thousands stays responsive while they are placed. */
function* placeTargets(
  index: TextIndex,
  marks: readonly Mark[],
  found: readonly FoundClaim[],
  keep: (range: Range) => Range,
): Generator<undefined, Map<Look, Target[]>> {
  const byLook = new Map<Look, Target[]>();
  const add = (look: Look, span: Span, words: Span = span) => {
    const targets = byLook.get(look) ?? [];
    byLook.set(look, targets);
    for (const range of index.rangesOf(words.start, words.end)) {
      targets.push({ range: keep(range), span });
    }
  };
  for (const mark of marks) {
    for (const words of underlined(mark)) add(mark.kind, mark, words);
    yield;
  }
  for (const { tone, span, state } of found) {
    if (span !== null) add(lookOf(tone, state), span);
    yield;
  }
  return byLook;
}

function insertStyle(css: string): Promise<unknown> {
  return askBackground('style.insert', { css });
}

/** Of a claim the sentence; of editorialising the words that triggered it, so that the page stays quiet. */
function underlined(mark: Mark): Span[] {
  const words = mark.triggers.filter(
    ({ start, end, kind }) => end > start && !certaintyKinds.includes(kind),
  );
  return mark.kind === 'editorialising' && words.length > 0 ? words : [mark];
}

function lookOf(tone: ClaimTone, state: AnchorState): Look {
  return state === 'altered' ? 'altered' : lookOfTone[tone];
}

/** Brings words into view where they are not, without moving a page that shows them already. */
function scrollTo(page: Document, range: Range): void {
  const box = range.getBoundingClientRect();
  const isFrame = page.defaultView !== page.defaultView?.top;
  // What stands in a frame's window may be out of sight with the frame: the browser scrolls the pages around it too.
  if (!isFrame && box.top >= 0 && box.bottom <= innerHeight) return;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  (element ?? page.documentElement).scrollIntoView({
    block: isFrame ? 'nearest' : 'center',
    behavior: calm ? 'instant' : 'smooth',
  });
}
