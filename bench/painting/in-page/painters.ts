/** Our painter and its peers behind one face: ranges → marks, and back to a page without any. */
import { createHighlighter } from '#highlight/registry.ts';
import { stylesFor, type Look } from '#highlight/palette.ts';
import Mark from 'mark.js/dist/mark.es6.js';
import { Highlighter, updateClusters } from 'peer:hypothesis-highlighter';
import type { PainterName } from './painter-names.ts';
import type { Stretch } from './stretches.ts';

export interface Painter {
  paint(stretches: readonly Stretch[]): void;
  /** Adds one mark to those that are painted. */
  add(all: readonly Stretch[], one: Stretch): void;
  undo(): void;
}

export function createPainter(name: PainterName): Painter {
  switch (name) {
    case 'nothing':
      return { paint: () => {}, add: () => {}, undo: () => {} };
    case 'ours':
      return ours();
    case 'a highlight a note':
      return highlightEach();
    case 'Hypothesis':
      return hypothesis();
    case 'mark.js':
      return markJs();
  }
}

const someLooks: readonly Look[] = ['claim', 'editorialising', 'note', 'flagged', 'reviewed'];

/** As the reader does it, and with as many looks: marks first, and the sheet that the background then inserts. */
function ours(): Painter {
  const life = new AbortController();
  const painter = createHighlighter(document, life.signal);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(stylesFor(painter.names));
  const paint = (stretches: readonly Stretch[]) =>
    painter.paintAll(
      new Map(
        someLooks.map((look, number) => {
          const mine = stretches.filter((_, at) => at % someLooks.length === number);
          return [look, mine.map(({ range }) => range)];
        }),
      ),
    );
  return {
    paint: (stretches) => {
      paint(stretches);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    add: (all, one) => paint([...all, one]),
    undo: () => {
      life.abort();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

/** As annotators do it that give each note its own name and rule. */
function highlightEach(): Painter {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let count = 0;
  const add = ({ range }: Stretch) => {
    const name = `note-${count}`;
    count += 1;
    sheet.insertRule(`::highlight(${name}) { background-color: rgb(255 255 60 / 40%) }`);
    CSS.highlights.set(name, new Highlight(range));
  };
  return {
    paint: (stretches) => stretches.forEach(add),
    add: (_, one) => add(one),
    undo: () => {
      for (let at = 0; at < count; at += 1) CSS.highlights.delete(`note-${at}`);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

/** As its guest does it: elements around each range, then one look at how they nest. */
function hypothesis(): Painter {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '.hypothesis-highlights-always-on .hypothesis-highlight { background-color: rgb(255 255 60 / 40%) }',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const highlighter = new Highlighter(document.body);
  const wrap = ({ range }: Stretch) => highlighter.highlightRange(range, 'user-annotations');
  return {
    paint: (stretches) => {
      stretches.forEach(wrap);
      updateClusters(document.body);
      highlighter.setHighlightsVisible(true);
    },
    add: (_, one) => {
      wrap(one);
      updateClusters(document.body);
    },
    undo: () => {
      highlighter.removeAllHighlights();
      highlighter.setHighlightsVisible(false);
    },
  };
}

function markJs(): Painter {
  const marker = new Mark(document.body);
  return {
    paint: (stretches) => marker.markRanges(stretches),
    add: (_, one) => marker.markRanges([one]),
    undo: () => marker.unmark(),
  };
}
