/**
 * Walks what a page shows of its text, in the order in which a reader meets it: through shadow roots and slots, past what is
 * hidden. A loop and not a recursion, since a page may nest deeper than a stack reaches, and one that can pause anywhere.
 */
import { endsLine, showsNoText } from '#domain/page-elements.ts';
import { showingIn, type Shown } from './shown.ts';
import type { TextBuilder } from './text-builder.ts';

export interface WalkOptions {
  /** Elements whose text is not the page's: our own card. */
  ignore?: (element: Element) => boolean;
  /** The shadow root of an element. Given by a content script that may open closed ones. */
  shadowRootOf?: (element: Element) => ShadowRoot | null;
}

/** Nodes between two chances to pause: a few hundredths of a millisecond of work. */
const stride = 16;

/** One element that the walk is in. */
interface Frame {
  /** Null for the root, which is read whatever its own style says. */
  element: Element | null;
  /** Where its children hang: itself, or its shadow root. Null where they come from a list. */
  parent: Node | null;
  next: Node | null;
  /** Further nodes, where they are not siblings: those of a slot. */
  list: readonly Node[];
  at: number;
  shown: Shown;
  isLine: boolean;
  scope: number;
}

/**
 * Adds all shown text under a root to a builder, and pauses now and then.
 * @returns false where the page took away the very nodes that the walk stood on during a pause: then text is missing.
 */
export function* walkText(
  root: Element | ShadowRoot | DocumentFragment,
  builder: TextBuilder,
  options: WalkOptions,
): Generator<void, boolean> {
  const { ignore = () => false, shadowRootOf = (element) => element.shadowRoot } = options;
  const showingOf = showingIn(root);
  const frames: Frame[] = [frameOf(null, root, 0)];
  /** How many frames, from the root on, are known to be shown. Asked no earlier than there is text to show. */
  let judged = 1;
  let scopes = 0;
  let isWhole = true;
  for (let steps = 1; ; steps += 1) {
    const frame = frames.at(-1);
    if (frame === undefined) return isWhole;
    const node = frame.next;
    if (node === null) {
      leave(frame);
    } else if (frame.parent !== null && node.parentNode !== frame.parent) {
      isWhole = false;
      frame.next = null;
    } else {
      frame.next = frame.parent === null ? (frame.list[(frame.at += 1)] ?? null) : node.nextSibling;
      if (isText(node)) addText(node, frame);
      else if (isElement(node)) enter(node, frame);
    }
    if (steps % stride === 0) yield;
  }

  function leave(frame: Frame): void {
    frames.pop();
    judged = Math.min(judged, frames.length);
    if (frame.isLine) builder.breakLine();
  }

  function addText(node: Text, frame: Frame): void {
    // White space after a line's end shows nothing, and most of a page's text nodes are just that.
    if (!builder.isOnLine && isBlank.test(node.data)) return;
    if (areShown() && frame.shown === 'all') builder.add(node, frame.scope);
  }

  function enter(element: Element, { scope }: Frame): void {
    const name = element.localName;
    if (name === 'br') {
      if (builder.isOnLine && areShown()) builder.breakLine();
      return;
    }
    if (showsNoText(name) || ignore(element)) return;
    frames.push(frameIn(element, name, scope));
    if (builder.isOnLine && endsLine(name)) areShown();
  }

  function frameIn(element: Element, name: string, scope: number): Frame {
    if (name === 'slot' && isSlot(element)) {
      const nodes = element.assignedNodes();
      if (nodes.length > 0) return listFrame(element, nodes, (scopes += 1));
    }
    if (name === 'details' && !element.hasAttribute('open')) {
      return listFrame(element, summaryOf(element), scope);
    }
    const shadow = shadowRootOf(element);
    if (shadow === null) return frameOf(element, element, scope);
    builder.meet(shadow);
    return frameOf(element, shadow, (scopes += 1));
  }

  /** Whether all elements that the walk is in are shown; where one is not, the walk leaves it. */
  function areShown(): boolean {
    for (; judged < frames.length; judged += 1) {
      const frame = frames[judged];
      if (frame?.element == null) continue;
      const { shown, isLine } = showingOf(frame.element);
      if (shown === 'none') {
        frames.length = judged;
        return false;
      }
      frame.shown = shown;
      frame.isLine = isLine;
      if (isLine) builder.breakLine();
    }
    return true;
  }
}

const isBlank = /^\s*$/;

function frameOf(element: Element | null, parent: Node, scope: number): Frame {
  const { firstChild: next } = parent;
  return { element, parent, next, list: [], at: 0, shown: 'all', isLine: false, scope };
}

function listFrame(element: Element, list: readonly Node[], scope: number): Frame {
  const next = list[0] ?? null;
  return { element, parent: null, next, list, at: 0, shown: 'all', isLine: false, scope };
}

/** Of a closed <details> only its first summary shows. */
function summaryOf(details: Element): Element[] {
  for (const child of details.children) if (child.localName === 'summary') return [child];
  return [];
}

function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function isSlot(element: Element): element is HTMLSlotElement {
  return 'assignedNodes' in element;
}
