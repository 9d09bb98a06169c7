import { describe, expect, test } from 'vitest';
import { boundedText, requiredText, webAddress } from '#domain/identity.ts';
import { noteContent } from '#domain/note.ts';
import { selectors } from '#domain/selector.ts';

const half = '\ud83d';
const texts: [what: string, text: string, isTaken: boolean][] = [
  ['plain words', 'Nine boats.', true],
  ['an emoji', 'Nine boats 🚤', true],
  ['a letter beyond the basic plane', '𝔘-boat', true],
  ['the first half of an emoji', `Nine boats ${half}`, false],
  ['the second half of an emoji', '\ude80 nine boats', false],
  ['two halves the wrong way round', 'nine \ude80\ud83d boats', false],
];

describe.each(texts)('%s', (_, text, isTaken) => {
  test('as text of a bounded length', () => {
    expect(boundedText(100, 'The remark').safeParse(text).success).toBe(isTaken);
    expect(requiredText(100, 'The claim').safeParse(text).success).toBe(isTaken);
  });

  test('as the body of a note', () => {
    const content = { body: text, assessment: null, evidence: [] };
    expect(noteContent.safeParse(content).success).toBe(isTaken);
  });

  test.each(['exact', 'prefix', 'suffix'])('as the %s of a quote', (part) => {
    const quote = { type: 'TextQuoteSelector', exact: 'boats', prefix: '', suffix: '' };
    const position = { type: 'TextPositionSelector', start: 0, end: 5 };
    const parsed = selectors.safeParse({ quote: { ...quote, [part]: text }, position });
    expect(parsed.success).toBe(isTaken);
  });

  test('in an address', () => {
    const address = `https://courier.example/?q=${text.replaceAll(' ', '+')}`;
    expect(webAddress.safeParse(address).success).toBe(isTaken);
  });
});

test('the sentence says what holds half a character', () => {
  const parsed = boundedText(100, 'The remark').safeParse(half);
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual([
    'The remark holds half a character, as when an emoji is cut in two.',
  ]);
});
