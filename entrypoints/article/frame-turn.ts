/**
 * Whether this document is read: the page itself always; a frame of it if a person could read it there, and while the
 * background has a place. Advertisements, counters and buttons never wake the reader.
 */
import { askBackground } from './ask-background.ts';

/** The smallest frame that holds running text, in CSS pixels: below it are buttons, counters and banners. */
const narrowest = 240;
const lowest = 160;

/** The fewest characters, white space aside, that are worth looking for claims in. */
const fewestCharacters = 200;

let answer: Promise<boolean> | undefined;
let hasPlace = false;

/** Asks the background once, and only for a frame that is worth it; where there was no place, there will be none. */
export async function mayRead(): Promise<boolean> {
  if (window === window.top) return true;
  if (answer === undefined && !isWorthReading(document)) return false;
  answer ??= askForPlace();
  return answer;
}

async function askForPlace(): Promise<boolean> {
  try {
    ({ isRead: hasPlace } = await askBackground('frame.open', {}));
    return hasPlace;
  } catch (error) {
    answer = undefined; // The next look asks again.
    throw error;
  }
}

/** Whether the background holds a place for this frame, which is to be given back. */
export function holdsPlace(): boolean {
  return hasPlace;
}

/** Text first: it is counted without layout, and most frames have none. Size is asked of what would be laid out anyway. */
export function isWorthReading(page: Document): boolean {
  if (!hasText(page)) return false;
  const { innerWidth, innerHeight } = page.defaultView ?? { innerWidth: 0, innerHeight: 0 };
  return innerWidth >= narrowest && innerHeight >= lowest;
}

/** Stops at the first two hundred characters. */
function hasText(page: Document): boolean {
  const texts = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
  let characters = 0;
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (text.parentElement?.closest('script, style, noscript, template, title') !== null) continue;
    characters += (text.nodeValue ?? '').replaceAll(/\s+/g, '').length;
    if (characters >= fewestCharacters) return true;
  }
  return false;
}
