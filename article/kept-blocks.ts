/**
 * Which blocks of a page Mozilla's Readability holds for its article. It is given a slim copy of the page, so that neither
 * the page nor its scripts, pictures, hidden parts and inline markup cost it anything: a block a paragraph, each numbered.
 */
import Readability from '@mozilla/readability/Readability.js';
import type { PageBlock } from './page-blocks.ts';
import type { Steps } from './steps.ts';

const numberAttribute = 'data-number';

/** What Readability reads of an element besides its name. */
const readAttributes = ['class', 'id', 'role', 'itemprop', 'rel', 'aria-hidden', 'aria-modal'];

/** Parsers let names pass that no script may create. */
const plainName = /^[a-z][a-z0-9-]*$/;

/** A page of more blocks than this is not worth the seconds that scoring it would take. */
const mostBlocks = 30_000;

/** Elements nested deeper than this hang at this depth in the copy: Readability looks at all ancestors again and again. */
const deepest = 60;

/** The kept blocks; empty where Readability finds no article. Its own work is the one step that cannot be cut. */
export function* keptBlocks(
  document: Document,
  blocks: readonly PageBlock[],
): Steps<ReadonlySet<PageBlock>> {
  if (blocks.length === 0 || blocks.length > mostBlocks) return new Set();
  const copy = yield* slimCopy(document, blocks);
  yield true;
  const parsed = new Readability<Node>(copy, {
    serializer: (node) => node,
    disableJSONLD: true,
    keepClasses: true,
  }).parse();
  yield;
  const content = parsed?.content ?? null;
  if (content === null || !isElement(content)) return new Set();
  const kept = new Set<PageBlock>();
  for (const element of content.querySelectorAll(`[${numberAttribute}]`)) {
    const block = blocks[Number(element.getAttribute(numberAttribute))];
    if (block !== undefined) kept.add(block);
  }
  return kept;
}

/** The page's blocks within copies of the elements around them, and nothing else. */
function* slimCopy(document: Document, blocks: readonly PageBlock[]): Steps<Document> {
  const copy = document.implementation.createHTMLDocument(document.title);
  const copies = new Map<Element, { element: Element; depth: number }>();
  const top = { element: copy.body, depth: 0 };
  for (const [at, block] of blocks.entries()) {
    const isNew = !copies.has(block.element);
    const element = copyOf(block.element);
    const holder = isNew ? element : element.appendChild(copy.createElement('p'));
    holder.setAttribute(numberAttribute, String(at));
    holder.append(...linkedText(copy, block));
    yield;
  }
  return copy;

  function copyOf(original: Element): Element {
    const missing: Element[] = [];
    let at: Element | null = original;
    while (at !== null && at !== document.body && !copies.has(at)) {
      missing.push(at);
      at = at.parentElement;
    }
    let { element, depth } = (at === null ? undefined : copies.get(at)) ?? top;
    for (const wanted of missing.toReversed()) {
      if (depth < deepest) {
        const made = copy.createElement(
          plainName.test(wanted.localName) ? wanted.localName : 'div',
        );
        for (const name of readAttributes) {
          const value = wanted.getAttribute(name);
          if (value !== null) made.setAttribute(name, value);
        }
        element.append(made);
        element = made;
        depth += 1;
      }
      copies.set(wanted, { element, depth });
    }
    return element;
  }
}

/** The text with as much of it in a link as in the page; where the link stands in it makes no difference. */
function linkedText(copy: Document, { text, linkDensity }: PageBlock): (Node | string)[] {
  const linked = Math.round(text.length * linkDensity);
  if (linked === 0) return [text];
  const link = copy.createElement('a');
  link.textContent = text.slice(0, linked);
  return [link, text.slice(linked)];
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
