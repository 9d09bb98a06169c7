/** When a learned judgement may mark a sentence by itself, without a rule that names what it saw. */
import { describe, expect, it } from 'vitest';
import { detectSentence } from '#detection/detect-sentence.ts';
import { readHeads } from '#detection/heads/read-heads.ts';
import { shippedHeads } from '#detection/heads/shipped-heads.ts';

function isSure(text: string): boolean {
  const heads = shippedHeads();
  return readHeads(heads, text).chances.loaded >= heads.sureFrom;
}

const titles = [
  'Hidden treasures',
  'Golden memories',
  'Bitter harvest',
  'Terrible twins',
  'Lost souls',
  'Broken promises',
];

describe('a head without a rule', () => {
  it('is sure of some titles of pictures and sections, so that the next test can fail', () => {
    expect(titles.some(isSure)).toBe(true);
  });

  it.each(titles)('does not mark a title, however sure it is: %s', (title) => {
    expect(detectSentence(title).editorialising.marked).toBe(false);
  });
});

describe('neither head nor rule', () => {
  it.each([
    'Even if he had, Mr. Venn said, it would have been a waste of time because the office had moved.',
    'Residents fear that a bungled rescue and a shabby cover-up may end in ruin and betrayal.',
    'The yard, said Venn, is on its way to becoming a grubby, incapable and pitiful fiefdom.',
  ])('marks what somebody fears or says: %s', (sentence) => {
    expect(detectSentence(sentence).editorialising.marked).toBe(false);
  });
});
