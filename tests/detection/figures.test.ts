import { describe, expect, it } from 'vitest';
import { findDates } from '#detection/dates.ts';
import { findDesignations } from '#detection/designations.ts';
import { findQuantities } from '#detection/quantities.ts';

describe('quantities', () => {
  it.each([
    [
      'Varland wants 180 Halberd missiles and 18 light launch units.',
      [
        ['180', 180, 'Halberd missiles', 'count'],
        ['18', 18, 'light launch units', 'count'],
      ],
    ],
    [
      'It ordered two hundred forty-six (246) missiles.',
      [['two hundred forty-six (246)', 246, 'missiles', 'count']],
    ],
    ['The price is $75 million.', [['$75 million', 75_000_000, 'USD', 'money']]],
    [
      'It paid €1.2bn and 3.5 million euros.',
      [
        ['€1.2bn', 1_200_000_000, 'EUR', 'money'],
        ['3.5 million euros', 3_500_000, 'EUR', 'money'],
      ],
    ],
    [
      'Turnout was 2.3%, or two-thirds of the total.',
      [
        ['2.3%', 2.3, '%', 'percent'],
        ['two-thirds', 200 / 3, '%', 'percent'],
      ],
    ],
    [
      'Its ceiling is 18,000 ft and it weighs 6.4 kg.',
      [
        ['18,000 ft', 18_000, 'ft', 'measure'],
        ['6.4 kg', 6.4, 'kg', 'measure'],
      ],
    ],
    ['It is the third buyer of the launcher.', [['third', 3, 'buyer', 'ordinal']]],
    [
      'The 300 sailors joined 150 already aboard.',
      [
        ['300', 300, 'sailors', 'count'],
        ['150', 150, 'sailors', 'count'],
      ],
    ],
    ['Police killed three of the raiders.', [['three', 3, 'raiders', 'casualty']]],
    [
      'At least 40 villagers were killed and 12 wounded.',
      [
        ['40', 40, 'villagers', 'casualty'],
        ['12', 12, 'villagers', 'casualty'],
      ],
    ],
    ['Raiders killed a police officer.', [['a police officer', 1, 'police officer', 'casualty']]],
    [
      'Raiders killed one of its officers in Lind.',
      [['one of its officers', 1, 'officers', 'casualty']],
    ],
    ['Raiders shot dead a guard, then left.', [['a guard', 1, 'guard', 'casualty']]],
    ['A 400-strong UK contingent joined.', [['400', 400, 'UK contingent', 'count']]],
    [
      'It joined the 400-strong UK contingent already there.',
      [['400', 400, 'UK contingent', 'count']],
    ],
    [
      'Guards held three of the 30 attackers.',
      [
        ['three', 3, 'attackers', 'count'],
        ['30', 30, 'attackers', 'count'],
      ],
    ],
    [
      'Three of the 30 attackers were killed.',
      [
        ['Three', 3, 'attackers', 'casualty'],
        ['30', 30, 'attackers', 'count'],
      ],
    ],
    ['Officials report 10-15 deaths.', [['10-15', null, 'deaths', 'casualty']]],
    ['In its notice 40 guns are listed.', [['40', 40, 'guns', 'count']]],
    ['Officials Report 10-15 Deaths', [['10-15', null, 'Deaths', 'casualty']]],
    ['The order 12 ships strong sailed.', [['12', 12, 'ships', 'count']]],
    ['The works release 12 trucks a week.', [['12', 12, 'trucks', 'count']]],
    ['A 43-year-old was held.', [['43-year-old', 43, 'a', 'measure']]],
  ] as const)('%s', (text, wanted) => {
    expect(findQuantities(text).map((one) => [one.text, one.value, one.unit, one.kind])).toEqual(
      wanted,
    );
  });

  it.each([
    ['Hundreds of shells fell.', [200, 999], 'shells'],
    ['Tens of thousands of people left.', [20_000, 99_999], 'people'],
    ['between 10 and 15 tanks', [10, 15], 'tanks'],
    ['Some 10 to 15 tanks crossed.', [10, 15], 'tanks'],
    ['Many officers left.', null, 'officers'],
  ] as const)('has bounds but no value: %s', (text, range, unit) => {
    expect(findQuantities(text)).toMatchObject([{ value: null, range, unit }]);
  });

  it.each([
    'The FGM-148F, the SPIKE LR2 and the T-72B3 were shown.',
    'The 65th Mechanized Infantry Brigade and the Seventh Fleet took part.',
    'Resolution 1244 and Article 5 apply.',
    'The price stands in press notice 26-07, and in report no. 3 of the audit office.',
    'The board cited decree 14 and the report 3/2031.',
    'Notice 24-01 replaced bulletin 7/2031 and Regulation (EU) 833/2014.',
    'It happened on 11 January 2024, in 1999 and at 5 p.m.',
    'No one answered, and one of them left.',
    'He first spoke of it in the 19th century hall.',
    'The hull is No. 063.',
    'It began at 10:30 and again at 03.30 hrs.',
  ])('counts nothing in: %s', (text) => {
    expect(findQuantities(text)).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['It was released on Jan 11.', '2024-01-20', [['Jan 11', '2024-01-11']]],
    ['It was released on 11 January 2024.', null, [['11 January 2024', '2024-01-11']]],
    [
      'Signed on March 3, 2019, and in June 2020.',
      null,
      [
        ['March 3, 2019', '2019-03-03'],
        ['June 2020', '2020-06'],
      ],
    ],
    ['It won approval last month.', '2024-01-20', [['last month', '2023-12']]],
    ['It began last fall.', '2024-01-20', [['last fall', '2023-23']]],
    ['It began in October.', '2024-01-20', [['October', '2023-10']]],
    [
      'The second rise in 2021, with a brigade sent in June.',
      '2024-01-20',
      [
        ['2021', '2021'],
        ['June', '2021-06'],
      ],
    ],
    ['It ended on Tuesday.', '2024-01-20', [['Tuesday', '2024-01-16']]],
    ['It ended yesterday.', '2024-03-01', [['yesterday', '2024-02-29']]],
    ['It was signed on 4 March.', '2024-03-20', [['4 March', '2024-03-04']]],
    ['It was signed on 11 Jan. 2024 in Lind.', null, [['11 Jan. 2024', '2024-01-11']]],
    ['It was signed on 11 Jan. in Lind.', '2024-01-20', [['11 Jan', '2024-01-11']]],
    [
      'It opened in March. 2023 had been quiet.',
      '2024-05-20',
      [
        ['March', '2024-03'],
        ['2023', '2023'],
      ],
    ],
    ['It closed in the 1990s.', '2024-01-20', [['1990s', '199X']]],
    ['It closed two years ago.', '2024-01-20', [['two years ago', '2022']]],
    ['It closed recently.', '2024-01-20', [['recently', null]]],
    ['It won approval last month.', null, [['last month', null]]],
    ['It opens next week.', '2024-01-20', [['next week', '2024-W04']]],
  ] as const)('%s (published %s)', (text, published, wanted) => {
    expect(findDates(text, published).map((one) => [one.text, one.iso])).toEqual(wanted);
  });

  it('reads a bare month as the one that the article named before', () => {
    const found = findDates(
      'Troops went in October 2021. Those sent in October stayed.',
      '2024-01-20',
    );
    expect(found.map((one) => one.iso)).toEqual(['2021-10', '2021-10']);
  });

  it.each([
    'They may march.',
    'It sent 2000 troops.',
    'The case has 1,999 pages.',
    'Ms. May spoke.',
    'The MAR-10 fell.',
  ])('finds none in: %s', (text) => {
    expect(findDates(text, '2024-01-20')).toEqual([]);
  });
});

