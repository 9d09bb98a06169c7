/**
 * What the engine says of a sentence, as words of no language joined to it: a linear model then weighs both. Scores are told
 * in tenths, and as everything above them too, so that a weight can grow with the score.
 */
import type { ReportSentence } from '#domain/detection-report.ts';
import { sentenceAlone } from './shipped.ts';

/** Digits would be read as a figure: letters count. */
const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;

/** The sentence with the engine's whole reading of it. Not for sets that taught the engine. */
export function withReading(text: string): string {
  const sentence = sentenceAlone(text);
  const { checkable, editorialising, discourse, quantities, dates } = sentence;
  const words = [
    ...attributionWords(sentence),
    `xpriority${LETTERS[checkable.priority]}`,
    ...checkable.kinds.map((kind) => `xkind${kind.replaceAll(' ', '')}`),
    ...editorialising.spans.map(({ kind }) => `xspan${kind.replaceAll('_', '')}`),
    ...(quantities.length > 0 ? ['xquantity'] : []),
    ...(dates.length > 0 ? ['xdate'] : []),
    ...tenths('claim', checkable.score),
    ...tenths('loaded', editorialising.score),
    ...tenths('evaluation', discourse?.evaluation ?? 0),
    ...tenths('expectation', discourse?.expectation ?? 0),
  ];
  return `${text} ${words.join(' ')}`;
}

/** Whether somebody is heard, and how. */
export function attributionWords({ attribution }: ReportSentence): string[] {
  if (attribution === null) return ['xnobody', 'xnobody'];
  const source = attribution.source === null ? 'xnosource' : 'xsource';
  return ['xheard', `x${attribution.kind.replaceAll('_', '')}`, source];
}

function tenths(name: string, score: number): string[] {
  const reached = Math.round(score * 10);
  return LETTERS.slice(0, reached).map((letter) => `x${name}${letter}`);
}
