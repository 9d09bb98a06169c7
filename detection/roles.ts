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
  WRITER,
  WRITERS_PLACE,
  WRITERS_WORK,
} from './lexicon/page-furniture.ts';
import { SPEECH_VERBS } from './lexicon/speech.ts';
import { splitSentences } from './sentences.ts';
import { isVerblessCaption } from './verbless-caption.ts';

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
  const end = endOfArticle(texts);
  const seen = new Set<string>();
  const state = { headline: false, body: false, tail: null as BlockRole | null };
  return texts.map((text, at) => {
    const key = plain[at] ?? '';
    const [role, why] = roleOf(text, key, {
      seen,
      longest,
      state,
      isAfterProse: at > lastProse,
      isAfterArticle: at >= end,
    });
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
  isAfterArticle: boolean;
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
    if (state.body && around.isAfterArticle && isAboutWriter(text)) {
      return ['byline', 'says below the article what its writer does'];
    }
  }
  if (isProse(text)) return ['body', 'running text'];
  return lineRole(words, around);
}

/** Parts of the page that are made of sentences. */
function furnitureOf(text: string): [BlockRole, string] | null {
  const line = text.trim();
  if (BYLINE.test(line)) return ['byline', 'names the writer or the day'];
  if (CAPTION.test(line)) return ['caption', 'ends with a picture credit'];
  if (isVerblessCaption(line))
    return ['caption', 'names what a picture shows and says nothing of it'];
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

const SPEECH = new RegExp(`\\b(?:${SPEECH_VERBS}|heard)\\b`, 'u');

/** Third person and a writer's life. A lone name may be a state's or a firm's, so it needs more than one sign. */
function isAboutWriter(text: string): boolean {
  const line = text.trim();
  const writer = WRITER.exec(line);
  if (!writer || SPEECH.test(line.replaceAll(WRITERS_WORK, ' '))) return false;
  const work = [...line.matchAll(WRITERS_WORK)].length;
  const signs = work * 2 + [...line.matchAll(WRITERS_PLACE)].length;
  return signs >= (writer.groups?.['known'] === undefined ? 3 : 2);
}

/** Behind this block stands no more running text: only the page's parts and lines about the writer. */
function endOfArticle(texts: readonly string[]): number {
  const last = texts.findLastIndex((text) => {
    const line = text.trim();
    const isPage = BOILERPLATE_LINE.test(line) || RELATED_HEADING.test(line);
    return isProse(text) && !isPage && furnitureOf(text) === null && !isAboutWriter(text);
  });
  return last + 1;
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
