import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareMeaning } from '#anchoring/guard.ts';

const digits = fc.stringMatching(/^[1-9]\d{0,8}$/);

/** A number in every place where news writes one. */
const figure = fc.oneof(
  digits,
  digits.map((value) => value.replace(/\B(?=(\d{3})+$)/g, ',')),
  digits.map((value) => value.replace(/\B(?=(\d{3})+$)/g, ' ')),
  fc.tuple(digits, digits).map(([one, other]) => `${one}.${other}`),
  fc.tuple(digits, digits).map(([one, other]) => `${one}-${other}`),
  fc.tuple(digits, digits).map(([one, other]) => `${one}/${other}`),
  fc.tuple(digits, fc.constantFrom('st', 'nd', 'rd', 'th')).map((parts) => parts.join('')),
  fc
    .tuple(digits, fc.constantFrom('km', 'mm', '%', ' per cent', 'm', 'bn', 's', 'C'))
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('$', '€', 'A$', 'US$', '£', '~', '-', '+'), digits)
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('KS-', 'T', 'M1A', 'Block ', 'No. ', 'SK'),
      digits,
      fc.constantFrom('', 'B', '-C', 'A2'),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '14:35',
    '2026-11-22',
    '22/11/2026',
    '1.2.3',
    '5½',
    '11 May 2024',
    'May 11, 2024',
    '35°C',
    '5 p.m.',
    '007',
    '0.05',
    'x86',
    '٤٢',
    '12,5',
    '1,23,456',
  ),
);

const word = fc.constantFrom(
  'the',
  'fleet',
  'of',
  'Varland',
  'said',
  'that',
  'it',
  'not',
  'may',
  'sold',
  'about',
  'missiles',
  'in',
  'million',
  'two',
  'half',
  'on',
  'Monday',
  'no',
  'U.S.',
  'km',
  'and',
  'a',
  'hundred',
  'up',
  'to',
  ',',
  '“',
  '”',
  'Brenn’s',
  'isn’t',
  'ﬁrst',
  'café',
  'co-operation',
  'dollars',
  '—',
  '...',
);

const sentence = fc
  .tuple(fc.array(word, { maxLength: 12 }), figure, fc.array(word, { maxLength: 12 }))
  .map(([before, number, after]) => ({ before: before.join(' '), number, after: after.join(' ') }));

test('the guard is never silent when one digit changed, wherever it stands', () => {
  fc.assert(
    fc.property(
      sentence,
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      ({ before, number, after }, place, step) => {
        const places = [...number.matchAll(/\d/g)].map(({ index }) => index);
        fc.pre(places.length > 0);
        const at = places[place % places.length] ?? 0;
        const digit = (Number(number[at]) + step) % 10;
        const other = number.slice(0, at) + String(digit) + number.slice(at + 1);
        const { reasons } = compareMeaning(
          `${before} ${number} ${after}`,
          `${before} ${other} ${after}`,
        );
        expect(reasons).not.toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});

const text = fc.oneof(
  sentence.map(({ before, number, after }) => `${before} ${number} ${after}`),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

test('a text means what it means', () => {
  fc.assert(
    fc.property(text, (value) => {
      const { diff, reasons } = compareMeaning(value, value);
      expect(reasons).toEqual([]);
      expect(diff.every(({ change }) => change === 'same')).toBe(true);
    }),
  );
});

test('what is a change one way is a change the other way', () => {
  fc.assert(
    fc.property(text, text, (old, now) => {
      const there = compareMeaning(old, now).reasons;
      const back = compareMeaning(now, old).reasons;
      expect(back.length > 0).toBe(there.length > 0);
    }),
    { numRuns: 1000 },
  );
});

/** What a content system, an editor's keyboard or a browser does to a text without touching its words. */
const typography: readonly ((value: string) => string)[] = [
  (value) => value.replaceAll(/['’‘]/g, '’'),
  (value) => value.replaceAll(/['’‘]/g, "'"),
  (value) => value.replaceAll(/["“”„]/g, '"'),
  (value) => value.replaceAll(/["“”„]/g, '”'),
  (value) => value.replaceAll(/["“”„]/g, '«'),
  (value) => value.replaceAll(/[-‑–—]/g, '–'),
  (value) => value.replaceAll(/[-‑–—]/g, '‑'),
  (value) => value.replaceAll(/[-‑–—]/g, '—'),
  (value) => value.replaceAll(' ', '\u00a0'),
  (value) => value.replaceAll(' ', '\u202f'),
  (value) => value.replaceAll(' ', ' \n\t '),
  (value) =>
    value.replaceAll(/(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,]|[.]\d)/g, (found) =>
      found.replaceAll(',', '\u202f'),
    ),
  (value) => value.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\u00ad'),
  (value) => value.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\u200b'),
  (value) => value.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ').replaceAll('ff', 'ﬀ'),
  (value) => value.replaceAll('...', '…'),
  (value) => value.normalize('NFD'),
  (value) => value.normalize('NFC'),
  (value) => ` ${value}\n`,
];

test('no typographic rewriting of any text is a change', () => {
  fc.assert(
    fc.property(text, fc.subarray([...typography], { minLength: 1 }), (value, rewritings) => {
      const now = rewritings.reduce((written, rewrite) => rewrite(written), value);
      expect(compareMeaning(value, now).reasons).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test('a headline in capitals says what the sentence says', () => {
  fc.assert(
    fc.property(sentence, ({ before, number, after }) => {
      const value = `${before} ${number} ${after}`;
      expect(compareMeaning(value, value.toUpperCase()).reasons).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
