import { describe, expect, test } from 'vitest';
import { bootstrap, percentile } from '../../eval/detection/bootstrap.ts';
import { scoreBoundaries } from '../../eval/detection/boundaries.ts';
import { decision, metrics, sumOf } from '../../eval/detection/decisions.ts';
import { groupFolds, stratifiedFolds } from '../../eval/detection/folds.ts';
import { namedPlaces, scoreLoadedWords } from '../../eval/detection/loaded-words.ts';
import { byDocument, measure, showMeasure } from '../../eval/detection/measure.ts';
import { bestThreshold } from '../../eval/detection/reference.ts';

describe('decisions', () => {
  // Ten sentences: 4 are wanted. Said of 3 of them and of 1 other.
  const sum = { hits: 3, extra: 1, missed: 1, silent: 5 };

  test.each([
    ['accuracy', 8 / 10],
    ['precision', 3 / 4],
    ['recall', 3 / 4],
    ['F1', 6 / 8],
    // F1 of yes 6/8, of no 10/12.
    ['macro-F1', (6 / 8 + 10 / 12) / 2],
  ] as const)('%s of 3 hits, 1 extra, 1 missed, 5 silent', (metric, wanted) => {
    expect(metrics[metric](sum)).toBeCloseTo(wanted, 12);
  });

  test('of nothing every metric is nought', () => {
    for (const metric of Object.values(metrics)) expect(metric(sumOf([]))).toBe(0);
  });

  test('saying always yes to a set of one in ten is worth little in macro-F1', () => {
    const always = { hits: 1, extra: 9, missed: 0, silent: 0 };
    expect(metrics['macro-F1'](always)).toBeCloseTo(1 / 11, 12);
  });

  test('each of the four cases is counted once', () => {
    const all = [true, false].flatMap((wanted) =>
      [true, false].map((found) => decision(wanted, found)),
    );
    expect(sumOf(all)).toEqual({ hits: 1, extra: 1, missed: 1, silent: 1 });
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function decide({ right }: { right: boolean }) {
  return decision(true, right);
}

describe('the bootstrap', () => {
  const tosses = Array.from({ length: 400 }, (_, at) => at % 2);

  test('of 400 even tosses is the textbook interval, one half and five hundredths', () => {
    const [low, high] = bootstrap(tosses, mean, 'tosses') ?? [];
    // Standard error √(¼ / 400) = .025; 1.96 of them to each side.
    expect(low).toBeCloseTo(0.451, 2);
    expect(high).toBeCloseTo(0.549, 2);
  });

  test('is the same for the same seed, another for another, and none for one unit', () => {
    expect(bootstrap(tosses, mean, 'a')).toEqual(bootstrap(tosses, mean, 'a'));
    expect(bootstrap(tosses, mean, 'a')).not.toEqual(bootstrap(tosses, mean, 'b'));
    expect(bootstrap([1], mean, 'a')).toBeNull();
  });

  test('of units that are all alike has no width', () => {
    expect(bootstrap([3, 3, 3], mean, 'alike')).toEqual([3, 3]);
  });

  test('draws documents whole: sentences that stand and fall together widen it', () => {
    const rows = Array.from({ length: 100 }, (_, at) => ({
      document: `${at % 5}`,
      right: at % 5 < 3,
    }));
    const alone = measure(rows.map(decide), 'recall');
    const together = measure(
      byDocument(rows, ({ document }) => document, decide),
      'recall',
    );
    expect(together?.value).toBe(alone?.value);
    const width = (one: typeof alone) => (one?.interval?.[1] ?? 0) - (one?.interval?.[0] ?? 0);
    expect(width(together)).toBeGreaterThan(3 * width(alone));
  });

  test.each([
    [0, 10],
    [0.5, 25],
    [1, 40],
    [0.25, 17.5],
  ])('the percentile at %f of 10, 20, 30, 40 is %f', (at, wanted) => {
    expect(percentile([10, 20, 30, 40], at)).toBe(wanted);
  });
});

describe('a measure', () => {
  test('of nothing is nothing, and says so', () => {
    expect(measure([], 'F1')).toBeNull();
    expect(showMeasure(null)).toBe('not measured');
  });

  test('shows three decimals and its interval', () => {
    const shown = { value: 0.8126, interval: [0.79, 1], of: 9 } as const;
    expect(showMeasure(shown)).toBe('.813 (.790–1.000)');
  });
});

describe('loaded words', () => {
  const text = 'The regime’s far-right allies, a regime in all but name, slammed it.';

  test('stand wherever the named words stand, in any case, as whole words', () => {
    const places = namedPlaces(text, ['Far Right', 'slam', 'allies']);
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual([
      'far',
      'right',
      'allies',
    ]);
  });

  test('a name that stands twice counts twice, and a place that overlaps half a word counts', () => {
    const row = { text: 'A regime is a regime, bluntly.', words: ['regime'] };
    // Six words. Said: the first "regime" by its first letters, and "bluntly".
    const said = [
      { start: 2, end: 5 },
      { start: 22, end: 29 },
    ];
    expect(scoreLoadedWords(row, said)).toEqual({ hits: 1, extra: 1, missed: 1, silent: 3 });
  });

  test('no named words and nothing said is silence', () => {
    expect(scoreLoadedWords({ text: 'Nine boats left.', words: [] }, [])).toEqual({
      hits: 0,
      extra: 0,
      missed: 0,
      silent: 3,
    });
  });
});

describe('sentence boundaries', () => {
  const cases = [
    {
      text: 'Nine left. Ten, Mr. Corvo said. One sank.',
      sentences: ['Nine left.', 'Ten, Mr. Corvo said.', 'One sank.'],
    },
  ];

  test.each([
    ['as wanted', ['Nine left.', 'Ten, Mr. Corvo said.', 'One sank.'], [2, 0, 0]],
    ['with one too many', ['Nine left. ', 'Ten, Mr.', 'Corvo said.', 'One sank.'], [2, 1, 0]],
    ['not at all', ['Nine left. Ten, Mr. Corvo said. One sank.'], [0, 0, 2]],
    ['elsewhere', ['Nine left. Ten, Mr.', 'Corvo said. One sank.'], [0, 1, 2]],
  ])('%s', (_, split, [hits = 0, extra = 0, missed = 0]) => {
    expect(scoreBoundaries(cases, () => split)).toEqual([{ hits, extra, missed, silent: 0 }]);
  });
});

describe('folds', () => {
  test('spread every class evenly', () => {
    const classes = [
      ...Array.from({ length: 40 }, () => 1),
      ...Array.from({ length: 20 }, () => 0),
    ];
    const foldOf = stratifiedFolds(classes, 4, 'even');
    for (const fold of [0, 1, 2, 3]) {
      const members = classes.filter((_, at) => foldOf[at] === fold);
      expect([members.length, members.filter((one) => one === 1).length]).toEqual([15, 10]);
    }
    expect(stratifiedFolds(classes, 4, 'even')).toEqual(foldOf);
  });

  test('keep a group together', () => {
    const groups = ['a', 'b', 'a', 'c', 'b', 'a', 'd'];
    const foldOf = groupFolds(groups, 2);
    for (const group of new Set(groups)) {
      const folds = new Set(foldOf.filter((_, at) => groups[at] === group));
      expect(folds.size).toBe(1);
    }
    expect(new Set(foldOf).size).toBe(2);
  });
});

describe('the best threshold', () => {
  test.each([
    ['parts what can be parted', [0.9, 0.8, 0.3, 0.1], [true, true, false, false], 0.55],
    ['says yes to all where all are true', [0.4, 0.2], [true, true], 0.1],
    ['says no to all where none is', [0.9, 0.4], [false, false], 1],
    ['never cuts between equal scores', [0.6, 0.6, 0.2], [true, false, false], 0.4],
  ])('%s', (_, scores, truths, wanted) => {
    expect(bestThreshold(scores, truths, 'accuracy')).toBeCloseTo(wanted, 12);
  });
});
