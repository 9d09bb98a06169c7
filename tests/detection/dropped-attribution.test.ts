/** A headline that states as fact what the text under it gives to a source. */
import { describe, expect, it } from 'vitest';
import { detect } from '#detection/detect.ts';

/** The words of the headline that lost their source. */
function dropped(headline: string, ...body: string[]): string[] {
  const { sentences } = detect({
    blocks: [
      { text: headline, role: 'headline' },
      ...body.map((text) => ({ text, role: 'body' as const })),
    ],
    language: 'en',
  });
  return sentences.flatMap(({ text, start, editorialising }) =>
    editorialising.spans
      .filter(({ kind }) => kind === 'dropped_attribution')
      .map((span) => text.slice(span.start - start, span.end - start)),
  );
}

const toll = 'Ostmark’s interior ministry said 40 protesters had been killed in Lind.';

describe('a headline drops the source', () => {
  it.each<[string, string, string, string[]]>([
    ['of a toll', '40 protesters killed in Lind', toll, ['killed']],
    [
      'of a purpose',
      'New radar to defend Ruthen’s sky',
      'The ministry said the radar will defend the sky of Ruthen.',
      ['defend'],
    ],
    [
      'of a charge',
      'Varland violated the truce',
      'Ostmark said on Monday that Varland had violated the truce.',
      ['violated'],
    ],
  ])('%s', (_, headline, body, words) => {
    expect(dropped(headline, body)).toEqual(words);
  });
});

describe('a headline drops nothing', () => {
  it.each<[string, string, string[]]>([
    ['that has the source itself', 'Ministry says 40 protesters killed in Lind', [toll]],
    [
      'where the text states it too',
      'Two guards killed in Lind',
      ['Gunmen killed two guards in Lind on Friday.', toll],
    ],
    ['where the source says something else', 'Ferry sinks off Lind', [toll]],
    [
      'by naming a known attack',
      'Lind attack suspect in court',
      ['The suspect planned the attack for a year, the police said.'],
    ],
    [
      'by a denial',
      'No tsunami threat after quake off Lind',
      ['The quake poses no threat, the agency said.'],
    ],
    [
      'over a text without sources',
      'Two guards killed in Lind',
      ['Gunmen killed two guards in Lind on Friday.'],
    ],
  ])('%s', (_, headline, body) => {
    expect(dropped(headline, ...body)).toEqual([]);
  });
});
