/**
 * Where the first or the last words of a sentence were replaced, an alignment covers what is left of it. The place then
 * reaches to the sentence's edges, so that a fragment is never judged for the whole claim.
 */
import type { Alignment } from './align.ts';
import type { Sought } from './match-result.ts';
import { factsOf, type WordFacts } from './word-facts.ts';

/** A sentence is looked through for so many words beyond the place, and one more for each that was lost. */
const mostWords = 12;

/** Of so many content words lost at one end some must stand elsewhere in the sentence; a single one may be a typo. */
const mostLost = 2;

export interface EdgedPlace {
  first: number;
  last: number;
  /** The words at one end of the quote that gave way to others, as they were; null where none did. */
  lost: string | null;
}

/** The place with the rest of its sentence on the sides where the quote had the sentence's edge too. */
export function toSentenceEdges(sought: Sought, { first, last }: Alignment): EdgedPlace {
  const { index, target } = sought;
  const { from, to } = target;
  const head = wordsBefore(sought, first, 1);
  const tail = wordsBefore(sought, last, -1);
  if (head + tail === 0) return { first, last, lost: null };
  const most = mostWords + head + tail;
  let start = first;
  if (startsSentence(sought)) {
    while (start > 0 && first - start < most && !endsBetween(sought, start - 1)) start -= 1;
  }
  let finish = last;
  if (endsSentence(sought)) {
    while (finish < index.size - 1 && finish - last < most && !endsBetween(sought, finish)) {
      finish += 1;
    }
  }
  const here = index.ids.subarray(start, finish + 1);
  const lost = [
    [from, from + head],
    [to - tail, to],
  ].find(([low = 0, high = 0]) => isLost(sought, low, high, here));
  const [low = 0, high = 0] = lost ?? [];
  const words = target.whole.slice(target.starts[low], target.ends[high - 1]);
  return { first: start, last: finish, lost: lost === undefined ? null : words };
}

/** Words of the quote outside the one that stands at its outermost place here: where most words go on alike. */
function wordsBefore({ index, target }: Sought, place: number, step: 1 | -1): number {
  const { ids, from, to } = target;
  const outermost = step === 1 ? from : to - 1;
  if (ids[outermost] === index.ids[place] && ids[outermost + step] === index.ids[place + step]) {
    return 0;
  }
  let before = 0;
  let longest = 0;
  for (let ahead = 0; ahead < to - from; ahead += 1) {
    let same = 0;
    while (
      same < to - from - ahead &&
      ids[outermost + step * (ahead + same)] === index.ids[place + step * same]
    ) {
      same += 1;
    }
    if (same <= longest) continue;
    longest = same;
    before = ahead;
  }
  return before;
}

/** Whether these words of the target say something that the sentence no longer does. */
function isLost({ target }: Sought, low: number, high: number, here: Int32Array): boolean {
  let content = 0;
  let missing = 0;
  for (let at = low; at < high; at += 1) {
    if (!tells(factsOf(target.whole.slice(target.starts[at], target.ends[at])))) continue;
    content += 1;
    if (!here.includes(target.ids[at] ?? -1)) missing += 1;
  }
  return content >= mostLost && missing > 0;
}

/** Figures may be written otherwise, and the guard compares them. */
function tells(facts: WordFacts): boolean {
  const { unit, currency, magnitude, numeral, ordinal } = facts;
  const figure = unit ?? currency ?? magnitude ?? numeral ?? ordinal;
  return !facts.isFunction && !facts.hasDigit && figure === undefined;
}

function startsSentence({ selectors }: Sought): boolean {
  return /(?:^|[.?!\n]["'”’)]*\s*)["“‘'([]*$/u.test(selectors.quote.prefix);
}

function endsSentence({ selectors }: Sought): boolean {
  const { exact, suffix } = selectors.quote;
  return /[.?!]["'”’)]*\s*$/u.test(exact) || /^(?:["'”’)]*[.?!]|\n|$)/u.test(suffix);
}

/** Whether a sentence or a line ends between this word of the text and the next. */
function endsBetween({ text, index }: Sought, word: number): boolean {
  const between = text.slice(index.ends[word], index.starts[word + 1]);
  return /[.?!]["'”’)]*\s|\n/u.test(between);
}
