/**
 * No pattern may backtrack without end. The engine is run on text of every sort while its patterns are watched, so that those
 * written tomorrow are tested as well; then each is run alone on what makes patterns go wild.
 */
import { describe, expect, it } from 'vitest';
import { detectPlainText } from '#detection/detect-plain.ts';
import { allRules } from '#detection/framing.ts';
import { classifyBlocks } from '#detection/roles.ts';
import { cost } from './growth.ts';
import { watchPatterns, type WatchedPattern } from './regex-work.ts';

/** Milliseconds of processor time that one pattern may take for one text. */
const LIMIT = 50;
/** A pattern that goes once over this many characters needs a millisecond or two; a quadratic one, hundreds. */
const LONG = 10_000;
/** Patterns that only ever see a few words around a place are given several times as many. */
const SLACK = 4;

/** What goes wild when it is repeated. */
const fuses = [
  ' ',
  'a',
  'A',
  '1',
  '0,',
  '"',
  '“',
  '’',
  ',',
  '-',
  '.',
  '(',
  '((a))',
  ')',
  '\n',
  '\u00a0',
  'é',
  '🙂',
  '1,000,',
  '1-',
  'a-',
  'a, ',
  'a a ',
  'A a ',
  'A. ',
  'Aa Aa ',
  'the ',
  'of the ',
  'is ',
  'said ',
  'one hundred and ',
  'May 3, ',
  '2031-',
  'notice 24-',
  'while, ',
  'who was told, ',
  'a move that ',
  '$1 to ',
  'between 1 and ',
  'sale of the ',
  'would, if ',
  'killed, ',
  'number of the ',
  'than the ',
];

/** Uses as many of the engine's branches as may be: headline, attribution, figures, dates, framing, furniture. */
const sample = [
  'Ostmark clears Halberd sale to Varland in brazen move to deter Ruthen',
  'By Orla Venn',
  'LYSK, Va. — Ostmark cleared a possible sale of dozens of FGM-148F launchers to Varland worth about $62 million, a step that may well anger Ruthen, the trade office said in a notice dated Jan. 11, 2031.',
  '“We will pay $175,000 per missile,” Gen. Tor P. Hallin told the Courier on Monday. “Is it legal?” Orla Venn asked. He denied that the U.S. Army had asked for 40 or more.',
  'If the sale goes ahead, it would make Varland the third customer. Critics say the shocking deal has left questions about the two-thirds of 1.5m shells made in the first half of 2030, some of which killed at least 12 villagers, including two children, between 3-5 May and last Tuesday.',
  'While the militants were well armed, the decision to purchase 246 launchers is unusual. It is believed that officials fear the worst; a source close to the palace claimed so. The number of troops rose from 10 to 15 per cent. 30 were lost.[1] It fell.',
  'Get access to the best reports, powered by Lantern. Save hours of work. Subscribe now.',
  'A launcher at a trial in 2023.',
  'Orla Venn is a defence correspondent for the Courier. She lives in Lind.',
  'Related Posts',
  'Ostmark parades its guns',
].join('\n\n');

function readAll(): void {
  detectPlainText(sample, { language: 'en', publishedAt: '2031-05-04' });
  classifyBlocks(sample.split('\n\n'));
  for (const fuse of fuses) {
    const wall = fuse.repeat(Math.ceil(2900 / fuse.length));
    detectPlainText(`${wall} ended.\n\n${wall.repeat(4)}`, { language: 'en' });
  }
}

const watched = watchPatterns(readAll);
const known = new Set(watched.map(({ pattern }) => pattern.source));
const unwatched = allRules()
  .map(({ pattern }) => pattern)
  .filter(({ source }) => !known.has(source))
  .map((pattern): WatchedPattern => ({ pattern, longest: 3000, read: 0 }));

/** Searches as the engine does: all matches of a global pattern, a sticky one at many places. */
function search(pattern: RegExp, text: string): void {
  const copy = new RegExp(pattern.source, pattern.flags);
  if (copy.sticky) {
    for (let at = 0; at < text.length; at += 50) {
      copy.lastIndex = at;
      copy.exec(text);
    }
  } else if (copy.global) {
    for (const match of text.matchAll(copy)) if (match.index > text.length) return;
  } else copy.test(text);
}

/** The texts on which a pattern takes too long. Other programs may spoil one measurement, not three. */
function wildOn({ pattern, longest }: WatchedPattern): string[] {
  const length = Math.min(LONG, longest * SLACK);
  return fuses.filter((fuse) => {
    const text = fuse.repeat(Math.ceil(length / fuse.length)).slice(0, length);
    const isSlow = () => cost(() => search(pattern, text), length) > LIMIT;
    return isSlow() && isSlow() && isSlow();
  });
}

describe('every pattern of the engine', () => {
  it('is watched: several hundred are', () => {
    expect(watched.length).toBeGreaterThan(200);
  });

  it('tells a wild one', () => {
    expect(wildOn({ pattern: /a+a+b/, longest: 160, read: 0 })).toContain('a');
  }, 60_000);

  it(`takes at most ${LIMIT} ms for adversarial text`, () => {
    const wild = [...watched, ...unwatched].flatMap((one) =>
      wildOn(one).map(
        (fuse) => `${String(one.pattern)} on ${JSON.stringify(fuse)} (seen up to ${one.longest})`,
      ),
    );
    expect(wild).toEqual([]);
  }, 120_000);
});
