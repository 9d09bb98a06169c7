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
    // Initials and titles.
    [['J. R. Hallin wrote it.', 'K. Orm did not.']],
    [['It was built by J.P. Lind and A. Venn.', 'Both are old.']],
    [['Capt. T. J. Orm and Lt. j.g. A. Venn signed.']],
    [['Maj.-Gen. Orm (ret.) and Spc. Venn met Reps. Dahl and Lind at Ft. Orm.', 'All agreed.']],
    [['Insp. Gen. Orm and Supt. Venn came.', 'Det. Sgt. Dahl did not.']],
    [['It was Plan B.', 'Failed hopes remain.']],
    [['The Rt. Hon. Orla Venn spoke in Ste. Anne.', 'Rev. Orm prayed.']],
    // Countries, ships and bodies.
    [['Varland left the U.N.', 'Ostmark stayed.']],
    [['The guns came from the U.S.', 'Halberd Works and Lind Arms share the price.']],
    [['A U.S. Halberd battery fired.', 'The U.S. Lance was late.']],
    [['The H.M.S. Orm sailed to the U.S. Virgin Islands.', 'The R.F.A. Venn did not.']],
    [['It was seen by the D.C. Circuit.', 'Nobody else saw it.']],
    // Firms.
    [['Venn GmbH & Co. KG won.', 'Halvorsen Inc. President Tor Hallin resigned.']],
    [['He works for Halvorsen Inc.', 'The firm makes guns.']],
    // Times.
    [['The gate fell at 4 p.m. Monday.', 'It rose at 7 a.m. GMT.', 'Nobody was there.']],
    [['It opened at 4 p.m.', 'Venn left at once.']],
    // Questions and who asked them.
    [['“Why now?” Orla Venn asked.', '“Why not?” came the answer.']],
    [['“Is it ready?”', '“It is.”', 'Orla Venn left.']],
    // Numbers at the edge.
    [['The list had 40.', '30 were lost in the strait.']],
    [['The treaty is of 1994.', '2031 was worse.']],
    [['It fired approx. 40 rounds from vol. 2 of the list.']],
    [['It is made by firm no. 12 of Lind.', 'No. 13 is closed.']],
    [['The barrel is 5 ft. long.', 'Its range is 18,000 ft.', 'It costs $3 million.']],
    [['1. Varland pays.', '2. Ostmark ships.']],
    // Notes and names in small letters.
    [['The frigate left port.[1]', 'It came back.[2][3]', 'Nobody knew.']],
    [['The raid failed.', 'al-Venn claimed it.']],
    [['LIND, Va. — Two men died.', 'The gate fell.']],
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
  it('has every boundary and no other', () => {
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
    expect(score).toBe(1);
  });
});
