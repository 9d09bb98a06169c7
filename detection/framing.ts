/**
 * Runs the framing rules over one sentence. A rule reads only the narrator's words: quotations and what a source is
 * reported to say are hidden from it. Sourcing and certainty read everything outside quotation marks.
 */
import type { ReportSpan } from '#domain/detection-report.ts';
import { wordingKinds, type FramingRule } from './framing-rule.ts';
import { patternRules } from './rules/every-rule.ts';
import offByDefault from './rules/off-by-default.json' with { type: 'json' };
import { isAscribed } from './rules/ascribed.ts';
import { createRuleIndex } from './rules/rule-index.ts';
import { strengthOf } from './rules/strength.ts';
import { createWordingFinder, wordingRules } from './rules/wording.ts';
import { wordStarts } from './rules/words.ts';
import { hide, type Span } from './span.ts';

/** A mark needs this much: one strong rule, or two weak ones on different words. */
export const MARK_STRENGTH = 2;

export interface FramingReading {
  /** In order, offsets into the sentence. */
  spans: ReportSpan[];
  /** The summed strength of different rules on different words. */
  strength: number;
}

/** What a sentence is told by. `covered` are a source's words, `quotes` the quotations among them. */
export type FramingReader = (
  text: string,
  isHeadline: boolean,
  quotes: readonly Span[],
  covered: readonly Span[],
) => FramingReading;

/** Every rule of the engine, those that are off among them. */
export function allRules(): readonly FramingRule[] {
  return [...patternRules, ...wordingRules];
}

/** Whether a rule speaks unless it is asked to: a rule that was measured to be wrong too often does not. */
export function isOnByDefault(rule: FramingRule): boolean {
  const off: readonly string[] = offByDefault;
  return !off.includes(rule.name);
}

/** A reader by these rules alone. */
export function createFramingReader(rules: readonly FramingRule[]): FramingReader {
  const rulesFor = createRuleIndex(patternRules.filter((rule) => rules.includes(rule)));
  const findWording = createWordingFinder(rules);
  const strengths = new Map(rules.map((rule) => [rule.name, rule.strength]));
  return (text, isHeadline, quotes, covered) => {
    const outside = hide(text, quotes);
    const narrator = hide(text, covered);
    const words = wordStarts(outside);
    const spans: ReportSpan[] = [];
    for (const rule of rulesFor(words)) {
      const found = spansOf(rule, isNarratorRule(rule) ? narrator : outside, isHeadline);
      const own = isWording(rule)
        ? found.filter(({ start }) => !isAscribed(narrator, start))
        : found;
      spans.push(...own);
    }
    for (const { rule, start, end } of findWording(narrator, words)) {
      if (isAscribed(narrator, start)) continue;
      spans.push({ start, end, kind: rule.kind, rule: rule.name, reason: rule.reason });
    }
    spans.sort((one, other) => one.start - other.start || other.end - one.end);
    return { spans, strength: strengthOf(spans, strengths) };
  };
}

const readByDefault = createFramingReader(allRules().filter(isOnByDefault));
let readByEveryRule: FramingReader | null = null;

/** The reader by the rules that are on by default, or by every rule, which only a measurement wants. */
export function framingReader(withEveryRule = false): FramingReader {
  if (!withEveryRule) return readByDefault;
  readByEveryRule ??= createFramingReader(allRules());
  return readByEveryRule;
}

/** Half at the mark's threshold, rising towards one. */
export function framingScore(strength: number): number {
  return strength / (strength + MARK_STRENGTH);
}

function isWording({ kind }: FramingRule): boolean {
  return wordingKinds.some((each) => each === kind);
}

/** An allegation that a source makes is sourced, and so is the background that it gives. */
function isNarratorRule(rule: FramingRule): boolean {
  return (
    isWording(rule) || rule.kind === 'unsourced_allegation' || rule.kind === 'unsourced_background'
  );
}

/** How far before a match `unlessBefore` looks. */
const LOOK_BACK = 40;

function spansOf(rule: FramingRule, words: string, isHeadline: boolean): ReportSpan[] {
  if (rule.only !== undefined && (rule.only === 'headline') !== isHeadline) return [];
  const spans: ReportSpan[] = [];
  const { pattern } = rule;
  // `matchAll` copies the pattern at every call, which costs more than most searches.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
    if (match[0] === '') pattern.lastIndex += 1;
    const lead = match[0].length - match[0].trimStart().length;
    const start = match.index + lead;
    const end = match.index + match[0].trimEnd().length;
    if (end <= start) continue;
    if (rule.unlessBefore?.test(words.slice(Math.max(0, start - LOOK_BACK), start))) continue;
    spans.push({ start, end, kind: rule.kind, rule: rule.name, reason: rule.reason });
  }
  return spans;
}
