/** Reports by a set frame rather than by a verb of saying: "according to", "was quoted by", "it is reported", "a claim by". */
import { contentStart, handover, type Cue } from './attribution-cue.ts';
import { sourceAfter, sourceBefore } from './attribution-source.ts';
import { SPEECH_NOUNS } from './lexicon/speech.ts';
import { trimmedSpan } from './span.ts';

const QUOTED_BY =
  /\b(?:was|were|is|has been|been)\s(?:also\s)?quoted\s(?:by|in)\s([^,;]{2,60}?)\sas\s((?:having\s)?\p{L}{3,14})\b/u;
const ACCORDING = /\baccording to\s/i;
const PASSIVE =
  /\b(?:it\s(?:is|was|has been|had been)\s(?:\w{4,12}\s){0,2}(reported|said|claimed|alleged|announced|rumou?red|believed|thought|understood|estimated)(?:\sthat)?)\b|\b(reportedly|allegedly)\b|\b(?:is|are|was|were)\s(?:\w{4,12}ly\s)?(said|reported|believed|thought|rumou?red|alleged|understood|estimated)\sto\b/i;
const NOMINAL = new RegExp(
  `\\b(?:${SPEECH_NOUNS})\\s(?:by|from)\\s(?=(?:the|an?|its|his|her|their)\\s|\\p{Lu})`,
  'u',
);

/** "was quoted by the Lind Courier as having said". */
export function quotedBy(text: string, open: string): Cue[] {
  const match = open.includes('quoted') ? QUOTED_BY.exec(open) : null;
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

/** "according to the ministry", before or behind what it says. */
export function accordingTo(text: string, open: string): Cue[] {
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

/** "It was reported that", "is believed to", and the noun that names its source: "a claim by the ministry". */
export function unnamed(text: string, open: string): Cue[] {
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
  const nominal = /\s(?:by|from)\s/u.test(open) ? NOMINAL.exec(open) : null;
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
