import { describe, expect, it } from 'vitest';
import { boundsOf } from '#detection/figures/bounds.ts';
import { findQuantities } from '#detection/quantities.ts';

/** The amounts as words, value or range, unit. */
function read(text: string): string[] {
  return findQuantities(text).map(
    ({ text: words, value, range, unit, kind }) =>
      `${words} = ${value ?? (range === null ? '?' : range.join('–'))} ${unit} (${kind})`,
  );
}

describe('numbers in words', () => {
  it.each([
    [
      'It ordered two hundred and forty-six guns.',
      ['two hundred and forty-six = 246 guns (count)'],
    ],
    [
      'A dozen boats and half a dozen tugs came.',
      ['A dozen = 12 boats (count)', 'half a dozen = 6 tugs (count)'],
    ],
    ['Half a million people left.', ['Half a million = 500000 people (count)']],
    [
      'One and a half million shells were made.',
      ['One and a half million = 1500000 shells (count)'],
    ],
    ['A hundred and twenty men came.', ['A hundred and twenty = 120 men (count)']],
    ['It holds two and three boats.', ['two = 2 boats (count)', 'three = 3 boats (count)']],
    [
      'It lasted 1 1/2 years, then 2½ years.',
      ['1 1/2 years = 1.5 a (measure)', '2½ years = 2.5 a (measure)'],
    ],
    ['It bought sixty (60) launchers.', ['sixty (60) = 60 launchers (count)']],
    [
      'It bought sixty (61) launchers.',
      ['sixty = 60 launchers (count)', '61 = 61 launchers (count)'],
    ],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

describe('ranges', () => {
  it.each([
    ['It needs from 10 to 15 boats.', ['10 to 15 = 10–15 boats (count)']],
    ['It needs ten to fifteen boats.', ['ten to fifteen = 10–15 boats (count)']],
    ['Two or three boats sank.', ['Two or three = 2–3 boats (count)']],
    [
      'It costs between $1.2 billion and $1.5 billion.',
      ['$1.2 billion and $1.5 billion = 1200000000–1500000000 USD (money)'],
    ],
    ['It costs $10-15 million.', ['$10-15 million = 10000000–15000000 USD (money)']],
    ['It costs €10m–€12m.', ['€10m–€12m = 10000000–12000000 EUR (money)']],
    ['It needs 12-15,000 men.', ['12-15,000 = 12000–15000 men (count)']],
    ['It takes 5 to 10 per cent.', ['5 to 10 per cent = 5–10 % (percent)']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each([
    [
      'The price rose from $10 million to $15 million.',
      ['$10 million = 10000000 USD (money)', '$15 million = 15000000 USD (money)'],
    ],
    [
      'Turnout fell from 40 to 35 per cent.',
      ['40 = 40 % (percent)', '35 per cent = 35 % (percent)'],
    ],
    ['It sold 10 and 15 boats.', ['10 = 10 boats (count)', '15 = 15 boats (count)']],
  ])('are not: %s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

describe('vague amounts', () => {
  it.each([
    ['Several hundred men came.', [300, 999], 'men'],
    ['A few dozen guns are left.', [36, 119], 'guns'],
    ['It bought a handful of boats.', [3, 9], 'boats'],
    ['Scores of houses burnt.', [40, 99], 'houses'],
    ['It costs tens of billions of dollars.', [2e10, 99_999_999_999], 'USD'],
    ['It costs several million euros.', [3e6, 9_999_999], 'EUR'],
    ['Countless letters came.', null, 'letters'],
  ] as const)('%s', (text, range, unit) => {
    expect(findQuantities(text)).toMatchObject([{ value: null, range, unit }]);
  });

  it.each([
    'It is as many as it takes.',
    'How many came?',
    'Not many came.',
    'It scores well.',
    'Few came.',
  ])('are not: %s', (text) => {
    expect(findQuantities(text)).toEqual([]);
  });
});

describe('hedged amounts', () => {
  it.each([
    ['At least 40 guns came.', 'at least', [40, Infinity]],
    ['No fewer than 40 guns came.', 'at least', [40, Infinity]],
    ['It has 40 or more guns.', 'at least', [40, Infinity]],
    ['It has 40+ guns.', 'at least', [40, Infinity]],
    ['Upwards of 40 guns came.', 'more than', [40, Infinity]],
    ['Up to 40 guns came.', 'at most', [0, 40]],
    ['As many as 40 guns came.', 'at most', [0, 40]],
    ['Fewer than 40 guns came.', 'less than', [0, 40]],
    ['Nearly 40 guns came.', 'nearly', [36, 40]],
    ['Some 40 guns came.', 'about', [36, 44]],
    ['It has 40-odd guns.', 'about', [36, 44]],
    ['It has an estimated cost of $40.', 'about', [36, 44]],
  ] as const)('%s', (text, qualifier, bounds) => {
    const [found] = findQuantities(text);
    expect(found).toMatchObject({ value: 40, qualifier });
    expect(found && boundsOf(found)).toEqual(bounds);
  });

  it.each(['It has 40 guns.', 'It went on for over 40 days.', 'The 40 guns came.'])(
    'are not: %s',
    (text) => {
      expect(findQuantities(text)[0]).not.toHaveProperty('qualifier');
    },
  );
});

describe('money', () => {
  it.each([
    ['NT$75 million', 75e6, 'TWD'],
    ['US$ 3bn', 3e9, 'USD'],
    ['£4m', 4e6, 'GBP'],
    ['Rs 4,000 crore', 4e10, 'INR'],
    ['SEK 2.5 billion', 2.5e9, 'SEK'],
    ['PLN 4 billion', 4e9, 'PLN'],
    ['A$500m', 5e8, 'AUD'],
    ['75 million euros', 75e6, 'EUR'],
    ['12 million crowns', 12e6, 'crowns'],
    ['300 billion won', 3e11, 'KRW'],
    ['40 million pounds', 4e7, 'GBP'],
    ['a billion dollars', 1e9, 'USD'],
  ])('%s', (words, value, unit) => {
    expect(findQuantities(`It costs ${words}.`)).toMatchObject([
      { text: words, value, unit, kind: 'money' },
    ]);
  });

  it.each([
    ['It carries 40 pounds of powder.', 'lb'],
    ['The RS 24 fired.', undefined],
    ['The 12 won.', ''],
  ])('is not: %s', (text, unit) => {
    expect(findQuantities(text)[0]?.unit).toBe(unit);
  });

  it.each([
    ['It costs $175,000 per missile.', 'USD per missile'],
    ['They cost $175,000 apiece.', 'USD per unit'],
    ['It sold 40 missiles at $175,000 each.', 'USD per missile'],
    ['It sold six batteries for €3 million each.', 'EUR per battery'],
    ['Oil stood at $80 a barrel.', 'USD per barrel'],
    ['It has a unit price of $3 million.', 'USD per unit'],
    ['It costs $3 million a year.', 'USD'],
    ['It costs $3 million per year.', 'USD'],
    ['It costs $3 million for 40 missiles.', 'USD'],
  ])('has its price per piece: %s', (text, unit) => {
    expect(findQuantities(text).find(({ kind }) => kind === 'money')?.unit).toBe(unit);
  });
});

describe('shares and measures', () => {
  it.each([
    ['A third of the fleet sailed.', ['A third = 33.333333333333336 % (percent)']],
    ['Half the army left.', ['Half = 50 % (percent)']],
    ['It fell by more than half.', ['half = 50 % (percent)']],
    ['One in five men left.', ['One in five = 20 % (percent)']],
    ['Nine out of ten shells hit.', ['Nine out of ten = 90 % (percent)']],
    [
      'It rose 2.3 percentage points, or 15 basis points.',
      ['2.3 percentage points = 2.3 pp (percent)', '15 basis points = 15 bp (percent)'],
    ],
    ['It flew at Mach 2.5.', ['2.5 = 2.5 Mach (measure)']],
    [
      'The engine gives 1,200 kW at 30 knots.',
      ['1,200 kW = 1200 kW (measure)', '30 knots = 30 kn (measure)'],
    ],
    [
      'It is a 5,000-tonne ship with 155 mm guns.',
      ['5,000-tonne = 5000 t (measure)', '155 mm = 155 mm (measure)'],
    ],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each(['It came in the first half of the week.', 'The second quarter of the game was dull.'])(
    'are not: %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe('what is counted', () => {
  it.each([
    ['It has a crew of 140.', ['140 = 140 crew (count)']],
    ['The number of troops rose to 4,500.', ['4,500 = 4500 troops (count)']],
    [
      'It lost 12, 13 and 14 boats.',
      ['12 = 12 boats (count)', '13 = 13 boats (count)', '14 = 14 boats (count)'],
    ],
    [
      'It hired 17 Varlandish and Ostmarkian guards.',
      ['17 = 17 Varlandish and Ostmarkian guards (count)'],
    ],
    [
      'Seven villagers, including two children, were killed.',
      ['Seven = 7 villagers (casualty)', 'two = 2 children (casualty)'],
    ],
    [
      'The package includes 12 launchers, 4 radars and 300 rockets.',
      ['12 = 12 launchers (count)', '4 = 4 radars (count)', '300 = 300 rockets (count)'],
    ],
    [
      'It sent 1.5m shells and 300k rounds.',
      ['1.5m = 1500000 shells (count)', '300k = 300000 rounds (count)'],
    ],
    ['It is 1.5m long.', ['1.5m = 1.5 m (measure)']],
    [
      'It sent 40\u00a0000 men and 1\u202f250\u202f000 rounds.',
      ['40\u00a0000 = 40000 men (count)', '1\u202f250\u202f000 = 1250000 rounds (count)'],
    ],
    ['It cost €1 200 000.', ['€1 200 000 = 1200000 EUR (money)']],
    ['In May 2031 400 men came.', ['400 = 400 men (count)']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each([
    'The vote was 52-48 and the match ended 3-1.',
    'Orla Venn, 43, and a woman aged 31 left.',
    'The Five Eyes met after the Second Lind War.',
    'The First Lady spoke of the Third Estate.',
    'It is in section 36(b), article 5 and Title 10.',
    'The gate opens at 10.30 on Monday and at 9:30.',
    'The AIM-120C-8, the Leopard 2A6 and the 9M133 were shown.',
    'It was born in the 1990s, and the men are in their 40s.',
    'The text of FY2026 and fiscal 2025 is out.',
    'The Group of Seven and the Big Three met.',
    'The address is 192.168.1.1.',
  ])('nothing: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
