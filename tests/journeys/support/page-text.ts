/** What is asked of a page's own text: marks, where words stand, what is selected. Each function runs in the page, sent as text. */
import type { Mark } from './reader.ts';

/** All ranges of the registry of highlights in document order. Runs in the page's own world. */
export function readMarks(): Mark[] {
  const found: { range: Range; highlight: string }[] = [];
  for (const [highlight, ranges] of CSS.highlights) {
    for (const abstract of ranges) {
      const range = document.createRange();
      range.setStart(abstract.startContainer, abstract.startOffset);
      range.setEnd(abstract.endContainer, abstract.endOffset);
      found.push({ range, highlight });
    }
  }
  found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  return found.map(({ range, highlight }) => ({
    highlight,
    text: range.toString().replaceAll(/\s+/g, ' ').trim(),
  }));
}

/**
 * Where the words stand in the window, after scrolling them into its middle: the centre of their first line, in CSS
 * pixels; null where the page does not say them. With `isSelected` the words are selected too. Runs in the page.
 */
export function findWords({
  words,
  isSelected,
}: {
  words: string;
  isSelected: boolean;
}): { x: number; y: number } | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const letters: string[] = [];
  const places: { node: Node; offset: number }[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('script, style') !== null) continue;
    const data = node.textContent ?? '';
    for (let offset = 0; offset < data.length; offset += 1) {
      const isBlank = /\s/.test(data.charAt(offset));
      if (isBlank && letters.at(-1) === ' ') continue;
      letters.push(isBlank ? ' ' : data.charAt(offset));
      places.push({ node, offset });
    }
  }
  const at = letters.join('').indexOf(words.replaceAll(/\s+/g, ' '));
  const first = places[at];
  const last = places[at + words.replaceAll(/\s+/g, ' ').length - 1];
  if (at < 0 || first === undefined || last === undefined) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (isSelected) {
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
  const line = [...range.getClientRects()].find((box) => box.width > 1 && box.height > 1);
  return line === undefined ? null : { x: line.x + line.width / 2, y: line.y + line.height / 2 };
}

/** Selected words, and a point on their first line, in CSS pixels of the window. */
export interface SelectedWords {
  text: string;
  x: number;
  y: number;
}

/** What is selected; null where nothing is. Runs in the page. */
export function findSelection(): SelectedWords | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return null;
  const boxes = [...selection.getRangeAt(0).getClientRects()];
  const line = boxes.find((box) => box.width > 1 && box.height > 1);
  if (line === undefined) return null;
  return {
    text: selection.toString(),
    x: line.x + line.width / 2,
    y: line.y + line.height / 2,
  };
}
