/** The stance that a verb gives, with whose it is: "Varland plans to", "is expected to", "…,” he continued". */
import { complementsAt } from './attribution-complements.ts';
import { sourceAfter } from './attribution-source.ts';
import type { RankedStance, SentenceWords } from './attribution-stance.ts';
import { subjectBefore, subjectOfClause } from './attribution-subject.ts';
import {
  isBehindContent,
  isPassiveAt,
  isPerfectAt,
  isRelativeAt,
  isVerbAt,
} from './attribution-verb-signs.ts';
import { isBe, isDeterminer, type Word } from './attribution-words.ts';
import type { VerbEntry } from './lexicon/stance-index.ts';
import type { Complement } from './lexicon/stance-verbs.ts';
import { trimmedSpan, type TextSpan } from './span.ts';

const PREPOSITIONS = new Set(
  'of by for with without in on at from about into over before after while when despite than as'.split(
    ' ',
  ),
);
/** Behind these, "to" and a verb have the same subject as the word before. */
const CHAINED =
  /^(?:want|need|plan|tr|continu|refus|declin|decid|hope|expect|going|able|likely|willing|ready|beg|seek|sought|used|went|go|fail|ch[oe]|came|start|appear|seem|eager|keen|happy|has|have|had)/;

/** The stance of the verb at `at`; null where the words around do not bear it out. */
export function verbStance(
  sentence: SentenceWords,
  at: number,
  entry: VerbEntry,
): RankedStance | null {
  const { text, words } = sentence;
  const here = words[at];
  if (here === undefined) return null;
  const before = here.isCut ? '' : (words[at - 1]?.word ?? '');
  // "the expected sale", "the navy’s claims": part of a noun phrase.
  if (isDeterminer(before) || (entry.form !== 'ing' && before.endsWith("'s"))) return null;
  const isParticiple = entry.form === 'ed' || entry.form === 'en';
  const isPassive = isParticiple && (isPassiveAt(words, at) || words[at + 1]?.word === 'by');
  if (entry.form === 'en' && !isPassive && !isPerfectAt(words, at)) return null;
  const verb = trimmedSpan(text, here.start, here.end);
  if (isPassive) return passiveStance(sentence, at, entry, verb);
  if (!isTaken(sentence, at, entry)) return null;
  if (entry.isSeeming) return { source: null, verb, kind: 'passive_report', rank: 0 };
  const isLoose =
    (entry.form === 'ing' && !isBe(before) && (here.isCut || PREPOSITIONS.has(before))) ||
    (before === 'to' && !CHAINED.test(words[at - 2]?.word ?? ''));
  const source =
    (isLoose ? null : subjectBefore(text, words, at)) ??
    invertedSubject(sentence, at, entry) ??
    subjectOfClause(text, words, at);
  const rank = source === null ? 0 : isRelativeAt(words, at) ? 1 : 3;
  return { source, verb, kind: entry.isSpeech ? 'indirect_speech' : 'nominal_report', rank };
}

function isTaken({ open, words }: SentenceWords, at: number, entry: VerbEntry): boolean {
  if (entry.plain.has('any')) return true;
  const complements = complementsAt(open, words, at);
  const isBehind = isBehindContent(open, words, at, entry.form);
  if (isBehind) complements.push('quote', 'clause');
  const fits = (wanted: ReadonlySet<Complement>) =>
    wanted.has('any') || complements.some((complement) => wanted.has(complement));
  if (fits(entry.plain)) return true;
  if (!fits(entry.nounLike)) return false;
  return isBehind || isVerbAt(words, at, entry.form);
}

/** What a passive report is followed by; without it "seen from the road" would be a view. */
const ASKED_ABOUT = /^(?:about|if|whether|why|how|what|who|when|where)$/;
const REPORTED_AS = /^(?:to|as|that|by|likely|unlikely)$/;

function passiveStance(
  { text, open, words }: SentenceWords,
  at: number,
  entry: VerbEntry,
  verb: TextSpan,
): RankedStance | null {
  const next = words[at + 1];
  const by = words.slice(at + 1, at + 3).find(({ word }) => word === 'by');
  const isReport = entry.isReport && REPORTED_AS.test(next?.word ?? '');
  // "asked to leave" is a deed, "asked about" a question.
  const isSaid = entry.plain.has('any')
    ? next?.word !== 'to'
    : entry.isSpeech && ASKED_ABOUT.test(next?.word ?? '');
  if (!isReport && !isSaid && (by === undefined || !takesHolder(entry))) return null;
  const source = by === undefined ? null : sourceAfter(text, open, by.end);
  return { source, verb, kind: 'passive_report', rank: source === null ? 0 : 2 };
}

function takesHolder({ plain, nounLike }: VerbEntry): boolean {
  return plain.has('any') || nounLike.has('any') || plain.has('object');
}

/** "Said Tane:" and "…,” said Tane": the subject behind its verb. */
function invertedSubject(
  { open, text, words }: SentenceWords,
  at: number,
  { form }: VerbEntry,
): TextSpan | null {
  const here = words[at];
  const next = words[at + 1];
  if (here === undefined || next === undefined || next.isCut) return null;
  if (form !== 'ed' && form !== 's') return null;
  const isOpening = at === 0 || /["”’'\uE000],?\s?$/u.test(beforeIt(open, here));
  if (!isOpening) return null;
  const isName = next.isCapital || isDeterminer(next.word) || next.word === 'one';
  return isName ? sourceAfter(text, open, next.start) : null;
}

function beforeIt(open: string, here: Word): string {
  return open.slice(Math.max(0, here.start - 3), here.start);
}
