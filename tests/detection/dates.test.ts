import { describe, expect, it } from 'vitest';
import { findDates } from '#detection/dates.ts';

/** A Wednesday. */
const PUBLISHED = '2031-05-14';

/** The dates as words and ISO form. */
function read(text: string, published: string | null = PUBLISHED): string[] {
  return findDates(text, published).map((date) => `${date.text} = ${date.iso ?? '?'}`);
}

describe('periods', () => {
  it.each([
    ['Work starts in the first quarter of 2032.', ['first quarter of 2032 = 2032-33']],
    ['Work starts in Q3 2032.', ['Q3 2032 = 2032-35']],
    ['Work ends in the second half of next year.', ['second half of next year = 2032-41']],
    ['Work ends in H1 2033.', ['H1 2033 = 2033-40']],
    ['Sales fell last quarter.', ['last quarter = 2031-33']],
    ['The budget for fiscal year 2032 is out.', ['fiscal year 2032 = 2032']],
    ['The FY2032 and FY33 budgets are out.', ['FY2032 = 2032', 'FY33 = 2033']],
    ['It is due by the end of next month.', ['next month = 2031-06']],
    ['It was built in the early 1990s.', ['1990s = 199X']],
    ['It was built in the ’80s.', ['’80s = 198X']],
    ['The fort is of the 19th century.', ['19th century = 18XX']],
    ['It was built in spring 2029.', ['spring 2029 = 2029-21']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

describe('ranges', () => {
  it.each([
    ['It lasted from 2022 to 2024.', ['2022 = 2022', '2024 = 2024']],
    ['It was the war of 2022-2024.', ['2022-2024 = 2022/2024']],
    ['It was the war of 1991–95.', ['1991–95 = 1991/1995']],
    ['They met on 3-5 May 2030.', ['3-5 May 2030 = 2030-05-03/2030-05-05']],
    ['They met on May 3–5, 2030.', ['May 3–5, 2030 = 2030-05-03/2030-05-05']],
    ['They met in March–April 2030.', ['March–April 2030 = 2030-03/2030-04']],
    ['They met between March and May.', ['March = 2031-03', 'May = 2031-05']],
    ['They met over the last 18 months.', ['the last 18 months = 2029-11/2031-05']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });
});

describe('days', () => {
  it.each([
    ['It fell on Monday.', ['Monday = 2031-05-12']],
    ['It fell on Wednesday.', ['Wednesday = 2031-05-14']],
    ['It fell last Wednesday.', ['last Wednesday = 2031-05-07']],
    ['It falls next Monday.', ['next Monday = 2031-05-19']],
    ['It falls this coming Monday.', ['coming Monday = 2031-05-19']],
    ['It fell on Thursday, January 9, 2031.', ['Thursday, January 9, 2031 = 2031-01-09']],
    ['It fell on the 9th of January.', ['9th of January = 2031-01-09']],
    ['It fell on 31.12.2030.', ['31.12.2030 = 2030-12-31']],
    ['It fell on 31/12/2030.', ['31/12/2030 = 2030-12-31']],
    ['It fell on 05/04/2030.', ['05/04/2030 = 2030']],
    ['It fell on 2030/12/31.', ['2030/12/31 = 2030-12-31']],
    ['It fell on 31 June 2030.', ['31 June 2030 = ?']],
    ['It fell last night.', ['last night = 2031-05-13']],
    ['It falls in three days’ time.', ['three days’ time = 2031-05-17']],
    ['It fell three weeks ago.', ['three weeks ago = 2031-04-23']],
    ['Ten years ago it fell.', ['Ten years ago = 2021']],
    ['A year ago it fell.', ['A year ago = 2030']],
    ['Two days from now it sails.', ['Two days from now = 2031-05-16']],
    ['Two weeks later it sailed.', []],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it('of the future lie ahead, those of the past behind', () => {
    expect(read('It will sail in October.')).toEqual(['October = 2031-10']);
    expect(read('It sailed in October.')).toEqual(['October = 2030-10']);
    expect(read('Delivery is due by March.')).toEqual(['March = 2032-03']);
  });

  it('resolve to nothing relative where nobody says when the text appeared', () => {
    expect(read('It fell last week, on Monday, in May 2030.', null)).toEqual([
      'last week = ?',
      'Monday = ?',
      'May 2030 = 2030-05',
    ]);
  });
});

describe('years', () => {
  it.each([
    ['A 2029 report names it.', ['2029 = 2029']],
    ['Its 2032 budget is out.', ['2032 = 2032']],
    ['The 2029 raids are over.', ['2029 = 2029']],
    ['It was quiet. 2029 was not.', ['2029 = 2029']],
  ])('%s', (text, wanted) => {
    expect(read(text)).toEqual(wanted);
  });

  it.each([
    'Some 2000 came.',
    'It sent 1980 shells.',
    'It is in room 2010.',
    'It sails at 2030 hours.',
    'April Venn and June Orm left.',
    'They march on Lind, and may win.',
    'It costs $2030.',
    'The sum is 2,030.',
  ])('none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});
