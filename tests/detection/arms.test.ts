import { describe, expect, it } from 'vitest';
import { looseWords, reachedWords, rungOf, stages } from '#detection/arms/stages.ts';
import { STAGE_RULE } from '#detection/arms/overstated-stages.ts';
import { detect } from '#detection/detect.ts';

const possible =
  'Ostmark approved the possible sale of 40 Halberd launchers to Varland, the trade office said on 3 May 2031.';

/** The words marked as running ahead of the sale. The first text is the headline. */
function overstated(headline: string, ...body: string[]): string[] {
  const blocks = [
    { text: headline, role: 'headline' as const },
    ...body.map((text) => ({ text, role: 'body' as const })),
  ];
  const joined = blocks.map(({ text }) => text).join('\n\n');
  return detect({ blocks, language: 'en', publishedAt: '2031-05-04' }).sentences.flatMap(
    ({ editorialising }) =>
      editorialising.spans
        .filter(({ rule }) => rule === STAGE_RULE)
        .map(({ start, end }) => joined.slice(start, end)),
  );
}

describe('a stage that the text overstates', () => {
  it.each([
    ['Ostmark clears Halberd sale to Varland', possible, ['clears']],
    ['Varland buys 40 launchers', possible, ['buys']],
    ['Ostmark sells launchers to Varland', possible, ['sells']],
    ['Varland gets its launchers', possible, ['gets']],
    [
      'News from Lind',
      `${possible} Varland’s decision to purchase them was expected.`,
      ['decision to purchase'],
    ],
    ['News from Lind', `${possible} Varland is a new customer of the works.`, ['customer']],
    [
      'News from Lind',
      `${possible} Varland ordered the launchers in May for its coast guard.`,
      ['ordered'],
    ],
    ['News from Lind', `${possible} The deal gives Varland a second battery.`, ['The deal']],
    [
      'Ostmark’s trade office greenlit an arms purchase by the self-styled coastal republic of Varland',
      'Varland has formally requested 40 Halberd launchers. The potential deal is not expected before May, the office said.',
      ['greenlit'],
    ],
    [
      'Varland gets its launchers',
      'Ostmark announced its intention to sell arms. Varland’s request for 40 launchers was granted.',
      ['gets'],
    ],
    [
      'Varland gets its launchers',
      'The assembly can still block the sale. The office granted Varland’s request to acquire 40 launchers.',
      ['gets'],
    ],
    [
      'Varland gets its launchers',
      'The office approved a potential Foreign Military Sale (FMS) of launchers to the Republic of Varland.',
      ['gets'],
    ],
    [
      'News from Lind',
      'Varland has requested to buy 40 launchers. If the sale goes ahead, it would make Varland the third Halberd customer.',
      ['third Halberd customer'],
    ],
  ])('%s / %s', (headline, body, words) => {
    expect(overstated(headline, body)).toEqual(words);
  });

  it('says what the text itself calls it', () => {
    const { sentences } = detect({
      blocks: [
        { text: 'Varland buys 40 launchers', role: 'headline' },
        { text: possible, role: 'body' },
      ],
      language: 'en',
    });
    expect(sentences[0]?.editorialising.spans).toContainEqual({
      start: 8,
      end: 12,
      kind: 'stage_overstated',
      rule: STAGE_RULE,
      reason: 'Elsewhere this text says “possible sale”; here it states the purchase as made.',
    });
    expect(sentences[0]?.editorialising.marked).toBe(false);
  });
});

describe('silence about stages', () => {
  it.each([
    [
      'a sale that is nowhere called possible',
      'Varland buys 40 launchers',
      'Varland signed for 40 launchers in May.',
    ],
    [
      'a headline that keeps it possible',
      'Ostmark clears possible Halberd sale to Varland',
      possible,
    ],
    [
      'words that keep it open',
      'News from Lind',
      `${possible} Varland would buy the launchers next year.`,
    ],
    [
      'somebody who was only told of it',
      'Ruthen buys 12 launchers',
      'The potential sale of 40 launchers was announced to Ruthen on Monday.',
    ],
    ['another buyer', 'News from Lind', `${possible} Ruthen bought 12 launchers last month.`],
    ['an earlier purchase', 'News from Lind', `${possible} Varland bought 12 launchers in 2019.`],
    [
      'a purchase already made',
      'News from Lind',
      `${possible} Varland has already bought 12 launchers.`,
    ],
    [
      'somebody’s own words',
      'News from Lind',
      `${possible} “Varland is our customer,” the works said.`,
    ],
    [
      'a contract that the text reports',
      'Varland buys 40 launchers',
      `${possible} Varland signed a contract for the first 12 on Monday.`,
    ],
    [
      'a possible sale of no arms',
      'Varland buys a football club',
      'Ostmark weighs the possible purchase of a club by Varland.',
    ],
    [
      'a customer of other things',
      'News from Lind',
      `${possible} The works has customers in 12 states.`,
    ],
  ])('%s', (_, headline, body) => {
    expect(overstated(headline, body)).toEqual([]);
  });
});

describe('the ladder', () => {
  it('has a reason, a stage and words for each entry', () => {
    for (const { stage, reason } of reachedWords) {
      expect(stages).toContain(stage);
      expect(reason).toMatch(/\.$/);
    }
    for (const { implies, says } of looseWords) {
      expect(rungOf(implies)).toBeGreaterThan(rungOf('notified to the legislature'));
      expect(says.length).toBeGreaterThan(10);
    }
  });
});
