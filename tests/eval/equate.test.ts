import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findQuantities } from '#detection/quantities.ts';
import {
  judge,
  judgements,
  parseEquate,
  scoreEquate,
  type Judgement,
} from '../../eval/detection/equate.ts';

const all = new Set<Judgement>(judgements);
const twoSided = new Set<Judgement>(['entailment', 'contradiction']);

describe('what the figures of a premise say of a hypothesis', () => {
  it.each([
    ['Varland sent 40 guns.', 'Forty guns were sent.', 'entailment'],
    ['Varland sent 40 guns.', 'Varland sent 50 guns.', 'neutral'],
    ['Varland sent more than 40 guns.', 'Varland sent at least 30 guns.', 'entailment'],
    ['Varland sent at least 30 guns.', 'Varland sent more than 40 guns.', 'neutral'],
    ['Varland sent about 41 guns.', 'Varland sent more than 40 guns.', 'entailment'],
    ['Varland paid $40 million.', 'Varland paid 40 million euros.', 'neutral'],
    ['Varland sent 246 guns.', 'Varland sent hundreds of guns.', 'entailment'],
    ['Varland sent hundreds of guns.', 'Varland sent 246 guns.', 'neutral'],
  ] as const)('%s / %s: %s', (premise, hypothesis, wanted) => {
    expect(judge({ premise, hypothesis }, findQuantities, all)).toBe(wanted);
  });

  it.each([
    ['Venn has 3 boats and Orm has 4 boats.', 'They have 7 boats.', 'entailment'],
    ['Venn had 9 boats and lost 4 boats.', 'He has 5 boats.', 'entailment'],
    ['There are 5 boats with 3 men each.', 'There are 15 men.', 'entailment'],
    ['Venn has 3 boats and Orm has 4 boats.', 'They have 8 boats.', 'contradiction'],
  ] as const)('reckons: %s / %s: %s', (premise, hypothesis, wanted) => {
    expect(judge({ premise, hypothesis }, findQuantities, twoSided)).toBe(wanted);
  });

  it('reads rows with commas and quotation marks in them', () => {
    const csv =
      'premise,hypothesis,label,sample_index\n"He said ""no"", twice",He spoke,neutral,0\n';
    expect(parseEquate(csv)).toEqual([
      { premise: 'He said "no", twice', hypothesis: 'He spoke', label: 'neutral' },
    ]);
  });
});

const folder = '../shared/material/pairs/equate';

describe.skipIf(!existsSync(folder))(`EQUATE (skipped where ${folder} is absent)`, () => {
  it('is right on nine word problems of ten, on the half nobody looked at', () => {
    const rows = parseEquate(readFileSync(`${folder}/AWPNLI.csv`, 'utf8'));
    const { accuracy, commonest } = scoreEquate(rows, findQuantities, 'held');
    expect(accuracy).toBeGreaterThan(commonest);
    expect(accuracy).toBeGreaterThanOrEqual(0.9);
  });
});
