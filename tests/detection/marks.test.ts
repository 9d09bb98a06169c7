import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { DetectionReport, ReportSentence } from '#domain/detection-report.ts';
import { isShownAt, levels, type Level } from '#domain/level.ts';
import { mark, type Mark } from '#domain/mark.ts';
import { detect } from '#detection/detect.ts';
import { joinBlocks } from '#detection/join-blocks.ts';
import { marksOnPage } from '#detection/marks-on-page.ts';
import { marksOf, normalShare } from '#detection/marks.ts';

const speaker = { text: 'the mayor', start: 0, end: 9 };
const said: ReportSentence['attribution'] = {
  source: speaker,
  verb: null,
  kind: 'indirect_speech',
  via: null,
  document: null,
  covers: 'all',
};

/** What a test says of a sentence; its words do not matter, only how many characters it has. */
interface Told {
  length?: number;
  priority?: 0 | 1 | 2 | 3;
  score?: number;
  role?: ReportSentence['role'];
  isSourced?: boolean;
  /** Characters of trigger words; 0 is no editorialising. */
  framed?: number;
}

function reportOf(told: readonly Told[]): DetectionReport {
  let start = 0;
  const sentences = told.map((one): ReportSentence => {
    const { length = 100, priority = 3, score = 0.5, role = 'body', framed = 0 } = one;
    const at = start;
    start += length + 1;
    const span = { start: at, end: at + framed, kind: 'loaded_term', rule: 'r', reason: 'Why.' };
    return {
      start: at,
      end: at + length,
      text: 'x'.repeat(length),
      role,
      checkable: { score, priority, kinds: ['fact'] },
      editorialising: { score: 0, marked: framed > 0, spans: framed > 0 ? [span] : [] },
      attribution: one.isSourced === true ? said : null,
      quantities: [],
      dates: [],
    };
  });
  return { engine: 'test', sentences };
}

/** The level of each sentence in order; null where it has no mark. */
function levelsOf(told: readonly Told[]): (Level | null)[] {
  const report = reportOf(told);
  const marks = new Map(marksOf(report).map((one) => [one.start, one.level]));
  return report.sentences.map((sentence) => marks.get(sentence.start) ?? null);
}

const filler: Told = { length: 1000, priority: 0 };

describe('the quietest level at which a sentence is marked', () => {
  it.each<[string, Told, Level | null]>([
    ['editorialising, however trivial the claim', { framed: 9, priority: 0 }, 'quiet'],
    ['editorialising that is worth a check too', { framed: 9, priority: 3 }, 'quiet'],
    ['a claim of the highest priority', { priority: 3 }, 'normal'],
    ['such a claim with a source', { priority: 3, isSourced: true }, 'normal'],
    ['an event', { priority: 2 }, 'everything'],
    ['a trivial claim', { priority: 1 }, 'everything'],
    ['nothing to check', { priority: 0 }, null],
    ['a headline', { role: 'headline' }, 'normal'],
    ['an advertisement', { role: 'advertisement' }, null],
    ['a byline', { role: 'byline', priority: 1 }, null],
    ['a teaser', { role: 'teaser' }, null],
  ])('%s: %j is %s', (_, told, level) => {
    expect(levelsOf([told, filler])[0]).toBe(level);
  });

  it.each<[Level, number[]]>([
    ['quiet', [0]],
    ['normal', [0, 1]],
    ['everything', [0, 1, 2]],
  ])('a reader at %s sees the sentences %j', (chosen, wanted) => {
    const found = levelsOf([{ framed: 9 }, { priority: 3 }, { priority: 1 }, filler]);
    const seen = [...found.keys()].filter((at) => isShownAt(found[at] ?? 'everything', chosen));
    expect(seen.filter((at) => found[at] !== null)).toEqual(wanted);
    expect(levels).toContain(chosen);
  });
});

