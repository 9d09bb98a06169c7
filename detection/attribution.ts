/**
 * Who is heard in a sentence, through what, and how much of it is theirs. What a source says is not the narrator's, so the
 * framing rules read only what this file leaves uncovered.
 */
import type { Attribution, attributionKinds } from '#domain/detection-report.ts';
import { sourceAfter, sourceBefore } from './attribution-source.ts';
import { documentIn } from './attribution-document.ts';
import {
  DENIAL_VERBS,
  DISTANCING_VERBS,
  NOUN_LIKE_VERBS,
  SPEECH_NOUNS,
  SPEECH_VERBS,
  THAT_VERBS,
} from './lexicon/speech.ts';
import { hide, trimmedSpan, type Span, type TextSpan } from './span.ts';

/** The first attribution of a sentence, and all stretches of it that are a source's words or its content. */
export interface AttributionReading {
  attribution: Attribution | null;
  covered: Span[];
}

interface Cue {
  source: TextSpan | null;
  verb: TextSpan | null;
  kind: (typeof attributionKinds)[number];
  via: TextSpan | null;
  covered: Span;
  isAll: boolean;
}

const VERB = new RegExp(
  `\\b(?:(?<plain>${SPEECH_VERBS})|(?<noun>${NOUN_LIKE_VERBS})|(?<that>(?:${THAT_VERBS})(?=\\sthat\\b))|(?<distant>${DISTANCING_VERBS})|(?<denial>${DENIAL_VERBS}))\\b`,
  'gu',
);
const QUOTED_BY =
  /\b(?:was|were|is|has been|been)\s(?:also\s)?quoted\s(?:by|in)\s([^,;]{2,60}?)\sas\s((?:having\s)?\p{L}{3,14})\b/u;
const ACCORDING = /\baccording to\s/iu;
const PASSIVE =
  /\b(?:it\s(?:is|was|has been|had been)\s(?:\w{4,12}\s){0,2}(reported|said|claimed|alleged|announced|rumou?red|believed|thought|understood|estimated)(?:\sthat)?)\b|\b(reportedly|allegedly)\b|\b(?:is|are|was|were)\s(?:\w{4,12}ly\s)?(said|reported|believed|thought|rumou?red|alleged|understood|estimated)\sto\b/iu;
const NOMINAL = new RegExp(
  `\\b(?:${SPEECH_NOUNS})\\s(?:by|from|of)\\s(?=(?:the|a|an|its|his)\\s|\\p{Lu})`,
  'iu',
);

/** Where the narrator takes over again after a source's words. */
const HANDOVER =
  /;\s(?!that\b)|,\s(?:but|while|whereas|although|though|yet)\s|,\s(?:an?|the latest|the first)\s(?:\w{3,14}\s)?(?:move|step|decision|development|claim|figure|charge|deal|shift|sign|gesture|setback|blow)\b|,\s(?:and|with)\s(?=(?:last|this|on|in|since|earlier|yesterday|today)\s)/giu;

/** Reads one sentence. `quotes` are its quotations, with offsets into `text`, as are those of the result. */
export function readAttribution(text: string, quotes: readonly Span[]): AttributionReading {
  const open = hide(
    text,
    quotes.map((quote) => ({ start: quote.start + 1, end: quote.end - 1 })),
  );
  const cues = [
    ...quotedBy(text, open),
    ...accordingTo(text, open),
    ...spoken(text, open),
    ...unnamed(text, open),
  ];
  const first = cues.find((cue) => cue.source !== null) ?? cues[0];
  const covered = [...quotes, ...cues.map((cue) => cue.covered)];
  if (!first) return { attribution: quotedOnly(text, quotes), covered };
  const { source, verb, via } = first;
  return {
    covered,
    attribution: {
      source,
      verb,
      kind: withQuotes(first, quotes),
      via,
      document: documentIn(text, open),
      covers: first.isAll ? 'all' : 'part',
    },
  };
}

function withQuotes(cue: Cue, quotes: readonly Span[]): Cue['kind'] {
  if (cue.kind !== 'indirect_speech' && cue.kind !== 'according_to') return cue.kind;
  const within = quotes.filter(
    (quote) => quote.start < cue.covered.end && quote.end > cue.covered.start,
  );
  if (within.length === 0) return cue.kind;
  const quoted = within.reduce((sum, quote) => sum + quote.end - quote.start, 0);
  return quoted > (cue.covered.end - cue.covered.start) * 0.7
    ? 'direct_quote'
    : 'direct_quote_partial';
}

