import { describe, expect, test } from 'vitest';
import { halfOf } from '../../eval/split.ts';

describe('the halves of the material', () => {
  test.each([
    // The published test values of FNV-1a, 32 bits: "" 811c9dc5, "a" e40c292c, "foobar" bf9cf968.
    { id: '', half: 'held' },
    { id: 'a', half: 'dev' },
    { id: 'foobar', half: 'dev' },
  ])('"$id" is $half', ({ id, half }) => {
    expect(halfOf(id)).toBe(half);
  });

  test('are about equally large', () => {
    const ids = Array.from({ length: 1000 }, (_, at) => `page-${at}`);
    const dev = ids.filter((id) => halfOf(id) === 'dev').length;
    expect(dev).toBeGreaterThan(400);
    expect(dev).toBeLessThan(600);
  });
});
