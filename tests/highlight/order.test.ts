import { expect, test } from 'vitest';
import { inReadingOrder, markAfter, markBefore } from '#highlight/order.ts';

const sentence = { name: 'sentence', start: 10, end: 60 };
const figure = { name: 'figure', start: 10, end: 20 };
const last = { name: 'last', start: 80, end: 90 };
const marks = [last, figure, sentence];

test('reading order is by start, the longer first where two start together', () => {
  expect(inReadingOrder(marks).map(({ name }) => name)).toEqual(['sentence', 'figure', 'last']);
});

test('the keyboard goes round in both directions', () => {
  expect(markAfter(marks, null)).toBe(sentence);
  expect(markAfter(marks, figure)).toBe(last);
  expect(markAfter(marks, last)).toBe(sentence);
  expect(markBefore(marks, null)).toBe(last);
  expect(markBefore(marks, figure)).toBe(sentence);
  expect(markBefore(marks, sentence)).toBe(last);
});

test('without marks there is nowhere to go', () => {
  expect(markAfter([], null)).toBeNull();
  expect(markBefore([], null)).toBeNull();
});
