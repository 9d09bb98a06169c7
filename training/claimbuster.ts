/**
 * Reads ClaimBuster (Arslan et al. 2020, CC BY 4.0): sentences of presidential debates, labelled by a crowd. Of some we have
 * labels of our own, by the guideline of `eval/labels/`: the crowd was asked another question.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { hasFile, readText } from '../eval/material.ts';
import type { LinearOptions } from './linear.ts';
import { shortHash } from './own-labels.ts';

const row = z.object({ id: z.number(), text: z.string(), label: z.literal([-1, 0, 1]) });

export type ClaimBusterRow = z.infer<typeof row>;

/** Rows of label 1 (check-worthy), 0 (a fact that nobody needs) or -1 (no fact); none where the material lacks them. */
export function readClaimBuster(material: string): ClaimBusterRow[] {
  return ['crowdsourced', 'groundtruth'].flatMap((name) => {
    const file = `detection/claimbuster/${name}.jsonl`;
    if (!hasFile(material, file)) return [];
    return readText(material, file)
      .trim()
      .split('\n')
      .map((line) => row.parse(JSON.parse(line)));
  });
}

const ownRow = z.object({ id: z.number(), sha256: z.string(), check: z.literal([0, 1, 2, 3]) });

export interface DebateSentence {
  id: number;
  text: string;
  check: 0 | 1 | 2 | 3;
}

/** The sentences of debates that we labelled ourselves, where the material has them. */
export function readDebates(rows: readonly ClaimBusterRow[]): DebateSentence[] {
  const file = fileURLToPath(new URL('../eval/labels/debates.jsonl', import.meta.url));
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => {
      const { id, sha256, check } = ownRow.parse(JSON.parse(line));
      const text = texts.get(id);
      return text !== undefined && shortHash(text) === sha256 ? [{ id, text, check }] : [];
    });
}

/** How a head is trained where ClaimBuster's own protocol judges it: chosen by cross-validation on the visible set. */
export const claimBusterOptions: LinearOptions = {
  ridge: 0.4,
  loudness: { words: 1.3, letters: 0.6, vectors: 0.7 },
  steps: 80,
};
