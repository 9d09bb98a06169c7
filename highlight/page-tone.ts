/** Whether a page is dark, for pages that paint themselves so without declaring a colour scheme. */

/** Below this relative luminance (WCAG 2.2) black text would be illegible: the page's text must be light. */
const darkest = 0.18;

/**
 * True or false where the page paints a background of its own; null where it leaves that to the browser, whose colour
 * scheme then tells. Reads two computed colours and causes no layout.
 */
export function isDarkPage(document: Document): boolean | null {
  for (const element of [document.body, document.documentElement]) {
    const luminance = luminanceOf(getComputedStyle(element).backgroundColor);
    if (luminance !== null) return luminance < darkest;
  }
  return null;
}

/** Of a computed colour; null where it is transparent, or of a form that is not read here. */
export function luminanceOf(colour: string): number | null {
  const found = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(colour);
  if (found === null || Number(found[4] ?? 1) < 0.5) return null;
  const [red = 0, green = 0, blue = 0] = found
    .slice(1, 4)
    .map((part) => linear(Number(part) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
