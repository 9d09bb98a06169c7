/** Whether a page has an article at all: a cheap look, without layout, before anything heavier is loaded. */

/** A paragraph of fewer characters may be a teaser, a label or a button. */
const paragraphLength = 140;

/** Paragraphs of running text that make an article: two alone may be an "about" box. */
const fewestParagraphs = 3;

/** Or this much running text in fewer paragraphs. */
const enoughText = 1200;

/** Look at no more paragraphs than this. */
const mostParagraphs = 400;

/** Counts running text in paragraphs outside navigation, forms and page furniture. */
export function isReadable(document: Document): boolean {
  let paragraphs = 0;
  let characters = 0;
  const all = document.querySelectorAll('p, article div:not(:has(p, div))');
  for (let at = 0; at < Math.min(all.length, mostParagraphs); at += 1) {
    const element = all[at];
    if (element === undefined || element.closest('nav, footer, form, dialog, [hidden]') !== null) {
      continue;
    }
    const length = element.textContent.trim().length;
    if (length < paragraphLength) continue;
    paragraphs += 1;
    characters += length;
    if (paragraphs >= fewestParagraphs || characters >= enoughText) return true;
  }
  return false;
}
