/**
 * Paints ranges through the CSS Custom Highlight API: no element of the page is added, changed or removed. The registry is
 * shared with the page, so names are unguessable and lost entries are put back. We never call `clear()`, which would empty
 * the page's own entries too, and never iterate the registry, which throws in Firefox's content scripts.
 */
import { looks, stylesFor, type Look, type LookNames } from './palette.ts';

export interface HighlighterOptions {
  signal: AbortSignal;
  /** Names that the background has already inserted styles for; fresh ones where it has not. */
  names?: LookNames;
  /**
   * `inserted`: the background adds the styles with `scripting.insertCSS`. `adopt`: this document adopts a sheet, which the page can see.
   * Both were tried from the isolated worlds of Chromium 156 and Firefox 153, on a page with `style-src 'none'`.
   */
  styles: 'inserted' | 'adopt';
}

export interface Highlighter {
  names: LookNames;
  /** Paints exactly these ranges in this look, in place of those before. */
  paint(look: Look, ranges: Iterable<AbstractRange>): void;
  /** Puts back what the page removed from the registry. Cheap: call it on any occasion. */
  heal(): void;
}

/** Fresh names that no page can guess. */
export function randomNames(): LookNames {
  return {
    claim: randomName(),
    editorialising: randomName(),
    reviewed: randomName(),
    note: randomName(),
    flagged: randomName(),
    altered: randomName(),
    focus: randomName(),
  };
}

function randomName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `m${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A painter for one document; the signal removes every mark and the sheet. */
export function createHighlighter(
  document: Document,
  { signal, styles, names = randomNames() }: HighlighterOptions,
): Highlighter {
  const registry = CSS.highlights;
  const painted = new Map<Look, Highlight>();
  const sheet = styles === 'adopt' ? adopt(document, stylesFor(names)) : null;
  for (const occasion of ['visibilitychange', 'pointerdown', 'keydown', 'scrollend']) {
    document.addEventListener(occasion, heal, { signal, passive: true, capture: true });
  }
  signal.addEventListener(
    'abort',
    () => {
      for (const look of painted.keys()) registry.delete(names[look]);
      painted.clear();
      if (sheet !== null) {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter(
          (other) => other !== sheet,
        );
      }
    },
    { once: true },
  );
  return { names, paint, heal };

  function paint(look: Look, ranges: Iterable<AbstractRange>): void {
    if (signal.aborted) return;
    const highlight = painted.get(look) ?? new Highlight();
    highlight.priority = looks.indexOf(look);
    highlight.clear();
    for (const range of ranges) highlight.add(range);
    painted.set(look, highlight);
    heal();
  }

  function heal(): void {
    for (const [look, highlight] of painted) {
      if (registry.get(names[look]) !== highlight) registry.set(names[look], highlight);
    }
    if (sheet !== null && !document.adoptedStyleSheets.includes(sheet)) {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }
  }
}

function adopt(document: Document, css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}
