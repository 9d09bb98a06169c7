/**
 * Who is heard in a sentence, through what, and how much of it is theirs. What a source says is not the narrator's, so the
 * framing rules read only what this file leaves uncovered.
 */
import type { Attribution } from '#domain/detection-report.ts';
import { contentStart, handover, type Cue } from './attribution-cue.ts';
import { sourceAfter, sourceBefore } from './attribution-source.ts';
import { documentIn } from './attribution-document.ts';
import { SPEECH_NOUNS } from './lexicon/speech.ts';
import { hide, trimmedSpan, type Span } from './span.ts';
import { spokenCues } from './spoken-cues.ts';

/** The first attribution of a sentence, and all stretches of it that are a source's words or its content. */
export interface AttributionReading {
  attribution: Attribution | null;
  covered: Span[];
}

const QUOTED_BY =
  /\b(?:was|were|is|has been|been)\s(?:also\s)?quoted\s(?:by|in)\s([^,;]{2,60}?)\sas\s((?:having\s)?\p{L}{3,14})\b/u;
const ACCORDING = /\baccording to\s/iu;
const PASSIVE =
  /\b(?:it\s(?:is|was|has been|had been)\s(?:\w{4,12}\s){0,2}(reported|said|claimed|alleged|announced|rumou?red|believed|thought|understood|estimated)(?:\sthat)?)\b|\b(reportedly|allegedly)\b|\b(?:is|are|was|were)\s(?:\w{4,12}ly\s)?(said|reported|believed|thought|rumou?red|alleged|understood|estimated)\sto\b/iu;
const NOMINAL = new RegExp(
  `\\b(?:${SPEECH_NOUNS})\\s(?:by|from|of)\\s(?=(?:the|a|an|its|his)\\s|\\p{Lu})`,
  'iu',
);

/** Reads one sentence. `quotes` are its quotations, with offsets into `text`, as are those of the result. */
export function readAttribution(text: string, quotes: readonly Span[]): AttributionReading {
  const open = hide(
    text,
    quotes.map((quote) => ({ start: quote.start + 1, end: quote.end - 1 })),
  );
  const cues = [
    ...quotedBy(text, open),
    ...accordingTo(text, open),
    ...spokenCues(text, open),
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
