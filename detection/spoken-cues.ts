/** Reported speech by its verb: "the agency said …", "…, the agency said", "…,” said the minister". */
import { contentStart, handover, type Cue } from './attribution-cue.ts';
import { endOfRelativeClause, isInRelativeClause } from './attribution-relative.ts';
import { sourceAfter, sourceBefore } from './attribution-source.ts';
import type { SentenceWords } from './attribution-stance.ts';
import { subjectBefore, subjectOfClause } from './attribution-subject.ts';
import { isCoordinatedAt } from './attribution-verb-signs.ts';
import { isPastVerb, type Word } from './attribution-words.ts';
import { DEEDS_BEFORE_INFINITIVE, speechForm, type SpeechForm } from './lexicon/speech.ts';
import { trimmedSpan, type TextSpan } from './span.ts';

/** The reported speech of a sentence, in order; a frame at its end comes first, for it holds all that stands before it. */
export function spokenCues({ text, open, words }: SentenceWords): Cue[] {
  const cues: Cue[] = [];
  let until = 0;
  for (let at = 0; at < words.length; at += 1) {
    const here = words[at];
    const form = here === undefined || here.isCapital ? undefined : speechForm(here.word);
    if (here === undefined || form === undefined) continue;
    if (form === 'that' && !isBeforeThat(words[at + 1])) continue;
    const cue = spokenCue({ text, open, words }, at, form);
    if (!cue) continue;
    if (cue.isAll && cue.covered.end <= here.start && LAST_WORDS.test(open.slice(here.end))) {
      return [cue, ...cues];
    }
    if (here.start < until) continue;
    cues.push(cue);
    until = Math.max(until, cue.covered.end);
  }
  return cues;
}

function isBeforeThat(next: Word | undefined): boolean {
  return next !== undefined && !next.isCut && next.word === 'that';
}

/** What may follow ", the agency said" up to the full stop: when, where and to whom; a comma only in a date or before more of its words. */
const LAST_WORDS = /^(?:[^,;]|,\s(?=\d|adding|citing|quoting)){0,200}$/u;

/** Behind the verb stands no content, only where, when or to whom it was said: the content came first. */
const NO_CONTENT =
  /^(?:\s(?:reporters|journalists|the (?:BBC|AFP|AP)|\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,3}))?\s?(?:[.,;]|$|\s(?:in|on|at|during|late|early|earlier|last|this|by|via|through|following|after|from|when|as|\p{Lu}\p{Ll}+day)\b)/u;

const DEED_VERB = new RegExp(`^(?:${DEEDS_BEFORE_INFINITIVE})$`, 'u');
const WITH_ABSOLUTE = /\bwith\s[^,;]{2,80}$/u;
const NARRATOR_GOES_ON =
  /^\s(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must)\b/u;
/** Found, not said: "reported missing". */
const REPORTED_LOST = /^\s(?:missing|dead|killed|wounded|injured|stolen|lost)\b/u;
/** Behind quoted words "said" is followed by who said them, unless by "in", "on" or "that". */
const SAID_BY_ANYBODY =
  /^\s(?!(?:in|on|at|to|of|by|that|during|after|before|as|when|while|if|about|it|he|she|they)\b)\p{L}/u;
const SAID_BY =
  /^\s(?:the|an?|its|his|her|one|another|some|several|two|\p{Lu}|(?:\p{L}{3,14}\s){0,2}(?:officials|sources|critics|analysts|experts|diplomats))/u;
const CLAIMED_THING =
  /^\s(?:(?:at least|more than|the|up to)\s)?(?:\d|lives|\w{3,8} lives|victory|responsibility|victims)/u;

const PASSIVE = /\b(?:was|were|is|are|been|being|be)(?:\s\w{3,14}ly)?$/u;
/** Longer than what the pattern takes, with the letter before it. */
const LONGEST_PASSIVE = 32;

