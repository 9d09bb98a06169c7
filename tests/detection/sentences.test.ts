import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { splitSentences } from '#detection/sentences.ts';

describe('sentences', () => {
  it.each([
    [['The U.S. government agreed.', 'It paid $75 million.']],
    [['Gen. Tor Hallin met Lt. Col. Orla Venn on Jan. 11 in Lind.', 'They signed.']],
    [['The guns were built in the U.S.', 'Varland paid for them.']],
    [['“Will they fire?” he asked.', 'No one answered.']],
    [['At 5 p.m. Ostmark opened the gate.', 'It rained.']],
    [['He said no.', 'The talks ended.']],
    [['Hull No. 12 sank.', 'It was old.']],
    [['The yard, Halvorsen Corp., declined to comment.']],
    [['Orla P. Venn signed.', 'Nobody else did.']],
    [['“We are looking into it.”', 'The spokesperson left.']],
  ])('%j', (wanted) => {
    expect(splitSentences(wanted.join(' ')).map((one) => one.text)).toEqual(wanted);
  });

  it('joins wrapped lines and keeps headings apart', () => {
    const wrapped = 'Varland has ordered forty mortars from the works in\nLind, the ministry said.';
    expect(splitSentences(wrapped)).toHaveLength(1);
    expect(splitSentences('What we know\nVarland paid.')).toHaveLength(2);
  });

  it('gives offsets that hold the words', () => {
    const text = '  Varland paid.   Ostmark did not. ';
    for (const one of splitSentences(text)) expect(text.slice(one.start, one.end)).toBe(one.text);
  });

  it('finds none where there are none, and reads impossible language tags as English', () => {
    expect(splitSentences(' \n ')).toEqual([]);
    expect(splitSentences('Dr. Venn left.', 'not_a_language!')).toHaveLength(1);
  });
});

const hardCases = z.object({
  cases: z.array(z.object({ text: z.string(), sentences: z.array(z.string()) })),
});
const material = '../shared/material/detection/sentence-cases.json';

describe.skipIf(!existsSync(material))(`hard cases (skipped where ${material} is absent)`, () => {
  it('has a boundary F1 of at least .95', () => {
    const { cases } = hardCases.parse(JSON.parse(readFileSync(material, 'utf8')));
    let right = 0;
    let found = 0;
    let wanted = 0;
    for (const one of cases) {
      const gold = new Set<number>();
      let at = 0;
      for (const sentence of one.sentences.slice(0, -1)) {
        gold.add(at + sentence.length);
        at += sentence.length + 1;
      }
      const ends = splitSentences(one.text)
        .slice(0, -1)
        .map((sentence) => sentence.end);
      right += ends.filter((end) => gold.has(end)).length;
      found += ends.length;
      wanted += gold.size;
    }
    const score = (2 * right) / (found + wanted);
    console.info(`sentence boundaries: F1 ${score.toFixed(3)} (${right} of ${wanted})`);
    expect(score).toBeGreaterThanOrEqual(0.95);
  });
});