/** A quotation whose speaker was named in an earlier sentence. */
function quotedOnly(text: string, quotes: readonly Span[]): Attribution | null {
  const quoted = quotes.reduce((sum, quote) => sum + quote.end - quote.start, 0);
  if (quoted === 0 || quoted < text.length * 0.5) return null;
  const isAll = quoted > text.length * 0.9;
  return {
    source: null,
    verb: null,
    kind: isAll ? 'direct_quote' : 'direct_quote_partial',
    via: null,
    document: null,
    covers: isAll ? 'all' : 'part',
  };
}

function quotedBy(text: string, open: string): Cue[] {
  const match = QUOTED_BY.exec(open);
  if (!match) return [];
  const viaStart = match.index + match[0].indexOf(match[1] ?? '');
  const end = match.index + match[0].length;
  const verbText = match[2] ?? '';
  return [
    {
      source: sourceBefore(text, open, match.index),
      verb: trimmedSpan(text, end - verbText.length, end),
      kind: 'direct_quote_partial',
      via: trimmedSpan(text, viaStart, viaStart + (match[1] ?? '').length),
      covered: { start: end, end: handover(open, end) },
      isAll: false,
    },
  ];
}

function accordingTo(text: string, open: string): Cue[] {
  const match = ACCORDING.exec(open);
  if (!match) return [];
  const after = match.index + match[0].length;
  const source = sourceAfter(text, open, after);
  const isFirst = open.slice(0, match.index).trim().length < 20;
  const covered = isFirst
    ? { start: source?.end ?? after, end: handover(open, source?.end ?? after) }
    : { start: contentStart(open, match.index), end: match.index };
  const verb = trimmedSpan(text, match.index, after);
  const isAll = isFirst ? covered.end === text.length : covered.start === 0;
  return [{ source, verb, kind: 'according_to', via: null, covered, isAll }];
}

function spoken(text: string, open: string): Cue[] {
  const cues: Cue[] = [];
  let until = 0;
  for (const match of open.matchAll(VERB)) {
    if (match.index < until) continue;
    const cue = spokenCue(text, open, match);
    if (!cue) continue;
    cues.push(cue);
    until = Math.max(until, cue.covered.end);
  }
  return cues;
}

/** Behind the verb stands no content, only where, when or to whom it was said: the content came first. */
const NO_CONTENT =
  /^(?:\s(?:reporters|journalists|the (?:BBC|AFP|AP)|\p{Lu}[\p{L}.-]*(?:\s\p{Lu}[\p{L}.-]*){0,3}))?\s?(?:[.,;]|$|\s(?:in|on|at|during|late|early|earlier|last|this|by|via|through|following|after|from|when|as|\p{Lu}\p{Ll}+day)\b)/u;

const CLAIMED_THING =
  /^\s(?:(?:at least|more than|the|up to)\s)?(?:\d|lives|\w{3,8} lives|victory|responsibility|victims)/u;

function spokenCue(text: string, open: string, match: RegExpExecArray): Cue | null {
  const at = match.index;
  const end = at + match[0].length;
  const before = open.slice(Math.max(0, at - 200), at).trimEnd();
  const after = open.slice(end, end + 80);
  if (match.groups?.['noun'] !== undefined && !/^(?:\sthat\b|,|:|\s["“]|\sthe\b)/u.test(after))
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

function unnamed(text: string, open: string): Cue[] {
  const match = PASSIVE.exec(open);
  const cues: Cue[] = [];
  if (match) {
    const end = match.index + match[0].length;
    const word = match[1] ?? match[2] ?? match[3] ?? '';
    const at = match.index + match[0].lastIndexOf(word);
    cues.push({
      source: null,
      verb: trimmedSpan(text, at, at + word.length),
      kind: 'passive_report',
      via: null,
      covered: { start: end, end: handover(open, end) },
      isAll: match.index < 3,
    });
  }
  const nominal = NOMINAL.exec(open);
  if (nominal) {
    const end = nominal.index + nominal[0].length;
    const source = sourceAfter(text, open, end);
    const verb = trimmedSpan(
      text,
      nominal.index,
      nominal.index + (/^\S+/.exec(nominal[0])?.[0].length ?? 0),
    );
    if (source) {
      const covered = { start: nominal.index, end: source.end };
      cues.push({ source, verb, kind: 'nominal_report', via: null, covered, isAll: false });
    }
  }
  return cues;
}

/** The end of the content that starts at `from`: where the narrator takes over, else the end. */
function handover(open: string, from: number): number {
  HANDOVER.lastIndex = from;
  return HANDOVER.exec(open)?.index ?? open.length;
}

/** The start of the content that ends at `to`: behind the last semicolon, else the sentence's start. */
function contentStart(open: string, to: number): number {
  return open.lastIndexOf('; ', to) + 1;
}
