/**
 * ClaimBuster (Arslan et al., 2020): check-worthy sentences of debates, four folds. The set may be trained on, and the engine
 * is, so *shipped*, what the engine says at one half, has seen these sentences; it answers our guideline's question, though,
 * which is not the crowd's. *Reference* is our class of model taught the crowd's question alone, on all but each fold in turn.
 */
import * as z from 'zod/mini';
import { claimBusterOptions } from '../../../training/claimbuster.ts';
import type { Example } from '../../../training/linear.ts';
import { notesOf, partsOf, type SetResult, type Setting } from '../benchmark.ts';
import { decision } from '../decisions.ts';
import { stratifiedFolds } from '../folds.ts';
import { measure } from '../measure.ts';
import { decideInFolds, type Recipe } from '../reference.ts';
import { readSet } from '../set-files.ts';
import { isCheckworthy } from '../shipped.ts';

const row = z.object({ text: z.string(), label: z.literal([-1, 0, 1]) });
type Row = z.infer<typeof row>;

const FOLDS = 4;

/** How much a sentence from beside the set counts: most of them are plain small talk, which the set has too. */
const BESIDE_SAY = 0.4;

export function runClaimbuster({ material, vectors, hasReference }: Setting): SetResult {
  const set = readSet(material, 'claimbuster', row);
  const { test, further } = partsOf(set, 'claimbuster/2.5xNCS.jsonl');
  const foldOf = stratifiedFolds(
    test.map(({ label }) => label),
    FOLDS,
    'claimbuster',
  );
  const examples = test.map(exampleOf);
  const known = new Set(test.map(({ text }) => text));
  const beside = further.flatMap(({ rows }) => rows).filter(({ text }) => !known.has(text));
  const inFolds = (recipe: Recipe, others: readonly Row[]) => {
    const said = decideInFolds(
      examples,
      foldOf,
      recipe,
      others.map((each) => ({ ...exampleOf(each), weight: BESIDE_SAY })),
    );
    return judge(test, (_, at) => said[at] === true);
  };
  const isTaught = hasReference && test.length > 0;
  const alone = {
    options: { ...claimBusterOptions, vectors },
    metric: 'macro-F1',
  } as const;
  return {
    benchmarks: [
      {
        name: 'ClaimBuster 2.5xNCS, four folds',
        metric: 'macro-F1',
        anchors: 'SVM .831, BiLSTM .847, BERT .880, BERT-adversarial .884',
        shipped: test.length > 0 ? judge(test, ({ text }) => isCheckworthy(text)) : null,
        reference: isTaught ? inFolds(alone, beside) : null,
        goals: { shipped: 0.86, reference: 0.884 },
      },
    ],
    further: further.map(({ name, rows }) => ({
      file: name,
      what: 'check-worthy (the engine was trained on it)',
      metric: 'macro-F1',
      shipped: judge(rows, ({ text }) => isCheckworthy(text)),
    })),
    notes: notesOf('ClaimBuster', set),
  };
}

function judge(rows: readonly Row[], isSaid: (row: Row, at: number) => boolean) {
  return measure(
    rows.map((each, at) => decision(each.label === 1, isSaid(each, at))),
    'macro-F1',
  );
}

function exampleOf({ text, label }: Row): Example {
  return { text, label: Number(label === 1) };
}
