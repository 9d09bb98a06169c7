/**
 * Runs the framing rules over one sentence. A rule reads only the narrator's words: quotations and what a source is
 * reported to say are hidden from it. Sourcing and certainty read everything outside quotation marks.
 */
import type { ReportSpan } from '#domain/detection-report.ts';
import { certaintyRules } from './certainty.ts';
import { headlineRules } from './framing/headline.ts';
import { inferenceRules } from './framing/inference.ts';
import { judgementRules } from './framing/judgement.ts';
import { sourcingRules } from './framing/sourcing.ts';
import { hasWording, neutralSpans, wordingRules } from './framing/wording.ts';
import type { FramingRule } from './framing-rule.ts';
import { hide, type Span } from './span.ts';

/** The rules that read the narrator's words alone. */
const narratorRules: readonly FramingRule[] = [
  ...inferenceRules,
  ...judgementRules,
  ...headlineRules,
];

/** Every rule of the engine. */
export function allRules(): readonly FramingRule[] {
  return [...narratorRules, ...wordingRules, ...outsideQuotesRules];
}

/** The rules that read every word outside quotation marks. */
const outsideQuotesRules: readonly FramingRule[] = [...sourcingRules, ...certaintyRules];

/** A mark needs this much: one strong rule, or two weak ones of different names. */
export const MARK_STRENGTH = 2;

export interface FramingReading {
  /** In order, offsets into the sentence. */
  spans: ReportSpan[];
  /** The summed strength of the different rules that fit. */
  strength: number;
}

/** What a sentence is told by. `covered` are a source's words, `quotes` the quotations among them. */
export function readFraming(
  text: string,
  isHeadline: boolean,
  quotes: readonly Span[],
  covered: readonly Span[],
): FramingReading {
  const outside = hide(text, quotes);
  const narrator = hide(text, covered);
  const strengths = new Map<string, number>();
  const spans: ReportSpan[] = [];
  const judge = (rule: FramingRule, words: string) => {
    for (const span of spansOf(rule, words, isHeadline)) {
      spans.push(span);
      strengths.set(rule.name, rule.strength);
    }
  };
  for (const rule of narratorRules) judge(rule, narrator);
  if (hasWording(narrator)) {
    const shielded = hide(narrator, neutralSpans(narrator));
    for (const rule of wordingRules) judge(rule, shielded);
  }
  for (const rule of outsideQuotesRules) {
    // An allegation that a source makes is sourced.
    const words = rule.kind === 'unsourced_allegation' ? narrator : outside;
    spans.push(...spansOf(rule, words, isHeadline));
  }
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  return { spans, strength: [...strengths.values()].reduce((sum, each) => sum + each, 0) };
}

/** Half at the mark's threshold, rising towards one. */
export function framingScore(strength: number): number {
  return strength / (strength + MARK_STRENGTH);
}

/** How far before a match `unlessBefore` looks. */
const LOOK_BACK = 40;

function spansOf(rule: FramingRule, words: string, isHeadline: boolean): ReportSpan[] {
  if (rule.only !== undefined && (rule.only === 'headline') !== isHeadline) return [];
  const spans: ReportSpan[] = [];
  for (const match of words.matchAll(rule.pattern)) {
    const lead = match[0].length - match[0].trimStart().length;
    const start = match.index + lead;
    const end = match.index + match[0].trimEnd().length;
    if (end <= start) continue;
    if (rule.unlessBefore?.test(words.slice(Math.max(0, start - LOOK_BACK), start))) continue;
    spans.push({ start, end, kind: rule.kind, rule: rule.name, reason: rule.reason });
  }
  return spans;
}
