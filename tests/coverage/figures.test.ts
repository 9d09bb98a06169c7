/** Which figures of two accounts agree, which contradict, and above all which must not be called a contradiction. */
import { describe, expect, it } from 'vitest';
import { matchFigures } from '#coverage/match-figures.ts';
import { writeAccount } from './write-account.ts';

type Sentences = Parameters<typeof writeAccount>[1];

function compare(
  first: Sentences,
  second: Sentences,
  days: [string, string] = ['2031-03-04', '2031-03-04'],
) {
  const compared = matchFigures(
    writeAccount('first', first, { publishedAt: days[0] }),
    writeAccount('second', second, { publishedAt: days[1] }),
  );
  const pairs = (list: typeof compared.agree) =>
    list.map(({ first: a, second: b, how }) => [a.text, b.text, how]);
  return {
    agree: pairs(compared.agree),
    differ: pairs(compared.differ),
    onlyFirst: compared.onlyFirst.map(({ text }) => text),
    onlySecond: compared.onlySecond.map(({ text }) => text),
  };
}

const requested: Sentences = [
  {
    text: 'The Republic of Varland has asked for 318 Heron missiles and 40 launch units.',
    figures: [
      ['318', 318, 'Heron missiles'],
      ['40', 40, 'launch units'],
    ],
  },
];

describe('figures that agree', () => {
  it.each<[string, Sentences, Sentences, unknown]>([
    [
      'the same count under another name of the weapon',
      requested,
      [
        {
          text: 'The sale of 318 Heron HM-7B missiles was cleared.',
          figures: [['318', 318, 'Heron missiles']],
        },
      ],
      [['318', '318', 'same']],
    ],
    [
      'troops here, soldiers there',
      [{ text: 'Some 900 troops came to Varland.', figures: [['900', 900, 'troops']] }],
      [{ text: 'In Varland 900 soldiers arrived.', figures: [['900', 900, 'soldiers']] }],
      [['900', '900', 'same']],
    ],
    [
      'a vague count that the exact one fits',
      [
        {
          text: 'The sale of hundreds of Heron missiles to Varland is near.',
          figures: [['hundreds', [200, 999], 'missiles']],
        },
      ],
      requested,
      [['hundreds', '318', 'vague against exact']],
    ],
    [
      'a hedged round number',
      [
        {
          text: 'It wants nearly 320 Heron missiles for Varland.',
          figures: [['320', 320, 'missiles']],
        },
      ],
      requested,
      [['320', '318', 'rounded']],
    ],
    [
      'a sum of money',
      [
        {
          text: 'Varland would pay an estimated cost of $91 million.',
          figures: [['$91 million', 91e6, 'USD', 'money']],
        },
      ],
      [
        {
          text: 'The deal is worth $91 million.',
          figures: [['$91 million', 91e6, 'USD', 'money']],
        },
      ],
      [['$91 million', '$91 million', 'same']],
    ],
  ])('%s', (_name, first, second, expected) => {
    const { agree, differ } = compare(first, second);
    expect(agree).toEqual(expected);
    expect(differ).toEqual([]);
  });

  it('counts a figure once that an account gives twice', () => {
    const twice: Sentences = [
      ...requested,
      { text: 'The 318 missiles would come by sea.', figures: [['318', 318, 'Heron missiles']] },
    ];
    const { agree, onlyFirst } = compare(twice, requested);
    expect(agree).toHaveLength(2);
    expect(onlyFirst).toEqual([]);
  });

  it('keeps a vague restatement beside the exact figure instead of reporting it alone', () => {
    const both: Sentences = [
      {
        text: 'The lead spoke of hundreds of Heron missiles for Varland.',
        figures: [['hundreds', [200, 999], 'missiles']],
      },
      ...requested,
    ];
    const { agree, onlyFirst } = compare(both, requested);
    expect(agree.map(([, , how]) => how)).toEqual(['vague against exact', 'same', 'same']);
    expect(onlyFirst).toEqual([]);
  });

  it('says in whose words a figure stands', () => {
    const told: Sentences = [
      {
        text: 'Varland asked for 318 missiles, the Arms Export Board said.',
        source: 'the Arms Export Board',
        figures: [['318', 318, 'Heron missiles']],
      },
    ];
    const [pair] = matchFigures(writeAccount('a', told), writeAccount('b', requested)).agree;
    expect(pair?.first.attributedTo).toBe('the Arms Export Board');
    expect(pair?.second.attributedTo).toBeNull();
    expect(pair?.first.label).toBe('Heron missiles');
    expect(pair?.second.label).toBe('Heron missiles');
  });
});