function spokenCue(
  { text, open, words }: SentenceWords,
  index: number,
  form: SpeechForm,
): Cue | null {
  const { word, start: at, end } = words[index] ?? { word: '', start: 0, end: 0 };
  const before = open.slice(Math.max(0, at - 200), at).trimEnd();
  const after = open.slice(end, end + 80);
  if (form === 'noun' && !/^(?:\sthat\b|,|:|\s["“]|\sthe\b)/u.test(after)) return null;
  if (word === 'states' && !/^\sthat\b|^:/u.test(after)) return null;
  // "asked to buy" tells a deed; "asked the envoy to leave" tells words.
  if (DEED_VERB.test(word) && /^\sto\s\p{Ll}/u.test(after)) return null;
  // "with many told of the deal": they heard it.
  if (word === 'told' && /^\s(?:of|about)\b/u.test(after) && WITH_ABSOLUTE.test(before))
    return null;
  // A flood claims lives, a team claims victory.
  if (form === 'distant' && CLAIMED_THING.test(after)) return null;
  if (word === 'reported' && REPORTED_LOST.test(after)) return null;
  const verb = trimmedSpan(text, at, end);
  const kind = form !== 'denial' ? 'indirect_speech' : 'denial';
  if (PASSIVE.test(before.slice(-LONGEST_PASSIVE))) {
    if (!/^\sby\s/u.test(after)) return null;
    const source = sourceAfter(text, open, end + 4);
    const covered = { start: contentStart(open, at), end: at };
    const passive = kind === 'denial' ? kind : 'passive_report';
    return { source, verb, kind: passive, via: null, covered, isAll: false };
  }
  const isQuoteBefore = /["'”’»\uE000]$/u.test(before);
  const source = isQuoteBefore ? null : speakerBefore({ text, open, words }, index);
  if (!source) {
    // "…,” said the minister" and "the tanks arrived, said the minister".
    const canInvert = isQuoteBefore ? SAID_BY_ANYBODY : SAID_BY;
    if (!(isQuoteBefore || before.endsWith(',')) || !canInvert.test(after)) return null;
    const inverted = sourceAfter(text, open, end + 1);
    return inverted && post(text, open, at, { source: inverted, verb, kind, via: null });
  }
  const via = /^(?:told|tells)$/.test(word) ? listener(text, open, end) : null;
  const content = via ? via.end : end;
  // "what the cabinet has promised": a thing that was said, not what was said of it.
  if (/\bwhat(?:ever)?\s$/i.test(open.slice(0, source.start))) return null;
  const lead = contentStart(open, source.start);
  const isPost =
    NO_CONTENT.test(open.slice(end, end + 80)) &&
    open.slice(lead, source.start).trim().length > 12 &&
    /[,”"’]\s*$|[-–—]\s*$/u.test(open.slice(0, source.start)) &&
    !/^.{0,40}\bthat\b/u.test(after);
  if (isPost) return post(text, open, source.start, { source, verb, kind, via });
  // "the losses the army reported are": what was said stands before, the narrator goes on behind.
  if (NARRATOR_GOES_ON.test(after)) {
    return { source, verb, kind, via, covered: { start: content, end: content }, isAll: false };
  }
  const handedOver = handover(open, content);
  const stop = isInRelativeClause(words, index)
    ? endOfRelativeClause(open, words, index, handedOver)
    : handedOver;
  const isAll = stop >= text.length - 1 && source.start < 60;
  return { source, verb, kind, via, covered: { start: content, end: stop }, isAll };
}

/** A speaker that holds a verb is none: then the words right before the verb are tried. */
function speakerBefore({ text, open, words }: SentenceWords, at: number): TextSpan | null {
  const source = sourceBefore(text, open, words[at]?.start ?? 0);
  if (source === null) {
    return isCoordinatedAt(words, at) ? subjectOfClause(text, words, at) : null;
  }
  for (let here = at - 1; here >= 0; here -= 1) {
    const word = words[here];
    if (word === undefined || word.start <= source.start) break;
    if (word.end <= source.end && isPastVerb(words, here)) {
      return subjectBefore(text, words, at) ?? source;
    }
  }
  return source;
}

function post(text: string, open: string, end: number, cue: Omit<Cue, 'covered' | 'isAll'>): Cue {
  const start = contentStart(open, end);
  return { ...cue, covered: { start, end }, isAll: start < 3 && text.length > end };
}

/** "told Defense News that": the outlet through which we hear it; a person or "reporters" is none. */
function listener(text: string, open: string, end: number): TextSpan | null {
  const match = /^\s((?:the\s)?\p{Lu}[\p{L}.&-]*(?:\s\p{Lu}[\p{L}.&-]*){0,3})(?=\s|[,.:])/u.exec(
    open.slice(end, end + 60),
  );
  return match ? trimmedSpan(text, end, end + match[0].length) : null;
}
