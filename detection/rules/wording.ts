/** Turns the wording lexicon into rules, and finds its terms by the first letters of a sentence's words. */
import { wordingKinds, type FramingRule } from '#detection/framing-rule.ts';
import { anyTerm, anyTermHere } from '#detection/lexicon/term.ts';
import groups from '#detection/lexicon/wording.json' with { type: 'json' };
import neutralGroups from '#detection/lexicon/neutral.json' with { type: 'json' };
import { keyOf, type WordStart } from '#detection/rules/words.ts';
import type { Span } from '#detection/span.ts';

interface WordingRule extends FramingRule {
  terms: readonly string[];
}

/** One rule for each group of terms. A group counts once in a sentence, however many of its terms stand there. */
export const wordingRules: readonly WordingRule[] = groups.map((group) => ({
  name: group.name,
  kind: kindOf(group.kind),
  strength: group.strength === 2 ? 2 : 1,
  reason: group.reason,
  source: group.source,
  terms: group.terms,
  // Finding goes by single terms; only who asks for the whole pattern pays for it.
  get pattern() {
    return anyTerm(group.terms);
  },
}));

/** Words of up to so many letters stand in most sentences. */
const COMMON_LENGTH = 3;
/** A stem before `*` is looked up by its first four letters, so it has them. */
const SHORTEST_STEM = 4;

const neutralPattern = onFirstUse(() => anyTerm(neutralGroups.flatMap((group) => group.terms)));

/** Words of a sentence that a lexicon group names. */
export interface WordingHit extends Span {
  rule: FramingRule;
}

/** What may begin with a word. */
export interface WordTerms {
  /** The word's first letters. */
  key: string;
  terms: readonly TermEntry[];
  /** Terms whose second word has to be looked at too, by its first letters. */
  termsBefore: ReadonlyMap<string, readonly TermEntry[]> | undefined;
}

/** Of a word that is not the narrator's. */
export const noTerms: WordTerms = { key: '', terms: [], termsBefore: undefined };

/** Gives the terms of these rules that may begin with a word. */
export function createTermIndex(rules: readonly FramingRule[]): (word: string) => WordTerms {
  const byKey = new Map<string, TermEntry[]>();
  const byTwoKeys = new Map<string, Map<string, TermEntry[]>>();
  for (const rule of wordingRules.filter((each) => rules.includes(each))) {
    for (const [first, terms] of Map.groupBy(rule.terms, firstWord)) {
      const entry = {
        rule,
        here: onFirstUse(() => anyTermHere(terms)),
        startsWith: startOf(first),
      };
      for (const keys of new Set(terms.map(termKey))) {
        const [key = '', second] = keys.split(' ');
        if (second === undefined) listIn(byKey, key, entry);
        else {
          const bySecond = byTwoKeys.get(key) ?? new Map<string, TermEntry[]>();
          byTwoKeys.set(key, bySecond);
          listIn(bySecond, second, entry);
        }
      }
    }
  }
  return (word) => {
    const key = keyOf(word);
    // Comparing first words is cheap, and mostly settles it before any pattern is made.
    const terms = (byKey.get(key) ?? []).filter(({ startsWith }) => startsWith(word));
    return { key, terms, termsBefore: byTwoKeys.get(key) };
  };
}

function listIn(table: Map<string, TermEntry[]>, key: string, entry: TermEntry): void {
  const list = table.get(key) ?? [];
  list.push(entry);
  table.set(key, list);
}

/** The terms that stand in the narrator's words, but for those that are part of a neutral phrase of the field. */
export function findWording(
  text: string,
  words: readonly WordStart[],
  termsOf: readonly WordTerms[],
): WordingHit[] {
  const hits: WordingHit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const found = termsOf[at];
    const word = words[at];
    if (found === undefined || word === undefined) continue;
    const { terms, termsBefore } = found;
    if (terms.length > 0) tryTerms(text, word.start, terms, hits);
    const before = termsBefore?.get(termsOf[at + 1]?.key ?? '');
    if (before === undefined) continue;
    tryTerms(
      text,
      word.start,
      before.filter(({ startsWith }) => startsWith(word.word)),
      hits,
    );
  }
  if (hits.length === 0) return hits;
  const shielded = neutralSpans(text);
  return hits.filter((hit) => !shielded.some((span) => overlap(span, hit)));
}

function tryTerms(
  text: string,
  start: number,
  terms: readonly TermEntry[],
  hits: WordingHit[],
): void {
  for (const { rule, here } of terms) {
    const pattern = here();
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match && !isName(text, start, start + match[0].length)) {
      hits.push({ rule, start, end: start + match[0].length });
    }
  }
}

/** Terms of one rule that begin with the same word. */
export interface TermEntry {
  rule: FramingRule;
  here: () => RegExp;
  startsWith: (word: string) => boolean;
}

/** The first word of a term, with its `*` where it is a stem. */
function firstWord(term: string): string {
  return term.match(/\p{L}+\*?/u)?.[0].toLowerCase() ?? '';
}

function startOf(first: string): TermEntry['startsWith'] {
  if (!first.endsWith('*')) return (word) => word === first;
  const stem = first.slice(0, -1);
  return (word) => word.startsWith(stem);
}

/** Two thousand patterns at once would hold up the first page; most are never needed. */
function onFirstUse(make: () => RegExp): () => RegExp {
  let made: RegExp | null = null;
  return () => (made ??= make());
}

/** What a term is looked up by: its first word, and the second too where the first is as common as “in” or “the”. */
function termKey(term: string): string {
  const [first = '', second = ''] = term.match(/\p{L}+\*?/gu) ?? [];
  const isCommon = first.length <= COMMON_LENGTH && second !== '';
  const isPlain = !second.endsWith('*') || second.length > SHORTEST_STEM;
  return isCommon && isPlain
    ? `${keyOf(first)} ${keyOf(second.replace('*', ''))}`
    : keyOf(first.replace('*', ''));
}

const CAPITAL = /^\p{Lu}\p{Ll}/u;
/** A capital that opens a sentence or a quotation makes no name. */
const OPENS = /(?:^|[.!?:;–—“‘"'(]\s?)$/u;
/** In a title every word has a capital. */
const SMALL_WORDS = /(?<![\p{L}’'-])\p{Ll}{4,}/gu;

/** Whether the words are part of somebody’s or something’s name: the Lavish Tea House. */
function isName(text: string, start: number, end: number): boolean {
  if (!CAPITAL.test(text.slice(start, start + 2))) return false;
  const isFollowed = /^\s\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
  const isLed = /\p{Lu}[\p{Ll}’'-]{1,24}\s$/u.test(text.slice(Math.max(0, start - 27), start));
  if (!isFollowed && !isLed) return false;
  if (OPENS.test(text.slice(Math.max(0, start - 2), start))) return false;
  return (text.match(SMALL_WORDS)?.length ?? 0) >= 2;
}

function neutralSpans(text: string): Span[] {
  const spans: Span[] = [];
  const neutral = neutralPattern();
  neutral.lastIndex = 0;
  for (let match = neutral.exec(text); match; match = neutral.exec(text)) {
    spans.push({ start: match.index, end: match.index + match[0].length });
  }
  return spans;
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** @throws Error where the lexicon names a kind that there is not; a test reads the whole lexicon. */
function kindOf(name: string): FramingRule['kind'] {
  const kind = wordingKinds.find((each) => each === name);
  if (kind === undefined) throw new Error(`The wording lexicon names no kind of wording: ${name}.`);
  return kind;
}
