/** What one benchmark asks and what came out: the engine as it ships and a model trained on the set, apart. */
import type { WordVectors } from '../../training/word-vectors.ts';
import type { Measure } from './measure.ts';
import type { SetFile, SetFiles } from './set-files.ts';

export interface Benchmark {
  name: string;
  metric: string;
  /** Figures that others published, by the same protocol. */
  anchors: string;
  shipped: Measure | null;
  reference: Measure | null;
  goals: { shipped: number; reference: number | null };
}

/** A file that is no part of the visible protocol: scored by the engine as it ships. */
export interface FurtherFile {
  file: string;
  what: string;
  metric: string;
  shipped: Measure | null;
}

export interface SetResult {
  benchmarks: Benchmark[];
  further: FurtherFile[];
  notes: string[];
}

/** What a set is run with. */
export interface Setting {
  /** The material folder. */
  material: string;
  /** Word vectors for reference models; null where there are none. */
  vectors: WordVectors | null;
  /** Whether reference models are trained at all. */
  hasReference: boolean;
}

/** The files of a set by their use. */
export interface Parts<Row> {
  /** The rows that the benchmark is measured on. */
  test: Row[];
  further: SetFile<Row>[];
}

/**
 * The part that is judged: the file of that name, or where it is missing all files that no model may be trained on,
 * together. Files beside it that are for neither are the further ones.
 */
export function partsOf<Row>(
  { files }: SetFiles<Row>,
  name: string,
  training: readonly string[] = [],
): Parts<Row> {
  const others = files.filter((file) => file.name !== name && !training.includes(file.name));
  const named = files.find((file) => file.name === name);
  if (named !== undefined) return { test: named.rows, further: others };
  return { test: others.flatMap(({ rows }) => rows), further: others.length > 1 ? others : [] };
}

/** What a set says of the files that it left out. */
export function notesOf<Row>(set: string, { files, unread }: SetFiles<Row>): string[] {
  const missing = files.length === 0 ? [`${set}: no file in the material.`] : [];
  return [...missing, ...unread.map((name) => `${name}: other fields, left out.`)];
}
