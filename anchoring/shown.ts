/**
 * Whether an element shows its reader its text. By computed style alone: only properties are read whose value needs no
 * layout, since a page's layout is not ours to force. What only layout can tell (text under another box, a menu that was
 * translated away) counts as shown.
 */
import { endsLine } from '#domain/page-elements.ts';
import { clipsAll } from './clips-all.ts';

/**
 * `none`: neither its own text nor what is in it. `inner`: not its own text, but an element in it may show again, as under
 * `visibility: hidden`. Assistive technology's `aria-hidden` says nothing about eyes, and is not asked.
 */
export type Shown = 'all' | 'inner' | 'none';

export interface Showing {
  shown: Shown;
  /** Whether it starts and ends a line, by its name or by its style. */
  isLine: boolean;
}

/** Farther out (CSS pixels) than any text stands that is meant to be seen. */
const farOut = -500;

/** The judge for the elements under a root. A document without a window has no styles: there only the attribute tells. */
export function showingIn(root: Node): (element: Element) => Showing {
  const hasWindow = root.isConnected && root.ownerDocument?.defaultView != null;
  return hasWindow ? showingByStyle : showingByAttribute;
}

function showingByAttribute(element: Element): Showing {
  const shown = element.hasAttribute('hidden') ? 'none' : 'all';
  return { shown, isLine: endsLine(element.localName) };
}

/** Asked only where all that stands around the element is shown. Each property costs: the common case reads seven. */
function showingByStyle(element: Element): Showing {
  const style = getComputedStyle(element);
  const { display } = style;
  // Without any display at all it hangs in no slot of a shadow root that we cannot see.
  if (display === 'none' || display === '') return nothing;
  if (display !== 'contents' && isVeiled(element, style, display === 'inline')) return nothing;
  const isUnseen =
    style.visibility !== 'visible' ||
    style.fontSize === '0px' ||
    Number.parseFloat(style.textIndent) <= farOut;
  const isLine = endsLine(element.localName) || (isBlock.test(display) && style.float === 'none');
  return { shown: isUnseen ? 'inner' : 'all', isLine };
}

const nothing: Showing = { shown: 'none', isLine: false };

/** A floated element counts as block too, but a drop capital belongs to its word. */
const isBlock = /^(?:block|flow-root|flex|grid|list-item|table)/;

/** Whether an element that has a box shows nothing of what is in it. */
function isVeiled(element: Element, style: CSSStyleDeclaration, isInline: boolean): boolean {
  const { position } = style;
  const isAway = position === 'absolute' || position === 'fixed';
  const isFaded = style.opacity === '0' || clipsAll(style.clipPath, isAway ? style.clip : 'auto');
  // What is animated may come: its first frame does not make it hidden.
  if (isFaded && style.animationName === 'none') return true;
  // The rest does nothing to a box within a line.
  if (isInline) return false;
  if (style.contentVisibility === 'hidden' || (isAway && isOffScreen(element))) return true;
  const isCut = style.overflowY === 'hidden' || style.overflowY === 'clip';
  return isCut && (style.maxHeight === '0px' || isDot(element));
}

/** A box of a pixel that cuts off what it holds: how text for screen readers only is written. */
function isDot(element: Element): boolean {
  const [width, height] = ['width', 'height'].map((name) => pixelsOf(element, name));
  return width !== null && height !== null && (width ?? 9) <= 1 && (height ?? 9) <= 1;
}

function isOffScreen(element: Element): boolean {
  return ['left', 'top'].some((name) => (pixelsOf(element, name) ?? 0) <= farOut);
}

/**
 * A length as it was declared; null where it is no plain length, and in browsers without Typed OM, where the same question
 * would cost a layout.
 */
function pixelsOf(element: Element, name: string): number | null {
  if (typeof element.computedStyleMap !== 'function') return null;
  const value = element.computedStyleMap().get(name);
  return value instanceof CSSUnitValue && value.unit === 'px' ? value.value : null;
}
