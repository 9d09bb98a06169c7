/**
 * From what the engine found to what a reader sees: one mark a sentence, each with its reasons, and the quietest level
 * at which it is worth an underline.
 */
import { certaintyKinds } from '#domain/certainty-kinds.ts';
import type { DetectionReport, ReportSentence, ReportSpan } from '#domain/detection-report.ts';
import type { Mark, Trigger } from '#domain/mark.ts';
import type { Level } from '#domain/level.ts';
import { sourcingKinds } from '#domain/sourcing-kinds.ts';
import type { Span } from './span.ts';
import { isSourced } from './sourced.ts';

/** At most this share of the judged text is underlined at the normal level: a page that is all marks says nothing. */
export const normalShare = 1 / 3;

/** The marks of a report in reading order, offsets as in the report. */
export function marksOf(report: DetectionReport): Mark[] {
  const worth = worthAnUnderline(report);
  return report.sentences.flatMap((sentence, index) => {
    const level = levelOf(sentence, worth);
    return level === null ? [] : [markOf(sentence, index, level, report.engine)];
  });
}

function levelOf(sentence: ReportSentence, worth: ReadonlySet<ReportSentence>): Level | null {
  const { editorialising, checkable } = sentence;
  if (worth.has(sentence)) return editorialising.marked ? 'quiet' : 'normal';
  const isMarked = editorialising.marked || (isJudged(sentence) && checkable.priority >= 1);
  return isMarked ? 'everything' : null;
}

/**
 * What is underlined while the share of text lasts: editorialising first, the surest before the rest, then claims of the
 * highest priority, unsourced first. Of an editorialising sentence only the words that triggered it are underlined, so only
 * they count; the surest is marked however short the text.
 */
function worthAnUnderline(report: DetectionReport): ReadonlySet<ReportSentence> {
  const judged = report.sentences.filter(isJudged);
  const framed = report.sentences
    .filter(({ editorialising }) => editorialising.marked)
    .toSorted((a, b) => b.editorialising.score - a.editorialising.score || a.start - b.start);
  const claims = judged
    .filter((sentence) => !sentence.editorialising.marked && isWorthACheck(sentence))
    .toSorted((a, b) => rank(b) - rank(a) || a.start - b.start);
  let left = lengthOf(judged) * normalShare;
  const chosen = new Set<ReportSentence>();
  for (const sentence of [...framed, ...claims]) {
    const length = lengthOf(underlined(sentence));
    const isSurest = sentence === framed[0];
    if (length > left && !isSurest) continue; // A shorter one may still fit.
    left -= length;
    chosen.add(sentence);
  }
  return chosen;
}

/** The stretches that a page underlines of a sentence, none of them twice. */
function underlined(sentence: ReportSentence): Span[] {
  const { marked, spans } = sentence.editorialising;
  const words = spans.filter(({ kind }) => !certaintyKinds.includes(kind));
  if (!marked || words.length === 0) return [sentence];
  let end = 0;
  return words
    .toSorted((a, b) => a.start - b.start)
    .map((span) => {
      const start = Math.max(span.start, end);
      end = Math.max(span.end, end);
      return { start, end };
    });
}

function lengthOf(stretches: readonly Span[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** What the article itself contradicts before the rest, unsourced before sourced, then by score. */
function rank(sentence: ReportSentence): number {
  const isContradicted = sentence.editorialising.spans.some(isContradiction);
  const isUnsourced = !isSourced(sentence.attribution);
  return (isContradicted ? 2 : 0) + (isUnsourced ? 1 : 0) + sentence.checkable.score;
}

function isWorthACheck({ checkable, editorialising }: ReportSentence): boolean {
  return checkable.priority === 3 || editorialising.spans.some(isContradiction);
}

/** Words that part from other words of the same article: a sale's stage, a figure, a source that the headline leaves out. */
function isContradiction({ rule, kind }: ReportSpan): boolean {
  return rule.startsWith('arms/') || kind === 'dropped_attribution';
}

function isJudged(sentence: ReportSentence): boolean {
  return sentence.role === 'body' || sentence.role === 'headline';
}

function markOf(sentence: ReportSentence, index: number, level: Level, engine: string): Mark {
  const { start, end, text, editorialising, checkable } = sentence;
  return {
    id: `m${index}`,
    kind: editorialising.marked ? 'editorialising' : 'claim',
    start,
    end,
    text,
    level,
    priority: checkable.priority,
    kinds: checkable.kinds,
    triggers: editorialising.marked
      ? framingTriggers(sentence, editorialising.spans)
      : [
          ...framingTriggers(sentence, editorialising.spans.filter(isShownOnClaim)),
          ...claimTriggers(sentence),
        ],
    engine,
  };
}

/** Wording too weak to mark a sentence is not shown on its claim either; how it is sourced is. */
function isShownOnClaim(span: ReportSpan): boolean {
  return isContradiction(span) || sourcingKinds.includes(span.kind);
}

function framingTriggers({ text, start }: ReportSentence, spans: readonly ReportSpan[]): Trigger[] {
  return spans.map((span) => ({
    text: text.slice(span.start - start, span.end - start),
    start: span.start,
    end: span.end,
    kind: span.kind,
    rule: span.rule,
    reason: span.reason,
    ...(span.share === undefined ? {} : { share: span.share }),
  }));
}

function claimTriggers(sentence: ReportSentence): Trigger[] {
  const figures = sentence.quantities.map((quantity) => ({
    text: quantity.text,
    start: quantity.start,
    end: quantity.end,
    kind: 'quantity',
    rule: 'figure',
    reason: 'A figure that a document or a count could confirm or refute.',
  }));
  const { attribution } = sentence;
  if (!isSourced(attribution)) {
    return [
      ...figures,
      {
        text: '',
        start: sentence.start,
        end: sentence.start,
        kind: 'unsourced',
        rule: 'no-source',
        reason: 'The sentence states this without saying who says so.',
      },
    ];
  }
  const { start } = sentence;
  const speaker = attribution.source ?? attribution.verb ?? { text: '', start, end: start };
  return [
    ...figures,
    {
      ...speaker,
      kind: 'attributed statement',
      rule: 'attribution',
      reason:
        attribution.source === null
          ? 'A report that names nobody who can be asked.'
          : 'A statement that can be traced to the one who made it.',
    },
  ];
}
