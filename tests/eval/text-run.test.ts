import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventSentence } from '../../eval/anchoring/invented-prose.ts';
import { randomFrom } from '../../eval/anchoring/random.ts';
import { isCorrect, overlapOf, recall, silence } from '../../eval/anchoring/results.ts';
import { anchoringGoals, anchoringTables, listFailures } from '../../eval/anchoring/tables.ts';
import { runOnTexts } from '../../eval/anchoring/text-run.ts';
import { findMaterial, listPages } from '../../eval/material.ts';

const kept = 'The harbour board of Alsund has carried 40 cars and 300 passengers a day since May.';
const edited = 'The last ferry to Brenholm leaves the old quay at noon on every working day.';
const gone = 'Nobody was hurt when the crane fell into the basin behind the customs house.';
const between = 'Its director, Ilse Marrow, has asked the council for a second boat three times.';
const reworded = edited.replace('at noon', 'shortly before noon');

const older = [between, kept, edited, gone].join(' ');
const newer = [between, kept, reworded, 'The council will answer in the autumn.'].join(' ');

/** A material folder of our own: the layout is what counts. */
function writeMaterial(folder: string): void {
  mkdirSync(path.join(folder, 'pages/truth'), { recursive: true });
  mkdirSync(path.join(folder, 'pages/html'));
  mkdirSync(path.join(folder, 'versions'));
  const write = (name: string, value: unknown) =>
    writeFileSync(path.join(folder, name), JSON.stringify(value));
  write('versions/wikipedia-pairs.json', [{ id: 'pair', old: older, new: newer }]);
  const anchor = (label: string, words: string, now: string | null) => {
    const start = older.indexOf(words);
    const at = now === null ? -1 : newer.indexOf(now);
    return {
      pair: 'pair',
      old_start: start,
      old_end: start + words.length,
      label,
      new_span: now === null ? null : [at, at + now.length],
    };
  };
  write('versions/anchors.json', {
    anchors: [
      anchor('exact-unique', kept, kept),
      anchor('edited', edited, reworded),
      anchor('gone', gone, null),
      anchor('uncertain', 'Nobody was hurt', null),
    ],
  });
  write('pages/index.json', [
    { id: 'with-truth', file: 'html/a.html', truth: 'truth/a.txt', lang: null },
    { id: 'without-truth', file: 'html/b.html', lang: 'uk' },
    { id: 'without-file', file: 'html/c.html' },
  ]);
  writeFileSync(path.join(folder, 'pages/html/a.html'), '<p>A');
  writeFileSync(path.join(folder, 'pages/html/b.html'), '<p>B');
  const random = randomFrom('material');
  const blocks = Array.from({ length: 30 }, () =>
    [1, 2, 3].map(() => inventSentence(random)).join(' '),
  );
  writeFileSync(path.join(folder, 'pages/truth/a.txt'), blocks.join('\n\n'));
}

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'material-'));
  writeMaterial(folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the run over texts', () => {
  test('follows real edits and leaves out the uncertain', () => {
    const results = runOnTexts({ folder, half: null, rounds: 1 }).filter(
      ({ test: of }) => of === 'real edits',
    );
    expect(results.map(({ kind, exists }) => [kind, exists])).toEqual([
      ['exact-unique', true],
      ['edited', true],
      ['gone', false],
    ]);
    expect(recall(results)).toEqual({ hits: 2, of: 2 });
    expect(silence(results)).toEqual({ hits: 1, of: 1 });
  });

  test('finds nearly all notes of an invented page again', () => {
    const results = runOnTexts({ folder, half: null, rounds: 1 }).filter(
      ({ test: of }) => of === 'seeded',
    );
    const kinds = new Set(results.map(({ kind }) => kind));
    expect(kinds.size).toBeGreaterThanOrEqual(12);
    const { hits, of } = recall(results);
    expect(hits / of).toBeGreaterThan(0.8);
  });

  test('says the same twice', () => {
    const options = { folder, half: null, rounds: 1 };
    expect(runOnTexts(options)).toEqual(runOnTexts(options));
  });

  test('gives tables, goals and the failures of one half', () => {
    const results = runOnTexts({ folder, half: null, rounds: 1 });
    const [table] = anchoringTables(results);
    expect(table?.rows.every((row) => row.length === table.columns.length)).toBe(true);
    expect(anchoringGoals(results).find(({ name }) => name.startsWith('real edits'))?.met).toBe(
      true,
    );
    const held = results.map((each) => ({ ...each, half: 'held' as const, overlap: 0 }));
    expect(listFailures(held)).toEqual([]);
    expect(held.some((each) => !isCorrect(each))).toBe(true);
  });
});

describe('the material', () => {
  test('has the pages whose files are there', () => {
    expect(listPages(folder).map(({ id }) => id)).toEqual(['with-truth', 'without-truth']);
  });

  test('is missed in one sentence', () => {
    expect(() => findMaterial(path.join(folder, 'nowhere'))).toThrow(
      /There is no material folder at/,
    );
  });
});

describe('the overlap of two stretches', () => {
  test.each([
    { one: [0, 10], other: [0, 10], overlap: 1 },
    { one: [0, 10], other: [5, 15], overlap: 1 / 3 },
    { one: [0, 10], other: [10, 20], overlap: 0 },
    { one: [0, 10], other: null, overlap: 0 },
  ])('$one and $other', ({ one, other, overlap }) => {
    const [start = 0, end = 0] = one;
    const [from = 0, to = 0] = other ?? [];
    const second = other === null ? null : { start: from, end: to };
    expect(overlapOf({ start, end }, second)).toBeCloseTo(overlap);
  });
});