describe('a third of the text at the normal level', () => {
  const fact = { length: 100, priority: 3 } as const;
  const sourced = { ...fact, isSourced: true } as const;

  it.each<[string, Told[], number[]]>([
    ['all of few', [fact, fact, filler], [0, 1]],
    ['the first of many alike', [fact, fact, fact, fact, fact, fact], [0, 1]],
    ['unsourced before sourced', [sourced, sourced, fact, fact, sourced, sourced], [2, 3]],
    [
      'an unsourced one before a sourced one of higher score',
      [{ ...sourced, score: 1 }, { ...fact, score: 0.2 }, sourced],
      [1],
    ],
    [
      'the higher score among the unsourced',
      [
        { ...fact, score: 0.6 },
        { ...fact, score: 0.9 },
        { ...fact, score: 0.7 },
      ],
      [1],
    ],
    [
      'a shorter one where a longer one no longer fits',
      [fact, { ...fact, length: 150 }, { ...fact, length: 50 }, { length: 150, priority: 0 }],
      [0, 2],
    ],
    ['none that is longer than the share', [fact, { length: 50, priority: 0 }], []],
    [
      'no advertisement, and its length is no part of the text',
      [fact, fact, { length: 5000, role: 'advertisement' }],
      [],
    ],
    [
      'room that trigger words take up',
      [
        { length: 300, framed: 150 },
        fact,
        { length: 50, priority: 3 },
        { length: 30, priority: 0 },
      ],
      [],
    ],
    [
      'of an editorialising sentence nothing but its trigger words',
      [{ length: 300, framed: 20 }, fact, { length: 50, priority: 0 }],
      [1],
    ],
  ])('takes %s', (_, told, wanted) => {
    const found = levelsOf(told);
    expect([...found.keys()].filter((at) => found[at] === 'normal')).toEqual(wanted);
  });

  it('is not exceeded by editorialising either: the surest is underlined, the rest waits for everything', () => {
    const told = Array.from({ length: 6 }, (): Told => ({ length: 100, framed: 90 }));
    expect(levelsOf(told).map((level) => level === 'quiet')).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(levelsOf(told).slice(2)).toEqual(Array(4).fill('everything'));
  });

  it('leaves the only editorialising sentence of a short text its mark', () => {
    expect(levelsOf([{ length: 40, framed: 30 }])).toEqual(['quiet']);
  });

  it('is never exceeded by whole claims, whatever their lengths', () => {
    const told = Array.from({ length: 40 }, (_, at) => ({
      length: 20 + ((at * 37) % 160),
      isSourced: at % 3 === 0,
      score: (at % 7) / 10,
    }));
    const report = reportOf(told);
    const normal = marksOf(report).filter((one) => one.level === 'normal');
    const total = report.sentences.reduce((sum, { text }) => sum + text.length, 0);
    const taken = normal.reduce((sum, { text }) => sum + text.length, 0);
    expect(normal.length).toBeGreaterThan(0);
    expect(taken).toBeLessThanOrEqual(total * normalShare);
  });
});

const article = [
  { text: 'Varland buys mortars', role: 'headline' },
  { text: '', role: 'body' },
  { text: 'Save half today.', role: 'advertisement' },
  {
    text: 'Varland paid 75 crowns for 40 mortars. The silence of the palace is telling.',
    role: 'body',
  },
  { text: '', role: 'body' },
  { text: '', role: 'body' },
  {
    text: 'It sent 12 trucks, the ministry said. The talks were held in Lysk in May.',
    role: 'body',
  },
] as const;

describe('of an article as it comes, at the normal level', () => {
  const figures = 'Depot 4 sent 60 trucks, 12 tugs and 900 tonnes of salt to Lind on 3 May 2031.';
  const loaded = 'The shameful, shambolic regime squandered a whopping 40 million crowns.';
  const calm = 'The road runs along the river and ends at a gate of the port.';

  it.each([
    ['all figures', Array<string>(40).fill(figures)],
    ['figures and quiet sentences by turns', Array<string>(20).fill(`${figures} ${calm}`)],
    ['all loaded words', Array<string>(30).fill(loaded)],
    ['both', Array<string>(20).fill(`${figures} ${loaded}`)],
  ])('at most a third is underlined: %s', (_, paragraphs) => {
    const blocks = paragraphs.map((text) => ({ text, role: 'body' as const }));
    const seen = marksOf(detect({ blocks, language: 'en' })).filter(
      (one) => one.level !== 'everything',
    );
    const underlined = seen.flatMap((one) => {
      const told = one.kind === 'editorialising' ? one.triggers : [one];
      return told.flatMap(({ start, end }) =>
        Array.from({ length: end - start }, (_each, at) => start + at),
      );
    });
    const total = paragraphs.reduce((sum, text) => sum + text.length, 0);
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(underlined).size).toBeLessThanOrEqual(total * normalShare);
  });
});

