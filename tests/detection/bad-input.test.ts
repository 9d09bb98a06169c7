/** What no article should be, and some are. Further walls of repeated words are in detect.test.ts. */
import { describe, expect, it } from 'vitest';
import { detectionReport } from '#domain/detection-report.ts';
import { detectPlainText } from '#detection/detect-plain.ts';
import { charactersRead } from './regex-work.ts';

const story =
  'Varland ordered 40 Halberd launchers on 3 May 2031, the ministry said in a statement. “We will pay $75 million,” Orla Venn told the Courier. ' +
  'At least 12 guards were killed in Lysk, and hundreds of people fled. The deal is likely to anger Ostmark, which has long sought the launchers. ';

/** A machine that does other things as well may take long; no test here measures time. */
const LONG = 60_000;

function repeated(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** The report, after a look at its format and its offsets. */
function read(text: string) {
  const report = detectPlainText(text, { language: 'en', publishedAt: '2031-05-04' });
  expect(detectionReport.safeParse(report).success).toBe(true);
  for (const sentence of report.sentences) {
    const named = [...sentence.quantities, ...sentence.dates, sentence];
    for (const part of named) expect(text.slice(part.start, part.end)).toBe(part.text);
  }
  return report;
}

function values(text: string): (number | null)[] {
  return read(text).sentences.flatMap(({ quantities }) => quantities.map(({ value }) => value));
}

describe('nothing', () => {
  it.each(['', ' ', '\n\n\n', '\u0000', '\ufeff', '.', '…', '“”', '\u200b\u200b'])('%j', (text) => {
    for (const { editorialising, quantities } of read(text).sentences) {
      expect(editorialising.spans).toEqual([]);
      expect(quantities).toEqual([]);
    }
  });
});

describe('far too much', () => {
  it(
    'one paragraph of 200 kB',
    () => {
      const { sentences } = read(repeated(story, 200_000));
      expect(sentences.length).toBeGreaterThan(2000);
      expect(sentences[0]?.quantities).toMatchObject([{ value: 40 }]);
      expect(sentences.at(-5)?.role).toBe('body');
    },
    LONG,
  );

  it(
    'a megabyte without a full stop keeps its figures',
    () => {
      const wall = repeated('varland paid 40 crowns and then ', 1_000_000);
      const { sentences } = detectPlainText(wall, { language: 'en' });
      expect(sentences).toHaveLength(1);
      expect(sentences[0]?.quantities.length).toBeGreaterThan(30_000);
      expect(sentences[0]?.editorialising.spans).toEqual([]);
    },
    LONG,
  );

  it(
    'a megabyte of sentences is read to its end',
    () => {
      const { sentences } = detectPlainText(repeated(story, 1_000_000), { language: 'en' });
      expect(sentences.length).toBeGreaterThan(10_000);
      expect(sentences.at(-3)?.text).not.toBe('');
    },
    LONG,
  );

  it.each([
    ['sentences', story],
    ['paragraphs', `${story}\n\n`],
    ['no full stop', 'varland paid 40 crowns and then '],
    ['one long word', 'a'],
    ['quotation marks', '“'],
    ['figures alone', '40 '],
  ])(
    'twice as much takes twice the reading: %s',
    (_, text) => {
      const cost = (length: number) =>
        charactersRead(() => detectPlainText(repeated(text, length), { language: 'en' }));
      expect(cost(40_000) / cost(20_000)).toBeLessThan(2.2);
    },
    60_000,
  );
});

describe('odd letters', () => {
  it.each([
    ['all capitals', story.toUpperCase()],
    ['emoji between words', story.replaceAll(' ', ' 🙂 ')],
    ['emoji within words', story.replaceAll('a', 'a👩‍🚀')],
    ['control characters', story.replaceAll('e', 'e\u0000\u0007\u001b')],
    ['half a pair', `\ud83d${story}\udc00 \ud83d`],
    ['no-break spaces', story.replaceAll(' ', '\u00a0')],
    ['marks that turn the direction', `\u202e${story}\u202c`],
    ['combining marks', story.replaceAll('o', 'o\u0301\u0301\u0301')],
    ['Windows line ends', story.replaceAll('. ', '.\r\n\r\n')],
    ['tabs', story.replaceAll(' ', '\t')],
  ])('%s', (_, text) => {
    const { sentences } = read(text.repeat(3));
    expect(sentences.length).toBeGreaterThan(0);
  });

  it('finds the figures whatever stands around them', () => {
    expect(values(story.toUpperCase())).toEqual(values(story));
    expect(values(`🙂${story.replaceAll(' ', ' 🙂 ')}`)).toContain(40);
    expect(values(`\ud83d ${story}`)).toEqual(values(story));
  });
});

describe('mixed languages', () => {
  const german =
    'Varland hat im Mai 2031 insgesamt 40 Mörser bestellt, sagte der Minister am Montag in Lind. Er sprach von einem guten Tag für die Armee, das Parlament hat dem Kauf noch nicht zugestimmt, und die Opposition will dagegen klagen.';

  it('judges the English part of an English article', () => {
    const text = `${story}\n\n${german}\n\nThe silence of the palace is telling.`;
    const { sentences, judged } = detectPlainText(text);
    expect(judged).toBe('full');
    const inGerman = sentences.filter((sentence) => german.includes(sentence.text));
    expect(inGerman.length).toBeGreaterThan(0);
    expect(inGerman.every(({ editorialising }) => editorialising.spans.length === 0)).toBe(true);
    expect(sentences.at(-1)?.editorialising.marked).toBe(true);
  });

  it('judges nothing of a German one', () => {
    const { sentences, judged } = detectPlainText(german);
    expect(judged).toBe('figures only');
    expect(sentences[0]?.quantities.map(({ value }) => value)).toContain(40);
  });
});
