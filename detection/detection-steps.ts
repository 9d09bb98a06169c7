/**
 * The pipeline, one sentence a step: blocks → sentences → quotations, dates, designations, figures → attribution → framing
 * → weight. A generator, so that whoever runs it decides when to stop for breath. Heads join where framing is read.
 */
import type { BlockRole } from '#domain/article.ts';
import type { Attribution, DetectionReport, ReportSentence } from '#domain/detection-report.ts';
import { markOverstatedStages } from './arms/overstated-stages.ts';
import { readAttribution } from './attribution.ts';
import { createDateReader } from './dates.ts';
import { findDesignations } from './designations.ts';
import { markDroppedAttribution } from './dropped-attribution.ts';
import { ENGINE } from './engine.ts';
import { markDisagreeingFigures } from './figures-agree.ts';
import { type FramingReader, framingReader, framingScore, MARK_STRENGTH } from './framing.ts';
import { blockStarts } from './join-blocks.ts';
import { checkability, judge } from './judgement.ts';
import { isEnglish, isForeignBlock } from './language.ts';
import { unjudged, weigh } from './priority.ts';
import { findQuantities } from './quantities.ts';
import { findQuotations } from './quotations.ts';
import { sentencesOf } from './sentences.ts';
import type { Span, TextSpan } from './span.ts';
import { createWindow, shifted } from './window.ts';

export interface DetectionInput {
  blocks: readonly { text: string; role: BlockRole }[];
  /** ISO 8601; what "last month" counts from. */
  publishedAt?: string | null;
  /** A language tag; where it is absent the words decide. */
  language?: string;
  /** Whether each block is one sentence already and is not to be split. */
  isSplit?: boolean;
  /** Whether sentences say how loaded each of their words is. */
  withLoadedTokens?: boolean;
  /** Whether rules that are off by default speak too: for measuring them. */
  withEveryRule?: boolean;
}

/** Longer than any sentence: a table or a list without full stops. It keeps its figures, its wording is not judged. */
const LONGEST_SENTENCE = 3000;

/**
 * Yields after each sentence and each block; returns the report. `starts` are the blocks' places in
 * the text that the offsets count into; without it they count into `joinBlocks(blocks)`.
 */
export function* detectionSteps(
  input: DetectionInput,
  starts: readonly number[] = blockStarts(input.blocks),
): Generator<undefined, DetectionReport> {
  const prose = input.blocks.filter((block) => block.role === 'body').map((block) => block.text);
  const english = isEnglish(input.language, prose.slice(0, 20).join(' '));
  const language = english ? 'en' : (input.language ?? 'und');
  const readDates = createDateReader(input.publishedAt ?? null);
  const readFraming = framingReader(input.withEveryRule);
  const sentences: ReportSentence[] = [];
  for (const [at, block] of input.blocks.entries()) {
    const isHeadline = block.role === 'headline';
    const isJudged = isHeadline || block.role === 'body';
    const isReadable = english && !isForeignBlock(block.text);
    const read = blockReader(
      block.text,
      starts[at] ?? 0,
      isJudged ? readDates : null,
      isReadable,
      readFraming,
      input.withLoadedTokens === true,
    );
    const whole = { text: block.text, start: 0, end: block.text.length };
    for (const sentence of input.isSplit === true ? [whole] : sentencesOf(block.text, language)) {
      sentences.push(read(sentence, block.role));
      yield;
    }
    yield;
  }
  return {
    engine: ENGINE,
    language,
    judged: english ? 'full' : 'figures only',
    sentences: english ? yield* comparedInSteps(sentences) : sentences,
  };
}

/** What only the whole text shows: a headline against its text, a sale against its stage, one figure against another. */
function* comparedInSteps(sentences: ReportSentence[]): Generator<undefined, ReportSentence[]> {
  let compared = sentences;
  for (const compare of [markDroppedAttribution, markOverstatedStages, markDisagreeingFigures]) {
    yield;
    compared = compare(compared);
  }
  return compared;
}

