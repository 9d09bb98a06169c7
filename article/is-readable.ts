/** Whether a page has an article at all: a cheap look, without layout, before anything heavier is loaded. */

/** A paragraph of fewer characters may be a teaser, a label or a button. */
const paragraphLength = 80;

/** Paragraphs and characters of running text that make an article: two paragraphs alone may be an "about" box. */
const fewestParagraphs = 3;
const fewestCharacters = 400;

/** Or this much running text in fewer paragraphs. */
const enoughText = 1200;

/** Look at no more paragraphs than this, and no more pieces of text. */
const mostParagraphs = 400;
const mostTexts = 4000;

/** `NodeFilter.SHOW_TEXT`. */
const textNodes = 4;

const furniture = 'nav, footer, dialog, [hidden]';

/** Counts running text in paragraphs outside navigation and page furniture. */
export function isReadable(document: Document): boolean {
  return (
    isEnough(paragraphs(document), fewestParagraphs) || isEnough(loneTexts(document), Infinity)
  );
}

function isEnough(texts: Iterable<string>, fewest: number): boolean {
  let count = 0;
  let characters = 0;
  for (const text of texts) {
    const { length } = text.trim();
    if (length < paragraphLength) continue;
    count += 1;
    characters += length;
    const isLong = count >= fewest && characters >= fewestCharacters;
    if (isLong || characters >= enoughText) return true;
  }
  return false;
}

function* paragraphs(document: Document): Generator<string> {
  const all = document.querySelectorAll('p, article div:not(:has(p, div))');
  for (let at = 0; at < Math.min(all.length, mostParagraphs); at += 1) {
    const element = all[at];
    if (element !== undefined && element.closest(furniture) === null) yield element.textContent;
  }
}

/** Old pages have line breaks in a cell for paragraphs, others nothing but `div`: there only much text is an article. */
function* loneTexts(document: Document): Generator<string> {
  const texts = document.createTreeWalker(document.documentElement, textNodes);
  for (let left = mostTexts; left > 0 && texts.nextNode() !== null; left -= 1) {
    const { parentElement, textContent } = texts.currentNode;
    if ((textContent?.length ?? 0) < paragraphLength) continue;
    const isApart = parentElement?.closest(
      `${furniture}, a, head, script, style, noscript, textarea`,
    );
    if (isApart === null) yield textContent ?? '';
  }
}
