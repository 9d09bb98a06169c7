/** PolNeAR (Newell, Margolin and Ruths, 2018): who is heard in whole articles. Train teaches, dev judges. */
import { notesOf, partsOf, type SetResult, type Setting } from '../benchmark.ts';
import type { Decisions } from '../decisions.ts';
import { measure, type Measure } from '../measure.ts';
import { polnearRow, scorePolnear, type Counts, type PolnearRow } from '../polnear.ts';
import { attributionFromReference } from '../reference-attribution.ts';
import { readSet, rowsOf } from '../set-files.ts';
import { sentencesOfArticle } from '../shipped.ts';

type Detector = Parameters<typeof scorePolnear>[1];

const TRAIN = 'polnear/train.jsonl';

export function runPolnear(setting: Setting): SetResult {
  const set = readSet(setting.material, 'polnear', polnearRow);
  const { test, further } = partsOf(set, 'polnear/dev.jsonl', [TRAIN]);
  const training = rowsOf(set, TRAIN);
  const shipped = measuresOf(test, sentencesOfArticle);
  const isTaught = setting.hasReference && training.length > 0 && test.length > 0;
  const reference = isTaught
    ? measuresOf(test, attributionFromReference(training, setting.vectors))
    : null;
  return {
    benchmarks: [
      {
        name: 'PolNeAR dev, sentence has an attribution',
        metric: 'F1',
        anchors: 'regex .684, Citron cue .823',
        shipped: shipped.sentences,
        reference: reference && reference.sentences,
        goals: { shipped: 0.86, reference: 0.9 },
      },
      {
        name: 'PolNeAR dev, source span overlap end to end',
        metric: 'F1',
        anchors: 'Citron source .853',
        shipped: shipped.sourceSpans,
        reference: reference && reference.sourceSpans,
        goals: { shipped: 0.8, reference: 0.85 },
      },
    ],
    further: [
      ...(test.length === 0
        ? []
        : [
            {
              file: 'polnear/dev.jsonl',
              what: 'source overlap, word by word',
              metric: 'F1',
              shipped: shipped.sourceWords,
            },
          ]),
      ...[...further, ...set.files.filter(({ name }) => name === TRAIN)].flatMap(
        ({ name, rows }) => {
          const { sentences, sourceSpans } = measuresOf(rows, sentencesOfArticle);
          return [
            { file: name, what: 'has an attribution', metric: 'F1', shipped: sentences },
            { file: name, what: 'source span overlap', metric: 'F1', shipped: sourceSpans },
          ];
        },
      ),
    ],
    notes: notesOf('PolNeAR', set),
  };
}

function measuresOf(
  rows: readonly PolnearRow[],
  detect: Detector,
): Record<'sentences' | 'sourceSpans' | 'sourceWords', Measure | null> {
  const articles = rows.map((row) => scorePolnear([row], detect));
  return {
    sentences: measure(
      articles.map(({ sentences }) => decisions(sentences)),
      'F1',
    ),
    sourceSpans: measure(
      articles.map(({ sourceSpans }) => decisions(sourceSpans)),
      'F1',
    ),
    sourceWords: measure(
      articles.map(({ sourceWords }) => decisions(sourceWords)),
      'F1',
    ),
  };
}

/** Sentences rightly left alone are not counted there, and F1 does not ask for them. */
function decisions(counts: Counts): Decisions {
  return { ...counts, silent: 0 };
}
