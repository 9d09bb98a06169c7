/**
 * The part of each block, from its words alone: for plain text, where no markup helps. `why` names what decided, so that a
 * wrong role can be argued with.
 */
import type { Block, BlockRole } from '#domain/article.ts';
import {
  AUTHOR_HEADING,
  BIO,
  BOILERPLATE_LINE,
  BYLINE,
  CALL,
  CAPTION,
  IMPERATIVE,
  RELATED_HEADING,
  SALES_TALK,
} from './lexicon/page-furniture.ts';
import { splitSentences } from './sentences.ts';

/** A teaser repeats at least this much of the block it announces. */
const TEASER_LENGTH = 30;
const LONGEST_HEADLINE = 30;
const LONGEST_LABEL = 4;
/** Blocks longer than this are running text; advertisements and lines about the author are short. */
const LONGEST_FURNITURE = 700;

/** The blocks with their parts, in order. */
export function classifyBlocks(texts: readonly string[]): Block[] {
  const plain = texts.map(normalised);
  const longest = longestByOpening(plain);
  const lastProse = plain.findLastIndex((text, at) => isProse(texts[at] ?? '') && text !== '');
  const seen = new Set<string>();
  const state = { headline: false, body: false, tail: null as BlockRole | null };
  return texts.map((text, at) => {
    const key = plain[at] ?? '';
    const [role, why] = roleOf(text, key, { seen, longest, state, isAfterProse: at > lastProse });
    seen.add(key);
    if (role === 'headline') state.headline = true;
    if (role === 'body' && isProse(text)) state.body = true;
    return { text, role, why };
  });
}

interface Surroundings {
  seen: ReadonlySet<string>;
  longest: ReadonlyMap<string, string>;
  state: { headline: boolean; body: boolean; tail: BlockRole | null };
  isAfterProse: boolean;
}

function roleOf(text: string, key: string, around: Surroundings): [BlockRole, string] {
  const { state } = around;
  const words = key === '' ? 0 : key.split(' ').length;
  if (RELATED_HEADING.test(text.trim())) {
    state.tail = 'related';
    return [state.body ? 'related' : 'boilerplate', 'heads a list of other articles'];
  }
  if (BOILERPLATE_LINE.test(text.trim())) {
    if (AUTHOR_HEADING.test(text.trim())) state.tail = 'byline';
    return ['boilerplate', 'a line of the page, not of the article'];
  }
  if (words > 2 && around.seen.has(key)) return ['teaser', 'repeats an earlier block'];
  const whole = around.longest.get(opening(key)) ?? key;
  if (key.length >= TEASER_LENGTH && whole.length > key.length && whole.startsWith(key)) {
    return ['teaser', 'is the start of a longer block'];
  }
  if (text.length <= LONGEST_FURNITURE) {
    const furniture = furnitureOf(text);
    if (furniture) return furniture;
  }
  if (isProse(text)) return ['body', 'running text'];
  return lineRole(words, around);
}

/** Parts of the page that are made of sentences. */
function furnitureOf(text: string): [BlockRole, string] | null {
  const line = text.trim();
  if (BYLINE.test(line)) return ['byline', 'names the writer or the day'];
  if (CAPTION.test(line)) return ['caption', 'ends with a picture credit'];
  const sentences = splitSentences(line).map((sentence) => sentence.text);
  const orders = sentences.filter((sentence) => IMPERATIVE.test(sentence)).length;
  const sales = sentences.filter((sentence) => SALES_TALK.test(sentence)).length;
  if (orders > 0 && sales > 0 && orders + sales > sentences.length) {
    return ['advertisement', 'orders the reader about in the language of a seller'];
  }
  if (orders * 2 >= sentences.length && CALL.test(line)) {
    return ['call to action', 'asks the reader to follow, subscribe or give'];
  }
  if (BIO.test(sentences[0] ?? '')) return ['byline', 'introduces the writer'];
  return null;
}

/** A line without a full stop is a heading of some kind; its place tells which. */
function lineRole(words: number, { state, isAfterProse }: Surroundings): [BlockRole, string] {
  if (isAfterProse && state.body) {
    const role =
      state.tail === 'related' ? 'related' : state.tail === 'byline' ? 'byline' : 'boilerplate';
    return [role, 'a line behind the last running text'];
  }
  if (!state.headline && !state.body && words > LONGEST_LABEL && words <= LONGEST_HEADLINE) {
    return ['headline', 'the first long line above the text'];
  }
  if (words <= LONGEST_LABEL || state.body) return ['section label', 'a short line'];
  return words <= LONGEST_HEADLINE
    ? ['section label', 'a line above the text']
    : ['body', 'a long line'];
}

/** Whether a block ends as sentences do. */
function isProse(text: string): boolean {
  return /[.!?…:;]["”’'»)\]]{0,3}\s*$/u.test(text.slice(-12)) || text.length > 400;
}

/** The longest block for each opening: what a teaser would be the start of. */
function longestByOpening(plain: readonly string[]): Map<string, string> {
  const longest = new Map<string, string>();
  for (const text of plain) {
    if (text.length < TEASER_LENGTH) continue;
    const known = longest.get(opening(text));
    if (known === undefined || known.length < text.length) longest.set(opening(text), text);
  }
  return longest;
}

function opening(text: string): string {
  return text.slice(0, TEASER_LENGTH);
}

function normalised(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
