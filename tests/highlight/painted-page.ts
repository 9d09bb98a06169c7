/** A page to paint on: what is on it, where a phrase of it is, and what is painted. */
import { grounds, type Look } from '#highlight/palette.ts';
import type { Highlighter } from '#highlight/registry.ts';

/** Takes away all that a test put on the page or painted on it. */
export function emptyPage(): void {
  CSS.highlights.clear();
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
}

/** A range over a phrase that lies in one text node. */
export function rangeOver(phrase: string, root: Node = document.body): Range {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(phrase) ?? -1;
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + phrase.length);
    return range;
  }
  throw new Error(`No “${phrase}” on the page.`);
}

/** The middle of a range, in CSS pixels of the viewport. */
export function centre(range: Range): [number, number] {
  const box = range.getBoundingClientRect();
  return [box.left + box.width / 2, box.top + box.height / 2];
}

/** The words that a look paints, whatever they stand on. */
export function paintedWords(painter: Highlighter, look: Look): string[] {
  return grounds.flatMap((ground) =>
    [...(CSS.highlights.get(painter.names[look][ground]) ?? [])].map(String),
  );
}

export const nextFrame = () => new Promise(requestAnimationFrame);

/** A shadow tree at the end of the page. */
export function addShadow(mode: ShadowRootMode, html: string): ShadowRoot {
  const host = document.createElement('div');
  document.body.append(host);
  const shadow = host.attachShadow({ mode });
  shadow.innerHTML = html;
  return shadow;
}
