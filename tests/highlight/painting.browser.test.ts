/** Painting touches the registry of highlights and nothing else, and mends what the page does to it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHitTest } from '#highlight/hit-test.ts';
import { grounds, looks } from '#highlight/palette.ts';
import { randomNames } from '#highlight/random-names.ts';
import { createHighlighter } from '#highlight/registry.ts';
import {
  addShadow,
  centre,
  emptyPage,
  nextFrame,
  paintedWords,
  rangeOver,
} from './painted-page.ts';

let stop = new AbortController();

beforeEach(() => {
  stop = new AbortController();
});

afterEach(() => {
  stop.abort();
  emptyPage();
});

const line = '<p>The fleet left Linden on Monday.</p>';

test('520 ranges in all looks, and a hit test on them, change nothing of the page', async () => {
  document.body.innerHTML = line.repeat(500);
  const shadow = addShadow('open', line.repeat(20));
  let records = 0;
  const observer = new MutationObserver((seen) => (records += seen.length));
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document, everything);
  observer.observe(shadow, everything);
  const painter = createHighlighter(document, stop.signal);
  const ranges = [...document.querySelectorAll('p'), ...shadow.querySelectorAll('p')].map(
    (paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      return range;
    },
  );
  painter.paintAll(
    new Map(
      looks.map((look, number) => [look, ranges.filter((_, at) => at % looks.length === number)]),
    ),
  );
  const marks = ranges.map((range) => ({ range }));
  expect(createHitTest(document, marks).at(...centre(rangeOver('fleet')))).not.toBeNull();
  await nextFrame();
  const painted = looks.map((look) => paintedWords(painter, look).length);
  expect(painted.reduce((sum, size) => sum + size, 0)).toBe(520);
  expect(records + observer.takeRecords().length).toBe(0);
  // The observer would have told.
  document.body.append(document.createElement('hr'));
  shadow.append(document.createElement('hr'));
  expect(observer.takeRecords()).toHaveLength(2);
  observer.disconnect();
});

test('painting a look again replaces its ranges and no other look', () => {
  document.body.innerHTML = line;
  const painter = createHighlighter(document, stop.signal);
  painter.paint('claim', [rangeOver('fleet'), rangeOver('Linden')]);
  painter.paint('note', [rangeOver('Monday')]);
  painter.paint('claim', [rangeOver('left')]);
  expect(paintedWords(painter, 'claim')).toEqual(['left']);
  expect(paintedWords(painter, 'note')).toEqual(['Monday']);
});

test('ranges that stay are kept, others come and go', () => {
  document.body.innerHTML = line;
  const painter = createHighlighter(document, stop.signal);
  const linden = rangeOver('Linden');
  painter.paint('claim', [rangeOver('fleet'), linden]);
  const entry = CSS.highlights.get(painter.names.claim.light);
  painter.paint('claim', [linden, rangeOver('Monday'), linden]);
  expect(CSS.highlights.get(painter.names.claim.light)).toBe(entry);
  expect(paintedWords(painter, 'claim')).toEqual(['Linden', 'Monday']);
  painter.paint('claim', []);
  expect(paintedWords(painter, 'claim')).toEqual([]);
});

test('one entry a look, however many ranges', () => {
  document.body.innerHTML = line;
  const painter = createHighlighter(document, stop.signal);
  painter.paint('claim', [rangeOver('fleet'), rangeOver('Linden')]);
  painter.paint('note', [rangeOver('Monday')]);
  expect(CSS.highlights.size).toBe(2);
});

test('a mark follows its words through an edit of the page', () => {
  document.body.innerHTML = line;
  const painter = createHighlighter(document, stop.signal);
  painter.paint('claim', [rangeOver('Linden')]);
  const text = document.querySelector('p')?.firstChild;
  if (text instanceof Text) text.insertData(0, 'On Sunday evening it was said: ');
  expect(paintedWords(painter, 'claim')).toEqual(['Linden']);
});

const vandals: [what: string, harm: (name: string) => void][] = [
  ['clears the registry', () => CSS.highlights.clear()],
  ['deletes our entry', (name) => CSS.highlights.delete(name)],
  ['replaces our entry', (name) => CSS.highlights.set(name, new Highlight())],
  ['empties our entry', (name) => CSS.highlights.get(name)?.clear()],
  [
    'marks other words in our name',
    (name) => {
      const entry = CSS.highlights.get(name);
      entry?.clear();
      entry?.add(rangeOver('Monday'));
    },
  ],
];

test.each(vandals)('a page that %s has its way only until the next occasion', (_, harm) => {
  document.body.innerHTML = line;
  const painter = createHighlighter(document, stop.signal);
  painter.paint('claim', [rangeOver('fleet')]);
  harm(painter.names.claim.light);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(paintedWords(painter, 'claim')).toEqual(['fleet']);
});

test('entries of the page are left alone, and stopping leaves nothing of ours', () => {
  CSS.highlights.set('search-result', new Highlight());
  document.body.innerHTML = line;
  const painter = createHighlighter(document, stop.signal);
  for (const look of looks) painter.paint(look, [rangeOver('fleet')]);
  expect(CSS.highlights.size).toBe(looks.length + 1);
  stop.abort();
  expect([...CSS.highlights.keys()]).toEqual(['search-result']);
  painter.paint('claim', [rangeOver('fleet')]);
  expect(CSS.highlights.size).toBe(1);
});

test('names cannot be guessed', () => {
  const names = [randomNames(), randomNames()].flatMap((each) =>
    Object.values(each).flatMap((pair) => Object.values(pair)),
  );
  expect(new Set(names).size).toBe(2 * grounds.length * looks.length);
  expect(names.every((name) => /^m[0-9a-f]{24}$/.test(name))).toBe(true);
});
