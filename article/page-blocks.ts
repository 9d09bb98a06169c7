/** A live page as blocks: stretches of text that a reader sees as one paragraph, heading, caption or item. */
import { endsLine, showsNoText } from '#domain/page-elements.ts';
import { inOneGo, type Steps } from './steps.ts';
import { unshown } from './unshown.ts';

export interface PageBlock {
  /** White space collapsed, invisible characters left out. */
  text: string;
  /** The element that makes it a block. */
  element: Element;
  /** Share of its characters that stand in links, 0–1. */
  linkDensity: number;
  /** From the first to the last of its visible characters, both ends in text nodes. */
  range: AbstractRange;
}

/** Nodes between two pauses: a few hundredths of a millisecond of work. */
const stride = 16;

/** Walks that are given up because the page took away the node they stood on. */
const mostRestarts = 2;

/** The blocks of everything under `root` in document order, those that are not rendered left out. */
export function pageBlocks(root: Element): PageBlock[] {
  return inOneGo(pageBlockSteps(root));
}

/**
 * The same in steps, between which the page may change. A block keeps the nodes that it was read from, whatever becomes of
 * them. Only where the node that the walk stands on is taken away, the way on is lost: then it begins anew, and the third
 * time goes through without a pause.
 */
export function* pageBlockSteps(root: Element): Steps<PageBlock[]> {
  for (let restarts = 0; restarts < mostRestarts; restarts += 1) {
    const blocks = yield* walkBlocks(root);
    if (blocks !== null) return blocks;
  }
  return inOneGo(walkBlocks(root)) ?? [];
}

/** One walk without recursion: pages nest as deep as they like. Null where its node was taken away during a pause. */
function* walkBlocks(root: Element): Steps<PageBlock[] | null> {
  const blocks: PageBlock[] = [];
  const asksForStyle = root.isConnected && root.ownerDocument.defaultView !== null;
  const lines: Element[] = [root];
  let nodes: Text[] = [];
  let text = '';
  let linked = 0;
  let links = 0;
  let breaks = 0;
  if (asksForStyle && isHidden(root)) return blocks;
  let steps = 0;
  for (let node: Node | null = root.firstChild; node !== null;) {
    steps += 1;
    if (steps % stride === 0) {
      yield;
      if (!root.contains(node)) return null;
    }
    if (isText(node)) addText(node);
    else if (isElement(node) && enter(node) && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    } else if (isElement(node)) leave(node);
    node = after(node);
  }
  finish(root);
  return blocks;

  /** The next node of the walk; every element that ends before it is left. */
  function after(node: Node): Node | null {
    let last: Node = node;
    while (last.nextSibling === null) {
      const parent: Node | null = last.parentNode;
      if (parent === null || parent === root) return null;
      if (isElement(parent)) leave(parent);
      last = parent;
    }
    return last.nextSibling;
  }

  /** Whether to look into an element. */
  function enter(element: Element): boolean {
    const name = element.localName;
    if (name === 'br') {
      breaks += 1;
      text += ' ';
      // Two line breaks in a row are how a page without paragraphs writes one.
      if (breaks > 1) finish(lines.at(-1) ?? root);
      return false;
    }
    if (showsNoText(name) || element.hasAttribute('hidden')) return false;
    if (name === 'a') links += 1;
    if (!endsLine(name)) return true;
    finish(lines.at(-1) ?? root);
    // Asked once for each block, not for each element: enough for menus and dialogs that are not shown.
    if (asksForStyle && isHidden(element)) return false;
    lines.push(element);
    return true;
  }

  function leave(element: Element): void {
    if (element.localName === 'a' && links > 0) links -= 1;
    if (lines.at(-1) !== element) return;
    finish(element);
    lines.pop();
  }

  function addText(node: Text): void {
    const { data } = node;
    text += data;
    const shown = data.trim();
    if (shown === '') return;
    breaks = 0;
    nodes.push(node);
    if (links > 0) linked += shown.length;
  }

  function finish(element: Element): void {
    const first = nodes[0];
    const last = nodes.at(-1);
    if (first !== undefined && last !== undefined) {
      const plain = text.replace(unshown, '').replace(/\s+/g, ' ').trim();
      const linkDensity = Math.min(1, linked / plain.length);
      if (plain !== '') {
        blocks.push({ text: plain, element, linkDensity, range: rangeFrom(first, last) });
      }
    }
    nodes = [];
    text = '';
    linked = 0;
    breaks = 0;
  }
}

function isHidden(element: Element): boolean {
  // Where nothing is laid out, as in a terminal, only what the element says of itself is known.
  if (!('checkVisibility' in element)) return hidesItself(element);
  if (element.checkVisibility()) return false;
  return getComputedStyle(element).display !== 'contents';
}

function hidesItself(element: Element): boolean {
  return /\b(display\s*:\s*none|visibility\s*:\s*hidden)\b/i.test(
    element.getAttribute('style') ?? '',
  );
}

/** A plain object does: nobody needs the browser to keep hundreds of live ranges up to date. */
function rangeFrom(first: Text, last: Text): AbstractRange {
  return {
    startContainer: first,
    startOffset: first.data.length - first.data.trimStart().length,
    endContainer: last,
    endOffset: last.data.trimEnd().length,
    collapsed: false,
  };
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
