/**
 * Who is heard in a sentence, through what, and how much of it is theirs. What a source says is not the narrator's, so the
 * framing rules read only what this file leaves uncovered.
 */
import type { Attribution } from '#domain/detection-report.ts';
import type { Cue } from './attribution-cue.ts';
import { documentIn } from './attribution-document.ts';
import { accordingTo, quotedBy, unnamed } from './attribution-frames.ts';
import { isSpeech } from './attribution-speech.ts';
import {
  readStance,
  subjectBeforeQuote,
  type SentenceWords,
  type Stance,
} from './attribution-stance.ts';
import { wordsOf } from './attribution-words.ts';
import { hide, type Span } from './span.ts';
import { spokenCues } from './spoken-cues.ts';

/** The first attribution of a sentence, and all stretches of it that are a source's words or its content. */
export interface AttributionReading {
  attribution: Attribution | null;
  covered: Span[];
}

/**
 * Reads one sentence: speech first, then, where nobody is heard, whose stance it gives. `quotes` are its quotations, with
 * offsets into `text`, as are those of the result.
 */
export function readAttribution(text: string, quotes: readonly Span[]): AttributionReading {
  const open = hide(
    text,
    quotes.map((quote) => insideOf(text, quote)),
  );
  const sentence = { text, open, words: wordsOf(open) };
  const cues = [
    ...quotedBy(text, open),
    ...accordingTo(text, open),
    ...spokenCues(sentence),
    ...unnamed(text, open),
  ];
  const covered = [...quotes, ...cues.map((cue) => cue.covered)];
  const first = cues.find((cue) => cue.source !== null) ?? cues[0];
  if (first) return { attribution: fromCue(text, open, first, quotes), covered };
  const stance = readStance(sentence);
  const quoted = quotedOnly(text, quotes);
  if (quoted) {
    const source = stance?.source ?? subjectBeforeQuote(sentence, quotes[0]?.start ?? 0);
    const verb = stance?.source ? stance.verb : null;
    return { attribution: { ...quoted, source, verb }, covered };
  }
  const broad = stance ?? somebodysWords(sentence, quotes);
  if (!broad) return { attribution: null, covered };
  const attribution: Attribution = { ...broad, via: null, document: null, covers: 'part' };
  // "It said that": speech, though the narrow reading did not see where it ends.
  const isOnlyStance = stance !== null && !isSpeech(attribution);
  return { attribution: isOnlyStance ? { ...attribution, stance: true } : attribution, covered };
}

function fromCue(text: string, open: string, cue: Cue, quotes: readonly Span[]): Attribution {
  return {
    source: cue.source,
    verb: cue.verb,
    kind: withQuotes(cue, quotes),
    via: cue.via,
    document: documentIn(text, open),
    covers: cue.isAll ? 'all' : 'part',
  };
}

/** Without the marks, which tell where a quotation stands; two apostrophes go with it, for one alone is no mark. */
function insideOf(text: string, { start, end }: Span): Span {
  return text.startsWith("''", start) ? { start, end } : { start: start + 1, end: end - 1 };
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

/** Two words that start small, or six, are no title: they are quoted from somebody. */
function somebodysWords(sentence: SentenceWords, quotes: readonly Span[]): Stance | null {
  const quote = quotes.find(({ start, end }) => {
    const words = sentence.text.slice(start, end).replace(/^\P{L}+/u, '');
    const count = words.split(/\s+/u).length;
    return count >= 6 || (count >= 2 && /^\p{Ll}/u.test(words));
  });
  if (!quote) return null;
  const source = subjectBeforeQuote(sentence, quote.start);
  return { source, verb: null, kind: 'direct_quote_partial' };
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