function words(marks: readonly Mark[], text: string): (readonly [string, string[]])[] {
  return marks.map((one) => [
    text.slice(one.start, one.end),
    one.triggers.map((each) => text.slice(each.start, each.end)),
  ]);
}

function withoutPlace({ start, end, triggers, ...rest }: Mark) {
  return { ...rest, length: end - start, reasons: triggers.map((each) => each.reason) };
}

describe('what a mark says of itself', () => {
  const report = detect({ blocks: article, publishedAt: '2031-06-02' });
  const marks = marksOf(report);

  it('keeps the agreed format, in reading order, with ids of its own', () => {
    expect(z.array(mark).safeParse(marks).success).toBe(true);
    expect(marks.map((one) => one.start)).toEqual(
      marks.map((one) => one.start).toSorted((a, b) => a - b),
    );
    expect(new Set(marks.map((one) => one.id)).size).toBe(marks.length);
  });

  it('names its triggers, with offsets that hold their words', () => {
    const text = joinBlocks(article);
    for (const one of marks) {
      expect(text.slice(one.start, one.end)).toBe(one.text);
      for (const each of one.triggers) {
        expect(text.slice(each.start, each.end)).toBe(each.text);
        expect(each.reason.length).toBeGreaterThan(10);
      }
    }
  });

  it.each([
    ['Varland paid 75 crowns for 40 mortars.', 'claim', ['75 crowns', '40', ''], 'no-source'],
    ['The silence of the palace is telling.', 'editorialising', ['is telling'], 'is-unusual'],
    ['It sent 12 trucks, the ministry said.', 'claim', ['12', 'the ministry'], 'attribution'],
    ['The talks were held in Lysk in May.', 'claim', [''], 'no-source'],
  ] as const)('%s is %s for %j', (text, kind, triggers, lastRule) => {
    const found = marks.find((one) => one.text === text);
    expect(found?.kind).toBe(kind);
    // Words that a trained head adds change with its weights.
    const told = found?.triggers.filter((each) => !each.rule.startsWith('head/')) ?? [];
    expect(told.map((each) => each.text)).toEqual(triggers);
    expect(told.at(-1)?.rule).toContain(lastRule);
  });

  it('says so where a report names nobody', () => {
    const text = 'It was reported that Ostmark lost 12 tanks.';
    const [found] = marksOf(detect({ blocks: [{ text, role: 'body' }], language: 'en' }));
    expect(found?.triggers.at(-1)).toMatchObject({ text: 'reported', rule: 'attribution' });
    expect(found?.triggers.at(-1)?.reason).toMatch(/nobody/);
  });
});

describe('marks moved to the text of the page', () => {
  /** The page's text has menus and captions between the blocks, more or less of them. */
  const gaps = ['Menu. ', '', ' ', '\n\n\n\n\n', '', 'A caption of some length.', '\n'];
  const offset = (at: number) =>
    gaps.slice(0, at + 1).join('').length +
    article.slice(0, at).reduce((sum, block) => sum + block.text.length, 0);
  const page = article.map((block, at) => (gaps[at] ?? '') + block.text).join('');
  const placed = article.map((block, at) => ({ text: block.text, start: offset(at) }));
  const marks = marksOf(detect({ blocks: article, publishedAt: '2031-06-02' }));
  const moved = marksOnPage(marks, placed);

  it('stand on the same words, and so do their triggers', () => {
    expect(marks.length).toBeGreaterThanOrEqual(4);
    expect(words(moved, page)).toEqual(words(marks, joinBlocks(article)));
  });

  it('keep everything but their places', () => {
    expect(moved.map(withoutPlace)).toEqual(marks.map(withoutPlace));
  });

  it('stay where they were on a page that is the joined text', () => {
    const starts = article.map(
      (_, at) => joinBlocks(article.slice(0, at)).length + (at > 0 ? 2 : 0),
    );
    const same = article.map((block, at) => ({ text: block.text, start: starts[at] ?? 0 }));
    expect(marksOnPage(marks, same)).toEqual(marks);
  });

  it.each([
    ['no marks', [], placed],
    ['no blocks', marks, []],
  ] as const)('are none for %s', (_, some, blocks) => {
    expect(marksOnPage(some, blocks)).toEqual([]);
  });

  it('leave the marks that were given as they were', () => {
    const before = structuredClone(marks);
    marksOnPage(marks, placed);
    expect(marks).toEqual(before);
  });
});
