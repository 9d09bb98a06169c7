/** Paints a reading onto the page: the engine's marks, the team's claims, and the words a person is at. */
import type { AnchorState } from '#domain/anchor.ts';
import { certaintyKinds } from '#domain/certainty-kinds.ts';
import type { Mark } from '#domain/mark.ts';
import type { TextIndex } from '#anchoring/text-index.ts';
import { markAt } from '#highlight/hit-test.ts';
import { isDarkPage } from '#highlight/page-tone.ts';
import { stylesFor, type Look } from '#highlight/palette.ts';
import { createHighlighter } from '#highlight/registry.ts';
import type { ClaimTone, FoundClaim } from '#messages/page.ts';
import { askBackground } from './ask-background.ts';
import type { Span } from './subject.ts';

/** Painted words, and the whole stretch that a click on them is about. */
interface Target {
  range: Range;
  span: Span;
}

export interface Painter {
  /** Paints exactly these, in place of what was painted before. */
  paint(index: TextIndex, marks: readonly Mark[], found: readonly FoundClaim[]): void;
  /** Shows which words the person is at and scrolls to them; null shows none. */
  reveal(index: TextIndex | null, span: Span | null): void;
  /** The painted words under a point of the window; null where there are none. */
  at(x: number, y: number): Span | null;
  heal(): void;
  clear(): void;
}

const engineLooks = ['claim', 'editorialising'] as const;
const claimLooks = ['note', 'flagged', 'reviewed', 'altered'] as const;

const lookOfTone: Record<ClaimTone, Look> = {
  note: 'note',
  flagged: 'flagged',
  published: 'reviewed',
};

export function createPainter(page: Document, signal: AbortSignal): Painter {
  const highlighter = createHighlighter(page, { signal, styles: 'inserted' });
  let styled: Promise<unknown> | undefined;
  let targets: Target[] = [];

  const paintLooks = (looks: readonly Look[], byLook: Map<Look, Target[]>) => {
    for (const look of looks) {
      highlighter.paint(
        look,
        (byLook.get(look) ?? []).map(({ range }) => range),
      );
    }
  };

  return {
    paint: (index, marks, found) => {
      // Painted without its sheet a highlight is invisible: nothing waits for it.
      styled ??= insertStyle(stylesFor(highlighter.names, isDarkPage(page))).catch(() => {
        styled = undefined;
      });
      const byLook = new Map<Look, Target[]>();
      const add = (look: Look, span: Span, words: Span = span) => {
        const range = index.rangeOf(words.start, words.end);
        if (range === null) return;
        byLook.set(look, [...(byLook.get(look) ?? []), { range, span }]);
      };
      for (const mark of marks) for (const words of underlined(mark)) add(mark.kind, mark, words);
      for (const { tone, span, state } of found) {
        if (span !== null) add(lookOf(tone, state), span);
      }
      paintLooks([...engineLooks, ...claimLooks], byLook);
      targets = [...byLook.values()].flat();
    },
    reveal: (index, span) => {
      const range = span === null ? null : (index?.rangeOf(span.start, span.end) ?? null);
      highlighter.paint('focus', range === null ? [] : [range]);
      if (range !== null) scrollTo(page, range);
    },
    at: (x, y) => markAt(page, x, y, targets)?.span ?? null,
    heal: () => highlighter.heal(),
    clear: () => {
      paintLooks([...engineLooks, ...claimLooks, 'focus'], new Map());
      targets = [];
    },
  };
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
  if (box.top >= 0 && box.bottom <= innerHeight) return;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  (element ?? page.documentElement).scrollIntoView({
    block: 'center',
    behavior: calm ? 'instant' : 'smooth',
  });
}
