/** What a person with large text would miss: whatever sticks out of the window, or is cut off in its box. */
import type { View } from '../support/reader.ts';

/** Doubles the size of the page's text, as the browser's own setting does. */
export async function doubleText(view: View): Promise<void> {
  await view.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  }, null);
}

/** Everything that does not fit across, in words; empty where the page reads well. */
export function misfits(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const found: string[] = [];
    const page = document.documentElement;
    if (page.scrollWidth > page.clientWidth) {
      found.push(`the page is ${page.scrollWidth} wide in a window of ${page.clientWidth}`);
    }
    for (const element of document.querySelectorAll('body *')) {
      // Words for the ear alone are cut off on purpose; a list or a one-line field scrolls its own value.
      if (element.matches('.unseen, .unseen *, select, option, input')) continue;
      const { left, right, width } = element.getBoundingClientRect();
      const words = `${element.tagName} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
      if (width > 0 && (right > page.clientWidth + 1 || left < -1)) {
        found.push(`${words} spans ${left} to ${right}`);
      }
      const isCut = getComputedStyle(element).overflowX !== 'visible';
      if (isCut && element.scrollWidth > element.clientWidth + 1) found.push(`${words} is cut off`);
    }
    return found;
  }, null);
}
