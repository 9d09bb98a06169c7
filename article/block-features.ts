/** What the classifier looks at. Every feature can be named to a reader who asks why a block was left out. */
import type { PageBlock } from './page-blocks.ts';

export interface BlockFeatures {
  text: string;
  /** Local name of the block's element. */
  tag: string;
  linkDensity: number;
  /** Whether Readability holds it for the article. */
  isKept: boolean;
  isCaption: boolean;
  /** Words of class, id and role of the element and its nearest ancestors, lower case, one space between. */
  markup: string;
}

/** Ancestors whose names say something about this block; further out, names describe the whole page. */
const nearest = 3;

export function featuresOf(block: PageBlock, isKept: boolean): BlockFeatures {
  const { element, text, linkDensity } = block;
  return {
    text,
    tag: element.localName,
    linkDensity,
    isKept,
    isCaption: element.closest('figure, figcaption') !== null,
    markup: markupOf(element),
  };
}

function markupOf(element: Element): string {
  const names: string[] = [];
  let at: Element | null = element;
  for (let level = 0; level <= nearest && at !== null; level += 1) {
    if (/^(article|main|body|html)$/.test(at.localName)) break;
    if (/^(nav|footer|aside)$/.test(at.localName)) names.push(at.localName);
    for (const attribute of ['class', 'id', 'role', 'itemprop']) {
      names.push(at.getAttribute(attribute) ?? '');
    }
    at = at.parentElement;
  }
  return names
    .join(' ')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replaceAll(/[^A-Za-z]+/g, ' ')
    .toLowerCase()
    .trim();
}
