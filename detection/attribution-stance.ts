/**
 * The broad reading of attribution: what somebody holds, wants, plans, judges or makes known, beside plain speech. It tells
 * whose stance a sentence gives and hides nothing from the rules that judge the narrator.
 */
import type { Attribution } from '#domain/detection-report.ts';
import { adjectiveStance, nounStance } from './attribution-noun-stance.ts';
import { subjectOfClause } from './attribution-subject.ts';
import { verbStance } from './attribution-verb-stance.ts';
import type { Word } from './attribution-words.ts';
import { hearsay, isCue, verbs } from './lexicon/stance-index.ts';
import { trimmedSpan, type TextSpan } from './span.ts';

/** Source null where nobody is named; verb null where a colon stands for it. */
export type Stance = Pick<Attribution, 'source' | 'verb' | 'kind'>;

export interface RankedStance extends Stance {
  /** How likely it is the sentence's own: 3 its verb, 2 an adjective, 1 a noun or a relative clause, 0 nobody is named. */
  rank: 0 | 1 | 2 | 3;
}

/** A sentence, the same with its quotations hidden, and its words. */
export interface SentenceWords {
  text: string;
  open: string;
  words: readonly Word[];
}

/** The stance that a sentence gives, by its verb rather than a noun, with a holder rather than without; null for none. */
export function readStance(sentence: SentenceWords): Stance | null {
  const head = speakerAtHead(sentence);
  if (head !== null) return head;
  const { words } = sentence;
  let isTitle: boolean | null = null;
  let best: RankedStance | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const here = words[at];
    if (here === undefined || !isCue(here.word)) continue;
    if (at > 0 && here.isCapital) {
      isTitle ??= isTitleCase(words);
      if (!isTitle) continue;
    }
    const found = stanceAt(sentence, at);
    if (found === null || (best !== null && found.rank <= best.rank)) continue;
    best = found;
    if (best.rank === 3) break;
  }
  if (best === null) return null;
  const { source, verb, kind } = best;
  return { source, verb, kind };
}

/** Who is the subject of the words before a quotation that no verb of saying brings in: "Varland attacked it as “…”". */
export function subjectBeforeQuote({ text, words }: SentenceWords, at: number): TextSpan | null {
  const before = words.filter(({ end }) => end <= at);
  return subjectOfClause(text, before, before.length);
}

function stanceAt(sentence: SentenceWords, at: number): RankedStance | null {
  const here = sentence.words[at];
  if (here === undefined) return null;
  const entry = verbs.get(here.word);
  const byVerb = entry === undefined ? null : verbStance(sentence, at, entry);
  if (byVerb !== null) return byVerb;
  if (hearsay.has(here.word)) {
    const verb = trimmedSpan(sentence.text, here.start, here.end);
    return { source: null, verb, kind: 'passive_report', rank: 0 };
  }
  return nounStance(sentence, at) ?? adjectiveStance(sentence, at);
}

const HEAD =
  /^["“”']?((?:\p{Lu}[\p{L}.’'-]{0,20}\s){0,4}?\p{Lu}[\p{L}.’'-]{1,20}):\s(?=["“‘'\p{Lu}])/u;
/** Labels that stand before a colon and name nobody. */
const LABEL =
  /\b(?:Clarification|Source|Editor|Reporter|Credit|Byline|Contact|Update[ds]?|Breaking|Exclusive|Watch|Video|Photos?|Pictures?|Opinion|Analysis|Note|More|Related|Name|Location|Date|Question|Live|Here|Review|Topic|Subject|Tags|Title|Correction|Factbox|Timeline|Caption|Day|Part|Chapter|Age|City|Phone|Time|Where|When|Who|What|Why|How)$/i;

/** "Tane: ‘We will respond’" and "Harbour News: ships sailed": how a headline or a transcript names who speaks. */
function speakerAtHead({ text, open, words }: SentenceWords): Stance | null {
  const name = open.includes(': ') ? HEAD.exec(open)?.[1] : undefined;
  if (name === undefined || LABEL.test(name) || name.startsWith('The ')) return null;
  const start = open.indexOf(name);
  const source = trimmedSpan(text, start, start + name.length);
  const isQuote = /^:\s["“‘']/u.test(open.slice(source.end, source.end + 3));
  // "Lind: dock, gate and hall" is a list; a transcript gives its speakers in capitals.
  if (!isQuote && !isTitleCase(words) && name !== name.toUpperCase()) return null;
  return { source, verb: null, kind: isQuote ? 'direct_quote_partial' : 'indirect_speech' };
}

/** Headlines give each word a capital, so a capital shows no name there. */
function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter(({ word }) => word.length > 3);
  return long.length > 2 && long.filter(({ isCapital }) => isCapital).length > long.length * 0.7;
}
