/** The mark under the pointer is the one that a look at every mark would give. */
import { afterEach, expect, test } from 'vitest';
import { createHitTest } from '#highlight/hit-test.ts';
import { addShadow, centre, emptyPage, rangeOver } from './painted-page.ts';

afterEach(emptyPage);

const line = '<p style="width: 30em">The fleet left Linden on Monday.</p>';

test('the shortest mark under the pointer is meant', () => {
  document.body.innerHTML = line;
  const sentence = { name: 'sentence', range: rangeOver('The fleet left Linden on Monday.') };
  const word = { name: 'word', range: rangeOver('Linden') };
  const hits = createHitTest(document, [word, sentence]);
  expect(hits.at(...centre(word.range))).toBe(word);
  expect(hits.at(...centre(rangeOver('fleet')))).toBe(sentence);
});

test('beside a mark there is none', () => {
  document.body.innerHTML = line;
  const hits = createHitTest(document, [{ range: rangeOver('Monday.') }]);
  const [x, y] = centre(rangeOver('fleet'));
  expect(hits.at(x, y)).toBeNull();
  const { right } = rangeOver('Monday.').getBoundingClientRect();
  expect(hits.at(right + 40, y)).toBeNull();
  expect(hits.at(x, y + 2000)).toBeNull();
  expect(createHitTest(document, []).at(x, y)).toBeNull();
});

test('every mark of a long page is found, whatever order they are given in', () => {
  document.body.innerHTML = line.repeat(60);
  const marks = [...document.querySelectorAll('p')].flatMap((paragraph) => [
    { range: rangeOver('The fleet left', paragraph) },
    { range: rangeOver('left Linden on Monday', paragraph) },
    { range: rangeOver('Linden', paragraph) },
  ]);
  const hits = createHitTest(document, marks.toReversed());
  const wrong = [...document.querySelectorAll('p')].flatMap((paragraph) => {
    paragraph.scrollIntoView();
    return ['The', 'fleet', 'left', 'Linden', 'Monday']
      .map((word) => rangeOver(word, paragraph))
      .filter((word) => hits.at(...centre(word)) !== shortestAround(marks, word));
  });
  expect(wrong).toEqual([]);
});

test('short marks do not hide the long one around them', () => {
  document.body.innerHTML = '<p>One two three four five six seven eight.</p>';
  const whole = { range: rangeOver('One two three four five six seven eight.') };
  const words = ['two', 'three', 'four', 'five'].map((word) => ({ range: rangeOver(word) }));
  const hits = createHitTest(document, [whole, ...words]);
  expect(hits.at(...centre(rangeOver('seven')))).toBe(whole);
  expect(hits.at(...centre(rangeOver('four')))).toBe(words[2]);
});

test('marks are found after the page edited, split and moved what is around them', () => {
  document.body.innerHTML = '<p>The fleet left Linden on Monday.</p><p>Two ships stayed.</p>';
  const linden = { range: rangeOver('Linden') };
  const ships = { range: rangeOver('ships') };
  const hits = createHitTest(document, [linden, ships]);
  expect(hits.at(...centre(linden.range))).toBe(linden);
  const text = document.querySelector('p')?.firstChild;
  if (text instanceof Text) text.splitText(10).insertData(0, 'the harbour of ');
  document.body.prepend(document.createElement('hr'));
  expect(hits.at(...centre(linden.range))).toBe(linden);
  expect(hits.at(...centre(ships.range))).toBe(ships);
});

test.each(['open', 'closed'] as const)('marks in %s shadow trees are found', (mode) => {
  const outer = addShadow(mode, '<div></div><p>The fleet left Linden.</p>');
  const host = outer.querySelector('div');
  if (host === null) throw new Error('No host.');
  const inner = host.attachShadow({ mode });
  inner.innerHTML = '<p>Two ships stayed.</p>';
  const fleet = { range: rangeOver('fleet', outer) };
  const ships = { range: rangeOver('ships', inner) };
  const hits = createHitTest(document, [fleet, ships]);
  expect(hits.at(...centre(fleet.range))).toBe(fleet);
  expect(hits.at(...centre(ships.range))).toBe(ships);
  expect(hits.at(...centre(rangeOver('stayed', inner)))).toBeNull();
});

/** What the hit test should give, by looking at every mark. */
function shortestAround<Mark extends { range: Range }>(
  marks: readonly Mark[],
  { startContainer, startOffset }: Range,
): Mark | null {
  const around = marks.filter(({ range }) => range.isPointInRange(startContainer, startOffset + 1));
  return around.toSorted((a, b) => String(a.range).length - String(b.range).length)[0] ?? null;
}
