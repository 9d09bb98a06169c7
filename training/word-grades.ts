/** Reads the project's graded words: 0 plain, 1 loaded in some company, 2 mostly, 3 nearly always. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';

const grade = z.literal(['0', '1', '2', '3']);

export type Grade = 0 | 1 | 2 | 3;
export type WordGrades = ReadonlyMap<string, Grade>;

const file = fileURLToPath(new URL('../eval/labels/words.tsv', import.meta.url));
const grades = { '0': 0, '1': 1, '2': 2, '3': 3 } as const;

/** Each word with its grade. Hyphenated ones are left out: the heads read their parts. */
export function readWordGrades(): WordGrades {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return new Map(
    lines
      .map((line) => line.split('\t'))
      .filter(([word = '']) => !word.includes('-'))
      .map(([word = '', each]) => [word, grades[grade.parse(each)]]),
  );
}
