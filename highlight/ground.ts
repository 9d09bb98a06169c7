/** Whether words stand on a light or a dark ground, so that their mark is drawn in a colour that can be seen there. */
import { luminanceOf } from './luminance.ts';
import type { Ground } from './palette.ts';

/** Relative luminances (WCAG 2.2). Text as light as the first needs a dark ground, as dark as the second a light one. */
const lightText = 0.5;
const darkText = 0.18;

/**
 * The grounds of words at one moment. The text's own colour tells, and so follows any theme, section or background picture;
 * grey text could stand on either, so there the nearest background that is painted behind it decides. Reads computed
 * colours, each element's once, and causes no layout.
 */
export function groundReader(): (range: AbstractRange) => Ground {
  const grounds = new Map<Element, Ground>();
  const behind = new Map<Element, number | null>();

  /** How light the nearest painted background is, from this element outwards; null where none is painted. */
  const behindOf = (element: Element): number | null => {
    const passed: Element[] = [];
    let light: number | null = null;
    let at: Element | null = element;
    for (; at !== null && light === null && !behind.has(at); at = around(at)) {
      passed.push(at);
      light = luminanceOf(getComputedStyle(at).backgroundColor);
    }
    light ??= (at && behind.get(at)) ?? null;
    for (const each of passed) behind.set(each, light);
    return light;
  };

  const groundOf = (element: Element): Ground => {
    const text = luminanceOf(getComputedStyle(element).color) ?? 0;
    if (text >= lightText) return 'dark';
    if (text <= darkText) return 'light';
    const luminance = behindOf(element);
    return luminance !== null && luminance < text ? 'dark' : 'light';
  };

  return ({ startContainer }) => {
    const element = startContainer instanceof Element ? startContainer : around(startContainer);
    if (element === null) return 'light';
    const ground = grounds.get(element) ?? groundOf(element);
    grounds.set(element, ground);
    return ground;
  };
}

function around(node: Node): Element | null {
  const { parentNode } = node;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}
