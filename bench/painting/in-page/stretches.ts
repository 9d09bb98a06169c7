/** Where marks are wanted on a page: evenly spread, each within one block, as claims are. */

export interface Stretch {
  range: Range;
  /** UTF-16 units into all text of the body but scripts and styles, which is how mark.js counts. */
  start: number;
  length: number;
}

const unseen = 'script, style, noscript, template, textarea, title, select, svg, [hidden]';
const block = 'p, li, td, th, h1, h2, h3, h4, h5, h6, figcaption, blockquote, dd, dt, pre, div';

/** At most `wanted` stretches of up to `longest` characters. They may run through links and emphasis, never past a block. */
export function spreadOver(root: HTMLElement, wanted: number, longest = 80): Stretch[] {
  const nodes = textNodes(root);
  const total = nodes.reduce((sum, { node, isShown }) => sum + (isShown ? node.length : 0), 0);
  const every = Math.max(longest + 20, total / wanted);
  const stretches: Stretch[] = [];
  let shown = 0;
  let next = 0;
  for (const [at, { node, start, isShown }] of nodes.entries()) {
    if (!isShown) continue;
    for (; next < shown + node.length && stretches.length < wanted; next += every) {
      const from = Math.max(0, Math.floor(next - shown));
      const stretch = stretchFrom(nodes.slice(at, at + 8), from, longest);
      if (stretch !== null) stretches.push({ ...stretch, start: start + from });
    }
    shown += node.length;
  }
  return stretches;
}

interface Placed {
  node: Text;
  start: number;
  isShown: boolean;
}

function stretchFrom(
  nodes: readonly Placed[],
  from: number,
  longest: number,
): Omit<Stretch, 'start'> | null {
  const [first] = nodes;
  if (first === undefined) return null;
  const home = first.node.parentElement?.closest(block);
  const range = document.createRange();
  range.setStart(first.node, from);
  let length = 0;
  for (const { node, isShown } of nodes) {
    if (!isShown || node.parentElement?.closest(block) !== home) break;
    const begin = node === first.node ? from : 0;
    const end = Math.min(node.length, begin + longest - length);
    range.setEnd(node, end);
    length += end - begin;
    if (length >= longest) break;
  }
  return range.toString().trim().length < 2 ? null : { range, length };
}

function textNodes(root: HTMLElement): Placed[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Placed[] = [];
  let start = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || parent === null) continue;
    if (['script', 'style', 'title', 'head', 'html'].includes(parent.localName)) continue;
    const isShown =
      node.data.trim() !== '' && parent.closest(unseen) === null && parent.checkVisibility();
    nodes.push({ node, start, isShown });
    start += node.length;
  }
  return nodes;
}
