/** Reported speech by its verb: "the agency said …", "…, the agency said", "…,” said the minister". */
import { contentStart, handover, type Cue } from './attribution-cue.ts';
import { sourceAfter, sourceBefore } from './attribution-source.ts';
import {
  DEEDS_BEFORE_INFINITIVE,
  DENIAL_VERBS,
  DISTANCING_VERBS,
  NOUN_LIKE_VERBS,
  SPEECH_VERBS,
  THAT_VERBS,
} from './lexicon/speech.ts';
import { trimmedSpan, type TextSpan } from './span.ts';

const VERB = new RegExp(
  `\\b(?:(?<plain>${SPEECH_VERBS})|(?<noun>${NOUN_LIKE_VERBS})|(?<that>(?:${THAT_VERBS})(?=\\sthat\\b))|(?<distant>${DISTANCING_VERBS})|(?<denial>${DENIAL_VERBS}))\\b`,
  'gu',
);

/** The reported speech of a sentence, in order; a frame at its end comes first, for it holds all that stands before it. */
export function spokenCues(text: string, open: string): Cue[] {
  const cues: Cue[] = [];
  let until = 0;
  for (const match of open.matchAll(VERB)) {
    const cue = spokenCue(text, open, match);
    if (!cue) continue;
    const end = match.index + match[0].length;
    if (cue.isAll && cue.covered.end <= match.index && LAST_WORDS.test(open.slice(end))) {
      return [cue, ...cues];
    }
    if (match.index < until) continue;
    cues.push(cue);
    until = Math.max(until, cue.covered.end);
  }
  return cues;
}

/** What may follow ", the agency said" up to the full stop: when, where and to whom; a comma only in a date or before more of its words. */
const LAST_WORDS = /^(?:[^,;]|,\s(?=\d|adding|citing|quoting)){0,200}$/u;

/** Behind the verb stands no content, only where, when or to whom it was said: the content came first. */
const NO_CONTENT =
  /^(?:\s(?:reporters|journalists|the (?:BBC|AFP|AP)|\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,3}))?\s?(?:[.,;]|$|\s(?:in|on|at|during|late|early|earlier|last|this|by|via|through|following|after|from|when|as|\p{Lu}\p{Ll}+day)\b)/u;

const DEED_VERB = new RegExp(`^(?:${DEEDS_BEFORE_INFINITIVE})$`, 'u');
const WITH_ABSOLUTE = /\bwith\s[^,;]{2,80}$/u;
const CLAIMED_THING =
  /^\s(?:(?:at least|more than|the|up to)\s)?(?:\d|lives|\w{3,8} lives|victory|responsibility|victims)/u;

function spokenCue(text: string, open: string, match: RegExpExecArray): Cue | null {
  const at = match.index;
  const end = at + match[0].length;
  const before = open.slice(Math.max(0, at - 200), at).trimEnd();
  const after = open.slice(end, end + 80);
  if (match.groups?.['noun'] !== undefined && !/^(?:\sthat\b|,|:|\s["“]|\sthe\b)/u.test(after))
    return null;
  // "asked to buy" tells a deed; "asked the envoy to leave" tells words.
  if (DEED_VERB.test(match[0]) && /^\sto\s\p{Ll}/u.test(after)) return null;
  // "with many told of the deal": they heard it.
  if (match[0] === 'told' && /^\s(?:of|about)\b/u.test(after) && WITH_ABSOLUTE.test(before))
    return null;
  // A flood claims lives, a team claims victory.
  if (match.groups?.['distant'] !== undefined && CLAIMED_THING.test(after)) return null;
  const verb = trimmedSpan(text, at, end);
  const kind = match.groups?.['denial'] === undefined ? 'indirect_speech' : 'denial';
  if (/\b(?:was|were|is|are|been|being|be)(?:\s\w{3,14}ly)?$/u.test(before)) {
    if (!/^\sby\s/u.test(after)) return null;
    const source = sourceAfter(text, open, end + 4);
    const covered = { start: contentStart(open, at), end: at };
    const passive = kind === 'denial' ? kind : 'passive_report';
    return { source, verb, kind: passive, via: null, covered, isAll: false };
  }
  const isQuoteBefore = /(?:["”’»\uE000]|'')$/u.test(before);
  const source = isQuoteBefore ? null : sourceBefore(text, open, at);
  if (!source) {
    // "…,” said the minister" and "the tanks arrived, said the minister".
    const canInvert = isQuoteBefore || before.endsWith(',');
    if (!canInvert || !/^\s(?:the|an?|its|his|her|\p{Lu})/u.test(after)) return null;
    const inverted = sourceAfter(text, open, end + 1);
    return inverted && post(text, open, at, { source: inverted, verb, kind, via: null });
  }
  const via = /^(?:told|tells)$/.test(match[0]) ? listener(text, open, end) : null;
  const content = via ? via.end : end;
  // "what the cabinet has promised": a thing that was said, not what was said of it.
  if (/\bwhat(?:ever)?\s$/iu.test(open.slice(0, source.start))) return null;
  const lead = contentStart(open, source.start);
  const isPost =
    NO_CONTENT.test(open.slice(end, end + 80)) &&
    open.slice(lead, source.start).trim().length > 12 &&
    /[,”"’]\s*$|[-–—]\s*$/u.test(open.slice(0, source.start)) &&
    !/^.{0,40}\bthat\b/u.test(after);
  if (isPost) return post(text, open, source.start, { source, verb, kind, via });
  const stop = handover(open, content);
  const isAll = stop >= text.length - 1 && source.start < 60;
  return { source, verb, kind, via, covered: { start: content, end: stop }, isAll };
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
