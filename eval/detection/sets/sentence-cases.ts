/** Hard cases of sentence splitting: abbreviations, initials, quotations, figures. */
import { hasFile, readJson } from '../../material.ts';
import type { SetResult, Setting } from '../benchmark.ts';
import { scoreBoundaries, sentenceCases } from '../boundaries.ts';
import { measure } from '../measure.ts';
import { sentencesOfArticle } from '../shipped.ts';

const FILE = 'detection/sentence-cases.json';

export function runSentenceCases({ material }: Setting): SetResult {
  const hasCases = hasFile(material, FILE);
  const { cases } = hasCases ? readJson(material, FILE, sentenceCases) : { cases: [] };
  return {
    benchmarks: [
      {
        name: 'Sentence cases, boundaries',
        metric: 'F1',
        anchors: 'Intl.Segmenter .681, compromise .697, wink-nlp .716, sbd .795',
        shipped: measure(scoreBoundaries(cases, split), 'F1'),
        reference: null,
        goals: { shipped: 1, reference: null },
      },
    ],
    further: [],
    notes: hasCases ? [] : ['Sentence cases: no file in the material.'],
  };
}

function split(text: string): string[] {
  return sentencesOfArticle(text).map((sentence) => sentence.text);
}
