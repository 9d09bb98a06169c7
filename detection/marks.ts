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
  const loud = editorialisingAndClaims(report);
  return report.sentences.flatMap((sentence, index) => {
    const level = levelOf(sentence, loud);
    return level === null ? [] : [markOf(sentence, index, level, report.engine)];
  });
}

function levelOf(sentence: ReportSentence, loud: ReadonlySet<ReportSentence>): Level | null {
  if (sentence.editorialising.marked) return 'quiet';
  if (loud.has(sentence)) return 'normal';
  return isJudged(sentence) && sentence.checkable.priority >= 1 ? 'everything' : null;
}

/** Claims worth a check at the normal level: the highest priority, unsourced first, while the share of text lasts. */
function editorialisingAndClaims(report: DetectionReport): ReadonlySet<ReportSentence> {
  const judged = report.sentences.filter(isJudged);
  const lengthOf = (sentences: readonly ReportSentence[]) =>
    sentences.reduce((sum, sentence) => sum + sentence.end - sentence.start, 0);
  let left =
    lengthOf(judged) * normalShare -
    lengthOf(judged.filter((sentence) => sentence.editorialising.marked));
  const candidates = judged
    .filter((sentence) => !sentence.editorialising.marked && sentence.checkable.priority === 3)
    .toSorted((a, b) => rank(b) - rank(a) || a.start - b.start);
  const chosen = new Set<ReportSentence>();
  for (const sentence of candidates) {
    left -= sentence.end - sentence.start;
    if (left < 0) break;
    chosen.add(sentence);
  }
  return chosen;
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
    kind: span.kind,
    rule: span.rule,
    reason: span.reason,
  }));
}

function claimTriggers(sentence: ReportSentence): Trigger[] {
  const figures = sentence.quantities.map((quantity) => ({
    text: quantity.text,
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
        kind: 'unsourced',
        rule: 'no-source',
        reason: 'The sentence states this without saying who says so.',
      },
    ];
  }
  const speaker = attribution.source?.text ?? attribution.verb?.text ?? '';
  return [
    ...figures,
    {
      text: speaker,
      kind: 'attributed statement',
      rule: 'attribution',
      reason:
        attribution.source === null
          ? 'A report that names nobody who can be asked.'
          : 'A statement that can be traced to the one who made it.',
    },
  ];
}
