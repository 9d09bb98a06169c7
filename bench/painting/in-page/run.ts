/** What Node asks of a page, a step at a time, so that it can read the browser's own clocks between the steps. */
import { createHitTest } from '#highlight/hit-test.ts';
import type { PainterName } from './painter-names.ts';
import { createPainter, type Painter } from './painters.ts';
import { spreadOver, type Stretch } from './stretches.ts';

declare global {
  interface HighlightRegistry {
    /** Too new for the compiler's own list. */
    highlightsFromPoint(x: number, y: number): Iterable<unknown>;
  }
}

export interface Seen {
  records: number;
  /** Elements on the page. */
  elements: number;
}

let stretches: Stretch[] = [];
let last: Stretch | undefined;
let painter: Painter | null = null;
let observer: MutationObserver | null = null;
let heard = 0;

/** Spreads the marks and puts an observer on the page, as a page that watches itself does. Gives how many marks. */
function prepare(name: PainterName, wanted: number): number {
  stretches = spreadOver(document.body, wanted);
  last = stretches.pop();
  painter = createPainter(name);
  heard = 0;
  observer = new MutationObserver((records) => {
    heard += records.length;
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  document.body.getBoundingClientRect();
  return stretches.length;
}

/** Runs in a task of its own: what a debugger runs directly, the browser's clock of scripts leaves out. */
function step(what: 'paint' | 'add' | 'undo'): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => {
      if (what === 'paint') painter?.paint(stretches);
      else if (what === 'undo') painter?.undo();
      else if (last !== undefined) painter?.add(stretches, last);
      resolve();
    });
  });
}

/** Has the page laid out, and tells what its observer saw since it was asked last. */
function look(): Seen {
  document.body.getBoundingClientRect();
  const records = heard + (observer?.takeRecords().length ?? 0);
  heard = 0;
  return {
    records,
    elements: document.getElementsByTagName('*').length,
  };
}

/** The page's own work: paragraphs that come and words that change, with layout. */
function workOfThePage(): void {
  const paragraphs = [...document.querySelectorAll('p')];
  for (let at = 0; at < 1000; at += 1) {
    const added = document.createElement('p');
    added.textContent = `Paragraph ${at} of the live report.`;
    paragraphs[(at * 7) % paragraphs.length]?.before(added);
  }
  for (const paragraph of paragraphs) {
    const text = paragraph.firstChild;
    if (text instanceof Text) text.insertData(0, 'Again: ');
  }
  document.body.getBoundingClientRect();
}

/** Milliseconds for 100 look-ups at points spread over the window, by three ways of finding a mark under the pointer. */
function hitTests(): Record<'ours' | 'every mark' | 'highlightsFromPoint', number> {
  const points = Array.from({ length: 100 }, (_, at): [number, number] => [
    ((at * 97) % 1000) + 20,
    ((at * 61) % 680) + 20,
  ]);
  const hits = createHitTest(document, stretches);
  hits.at(0, 0);
  const timed = (find: (x: number, y: number) => unknown) => {
    const start = performance.now();
    for (const [x, y] of points) find(x, y);
    return performance.now() - start;
  };
  return {
    ours: timed((x, y) => hits.at(x, y)),
    'every mark': timed((x, y) => everyMark(x, y)),
    highlightsFromPoint: timed((x, y) => CSS.highlights.highlightsFromPoint(x, y)),
  };
}

function everyMark(x: number, y: number): Stretch | undefined {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null) return undefined;
  return stretches.find(
    ({ range }) =>
      range.isPointInRange(caret.offsetNode, caret.offset) &&
      [...range.getClientRects()].some(
        (box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
      ),
  );
}

/** Two frames, so that what was asked for is on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });
}

const painting = { prepare, step, look, workOfThePage, hitTests, painted };

export type Painting = typeof painting;

Object.assign(globalThis, { painting });