describe('figures that contradict', () => {
  it('holds two counts of one thing at one stage against each other', () => {
    const { differ, onlyFirst } = compare(
      [
        {
          text: 'The board approved the sale of 318 Heron missiles to Varland.',
          figures: [['318', 318, 'Heron missiles']],
        },
      ],
      [
        {
          text: 'On Tuesday it approved 381 Heron missiles for Varland.',
          figures: [['381', 381, 'missiles']],
        },
      ],
    );
    expect(differ).toEqual([['318', '381', 'same thing, other value']]);
    expect(onlyFirst).toEqual([]);
  });
});

const approved = (count: number, rest: string): Sentences => [
  {
    text: `The board approved ${count} Heron missiles ${rest}`,
    figures: [[String(count), count, 'missiles']],
  },
];

const toll = (count: string, value: number): Sentences => [
  {
    text: `Fire at Port Sarn in Varland killed ${count} sailors.`,
    figures: [[count, value, 'sailors', 'casualty']],
  },
];

const past = (count: string, value: number): Sentences => [
  {
    text: `The fire of May 2030 at Port Sarn killed ${count} Varland sailors.`,
    figures: [[count, value, 'Varland sailors', 'casualty']],
    dates: [['May 2030', '2030-05']],
  },
  { text: 'Since then Varland has rebuilt the port.' },
];

describe('traps: no contradiction, each in one only', () => {
  it.each<[string, Sentences, Sentences, [string, string]?]>([
    [
      'two sales to two states',
      approved(318, 'for Varland and the Heron corps.'),
      approved(120, 'for Ostmark and the Heron corps.'),
    ],
    [
      'another weapon for the same state',
      [
        {
          text: 'It approved 318 Heron missiles for Varland.',
          figures: [['318', 318, 'Heron missiles']],
        },
      ],
      [
        {
          text: 'It approved 120 Kite missiles for Varland.',
          figures: [['120', 120, 'Kite missiles']],
        },
      ],
    ],
    [
      'asked for is not approved',
      [
        {
          text: 'The state of Varland requested 318 Heron missiles.',
          figures: [['318', 318, 'Heron missiles']],
        },
      ],
      approved(300, 'for Varland.'),
    ],
    [
      'a part and the whole',
      approved(318, 'for Varland.'),
      [
        {
          text: 'It approved them for Varland, including 12 Heron missiles.',
          figures: [['12', 12, 'missiles']],
        },
      ],
    ],
    [
      'other years',
      [
        {
          text: 'In 2029 Varland received 318 Heron missiles.',
          figures: [['318', 318, 'Heron missiles']],
          dates: [['2029', '2029']],
        },
      ],
      [
        {
          text: 'In 2031 Varland received 120 Heron missiles.',
          figures: [['120', 120, 'Heron missiles']],
          dates: [['2031', '2031']],
        },
      ],
    ],
    [
      'ranks',
      [
        {
          text: 'Ordered by Varland, the Heron found its third customer.',
          figures: [['third', 3, 'customer', 'ordinal']],
        },
      ],
      [
        {
          text: 'Ordered by Varland, the Heron found its fourth customer.',
          figures: [['fourth', 4, 'customer', 'ordinal']],
        },
      ],
    ],
    [
      'two parts that add up to the other figure',
      [
        {
          text: 'Now Varland has deployed 600 Heron soldiers.',
          figures: [['600', 600, 'soldiers']],
        },
      ],
      [
        {
          text: 'Now Varland has deployed 200 Heron soldiers.',
          figures: [['200', 200, 'soldiers']],
        },
        {
          text: 'Before, Varland had deployed 400 Heron soldiers.',
          figures: [['400', 400, 'soldiers']],
        },
      ],
    ],
    [
      'a small number that only happens to be equal or not',
      [{ text: 'Then three officers left.', figures: [['three', 3, 'officers']] }],
      [{ text: 'Later two officers came.', figures: [['two', 2, 'officers']] }],
    ],
  ])('%s', (_name, first, second, days) => {
    expect(compare(first, second, days).differ).toEqual([]);
    expect(compare(second, first, days).differ).toEqual([]);
  });

  it('a death toll of the next day is an update', () => {
    expect(compare(toll('four', 4), toll('seven', 7), ['2031-03-04', '2031-03-05']).differ).toEqual(
      [],
    );
    expect(compare(toll('four', 4), toll('seven', 7)).differ).toHaveLength(1);
  });

  it('an old toll is settled: another count of it is a contradiction', () => {
    const days: [string, string] = ['2031-03-04', '2031-03-05'];
    expect(compare(past('four', 4), past('seven', 7), days).differ).toHaveLength(1);
  });

  it('an advertisement has no figures', () => {
    const { onlySecond } = compare(requested, [
      { text: 'Save 40 hours.', role: 'advertisement', figures: [['40', 40, 'hours']] },
    ]);
    expect(onlySecond).toEqual([]);
  });
});
