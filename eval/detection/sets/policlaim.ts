/** PoliClaim (Ni et al., 2024): whether a sentence of a political speech holds a factual claim. One training file, split by speech. */
import * as z from 'zod/mini';
import { notesOf, partsOf, type SetResult, type Setting } from '../benchmark.ts';
import { decision } from '../decisions.ts';
import { withReading } from '../engine-words.ts';
import { groupFolds } from '../folds.ts';
import { byDocument, measure, type Measure } from '../measure.ts';
import { decideInFolds } from '../reference.ts';
import { recipes } from '../recipes.ts';
import { readSet } from '../set-files.ts';
import { isCheckworthy } from '../shipped.ts';

const row = z.object({ text: z.string(), speech: z.string(), label: z.literal([0, 1]) });
type Row = z.infer<typeof row>;

const FOLDS = 8;

export function runPoliclaim(setting: Setting): SetResult {
  const set = readSet(setting.material, 'policlaim', row);
  const { test, further } = partsOf(set, 'policlaim/train_golden.jsonl');
  return {
    benchmarks: [
      {
        name: 'PoliClaim',
        metric: 'accuracy',
        anchors: 'GPT-3.5 .765, two experts .855, GPT-4 .863',
        shipped: shipped(test),
        reference: setting.hasReference ? reference(test, setting) : null,
        goals: { shipped: 0.8, reference: 0.863 },
      },
    ],
    further: further.map(({ name, rows }) => {
      return { file: name, what: 'claim', metric: 'accuracy', shipped: shipped(rows) };
    }),
    notes: notesOf('PoliClaim', set),
  };
}

function shipped(rows: readonly Row[]): Measure | null {
  return judge(rows, ({ text }) => isCheckworthy(text));
}

function reference(rows: readonly Row[], { vectors }: Setting): Measure | null {
  const speeches = rows.map(({ speech }) => speech);
  // A speech judged by a model that has read the rest of it would be judged too kindly.
  if (new Set(speeches).size < 2) return null;
  const read = rows.map(({ text, label }) => ({ text: withReading(text), label }));
  const said = decideInFolds(read, groupFolds(speeches, FOLDS), recipes.policlaim(vectors));
  return judge(rows, (_, at) => said[at] === true);
}

function judge(rows: readonly Row[], isSaid: (row: Row, at: number) => boolean): Measure | null {
  const speeches = byDocument(
    rows,
    ({ speech }) => speech,
    (each, at) => decision(each.label === 1, isSaid(each, at)),
  );
  return measure(speeches, 'accuracy');
}
