/** Compares the headline with the text under it: what the text gives to a source, a headline should not state as fact. */
import type { ReportSentence, ReportSpan } from '#domain/detection-report.ts';

/** Sentences of the body that the headline is held against. */
const DEPTH = 4;
/** Words of purpose or charge: what a headline must not take over. */
const CONTESTED =
  /\b(?:defen[cs]e|defend|protect(?:ion)?|sovereign\w{0,3}|liberat\w{1,4}|deter|(?<!\bno\s(?:[\p{L}-]{1,16}\s){0,4})threat\w{0,6}|attack(?:ed|s)?|aggression|violat\w{1,4}|illegal|kill(?:ed|s)?|murder(?:ed|s)|steal|stole|torture\w{0,1}|lie[ds]?|plot\w{0,4})\b(?!\s(?:suspects?|victims?|survivors?|cases?|trials?|probes?|charges?|inquir(?:y|ies)|investigations?|scenes?|sites?)\b)/giu;

/** The same sentences; an unattributed headline gets a `dropped_attribution` span where the text has a source for it. */
export function markDroppedAttribution(sentences: readonly ReportSentence[]): ReportSentence[] {
  const opening = sentences.filter((sentence) => sentence.role === 'body').slice(0, DEPTH);
  const attributed = opening.filter((sentence) => sentence.attribution?.covers === 'all');
  // What the text states in its own voice as well was not taken from a source.
  const stated = new Set(
    opening.filter(({ attribution }) => !attribution).flatMap(({ text }) => stemsOf(text)),
  );
  const stems = new Set(
    attributed.flatMap(({ text }) => stemsOf(text)).filter((each) => !stated.has(each)),
  );
  return sentences.map((sentence) => {
    if (sentence.role !== 'headline' || sentence.attribution || stems.size === 0) return sentence;
    const found = [...sentence.text.matchAll(CONTESTED)].find((match) => stems.has(stem(match[0])));
    if (!found) return sentence;
    const start = sentence.start + found.index;
    const span: ReportSpan = {
      start,
      end: start + found[0].length,
      kind: 'dropped_attribution',
      rule: 'headline/dropped-attribution',
      reason: 'The text gives this to a source; the headline states it as fact.',
    };
    const { editorialising, checkable } = sentence;
    const kinds = [...new Set([...checkable.kinds, 'missing attribution' as const])];
    return {
      ...sentence,
      checkable: { ...checkable, kinds },
      editorialising: {
        ...editorialising,
        spans: [...editorialising.spans, span].toSorted((a, b) => a.start - b.start),
      },
    };
  });
}

function stemsOf(text: string): string[] {
  return [...text.matchAll(CONTESTED)].map((match) => stem(match[0]));
}

function stem(word: string): string {
  return word.toLowerCase().replace('defenc', 'defens').slice(0, 5);
}
