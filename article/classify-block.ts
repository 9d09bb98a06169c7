/**
 * Labels every block of a page with its part, and says why. Two looks: first each block by itself, then by its place among
 * the others, since a repeated headline or a list of other articles shows only there.
 */
import type { BlockRole } from '#domain/article.ts';
import type { BlockFeatures } from './block-features.ts';
import { markupPatterns, sellingImperative, sellingOffer, textPatterns } from './block-patterns.ts';
import { normalWords } from './normal-text.ts';
import { repeats } from './repeats.ts';

export interface BlockLabel {
  role: BlockRole;
  why: string;
}

/** Entries of fewer words are for labels: a whole sentence is never judged by one. */
const labelWords = 16;

interface OwnLabel extends BlockLabel {
  isAtEdge?: boolean;
}

/** A block that reads like running text is not left out for its markup alone: themes name things carelessly. */
const runningWords = 25;

/** Labels in the order of the blocks. `title` is the page's own title, where it has one. */
export function classifyBlocks(blocks: readonly BlockFeatures[], title: string): BlockLabel[] {
  const labels = blocks.map((block) => labelAlone(block));
  const headline = headlineAt(blocks, title);
  const repeated = repeats(blocks, headline);
  const isBody = (at: number) => labels[at] === null && isSentence(blocks[at]) && !repeated.has(at);
  const places = [...blocks.keys()].filter((at) => (blocks[at]?.isKept ?? false) && isBody(at));
  const first = places[0] ?? Infinity;
  const last = places.at(-1) ?? -1;
  let box: BlockLabel | null = null;
  return blocks.map((block, at) => {
    if (at === headline) return { role: 'headline', why: 'is the title of the page' };
    const copy = repeated.get(at);
    if (copy !== undefined) return { role: 'teaser', why: copy };
    const label = labels[at] ?? null;
    const own = label?.isAtEdge === true && at > first && at < last ? null : label;
    box = boxAfter(box, block, own);
    if (own !== null) return { role: own.role, why: own.why };
    if (box !== null && (at > last || block.linkDensity > 0.5)) return box;
    return labelByPlace(block, at < first, at > last);
  });
}

function labelAlone(block: BlockFeatures): OwnLabel | null {
  const { text, linkDensity, isCaption, markup, tag } = block;
  const words = normalWords(text).length;
  if (isCaption && tag !== 'blockquote') return { role: 'caption', why: 'stands in a figure' };
  for (const { role, pattern, mostWords, why, isAtEdge = false } of textPatterns) {
    const isTooLong = words > mostWords || (mostWords <= labelWords && isSentence(block));
    if (!isTooLong && pattern.test(text)) return { role, why, isAtEdge };
  }
  const selling = sellingOf(text);
  if (selling !== null) return { role: 'advertisement', why: selling };
  const isRunning = block.isKept && words >= runningWords && linkDensity < 0.4 && isSentence(block);
  for (const { role, pattern, why, isCertain = false } of markupPatterns) {
    if ((isCertain || !isRunning) && pattern.test(markup))
      return { role, why, isAtEdge: isCertain };
  }
  if (linkDensity > 0.6 && words <= runningWords) {
    return { role: 'related', why: 'is mostly a link' };
  }
  return null;
}

/** An advertisement gives orders to its reader and says what there is to get; an article's narrator does neither. */
function sellingOf(text: string): string | null {
  const sentences = text.split(/(?<=[.!?])\s+/).filter((sentence) => sentence !== '');
  const orders = sentences.filter((sentence) => sellingImperative.test(sentence)).length;
  const offers = text.match(sellingOffer)?.length ?? 0;
  if (orders === 0 || orders / sentences.length < 0.5) return null;
  const isSelling = (orders >= 2 && offers >= 1) || offers >= 2;
  return isSelling ? 'tells the reader to get, save or gain something' : null;
}

function isSentence(block: BlockFeatures | undefined): boolean {
  if (block === undefined) return false;
  return normalWords(block.text).length >= 8 && /[.!?]["'”’»)\]]*$/.test(block.text);
}

/** The block that bears the page's title; else its first main heading. */
function headlineAt(blocks: readonly BlockFeatures[], title: string): number {
  const wanted = new Set(normalWords(title));
  const bearsTitle = ({ text }: BlockFeatures) => {
    const words = normalWords(text);
    const known = words.filter((word) => wanted.has(word)).length;
    return (
      words.length >= 3 &&
      words.length <= 40 &&
      known / words.length >= 0.8 &&
      known >= wanted.size / 2
    );
  };
  const heading = blocks.findIndex((block) => block.tag === 'h1' && bearsTitle(block));
  if (heading >= 0) return heading;
  const titled = blocks.findIndex((block) => block.linkDensity < 0.5 && bearsTitle(block));
  return titled >= 0
    ? titled
    : blocks.findIndex(({ tag, text }) => tag === 'h1' && text.length > 15);
}

/** A heading such as "Related posts" opens a box that lasts while only links and labels follow; running text ends it. */
function boxAfter(
  box: BlockLabel | null,
  block: BlockFeatures,
  own: BlockLabel | null,
): BlockLabel | null {
  if (own?.role === 'related' || own?.role === 'boilerplate') {
    return { role: own.role, why: 'follows the heading of such a box' };
  }
  return isSentence(block) && block.linkDensity < 0.5 && block.isKept ? null : box;
}

function labelByPlace(block: BlockFeatures, isBefore: boolean, isAfter: boolean): BlockLabel {
  const words = normalWords(block.text).length;
  const isLabel = words <= 4 && !isSentence(block);
  if (isBefore && isLabel) return { role: 'section label', why: 'a few words before the article' };
  if (!block.isKept) return { role: 'boilerplate', why: 'stands outside the article’s text' };
  if (isAfter && isLabel) return { role: 'boilerplate', why: 'a few words after the article' };
  return { role: 'body', why: 'is running text of the article' };
}
