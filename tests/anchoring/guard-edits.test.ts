import { describe, expect, test } from 'vitest';
import { compareMeaning } from '#anchoring/guard.ts';
import { alteringEdits } from '../../eval/guard/altering-edits.ts';
import { guardRows } from '../../eval/guard/edits.ts';
import { harmlessEdits } from '../../eval/guard/harmless-edits.ts';
import { scoreGuard } from '../../eval/guard/score.ts';

/** Invented news that offers something to every kind of edit. */
const sentences = [
  'The defence ministry of Varland said on Tuesday, 12 May 2026, that three of its ships had been hit near Port Hallam.',
  'According to the mayor, at least 1,200 people left the city of Brenn before dawn, and about 40 were wounded.',
  'Ostrel approved a potential sale of 246 KS-14B missiles, worth $75 million, to the armed forces of Varland in January.',
  '“We have not seen any of them,” he said, and the army’s spokesman told reporters that two officers were missing.',
  'The plant at Tarrow makes 40 MW of power, roughly 5 percent more than last year, the company announced.',
  'Gen. Ilvane Okonvi denied that the T-91 tank, which weighs 46 tonnes, could travel 500 kilometres without fuel.',
  'The first of twelve launchers will arrive in September, but the second one isn’t expected to be ready in time.',
  'Officials in Quorra reported that dozens of houses were allegedly burnt by the rebels’ armoured brigade – again...',
  'The U.S. and the U.N. rejected the plan, saying it would cost 1.5 billion euros; the opposition supports it.',
  'It was reported yesterday that the 65th Brigade had likely lost 15 miles of road to the north of Dunmarch.',
  'The deal, worth £12 million, may open the harbour to 2,500 tonnes of grain a day, a source said.',
  'Nobody knows why the organisation’s centre was closed last week, although the minister claimed it was safe.',
];

const rows = [...guardRows(sentences, 1), ...guardRows(sentences, 2), ...guardRows(sentences, 3)];

describe('edits by rules that do not know the guard', () => {
  test('every kind of edit finds something to do', () => {
    const kinds = new Set(rows.map(({ kind }) => kind));
    expect([...Object.keys(alteringEdits), ...Object.keys(harmlessEdits)]).toEqual(
      expect.arrayContaining(
        [...kinds].filter((kind) => !['nothing', 'all looks at once'].includes(kind)),
      ),
    );
    expect(kinds.size).toBe(
      Object.keys(alteringEdits).length + Object.keys(harmlessEdits).length + 2,
    );
  });

  test('the same seed makes the same edits, another seed makes others', () => {
    expect([...guardRows(sentences, 1)]).toEqual([...guardRows(sentences, 1)]);
    expect([...guardRows(sentences, 1)]).not.toEqual([...guardRows(sentences, 2)]);
  });

  test.each(scoreGuard(rows, compareMeaning).map((score) => [score.kind, score] as const))(
    '%s: the guard is right',
    (_kind, { wrong }) => {
      expect(wrong).toEqual([]);
    },
  );

  test('a guard that never speaks and one that always does are both found out', () => {
    const silent = scoreGuard(rows, () => ({ reasons: [] }));
    const loud = scoreGuard(rows, () => ({ reasons: ['Something changed.'] }));
    for (const { mustTrip, wrong, rows: count } of silent)
      expect(wrong.length).toBe(mustTrip ? count : 0);
    for (const { mustTrip, wrong, rows: count } of loud)
      expect(wrong.length).toBe(mustTrip ? 0 : count);
  });
});
