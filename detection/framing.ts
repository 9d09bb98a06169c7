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
import {
  createTermIndex,
  findWording,
  noTerms,
  type WordTerms,
  wordingRules,
} from './rules/wording.ts';
import { keptByWord, wordStarts } from './rules/words.ts';
import { HIDDEN, hide, type Span } from './span.ts';

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

const HIDDEN_CODE = HIDDEN.charCodeAt(0);

/** A reader by these rules alone. */
export function createFramingReader(rules: readonly FramingRule[]): FramingReader {
  const patterned = patternRules.filter((rule) => rules.includes(rule));
  const uncued = patterned.filter((rule) => rule.cues === undefined);
  const wordings = new Set(patterned.filter(isWording));
  const narratorRules = new Set(patterned.filter(isNarratorRule));
  const strengths = new Map(rules.map((rule) => [rule.name, rule.strength]));
  const rulesOf = createRuleIndex(patterned);
  const termsOf = createTermIndex(rules);
  const cuesOf = keptByWord((word) => ({ rules: rulesOf(word), terms: termsOf(word) }));
  return (text, isHeadline, quotes, covered) => {
    const outside = hide(text, quotes);
    const narrator = hide(text, covered);
    const words = wordStarts(outside);
    const worthTrying = [...uncued];
    const terms: WordTerms[] = [];
    for (const { start, word } of words) {
      const cues = cuesOf(word);
      // A source's words are no cue for a rule that reads only the narrator's: in reported speech that spares most searches.
      const isHidden = narrator.charCodeAt(start) === HIDDEN_CODE;
      terms.push(isHidden ? noTerms : cues.terms);
      for (const rule of cues.rules) {
        if (worthTrying.includes(rule) || (isHidden && narratorRules.has(rule))) continue;
        worthTrying.push(rule);
      }
    }
    const spans: ReportSpan[] = [];
    for (const rule of worthTrying) {
      if (rule.only !== undefined && (rule.only === 'headline') !== isHeadline) continue;
      for (const span of spansOf(rule, narratorRules.has(rule) ? narrator : outside)) {
        if (!wordings.has(rule) || !isAscribed(narrator, span.start)) spans.push(span);
      }
    }
    for (const { rule, start, end } of findWording(narrator, words, terms)) {
      if (isAscribed(narrator, start)) continue;
      spans.push({ start, end, kind: rule.kind, rule: rule.name, reason: rule.reason });
    }
    spans.sort((one, other) => one.start - other.start || other.end - one.end);
    return { spans, strength: strengthOf(spans, strengths) };
  };
}

let readByDefault: FramingReader | null = null;
let readByEveryRule: FramingReader | null = null;

/** The reader by the rules that are on by default, or by every rule, which only a measurement wants; made on first use. */
export function framingReader(withEveryRule = false): FramingReader {
  if (withEveryRule) return (readByEveryRule ??= createFramingReader(allRules()));
  return (readByDefault ??= createFramingReader(allRules().filter(isOnByDefault)));
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

function spansOf(rule: FramingRule, words: string): ReportSpan[] {
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
