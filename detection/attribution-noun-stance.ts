/** The stance that a noun or an adjective gives: "the fear that", "is confident of". */
import { nounSource } from './attribution-noun-source.ts';
import type { RankedStance, SentenceWords } from './attribution-stance.ts';
import { subjectBefore } from './attribution-subject.ts';
import { isBe } from './attribution-words.ts';
import { adjectives, nouns } from './lexicon/stance-index.ts';
import { trimmedSpan } from './span.ts';

/** "Varland’s hope that", "raised the fear of". */
export function nounStance({ text, open, words }: SentenceWords, at: number): RankedStance | null {
  const here = words[at];
  const next = words[at + 1];
  if (here === undefined || next === undefined || next.isCut) return null;
  if (nouns.get(here.word)?.has(next.word) !== true) return null;
  const source = nounSource(text, open, words, at);
  const verb = trimmedSpan(text, here.start, here.end);
  return { source, verb, kind: 'nominal_report', rank: source === null ? 0 : 1 };
}

/** A subject right behind the adjective opens a clause without "that". */
const SUBJECTS = new Set('he she it they we you i the there this these'.split(' '));
const LINKS = /^(?:feels?|felt|seems?|seemed|remains?|remained|became|sounded|made|makes|make)$/;
/** How far before the adjective its verb may stand. */
const MOST_BETWEEN = 4;

/** "is very confident that", "remains wary of". */
export function adjectiveStance({ text, words }: SentenceWords, at: number): RankedStance | null {
  const here = words[at];
  const next = words[at + 1];
  if (here === undefined || next === undefined || next.isCut) return null;
  const complements = adjectives.get(here.word);
  if (complements === undefined) return null;
  if (!complements.has(SUBJECTS.has(next.word) ? 'that' : next.word)) return null;
  for (let link = at - 1; link >= 0 && link >= at - MOST_BETWEEN; link -= 1) {
    const word = words[link];
    if (word === undefined || words[link + 1]?.isCut) return null;
    if (!isBe(word.word) && !LINKS.test(word.word)) continue;
    // "he’s": subject and verb in one word.
    const subject = subjectBefore(text, words, word.word.includes("'") ? link + 1 : link);
    // "It is unclear": nobody.
    const source = subject?.text.toLowerCase() === 'it' ? null : subject;
    const verb = trimmedSpan(text, here.start, here.end);
    return { source, verb, kind: 'nominal_report', rank: source === null ? 0 : 2 };
  }
  return null;
}
