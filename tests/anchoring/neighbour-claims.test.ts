import { describe, expect, test } from 'vitest';
import { describe as describeWords } from '#anchoring/describe.ts';
import { createMatcher } from '#anchoring/match.ts';

/** Next to a claim the same is said of somebody else: the note never goes over to the neighbour (P1). */

const talks = 'Analysts met in Tarrow on Friday to count what the ferry lines had lost.';
const varland = 'Varland lost 12 ferries in the narrows in May.';
const ostrel = 'Ostrel lost 12 ferries in the narrows in June.';
const story = [talks, varland, ostrel, 'The lines will meet again after the summer.'].join(' ');

const northern =
  'The northern convoy was held up for nine hours by a fallen crane near Hallam on the way out.';
const southern = northern.replace('northern', 'southern').replace('Hallam', 'Quellin');
const convoys = [talks, northern, southern, 'Both lines want the road to be widened.'].join(' ');
const heldUp = 'was held up for nine hours by a fallen crane';

/** What became of the first such words on the old page. */
function follow(old: string, words: string, now: string) {
  const start = old.indexOf(words);
  const { span, outcome } = createMatcher(now).match(
    describeWords(old, start, start + words.length),
  );
  return {
    state: outcome.state,
    words: span === null ? null : now.slice(span.start, span.end),
    at: span?.start ?? null,
  };
}

describe('the claim was corrected, the neighbour says the noted words still', () => {
  test.each<[string, old: string, words: string, from: string, to: string, now: string]>([
    [
      'a figure',
      story,
      'lost 12 ferries in the narrows',
      varland,
      varland.replace('12', '14'),
      'lost 14 ferries in the narrows',
    ],
    [
      'a short note',
      story,
      'lost 12 ferries',
      varland,
      varland.replace('12', '14'),
      'lost 14 ferries',
    ],
    [
      'a longer clause',
      convoys,
      heldUp,
      northern,
      northern.replace('nine', 'five'),
      heldUp.replace('nine', 'five'),
    ],
  ])('%s', (_name, old, words, from, to, edited) => {
    const now = old.replace(from, to);
    expect(follow(old, words, now)).toEqual({
      state: 'altered',
      words: edited,
      at: now.indexOf(edited),
    });
  });
});

describe('the claim was deleted, the neighbour stays', () => {
  test.each<[string, old: string, words: string, gone: string]>([
    ['a clause with a figure', story, 'lost 12 ferries in the narrows', varland],
    ['a short note', story, 'lost 12 ferries', varland],
    ['a longer clause', convoys, heldUp, northern],
  ])('%s', (_name, old, words, gone) => {
    expect(follow(old, words, old.replace(`${gone} `, ''))).toMatchObject({
      state: 'not found',
      words: null,
    });
  });
});

function row(...cells: (string | number)[]): string {
  return cells.join('\n');
}

describe('cells of a table', () => {
  const rows = [
    row('Varland', 120, 300, 12),
    row('Ostrel', 120, 300, 14),
    row('Brenn', 80, 210, 9),
  ] as const;
  const page = (...some: string[]) =>
    [
      'Ferries compared',
      row('State', 'Decks', 'Seats', 'Ships'),
      ...some,
      'Source: a count by the Kesten Gazette, which asked all three lines in the spring.',
    ].join('\n');
  const old = page(...rows);

  test.each(['300', '120', '120\n300'])('%j of a row that was removed is not found', (cell) => {
    expect(follow(old, cell, page(rows[1], rows[2]))).toMatchObject({ state: 'not found' });
  });
  test.each(['300', '120\n300'])('%j of a row that was corrected is altered there', (cell) => {
    const now = page(row('Varland', 120, 310, 12), rows[1], rows[2]);
    const edited = cell.replace('300', '310');
    expect(follow(old, cell, now)).toEqual({
      state: 'altered',
      words: edited,
      at: now.indexOf(edited),
    });
  });
  test('a cell of a table that stays is found, whatever is put above', () => {
    const now = `Updated in May\n${old}`;
    expect(follow(old, '300', now)).toMatchObject({ state: 'exact', at: now.indexOf('300') });
  });
  test('a whole row that changed places takes its note along', () => {
    expect(follow(old, rows[0], page(rows[2], rows[1], rows[0]))).toMatchObject({
      words: rows[0],
    });
  });
});

test('a note of two words stays while a word beside it is replaced', () => {
  const now = story.replace('Varland lost', 'Varland missed');
  expect(follow(story, '12 ferries', now)).toMatchObject({ at: now.indexOf('12 ferries') });
});
