/**
 * NewsDiscourse (Choubey et al., 2020): what a sentence does in its article. Speech, evaluation and expectation are scored;
 * train teaches, dev judges. Headlines carry no label. The slice on defence is scored by itself.
 */
import * as z from 'zod/mini';
import { notesOf, partsOf, type Benchmark, type SetResult, type Setting } from '../benchmark.ts';
import { decision } from '../decisions.ts';
import { withReading } from '../engine-words.ts';
import { byDocument, measure, type Measure } from '../measure.ts';
import { decideFrom } from '../reference.ts';
import { recipes } from '../recipes.ts';
import { readSet, rowsOf } from '../set-files.ts';
import { givesSpeech, isEvaluation, isExpectation } from '../shipped.ts';

const row = z.object({
  doc: z.string(),
  sid: z.string(),
  text: z.string(),
  labels: z.array(z.string()),
  speech: z.literal([0, 1]),
});
type Row = z.infer<typeof row>;

const TRAIN = 'newsdiscourse/train.jsonl';

interface Question {
  name: string;
  isTrue: (row: Row) => boolean;
  isSaid: (text: string) => boolean | null;
  goals: { shipped: number; reference: number };
}

const questions: readonly Question[] = [
  {
    name: 'speech',
    isTrue: ({ speech }) => speech === 1,
    isSaid: givesSpeech,
    goals: { shipped: 0.8, reference: 0.82 },
  },
  {
    name: 'evaluation',
    isTrue: ({ labels }) => labels.includes('Distant_Evaluation'),
    isSaid: isEvaluation,
    goals: { shipped: 0.58, reference: 0.68 },
  },
  {
    name: 'expectation',
    isTrue: ({ labels }) => labels.includes('Distant_Expectations_Consequences'),
    isSaid: isExpectation,
    goals: { shipped: 0.52, reference: 0.62 },
  },
];

export function runNewsdiscourse({ material, vectors, hasReference }: Setting): SetResult {
  const set = readSet(material, 'newsdiscourse', row);
  const slice = readSet(material, 'defence-slices', row);
  const { test, further } = partsOf(set, 'newsdiscourse/dev.jsonl', [TRAIN]);
  const training = labelled(rowsOf(set, TRAIN));
  const isTaught = hasReference && training.length > 0 && test.length > 0;
  return {
    benchmarks: questions.map((question): Benchmark => {
      const rows = labelled(test);
      const examples = training.map((each) => exampleOf(each, question));
      const texts = rows.map((each) => exampleOf(each, question).text);
      const said = isTaught ? decideFrom(examples, texts, recipes.newsdiscourse(vectors)) : null;
      return {
        name: `NewsDiscourse dev, ${question.name}`,
        metric: 'F1',
        anchors: '–',
        shipped: shipped(rows, question),
        reference: said && judge(rows, question, (_, at) => said[at] === true),
        goals: question.goals,
      };
    }),
    further: [
      ...slice.files,
      ...further,
      ...set.files.filter(({ name }) => name === TRAIN),
    ].flatMap(({ name, rows }) =>
      questions.map((question) => ({
        file: name,
        what: question.name,
        metric: 'F1',
        shipped: shipped(labelled(rows), question),
      })),
    ),
    notes: [...notesOf('NewsDiscourse', set), ...notesOf('NewsDiscourse on defence', slice)],
  };
}

function labelled(rows: readonly Row[]): Row[] {
  return rows.filter(({ sid }) => sid !== 'H');
}

function exampleOf(each: Row, { isTrue }: Question) {
  return { text: withReading(each.text), label: Number(isTrue(each)) };
}

/** Null where the engine never answers the question; a sentence that it does not judge is a no. */
function shipped(rows: readonly Row[], question: Question): Measure | null {
  if (rows.every(({ text }) => question.isSaid(text) === null)) return null;
  return judge(rows, question, ({ text }) => question.isSaid(text) === true);
}

function judge(
  rows: readonly Row[],
  { isTrue }: Question,
  isSaid: (row: Row, at: number) => boolean,
): Measure | null {
  const documents = byDocument(
    rows,
    ({ doc }) => doc,
    (each, at) => decision(isTrue(each), isSaid(each, at)),
  );
  return measure(documents, 'F1');
}
