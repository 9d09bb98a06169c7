/**
 * The text of a live page in blocks, and edits on its own text nodes. Kept apart from the code under test: it reads and
 * changes raw text, and knows by offsets where everything is.
 */
import type { Place, Step } from '../edited-text.ts';

export interface LiveBlock {
  element: Element;
  nodes: Text[];
}

/** Elements that lie inside a line; any other element ends the block. */
const inline =
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr img svg br'.split(
    ' ',
  );

const silent = new Set(
  'script style noscript template head title textarea select option button iframe object svg math'.split(
    ' ',
  ),
);

/** Stretches of text that are shown and that no block edge or <br> breaks, in document order. */
export function readBlocks(root: Element): LiveBlock[] {
  const blocks: LiveBlock[] = [];
  let nodes: Text[] = [];
  const stack: (Node | 'end')[] = [root];
  const inside: Element[] = [];
  const finish = () => {
    const element = nodes[0]?.parentElement?.closest(`:not(${inline.join(',')})`);
    const text = nodes.map(({ data }) => data).join('');
    if (element !== null && element !== undefined && text.trim() !== '') {
      blocks.push({ element, nodes });
    }
    nodes = [];
  };
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === 'end') {
      const left = inside.pop();
      if (left !== undefined && !inline.includes(left.localName)) finish();
    } else if (node instanceof Text) nodes.push(node);
    else if (node instanceof Element) {
      const isLine = !inline.includes(node.localName) || node.localName === 'br';
      if (isLine) finish();
      if (silent.has(node.localName) || !isShown(node)) continue;
      inside.push(node);
      stack.push('end', ...Array.from(node.childNodes).toReversed());
    }
  }
  finish();
  return blocks;
}

/** Whether a reader can see the element's text. An element without a box of its own may still have children that show. */
function isShown(element: Element): boolean {
  const isDisplayed =
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
    getComputedStyle(element).display === 'contents';
  return isDisplayed && !silent.has(element.localName);
}

export function textOf({ nodes }: LiveBlock): string {
  return nodes.map(({ data }) => data).join('');
}

/** A range over `start … end` of the block's text. */
export function rangeIn(block: LiveBlock, { start, end }: Pick<Place, 'start' | 'end'>): Range {
  const range = document.createRange();
  let at = 0;
  let isStarted = false;
  for (const node of block.nodes) {
    const next = at + node.length;
    if (!isStarted && start < next) {
      range.setStart(node, start - at);
      isStarted = true;
    }
    if (isStarted && end <= next) {
      range.setEnd(node, end - at);
      return range;
    }
    at = next;
  }
  throw new RangeError(`${start}–${end} is not in a block of ${at}.`);
}

/** Makes one edit on the page. New blocks are added to the map. */
export function editPage(blocks: Map<number, LiveBlock>, step: Step): void {
  if (step.do === 'splice') splice(blockOf(blocks, step.block), step);
  if (step.do === 'link') link(blockOf(blocks, step.block), step);
  if (step.do === 'move') put(blocks, blockOf(blocks, step.block).element, step.before);
  if (step.do === 'insert') {
    const element = document.createElement('p');
    const node = document.createTextNode(step.text);
    element.append(node);
    put(blocks, element, step.before);
    blocks.set(step.block, { element, nodes: [node] });
  }
}

function blockOf(blocks: ReadonlyMap<number, LiveBlock>, at: number): LiveBlock {
  const block = blocks.get(at);
  if (block === undefined) throw new RangeError(`There is no block ${at}.`);
  return block;
}

function put(blocks: ReadonlyMap<number, LiveBlock>, element: Element, before: number | null) {
  const last = [...blocks.values()].at(-1);
  const other = before === null ? last : blockOf(blocks, before);
  if (other === undefined || other.element.contains(element) || element.contains(other.element)) {
    return;
  }
  if (before === null) other.element.after(element);
  else other.element.before(element);
}

function splice(
  { nodes }: LiveBlock,
  { start, end, text }: { start: number; end: number; text: string },
): void {
  let at = 0;
  let isPut = false;
  for (const [number, node] of nodes.entries()) {
    const next = at + node.length;
    const isLast = number === nodes.length - 1;
    const from = Math.max(start, at);
    const to = Math.min(end, next);
    if (!isPut && (start < next || isLast)) {
      node.replaceData(start - at, Math.max(0, to - start), text);
      isPut = true;
    } else if (isPut && from < to) node.deleteData(from - at, to - from);
    at = next;
  }
}

/** Wraps what lies in the first text node of the stretch. */
function link(block: LiveBlock, { start, end }: { start: number; end: number }): void {
  let at = 0;
  for (const [number, node] of block.nodes.entries()) {
    const next = at + node.length;
    if (start < next) {
      const middle = start > at ? node.splitText(start - at) : node;
      const rest = end < next ? middle.splitText(Math.min(end, next) - Math.max(start, at)) : null;
      const anchor = document.createElement('a');
      anchor.href = 'https://link.example/';
      middle.replaceWith(anchor);
      anchor.append(middle);
      const parts = [node, middle, rest].filter((part) => part !== null);
      block.nodes = block.nodes.toSpliced(number, 1, ...new Set(parts));
      return;
    }
    at = next;
  }
}
