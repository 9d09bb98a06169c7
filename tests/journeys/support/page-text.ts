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
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- what is sent as text must hold all it needs
  const rootOf = ({ range }: { range: Range }) => range.startContainer.getRootNode();
  found.sort((a, b) =>
    rootOf(a) === rootOf(b) ? a.range.compareBoundaryPoints(Range.START_TO_START, b.range) : 0,
  );
  return found.map(({ range, highlight }) => ({
    highlight,
    text: range.toString().replaceAll(/\s+/g, ' ').trim(),
  }));
}

/**
 * Where the words stand in the window, after scrolling them into its middle: the centre of their first line, in CSS
 * pixels; null where the page does not say them. A page may leave a shadow root in `window.shadowRootForTests`, since a
 * closed one is found by nobody else. With `isSelected` the words are selected too. Runs in the page.
 */
export function findWords({
  words,
  isSelected,
}: {
  words: string;
  isSelected: boolean;
}): { x: number; y: number } | null {
  const letters: string[] = [];
  const places: { node: Node; offset: number }[] = [];
  const { shadowRootForTests } = Object(window);
  for (const root of [document.body, shadowRootForTests].filter(Boolean)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, style') != null) continue;
      const data = node.textContent ?? '';
      for (let offset = 0; offset < data.length; offset += 1) {
        const isBlank = /\s/.test(data.charAt(offset));
        if (isBlank && letters.at(-1) === ' ') continue;
        letters.push(isBlank ? ' ' : data.charAt(offset));
        places.push({ node, offset });
      }
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
    // Unlike `addRange`, this reaches into a shadow root.
    selection?.setBaseAndExtent(first.node, first.offset, last.node, last.offset + 1);
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
