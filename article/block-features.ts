/** What the classifier looks at. Every feature can be named to a reader who asks why a block was left out. */
import type { ArticleFrame } from './article-frame.ts';
import type { PageBlock } from './page-blocks.ts';
import { isSentence, wordCount } from './text-shape.ts';

export interface BlockFeatures {
  text: string;
  words: number;
  /** Whether it reads like sentences rather than a label. */
  isSentence: boolean;
  /** Local name of the block's element. */
  tag: string;
  linkDensity: number;
  /** Whether Readability holds it for the article. */
  isKept: boolean;
  isCaption: boolean;
  isQuoted: boolean;
  isHeading: boolean;
  /** Boxes around it that stand apart from the article's paragraphs. */
  boxes: number;
  /** Share of the article's running text that is made like this block, by element and class: 0–1. */
  likeness: number;
  /** Share of the article's running text that stands beside this block. */
  nearness: number;
  /** Words of class, id and role of the elements that are not the whole article's, lower case, one space between. */
  markup: string;
}

/** Elements further out describe the whole page, where no article was found that could say so. */
const highest = 6;

const wholePage = new Set(['article', 'main', 'body', 'html']);

const boxElements = new Set('div section aside article header footer nav form'.split(' '));

/** What a caption can be of. Pictures that are loaded later have their element in a `noscript`, or none but a background. */
const pictures =
  'img, picture, video, audio, iframe, svg, canvas, amp-img, noscript, [style*="background"]';

/** A box with a field to fill in asks for something, whatever it is called. Looks no deeper: boxes may be large. */
const fields = ':scope > form, :scope > input, :scope > div > input';

const nameAttributes = ['class', 'id', 'role', 'itemprop'] as const;

export function featuresOf(block: PageBlock, isKept: boolean, frame: ArticleFrame): BlockFeatures {
  const { element, text, linkDensity } = block;
  return {
    text,
    words: wordCount(text),
    isSentence: isSentence(text),
    tag: element.localName,
    linkDensity,
    isKept,
    isCaption: isCaption(element),
    isQuoted: element.closest('blockquote') !== null,
    isHeading: /^(h[1-6]|summary)$/.test(element.localName),
    boxes: boxesAround(element, frame),
    likeness: frame.likeness(block),
    nearness: frame.nearness(block),
    markup: markupOf(element, isKept, frame),
  };
}

/** Figures hold tables, listings and quotations as well as pictures. */
function isCaption(element: Element): boolean {
  if (element.closest('figcaption') !== null) return true;
  const figure = element.closest('figure');
  return (
    figure?.querySelector(pictures) != null && element.closest('table, pre, blockquote') === null
  );
}

function markupOf(element: Element, isKept: boolean, frame: ArticleFrame): string {
  const names: string[] = [];
  for (const at of apartFrom(element, frame)) {
    if (/^(nav|footer|aside)$/.test(at.localName)) names.push(at.localName);
    if (isKept && at.querySelector(fields) !== null) names.push('signup');
    for (const attribute of nameAttributes) {
      const name = at.getAttribute(attribute);
      if (name !== null) names.push(name);
    }
  }
  return names
    .join(' ')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .replaceAll(/[^A-Za-z]+/g, ' ')
    .toLowerCase()
    .trim();
}

function boxesAround(element: Element, frame: ArticleFrame): number {
  let boxes = 0;
  for (const at of apartFrom(element, frame)) {
    if (at !== element && boxElements.has(at.localName)) boxes += 1;
  }
  return boxes;
}

/** The element and those around it, up to the article's own; those that the article's paragraphs have too left out. */
function* apartFrom(element: Element, frame: ArticleFrame): Generator<Element> {
  let at: Element | null = element;
  for (let level = 0; level <= highest && at !== null; level += 1) {
    if (wholePage.has(at.localName) || frame.holdsArticle(at)) return;
    if (!frame.isCommon(at)) yield at;
    at = at.parentElement;
  }
}
