/** What a block by itself says that it is, by its words and by the names of the elements it stands in. */
import type { BlockRole } from '#domain/article.ts';
import type { BlockFeatures } from './block-features.ts';
import { markupPatterns } from './markup-patterns.ts';
import { sellingCertain, sellingImperative, sellingOffer } from './selling-words.ts';
import { textPatterns } from './text-patterns.ts';
import { isFinished } from './text-shape.ts';

export interface OwnLabel {
  role: BlockRole;
  why: string;
  /** Whether its words say so, rather than the names of elements. */
  isByWords: boolean;
  /** Counts only before and after the running text. */
  isAtEdge: boolean;
}

/** Entries for fewer words than this are for labels: a whole sentence is never judged by one. */
const labelWords = 16;

/** A block that reads like running text is not left out for its markup alone: themes name things carelessly. */
const runningWords = 25;

/** Made like so much of the article that what its elements are called says nothing. */
const common = 0.25;

/** Made like less of it, and in a box, even a paragraph is what its box is called. */
const rare = 0.05;

/** Whether it is an item or a cell right among the article's paragraphs. */
export function isListed({ tag, isKept, nearness, boxes }: BlockFeatures): boolean {
  return /^(li|t[dh]|d[td])$/.test(tag) && isKept && nearness >= common && boxes === 0;
}

/** Null where nothing says that it is anything but the article. */
export function ownLabel(block: BlockFeatures): OwnLabel | null {
  const { text, words, linkDensity, isCaption, isQuoted } = block;
  const isLine = block.likeness >= common && isFinished(text);
  const isRunning = linkDensity < 0.3 && (isLine || isListed(block));
  if (isCaption && !isQuoted) return label('caption', 'stands in a figure');
  // A cell of a table may say the same of something else.
  if (/^\d+ ?\/ ?\d+$/.test(text) && block.tag !== 'td') {
    return label('boilerplate', 'counts pictures or pages');
  }
  for (const { role, pattern, mostWords, why, ...entry } of textPatterns) {
    const isTooLong = words > mostWords || (mostWords <= labelWords && block.isSentence);
    if (isTooLong || !pattern.test(text)) continue;
    const isAtEdge = entry.isAtEdge ?? (isRunning && entry.isCertain !== true);
    return { role, why, isByWords: true, isAtEdge };
  }
  const selling = sellingOf(text);
  if (selling !== null) {
    const isAtEdge = isRunning && !sellingCertain.test(text);
    return { role: 'advertisement', why: selling, isByWords: true, isAtEdge };
  }
  return labelByMarkup(block) ?? labelByLinks(block, linkDensity);
}

function labelByMarkup(block: BlockFeatures): OwnLabel | null {
  const { isKept, words, linkDensity, isSentence, likeness, boxes, markup } = block;
  if (markup === '') return null;
  const isLong = isKept && words >= runningWords && linkDensity < 0.4 && isSentence;
  const isRunning = likeness >= common || (isLong && (likeness >= rare || boxes === 0));
  const found = markupPatterns.find(
    ({ pattern, isCertain = false }) => (isCertain || !isRunning) && pattern.test(markup),
  );
  return found === undefined ? null : label(found.role, found.why);
}

function labelByLinks(block: BlockFeatures, linkDensity: number): OwnLabel | null {
  const { words, isSentence, likeness } = block;
  const isLinkedSentence = isSentence && likeness >= common;
  return linkDensity > 0.6 && words <= runningWords && !isLinkedSentence
    ? label('related', 'is mostly a link')
    : null;
}

/** An advertisement gives orders to its reader and says what there is to get; an article's narrator does neither. */
function sellingOf(text: string): string | null {
  const sentences = text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence !== '');
  const orders = sentences.filter((sentence) => sellingImperative.test(sentence)).length;
  if (orders === 0 || orders / sentences.length < 0.5) return null;
  const offers = text.match(sellingOffer)?.length ?? 0;
  const isSelling = (orders >= 2 && offers >= 1) || offers >= 2;
  return isSelling ? 'tells the reader to get, save or gain something' : null;
}

function label(role: BlockRole, why: string): OwnLabel {
  return { role, why, isByWords: false, isAtEdge: false };
}
