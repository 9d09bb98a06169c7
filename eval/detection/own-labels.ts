/** The engine as it ships against the labels of `eval/labels`, in both halves. */
import { readWikinews, readWritten, type OwnSentence } from '../../training/own-labels.ts';
import { halves } from '../split.ts';
import type { Table } from '../report.ts';
import { decision, type Decisions, type Metric } from './decisions.ts';
import { measure, showMeasure } from './measure.ts';
import {
  isAttributed,
  isCheckworthy,
  isEditorialising,
  isEvaluation,
  isExpectation,
  sentenceAlone,
} from './shipped.ts';

interface Question {
  name: string;
  metric: Metric;
  /** Null where the labels leave it open. */
  isTrue: (sentence: OwnSentence) => boolean | null;
  isSaid: (text: string) => boolean | null;
}

/** Strength 1 is borderline by definition and never scored. */
function isClear({ edit }: OwnSentence): boolean | null {
  return edit === 1 ? null : edit === 2;
}

function isMarked(text: string): boolean {
  return sentenceAlone(text).editorialising.marked;
}

const questions: readonly Question[] = [
  { name: 'check-worthy', metric: 'F1', isTrue: ({ check }) => check >= 2, isSaid: isCheckworthy },
  { name: 'editorialises', metric: 'F1', isTrue: isClear, isSaid: isEditorialising },
  { name: 'marked: precision', metric: 'precision', isTrue: isClear, isSaid: isMarked },
  { name: 'marked: recall', metric: 'recall', isTrue: isClear, isSaid: isMarked },
  {
    name: 'names a source',
    metric: 'F1',
    isTrue: ({ attributed }) => attributed,
    isSaid: isAttributed,
  },
  {
    name: 'evaluation',
    metric: 'F1',
    isTrue: ({ discourse }) => discourse === 'evaluation',
    isSaid: isEvaluation,
  },
  {
    name: 'expectation',
    metric: 'F1',
    isTrue: ({ discourse }) => discourse === 'expectation',
    isSaid: isExpectation,
  },
];

/** A table of every question; the sentences of Wikinews join where the material has their texts. */
export function ownLabelsTable(material: string): Table {
  const sentences = [...readWritten(), ...readWikinews(material)];
  const columns = halves.map((half) => sentences.filter((each) => each.half === half));
  return {
    title: 'Our own labels, the engine as it ships',
    columns: ['', 'metric', ...halves.map((half, at) => `${half}, ${columns[at]?.length ?? 0}`)],
    rows: questions.map((question) => [
      question.name,
      question.metric,
      ...columns.map((half) => showMeasure(measure(decisionsOf(half, question), question.metric))),
    ]),
    notes: [
      'The shipped weights were trained on both halves in the end: the heads’ figures on an unseen half stand in the weights’ manifest.',
    ],
  };
}

function decisionsOf(sentences: readonly OwnSentence[], { isTrue, isSaid }: Question): Decisions[] {
  return sentences.flatMap((sentence) => {
    const wanted = isTrue(sentence);
    const said = isSaid(sentence.text);
    return wanted === null || said === null ? [] : [decision(wanted, said)];
  });
}
