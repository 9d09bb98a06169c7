/** Who says it: the verbs of attribution in a text, and the words that name whoever is heard. */
import { isBoundary, type MeaningWord } from './meaning-words.ts';
import { speakingPronouns } from './plain-words.ts';

export interface Heard {
  /** Positions of verbs of saying. */
  verbs: number[];
  /** Positions of words that say who speaks. */
  speakers: number[];
}

/** So many words back may the subject of a verb of saying start. */
const longestSubject = 9;
const longestObject = 6;

/**
 * The subject of a verb of saying is what stands before it up to the nearest comma, quotation mark or end of a sentence;
 * after a quotation, or after "according to", it is what follows. Any content word there may be who is heard.
 */
export function heardIn(words: readonly MeaningWord[], plain: string, isNumber: Uint8Array): Heard {
  const verbs: number[] = [];
  const speakers = new Set<number>();
  for (const [at, { facts }] of words.entries()) {
    // A verb that no table knows: "the office quipped that", or what follows a quotation.
    if (words[at + 1]?.facts.form === 'that') take(at);
    else if (/,"|",/.test(between(words, plain, at))) object(at - 1);
    if (facts.saying === undefined) continue;
    verbs.push(at);
    const isAccording = facts.form === 'according';
    const isInverted = isAccording || /["',] *$/.test(between(words, plain, at));
    if (!isAccording) subject(at);
    if (isInverted) object(at);
  }
  return { verbs, speakers: [...speakers].toSorted((one, other) => one - other) };

  function subject(verb: number): void {
    // "The ministry, which runs the port, said": the subject stands beyond what the commas set apart.
    let mayPassCommas = /^, *$/.test(between(words, plain, verb)) ? 2 : 0;
    for (let at = verb - 1; at >= Math.max(0, verb - longestSubject); at -= 1) {
      const gap = between(words, plain, at + 1);
      if (gap.includes(',') && mayPassCommas > 0) mayPassCommas -= 1;
      else if (isBoundary(gap, words[at]?.facts.form ?? '')) return;
      if (words[at]?.facts.form === 'that') return;
      take(at);
    }
  }

  function object(verb: number): void {
    for (let at = verb + 1; at < Math.min(words.length, verb + 1 + longestObject); at += 1) {
      const isStart = at === verb + 1;
      if (!isStart && isBoundary(between(words, plain, at), words[at - 1]?.facts.form ?? ''))
        return;
      if (words[at]?.facts.form === 'that') return;
      take(at);
    }
  }

  function take(at: number): void {
    const facts = words[at]?.facts;
    if (facts === undefined || isNumber[at] === 1) return;
    const isOther =
      facts.isFunction ||
      facts.time !== undefined ||
      facts.month !== undefined ||
      facts.hedge !== undefined ||
      facts.adverb !== undefined ||
      facts.negation !== undefined ||
      facts.saying !== undefined ||
      facts.currency !== undefined ||
      facts.unit !== undefined;
    if (!isOther || speakingPronouns.has(facts.form)) speakers.add(at);
  }
}

/** What stands between a word and the one before it. */
function between(words: readonly MeaningWord[], plain: string, at: number): string {
  return plain.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0);
}