type SentenceReader = (sentence: TextSpan, role: BlockRole) => ReportSentence;

/**
 * Reads quotations, which span sentences, once for the block; gives back the reader of its sentences, to be asked in order.
 * Sentences come with offsets into the block and leave with offsets into the whole text, where the block begins at `offset`.
 */
function blockReader(
  text: string,
  offset: number,
  readDates: ReturnType<typeof createDateReader> | null,
  english: boolean,
  readFraming: FramingReader,
  withLoadedTokens: boolean,
): SentenceReader {
  if (!readDates) return (sentence, role) => empty(shifted(sentence, offset), role);
  const quotesIn = createWindow(findQuotations(text));
  return (sentence, role) => {
    const { start, end } = sentence;
    const quotes = quotesIn(start, end).map((quote) => ({
      start: Math.max(quote.start, start) - start,
      end: Math.min(quote.end, end) - start,
    }));
    const mentioned = readDates(sentence.text);
    const quantities = findQuantities(sentence.text, [
      ...mentioned,
      ...findDesignations(sentence.text),
    ]);
    const isReadable = english && hasWords(sentence.text);
    const { attribution, covered } = isReadable
      ? readAttribution(sentence.text, quotes)
      : { attribution: quotationOnly(quotes), covered: quotes };
    const framing = isReadable
      ? readFraming(sentence.text, role === 'headline', quotes, covered)
      : { spans: [], strength: 0 };
    const judgement = isReadable ? judge(sentence.text, framing, covered) : null;
    const { score, marked, spans } = judgement?.editorialising ?? {
      score: framingScore(framing.strength),
      marked: framing.strength >= MARK_STRENGTH,
      spans: framing.spans,
    };
    const weighed = weigh({
      text: sentence.text,
      quantities,
      dates: mentioned,
      attribution,
      spans,
      isMarked: marked,
    });
    const by = start + offset;
    return {
      ...shifted(sentence, offset),
      role,
      checkable: english
        ? { ...weighed, score: checkability(judgement?.claim, weighed.score) }
        : figuresOnly(quantities.length),
      editorialising: { score, marked, spans: spans.map((span) => shifted(span, by)) },
      ...(judgement && { discourse: judgement.discourse }),
      ...(judgement &&
        withLoadedTokens && {
          loadedTokens: judgement.loadedTokens().map((token) => shifted(token, by)),
        }),
      attribution: attribution && shiftedAttribution(attribution, by),
      quantities: quantities.map((quantity) => shifted(quantity, by)),
      dates: mentioned.map((date) => shifted(date, by)),
    };
  };
}

/** Whether there is wording to judge: a line of dashes and figures has none, a table without a full stop is no sentence. */
function hasWords(text: string): boolean {
  return text.length <= LONGEST_SENTENCE && /\p{L}/u.test(text);
}

function empty(sentence: TextSpan, role: BlockRole): ReportSentence {
  return {
    ...sentence,
    role,
    checkable: unjudged(),
    editorialising: { score: 0, marked: false, spans: [] },
    attribution: null,
    quantities: [],
    dates: [],
  };
}

function figuresOnly(figures: number): ReportSentence['checkable'] {
  return figures === 0 ? unjudged() : { score: 0.5, priority: 3, kinds: ['quantity'] };
}

function quotationOnly(quotes: readonly Span[]): Attribution | null {
  if (quotes.length === 0) return null;
  return {
    source: null,
    verb: null,
    kind: 'direct_quote_partial',
    via: null,
    document: null,
    covers: 'part',
  };
}

function shiftedAttribution(found: Attribution, by: number): Attribution {
  return {
    ...found,
    source: found.source && shifted(found.source, by),
    verb: found.verb && shifted(found.verb, by),
    via: found.via && shifted(found.via, by),
    document: found.document && shifted(found.document, by),
  };
}
