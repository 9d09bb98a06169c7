/** BABE (Spinde et al., 2021): biased sentences of news, five folds, and the words that make them so. */
import * as z from 'zod/mini';
import { notesOf, partsOf, type SetResult, type Setting } from '../benchmark.ts';
import { decision } from '../decisions.ts';
import { withReading } from '../engine-words.ts';
import { stratifiedFolds } from '../folds.ts';
import { scoreLoadedWords } from '../loaded-words.ts';
import { measure } from '../measure.ts';
import { decideInFolds } from '../reference.ts';
import { loadedWordsInFolds } from '../reference-words.ts';
import { recipes } from '../recipes.ts';
import { readSet } from '../set-files.ts';
import { isEditorialising, loadedWords } from '../shipped.ts';

const row = z.object({
  text: z.string(),
  label: z.literal([0, 1]),
  words: z.array(z.string()),
});
type Row = z.infer<typeof row>;

const FOLDS = 5;

export function runBabe({ material, vectors, hasReference }: Setting): SetResult {
  const set = readSet(material, 'babe', row);
  const { test, further } = partsOf(set, 'babe/SG2.jsonl');
  const shipped = (rows: readonly Row[]) => ofSentences(rows, ({ text }) => isEditorialising(text));
  const shippedWords = (rows: readonly Row[]) => ofWords(rows, ({ text }) => loadedWords(text));
  const isTaught = hasReference && test.length > 0;
  const foldOf = stratifiedFolds(
    test.map(({ label }) => label),
    FOLDS,
    'babe',
  );
  const read = test.map(({ text, label }) => ({ text: withReading(text), label }));
  const said = isTaught ? decideInFolds(read, foldOf, recipes.babe(vectors)) : null;
  const words = isTaught ? loadedWordsInFolds(test, foldOf, vectors) : null;
  return {
    benchmarks: [
      {
        name: 'BABE SG2, five folds',
        metric: 'macro-F1',
        anchors: 'DistilBERT .777, BERT .789, BERT+distant .804',
        shipped: shipped(test),
        reference: said && ofSentences(test, (_, at) => said[at] === true),
        goals: { shipped: 0.7, reference: 0.777 },
      },
      {
        name: 'BABE biased words',
        metric: 'token F1',
        anchors: 'lexicons .215',
        shipped: shippedWords(test),
        reference: words && ofWords(test, (_, at) => words[at] ?? []),
        goals: { shipped: 0.38, reference: 0.5 },
      },
    ],
    further: further.flatMap(({ name, rows }) => [
      { file: name, what: 'biased sentence', metric: 'macro-F1', shipped: shipped(rows) },
      { file: name, what: 'biased word', metric: 'token F1', shipped: shippedWords(rows) },
    ]),
    notes: notesOf('BABE', set),
  };
}

function ofSentences(rows: readonly Row[], isSaid: (row: Row, at: number) => boolean) {
  return measure(
    rows.map((each, at) => decision(each.label === 1, isSaid(each, at))),
    'macro-F1',
  );
}

type Places = readonly { start: number; end: number }[];

/** A resample takes whole sentences: the words of one are not independent. */
function ofWords(rows: readonly Row[], foundIn: (row: Row, at: number) => Places) {
  return measure(
    rows.map((each, at) => scoreLoadedWords(each, foundIn(each, at))),
    'F1',
  );
}
