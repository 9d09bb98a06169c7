/**
 * Labels every block of a page with its part, and says why. First by what a block says of itself, then by its place among
 * the others: a repeated headline, a standfirst or a list of other articles shows only there.
 */
import type { BlockRole } from '#domain/article.ts';
import type { BlockFeatures } from './block-features.ts';
import { bodyScore, type BlockPlace } from './body-score.ts';
import { closingNotesAt } from './closing-notes.ts';
import { headlineAt } from './headline.ts';
import { isListed, ownLabel, type OwnLabel } from './own-label.ts';
import { repeats } from './repeats.ts';
import { standfirstsOf } from './standfirst.ts';
import { eachInSteps, type Steps } from './steps.ts';
import { isFinished } from './text-shape.ts';

export interface BlockLabel {
  role: BlockRole;
  why: string;
}

/** Made like so much of the running text, a sentence is certainly a part of it. */
const common = 0.25;

/** Made like this little of it, a block is at least not alone. */
const rare = 0.05;

const paragraphWords = 25;

const labelWords = 4;

/** A heading of a box has no more words. */
const headingWords = 8;

/** Labels in the order of the blocks. `title` is the page's own title, where it has one. */
export function* classifyBlocks(
  blocks: readonly BlockFeatures[],
  title: string,
): Steps<BlockLabel[]> {
  const owns = yield* eachInSteps(blocks, ownLabel);
  const headline = headlineAt(blocks, title);
  const repeated = yield* repeats(blocks, owns, headline);
  const isFree = (at: number) => {
    const block = blocks[at];
    const own = owns[at] ?? null;
    return own === null || (own.isAtEdge && block !== undefined && isListed(block));
  };
  const notes = closingNotesAt(blocks);
  const { first, last } = extentOf(blocks, (at) => isFree(at) && !repeated.has(at) && at < notes);
  const standfirsts = standfirstsOf(blocks, owns, headline, first);
  let box: BlockLabel | null = null;
  const labels = yield* eachInSteps(blocks, (block, at): BlockLabel => {
    if (at === headline) return { role: 'headline', why: 'is the title of the page' };
    const copy = repeated.get(at);
    if (copy !== undefined) return { role: 'teaser', why: copy };
    const place = at < first ? 'before' : at > last ? 'after' : 'within';
    const found = owns[at] ?? null;
    const own = found?.isAtEdge === true && place === 'within' ? null : found;
    box = boxAfter(box, block, own);
    if (at >= notes && own === null) {
      return { role: 'boilerplate', why: 'follows the heading of a company’s notes' };
    }
    if (standfirsts.has(at)) return { role: 'body', why: 'stands between headline and article' };
    if (own !== null) return { role: own.role, why: own.why };
    const isLinked = block.linkDensity > (block.likeness >= common ? 0.7 : 0.5);
    if (box !== null && (place === 'after' || isLinked)) return box;
    if (at < headline && place === 'before' && isFewWords(block)) {
      return { role: 'section label', why: 'a few words above the headline' };
    }
    return labelByPlace(block, place);
  });
  const isWithin = (at: number) => at >= first && at <= last;
  return labels.map((label, at) => headingLabel(blocks, labels, at, isWithin(at)) ?? label);
}

/**
 * The places of the article's first and last paragraph. Any long one may open it, since themes dress the first one up;
 * only one made like the rest may close it, since notes on author and company follow it.
 */
function extentOf(
  blocks: readonly BlockFeatures[],
  isFree: (at: number) => boolean,
): { first: number; last: number } {
  const free = [...blocks.entries()].filter(([at, block]) => block.isKept && isFree(at));
  const whole = free.filter(([, block]) => block.isSentence);
  // An item of three lines may have no sentence as long as others'.
  const sentences = whole.length > 0 ? whole : free.filter(([, { text }]) => isFinished(text));
  const alike = sentences.filter(([, { likeness }]) => likeness >= common);
  const opening = sentences.find(
    ([, { likeness, words, boxes }]) =>
      alike.length === 0 ||
      likeness >= common ||
      (words >= paragraphWords && (boxes <= 1 || likeness >= rare)),
  );
  const closing = alike.at(-1) ?? sentences.at(-1);
  let last = closing?.[0] ?? -1;
  if (last < 0) return { first: Infinity, last };
  for (let at = last + 1; at < blocks.length && isFree(at); at += 1) {
    const block = blocks[at];
    if (block === undefined || !goesOn(block)) break;
    // A heading alone closes nothing: what it heads must follow.
    if (!block.isHeading) last = at;
  }
  return { first: opening?.[0] ?? Infinity, last };
}

/** A last short line, list or table is the article's where it stands right behind its paragraphs. */
function goesOn(block: BlockFeatures): boolean {
  const { isKept, linkDensity, likeness, nearness, boxes, isHeading } = block;
  if (!isKept || linkDensity >= 0.3) return false;
  if (likeness >= common && (!isFewWords(block) || block.text.endsWith(':'))) return true;
  return isListed(block) || (isHeading && nearness >= common && boxes === 0);
}

/** A heading such as "Related posts" opens a box that lasts while only links and labels follow; running text ends it. */
function boxAfter(
  box: BlockLabel | null,
  block: BlockFeatures,
  own: OwnLabel | null,
): BlockLabel | null {
  const isHeading = own !== null && own.isByWords && block.words <= headingWords;
  if (isHeading && (own.role === 'related' || own.role === 'boilerplate')) {
    return { role: own.role, why: 'follows the heading of such a box' };
  }
  const isRunning = block.isKept && block.isSentence;
  return isRunning && (block.linkDensity < 0.5 || block.likeness >= common) ? null : box;
}

function labelByPlace(block: BlockFeatures, place: BlockPlace): BlockLabel {
  const { isBody, why } = bodyScore(block, place);
  const isLabel = isFewWords(block);
  if (isBody && !(isLabel && place === 'after')) return { role: 'body', why };
  if (place === 'before' && isLabel) {
    return { role: 'section label', why: 'a few words before the article' };
  }
  if (isBody) return { role: 'boilerplate', why: 'a few words after the article' };
  return { role: 'boilerplate', why };
}

function isFewWords(block: BlockFeatures): boolean {
  return block.words <= labelWords && !isFinished(block.text) && !block.isSentence;
}

/** A heading belongs to what follows it: one in a wrapping of its own, or a date or question amid the article. */
function headingLabel(
  blocks: readonly BlockFeatures[],
  labels: readonly BlockLabel[],
  at: number,
  isWithin: boolean,
): BlockLabel | null {
  const block = blocks[at];
  const next = blocks[at + 1];
  if (block === undefined || next === undefined || !block.isHeading || !block.isKept) return null;
  const role = labels[at]?.role;
  const isOrdinary = isWithin && (role === 'byline' || role === 'call to action');
  const belongs = (role === 'boilerplate' || isOrdinary) && labels[at + 1]?.role === 'body';
  return belongs && !next.isHeading
    ? { role: 'body', why: 'is the heading of a part of the article' }
    : null;
}
