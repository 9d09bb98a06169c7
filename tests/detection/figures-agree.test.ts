import { describe, expect, it } from 'vitest';
import { detect } from '#detection/detect.ts';
import { DIFFERENT_RULE, VAGUE_RULE } from '#detection/figures-agree.ts';

/** Marked figures with the reason that names the other one. */
function marked(text: string): string[][] {
  return detect({ blocks: [{ text, role: 'body' }], language: 'en' }).sentences.flatMap(
    ({ editorialising }) =>
      editorialising.spans
        .filter(({ rule }) => rule === VAGUE_RULE || rule === DIFFERENT_RULE)
        .map(({ start, end, reason }) => [text.slice(start, end), reason]),
  );
}

describe('a vague figure beside an exact one', () => {
  it.each([
    [
      'Ostmark offered hundreds of Halberd missiles. The notice lists 246 missiles.',
      [['hundreds', 'This text has the exact figure, too: “246 missiles”.']],
    ],
    [
      'Dozens of villagers left. By night 64 villagers had gone.',
      [['Dozens', 'This text has the exact figure, too: “64 villagers”.']],
    ],
  ])('%s', (text, wanted) => {
    expect(marked(text)).toEqual(wanted);
  });

  it.each([
    ['of another size', 'It offered hundreds of missiles. The first batch is 24 missiles.'],
    ['of another thing', 'It offered hundreds of missiles. The notice lists 246 launchers.'],
    [
      'of another make',
      'It offered hundreds of Halberd missiles. The notice lists 246 Lance missiles.',
    ],
    ['itself hedged', 'It offered hundreds of missiles. The notice lists about 250 missiles.'],
    ['alone', 'It offered hundreds of missiles.'],
  ])('not %s', (_, text) => {
    expect(marked(text)).toEqual([]);
  });

  it('replaces the plain mark of a vague amount', () => {
    const text = 'It offered hundreds of missiles. The notice lists 246 missiles.';
    const [first] = detect({ blocks: [{ text, role: 'body' }], language: 'en' }).sentences;
    expect(first?.editorialising.spans.map(({ rule }) => rule)).toEqual([VAGUE_RULE]);
  });
});

describe('two exact figures for one thing', () => {
  it('shows the later with the earlier', () => {
    expect(
      marked('Varland asked for 180 Halberd missiles. It is to get 240 Halberd missiles.'),
    ).toEqual([['240', 'Elsewhere this text has “180 Halberd missiles”.']]);
  });

  it.each([
    [
      'a part',
      'Varland asked for 180 Halberd missiles. It gets another 40 Halberd missiles in May.',
    ],
    ['two buyers', 'It sells Varland 180 Halberd missiles. It sells Ruthen 240 Halberd missiles.'],
    ['two years', 'It made 180 Halberd missiles in 2029. It made 240 Halberd missiles in 2030.'],
    ['a bare noun', 'It has 180 missiles. It made 240 missiles.'],
    ['a hedged figure', 'It has 180 Halberd missiles. It wants more than 240 Halberd missiles.'],
  ])('not %s', (_, text) => {
    expect(marked(text)).toEqual([]);
  });
});
