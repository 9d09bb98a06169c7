/**
 * How often a framing rule is right, on the project's own labels: a hit of a rule of wording is right where the sentence is
 * labelled as editorialising, clearly or borderline. Rules of sourcing and certainty say nothing of that, so their hits are
 * only counted.
 */
import * as z from 'zod/mini';
import type { ReportSpan } from '#domain/detection-report.ts';
import { detect } from '#detection/detect.ts';
import { wordingKinds, type FramingRule } from '#detection/framing-rule.ts';
import { MARK_STRENGTH } from '#detection/framing.ts';
import { strengthOf } from '#detection/rules/strength.ts';
import type { OwnSentence } from '../../training/own-labels.ts';
import type { Share } from '../shares.ts';
import { halves, type Half } from '../split.ts';

const share = z.object({ hits: z.int(), of: z.int() });
const byHalf = z.object({ dev: share, held: share });

/** What a measurement leaves behind: `detection/rules/precision.json`. */
export const rulePrecision = z.object({
  /** Labelled sentences that were read. */
  sentences: z.object({ dev: z.int(), held: z.int() }),
  /** Marks that stand on editorialising, of all marks, by the rules that are on. */
  marks: byHalf,
  /** Clear editorialising that is marked, of all of it. */
  found: byHalf,
  /** Sentences that each rule hits, and how many of them editorialise. */
  rules: z.record(z.string(), byHalf),
});

export type RulePrecision = z.infer<typeof rulePrecision>;
export type SharesByHalf = z.infer<typeof byHalf>;

/** A rule needs this many hits before its precision says anything. */
export const ENOUGH_HITS = 5;
/** A rule that is right less often is not on by default. */
export const WANTED_PRECISION = 0.8;

/** What became of one labelled sentence. */
interface Reading {
  half: Half;
  edit: OwnSentence['edit'];
  spans: readonly ReportSpan[];
}

/** Measures these rules, all of them speaking; the marks are then those of the rules that deserve to be on. */
export function measureRules(
  sentences: readonly OwnSentence[],
  rules: readonly FramingRule[],
): RulePrecision {
  const readings = sentences.map(({ text, half, edit }) => ({
    half,
    edit,
    spans: spansIn(text),
  }));
  const shares = Object.fromEntries(rules.map(({ name }) => [name, sharesOf(name, readings)]));
  const off = new Set(offByDefault(shares, rules));
  const strengths = new Map(
    rules.filter(({ name }) => !off.has(name)).map(({ name, strength }) => [name, strength]),
  );
  const judged = readings.map((reading) => ({
    ...reading,
    isMarked: strengthOf(reading.spans, strengths) >= MARK_STRENGTH,
  }));
  const marked = judged.filter((reading) => reading.isMarked);
  const clear = judged.filter((reading) => reading.edit === 2);
  return {
    sentences: eachHalf((half) => readings.filter((reading) => reading.half === half).length),
    marks: eachHalf((half) => count(marked, half, (reading) => reading.edit > 0)),
    found: eachHalf((half) => count(clear, half, (reading) => reading.isMarked)),
    rules: shares,
  };
}

/** The rules that are not on by default, by name, in order. */
export function offByDefault(
  shares: RulePrecision['rules'],
  rules: readonly FramingRule[],
): string[] {
  return rules
    .filter((rule) => isMeasured(rule))
    .map((rule) => rule.name)
    .filter((name) => {
      const { hits, of } = bothHalves(shares[name]);
      return of >= ENOUGH_HITS && hits / of < WANTED_PRECISION;
    })
    .toSorted();
}

/** Whether the labels can say that a hit of the rule is right. */
export function isMeasured(rule: FramingRule): boolean {
  return wordingKinds.some((kind) => kind === rule.kind);
}

/** Both halves together; nothing for a rule that was not measured. */
export function bothHalves(shares: SharesByHalf | undefined): Share {
  if (shares === undefined) return { hits: 0, of: 0 };
  const { dev, held } = shares;
  return { hits: dev.hits + held.hits, of: dev.of + held.of };
}

function spansIn(text: string): ReportSpan[] {
  const report = detect({
    blocks: [{ text, role: 'body' }],
    language: 'en',
    isSplit: true,
    withEveryRule: true,
  });
  return report.sentences.flatMap(({ editorialising }) => editorialising.spans);
}

function sharesOf(name: string, readings: readonly Reading[]): SharesByHalf {
  const hit = readings.filter((reading) => reading.spans.some((span) => span.rule === name));
  return eachHalf((half) => count(hit, half, (reading) => reading.edit > 0));
}

function count<One extends Reading>(
  readings: readonly One[],
  half: Half,
  isRight: (reading: One) => boolean,
): Share {
  const those = readings.filter((reading) => reading.half === half);
  return { hits: those.filter(isRight).length, of: those.length };
}

function eachHalf<Value>(measure: (half: Half) => Value): Record<Half, Value> {
  const [dev, held] = halves;
  return { [dev]: measure(dev), [held]: measure(held) };
}
