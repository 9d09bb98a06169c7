import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { partsOf } from '../../eval/detection/benchmark.ts';
import { withReading } from '../../eval/detection/engine-words.ts';
import { decideFrom, decideInFolds } from '../../eval/detection/reference.ts';
import { scoreSeeds, type SeedLabel } from '../../eval/detection/seeds.ts';
import { readSet } from '../../eval/detection/set-files.ts';
import { runSet, setNames, type SetName } from '../../eval/detection/sets/all-sets.ts';
import { sentencesOfArticle } from '../../eval/detection/shipped.ts';
import { benchmarkGoals } from '../../eval/detection/tables.ts';

// Models are trained: slow where the machine is busy, and never a matter of luck.
vi.setConfig({ testTimeout: 30_000 });

let material: string;
beforeEach(() => {
  material = mkdtempSync(path.join(tmpdir(), 'material-'));
});
afterEach(() => rmSync(material, { recursive: true }));

function write(name: string, rows: readonly unknown[]): void {
  const file = path.join(material, 'detection', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

const setting = () => ({ material, vectors: null, hasReference: true });
function shippedOf(name: SetName): (number | null)[] {
  const { benchmarks } = runSet[name]({ ...setting(), hasReference: false });
  return benchmarks.map(({ shipped }) => shipped?.value ?? null);
}

function fileOf(name: string) {
  return { name, rows: [name] };
}

const row = z.object({ text: z.string(), label: z.number() });

describe('the files of a set', () => {
  test('every file with the same fields, by name; others are named and left out', () => {
    write('boats/b.jsonl', [{ text: 'Nine boats.', label: 1, extra: 'kept aside' }]);
    write('boats/a.jsonl', [{ text: 'Ten boats.', label: 0 }]);
    write('boats/other.jsonl', [{ sentence: 'Eleven boats.' }]);
    write('boats/empty.jsonl', []);
    const { files, unread } = readSet(material, 'boats', row);
    expect(files.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['boats/a.jsonl', 1],
      ['boats/b.jsonl', 1],
      ['boats/empty.jsonl', 0],
    ]);
    expect(unread).toEqual(['boats/other.jsonl']);
  });

  test('a line unlike those before it is a fault that names the line', () => {
    write('boats/a.jsonl', [{ text: 'Ten boats.', label: 0 }, { text: 'Two boats.' }]);
    expect(() => readSet(material, 'boats', row)).toThrow('boats/a.jsonl, line 2');
  });

  test.each([
    [
      'the named file is judged, the rest is further',
      ['s/train', 's/dev', 's/x'],
      ['s/dev'],
      ['s/x'],
    ],
    [
      'without it, all that is not for training',
      ['s/train', 's/x', 's/y'],
      ['s/x', 's/y'],
      ['s/x', 's/y'],
    ],
    ['one other file alone is no further one', ['s/x'], ['s/x'], []],
    ['nothing to judge', ['s/train'], [], []],
  ])('%s', (_, names, judged, further) => {
    const parts = partsOf({ files: names.map(fileOf), unread: [] }, 's/dev', ['s/train']);
    expect(parts.test).toEqual(judged);
    expect(parts.further.map(({ name }) => name)).toEqual(further);
  });
});

test('a material without any set measures nothing, meets no goal and does not fall over', () => {
  for (const name of setNames) {
    const { benchmarks, further, notes } = runSet[name](setting());
    expect(benchmarks.map(({ shipped, reference }) => shipped ?? reference)).toEqual(
      benchmarks.map(() => null),
    );
    expect(benchmarkGoals(benchmarks).filter(({ met }) => met)).toEqual([]);
    expect(further).toEqual([]);
    expect(notes[0]).toContain('no file in the material');
  }
});

const proud =
  'The glorious yard of Ostel heroically crushed its pathetic rivals, as everybody knows.';
const plain = 'The yard of Ostel built eleven boats in 2025, the ministry said.';
const some = (count: number, text: string, label: number) =>
  Array.from({ length: count }, (_, at) => ({ text: `${text} Berth ${at}.`, label }));

test('sets in other parts of the same layout are measured: speeches, sentences, words, articles', () => {
  const judged = [...some(12, proud, 1), ...some(12, plain, 0)];
  write(
    'babe/SG1.jsonl',
    judged.map((each) => ({ ...each, words: each.label === 1 ? ['pathetic'] : [] })),
  );
  write('checkthat-subjectivity/test-2031.jsonl', judged);
  write(
    'policlaim/more.jsonl',
    judged.map((each, at) => ({ ...each, speech: `speech ${at % 4}` })),
  );
  write('polnear/test.jsonl', [
    {
      id: 'one',
      text: 'The minister said the yard was closed. It rained.',
      attributions: [{ source: [[0, 12]], cue: [[13, 17]], content: [[18, 37]] }],
    },
  ]);
  write('newsdiscourse/test.jsonl', [
    { doc: 'a', sid: 'H', text: 'Yard closed', labels: [], speech: 0 },
    {
      doc: 'a',
      sid: 'S1',
      text: '“It is closed,” the minister said.',
      labels: ['Main'],
      speech: 1,
    },
    {
      doc: 'b',
      sid: 'S1',
      text: 'The yard in Ostel has nine berths.',
      labels: ['Main'],
      speech: 0,
    },
  ]);
  expect(shippedOf('babe')).not.toContain(null);
  expect(shippedOf('checkthat')).not.toContain(null);
  expect(shippedOf('policlaim')).not.toContain(null);
  expect(shippedOf('polnear')).toEqual([1, 1]);
  expect(shippedOf('newsdiscourse')[0]).toBe(1);
});

describe('the engine’s reading as words', () => {
  test('stands behind the sentence, without figures or marks that would be read as its own', () => {
    const text = 'The ministry said eleven boats were lost.';
    const added = withReading(text).slice(text.length);
    expect(withReading(text).startsWith(text)).toBe(true);
    expect(added).toMatch(/^(?: x[a-z]+)+$/);
    expect(added).toContain(' xheard xindirectspeech xsource');
    expect(added).toContain(' xquantity');
  });

  test('says that nobody is heard', () => {
    expect(withReading('It rained in Ostel.')).toContain(' xnobody');
  });
});

describe('a reference model', () => {
  const examples = [...some(15, proud, 1), ...some(15, plain, 0)];
  const recipe = { options: { vectors: null }, metric: 'macro-F1' } as const;

  test('tells what its training part tells apart', () => {
    const texts = [`${proud} Berth 99.`, `${plain} Berth 99.`];
    expect(decideFrom(examples, texts, recipe)).toEqual([true, false]);
  });

  test('judges every example once, by the other folds', () => {
    const foldOf = examples.map((_, at) => at % 3);
    expect(decideInFolds(examples, foldOf, recipe)).toEqual(
      examples.map(({ label }) => label === 1),
    );
    // Taught by folds that hold no proud sentence, it cannot know one.
    const apart = examples.map(({ label }) => label);
    expect(decideInFolds(examples, apart, recipe)).not.toEqual(
      examples.map(({ label }) => label === 1),
    );
  });
});

describe('the seeds’ scorer', () => {
  const text = 'The ministry said on Monday that eleven boats cost 640 million crowns.';
  const label = (changes: Partial<SeedLabel> = {}): SeedLabel => ({
    doc: 'one',
    start: 0,
    end: text.length,
    role: 'body',
    editorialising_strength: 0,
    checkworthy_priority: 3,
    quantities: [
      { text: 'eleven', start: 33, end: 39, value: 11 },
      { text: '640 million crowns', start: 51, end: 69, value: 640_000_000 },
    ],
    dates: [{ text: 'Monday', start: 21, end: 27, iso: '2026-03-09' }],
    attribution: [{ kind: 'indirect_speech', source: { text: 'The ministry' } }],
    ...changes,
  });
  const score = (changes: Partial<SeedLabel> = {}) =>
    scoreSeeds([label(changes)], () => sentencesOfArticle(text, '2026-03-12'));

  test('counts what is as labelled', () => {
    expect(score()).toMatchObject({
      sentences: { hits: 1, of: 1 },
      mustMark: { hits: 0, of: 0 },
      mustNot: { hits: 0, of: 1 },
      quantities: { hits: 2, extra: 0, missed: 0 },
      dates: { hits: 1, of: 1 },
      attribution: { hits: 1, of: 1 },
    });
  });

  test('counts what is not: a missed mark, an extra figure, another day, another voice', () => {
    const other = score({
      editorialising_strength: 2,
      quantities: [{ text: 'twelve', start: 33, end: 39, value: 12 }],
      dates: [{ text: 'Monday', start: 21, end: 27, iso: '2026-03-16' }],
      attribution: [],
    });
    expect(other).toMatchObject({
      mustMark: { hits: 0, of: 1 },
      mustNot: { hits: 0, of: 0 },
      quantities: { hits: 0, extra: 2, missed: 1 },
      dates: { hits: 0, of: 1 },
      attribution: { hits: 0, of: 1 },
    });
  });

  test('scores neither what is no part of the article nor what is split otherwise', () => {
    expect(score({ role: 'author_bio' }).quantities).toEqual({ hits: 0, extra: 0, missed: 0 });
    expect(score({ end: 12 }).sentences).toEqual({ hits: 0, of: 1 });
  });
});
