/** CheckThat! subjectivity, English (Ruggeri et al., 2023; Struß et al., 2024): train and dev teach, test-2024 judges. */
import * as z from 'zod/mini';
import { notesOf, partsOf, type SetResult, type Setting } from '../benchmark.ts';
import { decision } from '../decisions.ts';
import { withReading } from '../engine-words.ts';
import { measure } from '../measure.ts';
import { decideFrom } from '../reference.ts';
import { recipes } from '../recipes.ts';
import { readSet, rowsOf } from '../set-files.ts';
import { isEditorialising } from '../shipped.ts';

const row = z.object({ text: z.string(), label: z.literal([0, 1]) });
type Row = z.infer<typeof row>;

const teaching = ['checkthat-subjectivity/train.jsonl', 'checkthat-subjectivity/dev.jsonl'];

export function runCheckthat({ material, vectors, hasReference }: Setting): SetResult {
  const set = readSet(material, 'checkthat-subjectivity', row);
  const { test, further } = partsOf(set, 'checkthat-subjectivity/test-2024.jsonl', teaching);
  const training = teaching.flatMap((name) => rowsOf(set, name));
  const read = training.map(({ text, label }) => ({ text: withReading(text), label }));
  const shipped = (rows: readonly Row[]) => judge(rows, ({ text }) => isEditorialising(text));
  const isTaught = hasReference && training.length > 0 && test.length > 0;
  const said = isTaught
    ? decideFrom(
        read,
        test.map(({ text }) => withReading(text)),
        recipes.checkthat(vectors),
      )
    : null;
  return {
    benchmarks: [
      {
        name: 'CheckThat subjectivity',
        metric: 'macro-F1',
        anchors: 'mDeBERTa .665, ModernBERT .692, +sentiment .704',
        shipped: shipped(test),
        reference: said && judge(test, (_, at) => said[at] === true),
        goals: { shipped: 0.64, reference: 0.704 },
      },
    ],
    further: [...further, ...set.files.filter(({ name }) => teaching.includes(name))].map(
      ({ name, rows }) => {
        return { file: name, what: 'subjective', metric: 'macro-F1', shipped: shipped(rows) };
      },
    ),
    notes: notesOf('CheckThat subjectivity', set),
  };
}

function judge(rows: readonly Row[], isSaid: (row: Row, at: number) => boolean) {
  return measure(
    rows.map((each, at) => decision(each.label === 1, isSaid(each, at))),
    'macro-F1',
  );
}
