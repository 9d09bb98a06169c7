/** The engine as it ships, by the same functions as the command line. A sentence is read once in a run. */
import type { ReportSentence } from '#domain/detection-report.ts';
import { isSpeech } from '#detection/attribution-speech.ts';
import { detectPlainText } from '#detection/detect-plain.ts';
import { detectSentence } from '#detection/detect-sentence.ts';

/** Every score is a chance with one half as its decision. */
export const SHIPPED_THRESHOLD = 0.5;

const read = new Map<string, ReportSentence>();

/** One sentence alone, as `detect --sentences` reads it. */
export function sentenceAlone(text: string): ReportSentence {
  const known = read.get(text);
  if (known !== undefined) return known;
  const sentence = detectSentence(text, { withLoadedTokens: true });
  read.set(text, sentence);
  return sentence;
}

/** A whole article, as `detect FILE` reads it. */
export function sentencesOfArticle(
  text: string,
  publishedAt: string | null = null,
): ReportSentence[] {
  return detectPlainText(text, { publishedAt }).sentences;
}

export function isCheckworthy(text: string): boolean {
  return sentenceAlone(text).checkable.score >= SHIPPED_THRESHOLD;
}

export function isEditorialising(text: string): boolean {
  return sentenceAlone(text).editorialising.score >= SHIPPED_THRESHOLD;
}

export function isAttributed(text: string): boolean {
  return sentenceAlone(text).attribution !== null;
}

/** Whether it gives somebody's words, beside reports, views and plans. */
export function givesSpeech(text: string): boolean {
  const { attribution } = sentenceAlone(text);
  return attribution !== null && isSpeech(attribution);
}

/** The words called loaded. */
export function loadedWords(text: string): { start: number; end: number }[] {
  const tokens = sentenceAlone(text).loadedTokens ?? [];
  return tokens.filter(({ score }) => score >= SHIPPED_THRESHOLD);
}

/** Whether somebody evaluates in it; null where the engine gives no such score. */
export function isEvaluation(text: string): boolean | null {
  const { discourse } = sentenceAlone(text);
  return discourse === undefined ? null : discourse.evaluation >= SHIPPED_THRESHOLD;
}

/** Whether it says what is to come; null where the engine gives no such score. */
export function isExpectation(text: string): boolean | null {
  const { discourse } = sentenceAlone(text);
  return discourse === undefined ? null : discourse.expectation >= SHIPPED_THRESHOLD;
}
