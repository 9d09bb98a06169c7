/**
 * From what the engine found to what a reader sees: one mark a sentence, each with its reasons, and the quietest level
 * at which it is worth an underline.
 */
import type { DetectionReport, ReportSentence } from '#domain/detection-report.ts';
import type { Mark, Trigger } from '#domain/mark.ts';
import type { Level } from '#domain/level.ts';

/** At most this share of the judged text is underlined at the normal level: a page that is all marks says nothing. */
export const normalShare = 1 / 3;

/** The marks of a report in reading order, offsets as in the report. */
export function marksOf(report: DetectionReport): Mark[] {
  const worth = claimsWorthACheck(report);
  return report.sentences.flatMap((sentence, index) => {
    const level = levelOf(sentence, worth);
    return level === null ? [] : [markOf(sentence, index, level, report.engine)];
  });
}

function levelOf(sentence: ReportSentence, worth: ReadonlySet<ReportSentence>): Level | null {
  if (sentence.editorialising.marked) return 'quiet';
  if (worth.has(sentence)) return 'normal';
  return isJudged(sentence) && sentence.checkable.priority >= 1 ? 'everything' : null;
}

/**
 * Claims worth a check at the normal level: the highest priority, unsourced first, while the share of text lasts. Of an
 * editorialising sentence only the words that triggered it are underlined, so only they count.
 */
function claimsWorthACheck(report: DetectionReport): ReadonlySet<ReportSentence> {
  const judged = report.sentences.filter(isJudged);
  const framed = judged.filter(({ editorialising }) => editorialising.marked);
  let left =
    lengthOf(judged) * normalShare -
    framed.reduce((sum, { editorialising }) => sum + lengthOf(editorialising.spans), 0);
  const candidates = judged
    .filter((sentence) => !sentence.editorialising.marked && sentence.checkable.priority === 3)
    .toSorted((a, b) => rank(b) - rank(a) || a.start - b.start);
  const chosen = new Set<ReportSentence>();
  for (const sentence of candidates) {
    const length = lengthOf([sentence]);
    if (length > left) continue; // A shorter one may still fit.
    left -= length;
    chosen.add(sentence);
  }
  return chosen;
}

function lengthOf(stretches: readonly { start: number; end: number }[]): number {
  return stretches.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Unsourced before sourced, then by score. */
function rank(sentence: ReportSentence): number {
  return (sentence.attribution === null ? 1 : 0) + sentence.checkable.score;
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
    triggers: editorialising.marked ? framingTriggers(sentence) : claimTriggers(sentence),
    engine,
  };
}

function framingTriggers({ text, start, editorialising }: ReportSentence): Trigger[] {
  return editorialising.spans.map((span) => ({
    text: text.slice(span.start - start, span.end - start),
    start: span.start,
    end: span.end,
    kind: span.kind,
    rule: span.rule,
    reason: span.reason,
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
  if (attribution === null) {
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
