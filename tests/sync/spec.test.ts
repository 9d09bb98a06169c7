import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const spec = readFileSync(path.resolve(root, '../sync/SPEC.md'), 'utf8');
const ruleIds = [...spec.matchAll(/^- \*\*([A-Z]{2}\d+)\*\* /gm)].flatMap(
  (match) => match[1] ?? [],
);
const families = new Set(ruleIds.map((id) => id.slice(0, 2)));

/** Titles that start like a rule's id, after `test(`, `it(`, `describe(` or the table of a `test.each(…)`. */
const titleStart = /(?:\)|\b(?:test|it|describe)(?:\.\w+)*)\(\s*['"`]([A-Z]{2})(\d+)\b/g;

const idsByFile = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => {
    const source = readFileSync(path.join(root, file), 'utf8');
    const ids = [...source.matchAll(titleStart)]
      .filter(([, family]) => families.has(family ?? ''))
      .map(([, family, number]) => `${family}${number}`);
    return { file, ids };
  });
const tested = new Set(idsByFile.flatMap(({ ids }) => ids));

test('the rules of the agreement have numbers that stand once', () => {
  expect(ruleIds.length).toBeGreaterThan(40);
  expect(new Set(ruleIds).size).toBe(ruleIds.length);
});

test('every rule is shown by a test', () => {
  expect(ruleIds.filter((id) => !tested.has(id))).toEqual([]);
});

test('no test names a rule that is not written', () => {
  const known = new Set(ruleIds);
  const stray = idsByFile.flatMap(({ file, ids }) =>
    ids.filter((id) => !known.has(id)).map((id) => `${id} in ${file}`),
  );
  expect(stray).toEqual([]);
});