describe('designations', () => {
  it.each([
    ['The FGM-148F and M1A1 were shown.', ['FGM-148F', 'M1A1']],
    ['It bought SPIKE LR2 missiles.', ['SPIKE LR2']],
    ['The 65th Mechanized Infantry Brigade left.', ['65th Mechanized Infantry Brigade']],
    ['A Su-27 met an F-35A.', ['Su-27', 'F-35A']],
    ['The Mk. 4 fired.', ['Mk. 4']],
    ['The price stands in press notice 26-07.', ['press notice 26-07']],
    [
      'See Resolution 1244, report no. 3 and Notice 24-01.',
      ['Resolution 1244', 'report no. 3', 'Notice 24-01'],
    ],
    ['The 9K720, the 2S19M and the AIM-120C-8 fired.', ['9K720', '2S19M', 'AIM-120C-8']],
    ['The gun takes 7.62x51 mm rounds.', ['7.62x51 mm']],
    [
      'A Su-34M, an M1A2, a Leopard 2A6 and a Javelin 2.',
      ['Su-34M', 'M1A2', 'Leopard 2A6', 'Javelin 2'],
    ],
    ['It cost $75 million and hit 40 homes.', []],
    ['In 2024 it sent 65 trucks.', []],
  ])('%s', (text, wanted) => {
    expect(findDesignations(text).map((one) => one.text)).toEqual(wanted);
  });
});
