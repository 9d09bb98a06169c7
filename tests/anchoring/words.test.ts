import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordScanner, wordPattern } from '#anchoring/word-scanner.ts';
import { WordForms } from '#anchoring/word-forms.ts';
import { indexWords, type WordIndex } from '#anchoring/word-index.ts';
import { foldWord, wordsOf } from '#anchoring/words.ts';

const phrases: [name: string, text: string, words: string[]][] = [
  ['plain words', 'The navy ordered tanks.', ['the', 'navy', 'ordered', 'tanks']],
  [
    'inner apostrophes, straight or curly',
    'Varland’s crews can’t',
    ["varland's", 'crews', "can't"],
  ],
  ['a closing quotation mark is none', '‘the crews’ said', ['the', 'crews', 'said']],
  ['figures with points and commas', '1,246.50, then 3.', ['1,246.50', 'then', '3']],
  ['initials', 'the U.S. fleet, J.P. Holt', ['the', 'u.s', 'fleet', 'j.p', 'holt']],
  ['a minus, not a hyphen', 'long-term -5 (-3)', ['long', 'term', '-', '5', '-', '3']],
  ['signs that carry meaning', '$75, €3, 4 %, so?', ['$', '75', '€', '3', '4', '%', 'so', '?']],
  ['ligatures and soft hyphens', 'o\ufb03ce mis\u00adsile', ['office', 'missile']],
  ['scripts without spaces', '第三次', ['第', '三', '次']],
  ['accents, composed or not', 'E\u0301te\u0301 Été', ['été', 'été']],
  ['characters of two units', 'a🚀b 𝐇𝐢', ['a', 'b', 'hi']],
  ['nothing to read', ' — … “” ', []],
];

describe('what counts as a word', () => {
  test.each(phrases)('%s', (_name, text, words) => {
    expect(wordsOf(text).map(({ form }) => form)).toEqual(words);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    ..."a B z é ß ı 5 0 ٣ . , ' ’ - − $ € % ? ( ) “ — \u00a0 \u00ad \u200b \u0301 第 ไ 🚀 𝐇 \ud83d \udc00".split(
      ' ',
    ),
    ' ',
    '\n',
    'U.S.',
    '1,000.5',
    'don’t',
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('reading by character codes finds exactly the words of the pattern', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const scanner = new WordScanner(text);
      const read: [number, number][] = [];
      while (scanner.next()) read.push([scanner.start, scanner.end]);
      const wanted = Array.from(text.matchAll(wordPattern), (found) => [
        found.index,
        found.index + found[0].length,
      ]);
      expect(read).toEqual(wanted);
    }),
    { numRuns: 2000 },
  );
});

function indexed(text: string): WordIndex {
  const reading = indexWords(text);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

test('the index holds each word once by its folded form, with all its places', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const index = indexed(text);
      const words = wordsOf(text);
      const places = Map.groupBy(words.keys(), (at) => words[at]?.form ?? '');
      expect(index.size).toBe(words.length);
      const scanner = new WordScanner(text);
      for (const { form, start, end } of words) {
        scanner.next();
        const id = index.idOf(text, scanner);
        const first = index.firstPlaces[id] ?? 0;
        const here = [...index.places.subarray(first, first + index.countOf(id))];
        expect(here).toEqual(places.get(form));
        expect(here.map((at) => index.starts[at])).toContain(start);
        expect(here.map((at) => index.ends[at])).toContain(end);
      }
    }),
    { numRuns: 300 },
  );
});

test('forms keep their numbers however many there are', () => {
  const forms = new WordForms();
  const words = Array.from({ length: 30_000 }, (_none, at) => `Word${at.toString(36)}’s`);
  const numbers = words.map((word) => forms.add(word, 0, word.length));
  expect(numbers).toEqual([...words.keys()]);
  expect(words.map((word) => forms.find(foldWord(word)))).toEqual(numbers);
  expect(forms.find('wordless')).toBe(-1);
});

test('a long text is read in many small steps', () => {
  const reading = indexWords('The ferry was late again. '.repeat(2000));
  let steps = 0;
  while (reading.next().done !== true) steps += 1;
  expect(steps).toBeGreaterThan(15);
});
