/**
 * Paints ranges through the CSS Custom Highlight API: no element of the page is added, changed or removed. The registry is
 * shared with the page, so names are unguessable and lost entries are put back. We never call `clear()`, which would empty
 * the page's own entries too, and never iterate the registry, which throws in Firefox's content scripts.
 *
 * Ranges are live, so that a mark follows its words through an edit of the page. 2,000 of them were measured to cost some
 * 30 µs for each text node that the page edits and nothing for those it inserts (`npm run bench:painting`).
 */
import { groundReader } from './ground.ts';
import { grounds, looks, type Ground, type Look, type LookNames } from './palette.ts';
import { randomNames } from './random-names.ts';
import { watchTheme } from './watch-theme.ts';

export interface Highlighter {
  names: LookNames;
  /** Paints exactly these ranges in this look, in place of those before. */
  paint(look: Look, ranges: Iterable<Range>): void;
  /** The same for several looks at once, which reads the page's colours only once. */
  paintAll(ranges: ReadonlyMap<Look, readonly Range[]>): void;
}

/** The ranges of one look on one ground, and the shared object that shows them. */
interface Layer {
  highlight: Highlight;
  ranges: readonly Range[];
}

/**
 * A painter for one document; the signal removes every mark. The look itself is the sheet of `stylesFor` these names, which the
 * background inserts: one that the document adopts would be seen by the page, and overruled.
 */
export function createHighlighter(document: Document, signal: AbortSignal): Highlighter {
  const names = randomNames();
  const registry = CSS.highlights;
  const painted = new Map<Look, readonly Range[]>();
  const layers = new Map<string, Layer>();
  for (const occasion of ['visibilitychange', 'pointerdown', 'keydown', 'scrollend']) {
    document.addEventListener(occasion, heal, { signal, passive: true, capture: true });
  }
  watchTheme(document, signal, () => paintAll(new Map(painted)));
  signal.addEventListener(
    'abort',
    () => {
      for (const name of layers.keys()) registry.delete(name);
      layers.clear();
      painted.clear();
    },
    { once: true },
  );
  return {
    names,
    paint: (look, ranges) => paintAll(new Map([[look, [...ranges]]])),
    paintAll,
  };

  function paintAll(wanted: ReadonlyMap<Look, readonly Range[]>): void {
    if (signal.aborted) return;
    // Colours are read before anything is changed: read in between, they would cost a style pass each time.
    const readGround = groundReader();
    const onGrounds = [...wanted].map(
      ([look, ranges]) => [look, Map.groupBy(new Set(ranges), readGround)] as const,
    );
    for (const [look, ranges] of wanted) painted.set(look, ranges);
    for (const [look, onGround] of onGrounds) {
      for (const ground of grounds) lay(look, ground, onGround.get(ground) ?? []);
    }
    heal();
  }

  function lay(look: Look, ground: Ground, ranges: readonly Range[]): void {
    const name = names[look][ground];
    const before = layers.get(name);
    if (before === undefined && ranges.length === 0) return;
    const highlight = before?.highlight ?? new Highlight();
    highlight.priority = looks.indexOf(look);
    fill(highlight, before?.ranges ?? [], ranges);
    layers.set(name, { highlight, ranges });
  }

  /** The page can reach our entries and their sets through the registry; whatever it does there lasts until now. */
  function heal(): void {
    for (const [name, { highlight, ranges }] of layers) {
      if (!holdsExactly(highlight, ranges)) fill(highlight, [], ranges);
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    }
  }
}

/** Leaves alone the ranges that stay, and the browser's work on them, unless the page has meddled with the set. */
function fill(highlight: Highlight, before: readonly Range[], wanted: readonly Range[]): void {
  const isOurs = holdsExactly(highlight, before);
  if (!isOurs) highlight.clear();
  const there = new Set(isOurs ? before : []);
  for (const range of wanted) if (!there.delete(range)) highlight.add(range);
  for (const range of there) highlight.delete(range);
}

function holdsExactly(highlight: Highlight, ranges: readonly Range[]): boolean {
  return highlight.size === ranges.length && ranges.every((range) => highlight.has(range));
}
