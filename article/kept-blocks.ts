/** Which blocks of a page Mozilla's Readability holds for its article. It works on a numbered clone, the page stays as it is. */
import { Readability } from '@mozilla/readability';
import type { PageBlock } from './page-blocks.ts';

const numberAttribute = 'data-second-source-number';

/** A page of more elements than this is not worth the seconds that cloning and scoring it would take. */
const mostElements = 100_000;

/** The kept blocks; empty where Readability finds no article. */
export function keptBlocks(
  document: Document,
  blocks: readonly PageBlock[],
): ReadonlySet<PageBlock> {
  const content = articleOf(document);
  if (content === null) return new Set();
  const numbers = new Map([...document.querySelectorAll('*')].map((element, at) => [element, at]));
  const keptNumbers = new Set<number>();
  const keptTexts = new Set<string>();
  for (const element of [content, ...content.querySelectorAll('*')]) {
    const number = element.getAttribute(numberAttribute);
    if (number !== null) keptNumbers.add(Number(number));
    // Loose text comes back in paragraphs of Readability's own, without a number.
    else keptTexts.add(element.textContent.replace(/\s+/g, ' ').trim());
  }
  return new Set(
    blocks.filter(
      ({ element, text }) => keptNumbers.has(numbers.get(element) ?? -1) || keptTexts.has(text),
    ),
  );
}

function articleOf(document: Document): Element | null {
  const clone = document.cloneNode(true);
  if (!isDocument(clone)) return null;
  const elements = clone.querySelectorAll('*');
  if (elements.length > mostElements) return null;
  for (const [at, element] of elements.entries()) {
    element.setAttribute(numberAttribute, String(at));
  }
  const parsed = new Readability<Node>(clone, { serializer: (node) => node }).parse();
  const content = parsed?.content ?? null;
  return content !== null && isElement(content) ? content : null;
}

function isDocument(node: Node): node is Document {
  return node.nodeType === 9;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
