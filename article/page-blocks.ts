/** A live page as blocks: stretches of text that a reader sees as one paragraph, heading, caption or item. */
import { endsLine, showsNoText } from '#domain/page-elements.ts';

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

/** Soft hyphens, zero-width spaces and direction marks: in the file, not before the reader's eyes. */
const unshown = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** The blocks of everything under `root` in document order, those that are not rendered left out. */
export function pageBlocks(root: Element): PageBlock[] {
  const blocks: PageBlock[] = [];
  let nodes: Text[] = [];
  let text = '';
  let linked = 0;
  let breaks = 0;
  visitLine(root);
  return blocks;

  function visitLine(element: Element): void {
    // Asked once for each block, not for each element: enough for menus and dialogs that are not shown.
    if (root.isConnected && element.ownerDocument.defaultView !== null && isHidden(element)) return;
    visitChildren(element, element, false);
    finish(element);
  }

  function visitChildren(parent: Element, line: Element, isLinked: boolean): void {
    for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
      if (isText(child)) addText(child, isLinked);
      if (isElement(child)) visit(child, line, isLinked);
    }
  }

  function visit(element: Element, line: Element, isLinked: boolean): void {
    const name = element.localName;
    if (name === 'br') {
      breaks += 1;
      text += ' ';
      // Two line breaks in a row are how a page without paragraphs writes one.
      if (breaks > 1) finish(line);
    } else if (showsNoText(name) || element.hasAttribute('hidden')) return;
    else if (endsLine(name)) {
      finish(line);
      visitLine(element);
    } else visitChildren(element, line, isLinked || name === 'a');
  }

  function addText(node: Text, isLinked: boolean): void {
    const { data } = node;
    text += data;
    if (data.trim() === '') return;
    breaks = 0;
    nodes.push(node);
    if (isLinked) linked += data.trim().length;
  }

  function finish(element: Element): void {
    const plain = text.replace(unshown, '').replace(/\s+/g, ' ').trim();
    const first = nodes[0];
    const last = nodes.at(-1);
    if (first !== undefined && last !== undefined && plain !== '') {
      const linkDensity = Math.min(1, linked / plain.length);
      blocks.push({ text: plain, element, linkDensity, range: rangeFrom(first, last) });
    }
    nodes = [];
    text = '';
    linked = 0;
    breaks = 0;
  }
}

function isHidden(element: Element): boolean {
  if (element.checkVisibility()) return false;
  return getComputedStyle(element).display !== 'contents';
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
