/** Whether a page has an article at all: a cheap look, without layout, before anything heavier is loaded. */

/** A paragraph of fewer characters may be a teaser, a label or a button. */
const paragraphLength = 80;

/** Paragraphs and characters of running text that make an article: two paragraphs alone may be an "about" box. */
const fewestParagraphs = 3;
const fewestCharacters = 400;

/** Or this much running text in fewer paragraphs. */
const enoughText = 1200;

/** Look at no more paragraphs than this. */
const mostParagraphs = 400;

/** Counts running text in paragraphs outside navigation and page furniture. */
export function isReadable(document: Document): boolean {
  let paragraphs = 0;
  let characters = 0;
  const all = document.querySelectorAll('p, article div:not(:has(p, div))');
  for (let at = 0; at < Math.min(all.length, mostParagraphs); at += 1) {
    const element = all[at];
    if (element === undefined || element.closest('nav, footer, dialog, [hidden]') !== null) {
      continue;
    }
    const length = element.textContent.trim().length;
    if (length < paragraphLength) continue;
    paragraphs += 1;
    characters += length;
    const isLong = paragraphs >= fewestParagraphs && characters >= fewestCharacters;
    if (isLong || characters >= enoughText) return true;
  }
  return false;
}
