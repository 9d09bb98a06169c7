import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containment, fingerprintOf, isSameText } from '#article/fingerprint.ts';
import { articleIdOf, textHashOf } from '#article/text-hash.ts';
import { identifier, sha256Sum } from '#domain/identity.ts';
import * as z from 'zod/mini';

const original = `The navy of Varland has ordered 246 Kestrel missiles from its neighbour Ostrel, the procurement office said in a notice on Monday.
The order is worth $75 million and includes 24 launchers, spare parts and training for crews, according to the notice.
Ostrel sold an earlier version of the missile to Brenn in 2027. A spokesman for the maker declined to comment on the size of the new order.
Brenn, which borders both countries, called the purchase a matter for Varland alone and asked to be told of exercises in the strait beforehand.`;

const otherAccount = `Varland will buy nearly 250 coastal missiles, its procurement office announced on Monday, in a deal put at 75 million dollars.
The Kestrel missiles, with two dozen launchers, come from Ostrel, which has already armed Brenn with an older model.
In Brenn, a government spokeswoman said her country had no say in what Varland buys, but expected notice of any exercise.
The maker would not say how many missiles it will build each year.`;

/** As much of the original from its start. */
function cutTo(share: number): string {
  return original.slice(0, Math.floor(original.length * share));
}

describe('copies join, accounts of one event do not', () => {
  test.each([
    ['itself', original, true],
    [
      'another typography',
      original.replaceAll('"', '“').replaceAll(' ', '\u00a0').toUpperCase(),
      true,
    ],
    [
      'a footer added',
      `${original}\nThis text first appeared elsewhere. Read the other stories of the week on our front page, and tell us what you think of them.`,
      true,
    ],
    [
      'an advertisement put in',
      original.replace('\nOstrel', '\nUnlock the fleet register today. Save days of work.\nOstrel'),
      true,
    ],
    ['one figure corrected', original.replace('246', '264'), true],
    ['every figure changed', original.replaceAll(/\d/g, '9'), true],
    ['the last paragraph cut off, with a link to more', `${cutTo(0.75)}… Read more`, true],
    [
      'the first sentence reworded',
      original.replace(/^[^,]*/, 'A neighbour will arm Varland'),
      true,
    ],
    [
      'a footer, an advertisement and a figure at once',
      `${original.replace('246', '264').replace('\nOstrel', '\nSave days of desk work today.\nOstrel')}\nRead the other stories of the week.`,
      true,
    ],
    ['a teaser of it', `${cutTo(0.3)}… Read more`, false],
    [
      'a text in other words with the same figures',
      otherAccount.replace('nearly 250', '246'),
      false,
    ],
    ['another account of the event', otherAccount, false],
    [
      'a long text that quotes it in full',
      `${original}\n${otherAccount.repeat(2)}${otherAccount.split('').toReversed().join('')}`,
      false,
    ],
    ['nothing', '', false],
  ])('%s', (_name, text, is) => {
    expect(isSameText(fingerprintOf(original), fingerprintOf(text))).toBe(is);
    expect(isSameText(fingerprintOf(text), fingerprintOf(original))).toBe(is);
  });

  test('a few words prove nothing', () => {
    const notice = fingerprintOf('All rights reserved by the owner of this text.');
    expect(isSameText(notice, notice)).toBe(false);
  });
});

function madeUpWords(from: number, count: number): string {
  return Array.from({ length: count }, (_, at) => `w${(from + at) * 7919}`).join(' ');
}

describe('texts that are too long for a fingerprint', () => {
  const long = fingerprintOf(madeUpWords(0, 30_000));

  test.each([
    ['the first three quarters', madeUpWords(0, 22_500), true],
    ['a footer', madeUpWords(0, 31_000), true],
    ['another text as long', madeUpWords(100_000, 30_000), false],
    ['the first third', madeUpWords(0, 10_000), false],
  ])('%s', (_, text, is) => {
    expect(isSameText(long, fingerprintOf(text))).toBe(is);
    expect(isSameText(fingerprintOf(text), long)).toBe(is);
  });

  test('both shares are of the whole texts', () => {
    const { ofFirst, ofSecond } = containment(long, fingerprintOf(madeUpWords(0, 15_000)));
    expect(ofFirst).toBeCloseTo(0.5, 1);
    expect(ofSecond).toBeCloseTo(1, 1);
  });
});

test('hashes ascend, are distinct and are unsigned 32-bit integers', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 400 }), (text) => {
      const hashes = fingerprintOf(text);
      expect(hashes).toEqual([...new Set(hashes)].toSorted((a, b) => a - b));
      expect(hashes.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32)).toBe(
        true,
      );
    }),
  );
});

test('two texts that share eight words in a row share a hash', () => {
  const words = fc.array(
    fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      minLength: 3,
      maxLength: 9,
    }),
    { minLength: 8, maxLength: 40 },
  );
  fc.assert(
    fc.property(words, words, words, (before, shared, after) => {
      const one = new Set(fingerprintOf([...before, ...shared].join(' ')));
      const other = fingerprintOf([...shared, ...after].join(' '));
      expect(other.some((hash) => one.has(hash))).toBe(true);
    }),
  );
});

test('the hash of a text survives typography and gives an identifier', () => {
  const hash = textHashOf('“It’s closed,” he said – twice.');
  expect(hash).toBe(textHashOf('"It\'s  closed," he\nsaid - twice.'));
  expect(hash).not.toBe(textHashOf('"It\'s open," he said - twice.'));
  expect(z.safeParse(sha256Sum, hash).success).toBe(true);
  expect(z.safeParse(identifier, articleIdOf(hash)).success).toBe(true);
});
