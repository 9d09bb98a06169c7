/**
 * The normalised visible text of a page, and the way from its characters to the document and back. White space is
 * collapsed, a block's edge or a <br> is one newline, soft hyphens and other invisible characters are left out; everything
 * else stands as the reader sees it.
 */
import { endsLine, showsNoText } from '#domain/page-elements.ts';
import { TextBuilder } from './text-builder.ts';

export interface TextIndex {
  /** The normalised text. All offsets of this interface are UTF-16 units into it. */
  text: string;
  /**
   * A live range over `text.slice(start, end)`; null where it holds no visible character, spans two
   * shadow roots, or where its nodes have left the document since.
   */
  rangeOf(start: number, end: number): Range | null;
  /** The stretch of text that lies in a range; null where none does. */
  spanOf(range: AbstractRange): { start: number; end: number } | null;
}

export interface IndexOptions {
  /** Elements whose text is not the page's: our own card. */
  ignore?: (element: Element) => boolean;
  /** The shadow root of an element. Given by a content script that may open closed ones. */
  shadowRootOf?: (element: Element) => ShadowRoot | null;
  /** Whether an element is rendered; elements inside one that is not are never asked about. */
  isRendered?: (element: Element) => boolean;
}

/** Past this many elements, hidden ones are known by name and attribute only: styles of a huge page cost too much. */
const mostStyleChecks = 50_000;

/** Reads the text once. The index is a snapshot: read again when the page changed. */
export function indexText(
  root: Element | ShadowRoot | DocumentFragment,
  options: IndexOptions = {},
): TextIndex {
  const { ignore = () => false, shadowRootOf = (element) => element.shadowRoot } = options;
  const isRendered = options.isRendered ?? renderedIn(root);
  const builder = new TextBuilder();
  let styleChecks = 0;
  visitChildren(root);
  return builder.finish();

  function visitChildren(parent: Node): void {
    for (let child = parent.firstChild; child !== null; child = child.nextSibling) visit(child);
  }

  function visit(node: Node): void {
    if (isText(node)) builder.add(node);
    else if (isElement(node)) visitElement(node);
  }

  function visitElement(element: Element): void {
    if (element.localName === 'br') {
      builder.breakLine();
      return;
    }
    if (showsNoText(element.localName) || element.hasAttribute('hidden') || ignore(element)) return;
    styleChecks += 1;
    if (styleChecks <= mostStyleChecks && !isRendered(element)) return;
    const isLine = endsLine(element.localName);
    if (isLine) builder.breakLine();
    const shadow = shadowRootOf(element);
    const slotted = isSlot(element) ? element.assignedNodes() : [];
    if (slotted.length > 0) for (const node of slotted) visit(node);
    else if (isClosed(element)) {
      for (const child of element.children) if (child.localName === 'summary') visit(child);
    } else visitChildren(shadow ?? element);
    if (isLine) builder.breakLine();
  }
}

/** A document without a window, such as a parsed file, renders nothing, so there everything counts as rendered. */
function renderedIn(root: Node): (element: Element) => boolean {
  const hasWindow = root.isConnected && root.ownerDocument?.defaultView !== null;
  return hasWindow ? (element) => isDisplayed(element) : () => true;
}

/** Loose text in a closed <details> has no element whose style would tell. */
function isClosed(element: Element): boolean {
  return element.localName === 'details' && !element.hasAttribute('open');
}

/** `display: contents` has no box of its own, yet its children have. */
function isDisplayed(element: Element): boolean {
  return element.checkVisibility() || getComputedStyle(element).display === 'contents';
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot' && 'assignedNodes' in element;
}
