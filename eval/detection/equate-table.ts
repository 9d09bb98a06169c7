/** Number sense on the parts of EQUATE that the material has, in both halves. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { detectSentence } from '#detection/detect-sentence.ts';
import { readText } from '../material.ts';
import type { Table } from '../report.ts';
import { halves } from '../split.ts';
import { parseEquate, scoreEquate, type EquateScore } from './equate.ts';

const FOLDER = 'pairs/equate';

/** None where the material lacks the set. */
export function equateTables(material: string): Table[] {
  if (!existsSync(join(material, FOLDER))) return [];
  const files = readdirSync(join(material, FOLDER)).filter((name) => name.endsWith('.csv'));
  return [
    {
      title: 'Number sense: does the premise’s figure carry the hypothesis’s? (EQUATE)',
      columns: ['file', ...halves],
      rows: files.toSorted().map((name) => {
        const rows = parseEquate(readText(material, `${FOLDER}/${name}`));
        return [name, ...halves.map((half) => shown(scoreEquate(rows, readQuantities, half)))];
      }),
      notes: [
        'Accuracy by figures alone; in brackets what always saying the commonest label gives, and the pairs.',
      ],
    },
  ];
}

function readQuantities(text: string) {
  return detectSentence(text, { language: 'en' }).quantities;
}

function shown({ accuracy, commonest, rows }: EquateScore): string {
  return `${accuracy.toFixed(3)} (${commonest.toFixed(3)}; ${rows})`;
}
