/** Whether words stand on a light or a dark ground, so that their mark is drawn in a colour that can be seen there. */
import { luminanceOf } from './luminance.ts';
import type { Ground } from './palette.ts';

/** Relative luminances (WCAG 2.2). Text as light as the first needs a dark ground, as dark as the second a light one. */
const lightText = 0.5;
const darkText = 0.18;

/**
 * The ground of one element's text. The text's own colour tells, and so follows any theme, section or background picture;
 * grey text could stand on either, so there the nearest background that is painted behind it decides. Reads computed
 * colours and causes no layout.
 */
export function groundOf(element: Element): Ground {
  const text = luminanceOf(getComputedStyle(element).color) ?? 0;
  if (text >= lightText) return 'dark';
  if (text <= darkText) return 'light';
  for (let behind: Element | null = element; behind !== null; behind = around(behind)) {
    const luminance = luminanceOf(getComputedStyle(behind).backgroundColor);
    if (luminance !== null) return luminance < text ? 'dark' : 'light';
  }
  return 'light';
}

/** Grounds of many elements at one moment, each looked at once. */
export function groundReader(): (range: AbstractRange) => Ground {
  const known = new Map<Element, Ground>();
  return ({ startContainer }) => {
    const element = startContainer instanceof Element ? startContainer : around(startContainer);
    if (element === null) return 'light';
    const ground = known.get(element) ?? groundOf(element);
    known.set(element, ground);
    return ground;
  };
}

function around(node: Node): Element | null {
  const { parentNode } = node;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}
