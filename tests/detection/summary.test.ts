/** The article's summary: who is heard, how much of it is sourced, which wording stands in it. */
import { describe, expect, it, test } from 'vitest';
import { articleSummary } from '#domain/article-summary.ts';
import type { BlockRole } from '#domain/article.ts';
import { detect } from '#detection/detect.ts';
import { createSpeakerBook } from '#detection/speakers.ts';
import { summaryOf } from '#detection/summary.ts';
import { growth } from './growth.ts';

/** The speakers of these sources, heard in this order in an article that says this besides. */
function heard(sources: readonly (string | null)[], text = ''): string[] {
  const book = createSpeakerBook(text);
  const unnamed = sources.filter((source) => !book.hear(source)).length;
  const named = book.speakers().map(({ name, sentences }) => `${name} ${sentences}`);
  return unnamed === 0 ? named : [...named, `unnamed ${unnamed}`];
}

describe('one speaker however they are called', () => {
  test.each<[string, (string | null)[], string[]]>([
    ['surname after full name', ['Ines Corvo', 'Corvo'], ['Ines Corvo 2']],
    ['full name after surname', ['Corvo', 'Ines Corvo'], ['Ines Corvo 2']],
    ['an office before the name', ['Defence Minister Ines Corvo', 'Corvo'], ['Ines Corvo 2']],
    ['a form of address', ['Ines Corvo', 'Ms Corvo', 'Dr. Corvo'], ['Ines Corvo 3']],
    ['a rank in short', ['Gen. Orlo Tane', 'Tane'], ['Orlo Tane 2']],
    ['the office alone', ['Defence Minister Ines Corvo', 'the minister'], ['Ines Corvo 2']],
    ['the office first', ['The minister', 'Defence Minister Ines Corvo'], ['Ines Corvo 2']],
    ['an office in small letters', ['retired general Orlo Tane', 'the general'], ['Orlo Tane 2']],
    ['an office with a paper', ['Chief of Staff Orlo Tane', 'Tane'], ['Orlo Tane 2']],
    [
      'an office with its body before the name',
      ['Head of the Harbour Board Mara Venn', 'Venn'],
      ['Mara Venn 2'],
    ],
    ['an administrator', ['VAB Administrator Ivo Dane', 'Administrator Dane'], ['Ivo Dane 2']],
    ['a name with a small beginning', ['General Omar al-Tane', 'al-Tane'], ['Omar al-Tane 2']],
    ['a pronoun', ['Ines Corvo', 'she', 'She'], ['Ines Corvo 3']],
    [
      'a pronoun after an agency',
      ['Ines Corvo', 'the Arms Board', 'he'],
      ['Ines Corvo 2', 'Arms Board 1'],
    ],
    ['a quotation that goes on', ['Ines Corvo', null], ['Ines Corvo 2']],
    ['a person of an institute', ['Mara Venn of the Harbour Institute', 'Venn'], ['Mara Venn 2']],
    [
      'an agency and its spokesman',
      ['the Arms Board', 'a spokesman for the Arms Board'],
      ['Arms Board 2'],
    ],
    [
      'a spokeswoman behind her agency',
      ['Arms Board spokeswoman', 'the Arms Board'],
      ['Arms Board 2'],
    ],
    [
      'a day that was taken along',
      ['2031 The Arms Board on June 18', 'the Arms Board'],
      ['Arms Board 2'],
    ],
    [
      'a possessive inside',
      ['the People’s Guard of Ostmark', 'the People’s Guard of Ostmark'],
      ['People’s Guard of Ostmark 2'],
    ],
    ['an agency and its initials', ['the Varland Arms Board', 'The VAB'], ['Varland Arms Board 2']],
    ['a group at the start of a sentence', ['Officials', 'officials'], ['officials 2']],
    ['an agency in short', ['the Varland Arms Board', 'the board'], ['Varland Arms Board 2']],
    ['a ministry in short', ['the Ministry of Trade', 'The ministry'], ['Ministry of Trade 2']],
    [
      'the agency heard last in short',
      ['the Arms Board', 'the Harbour Board', 'the board'],
      ['Harbour Board 2', 'Arms Board 1'],
    ],
  ])('%s', (_, sources, wanted) => {
    expect(heard(sources)).toEqual(wanted);
  });

  test.each<[string, (string | null)[], string[]]>([
    ['two first names', ['Ines Corvo', 'Dario Corvo'], ['Ines Corvo 1', 'Dario Corvo 1']],
    ['two agencies', ['the Arms Board', 'the Harbour Board'], ['Arms Board 1', 'Harbour Board 1']],
    [
      'a ministry and its minister',
      ['the Foreign Ministry', 'the minister'],
      ['Foreign Ministry 1', 'minister 1'],
    ],
    [
      'a minister of something else',
      ['Defence Minister Ines Corvo', 'the minister of trade', 'another minister'],
      ['Ines Corvo 1', 'minister of trade 1', 'minister 1'],
    ],
    [
      'a company and its head',
      ['Head of Corran Shipyards', 'Corran Shipyards'],
      ['Head of Corran Shipyards 1', 'Corran Shipyards 1'],
    ],
    ['a board that was not told of', ['the Arms Board', 'a board'], ['Arms Board 1', 'board 1']],
    [
      'a board of something else',
      ['the Arms Board', 'the board of trade'],
      ['Arms Board 1', 'board of trade 1'],
    ],
    [
      'an agency of another sort',
      ['the Arms Board', 'the ministry'],
      ['Arms Board 1', 'ministry 1'],
    ],
    ['two groups', ['Varland officials', 'officials'], ['Varland officials 1', 'officials 1']],
    ['a pronoun before anybody spoke', ['he', null], ['unnamed 2']],
  ])('but not %s', (_, sources, wanted) => {
    expect(heard(sources)).toEqual(wanted);
  });

  it.each([
    'Ines Corvo, the defence minister, came to Lysk.',
    'The minister, Ines Corvo, came to Lysk.',
    'Ines Corvo, minister of trade, came to Lysk.',
  ])('what the article says elsewhere tells who holds an office: %s', (text) => {
    expect(heard(['Corvo', 'the minister'], text)).toEqual(['Corvo 2']);
  });

  it('puts the most heard first', () => {
    expect(heard(['Ines Corvo', 'Orlo Tane', 'Tane'])).toEqual(['Orlo Tane 2', 'Ines Corvo 1']);
  });
});

const told: { role: BlockRole; text: string }[] = [
  { role: 'headline', text: 'Varland buys mortars' },
  {
    role: 'body',
    text: 'Defence Minister Ines Corvo said the army would get 40 mortars. “They are in the yard,” Corvo said. It was reported that six were broken. Varland paid 75 crowns for them in May. The silence of the palace is telling.',
  },
  { role: 'advertisement', text: 'Save half today, said Bruno Fell.' },
];

describe('the figures of an article', () => {
  const summary = summaryOf(detect({ blocks: told, publishedAt: '2031-06-02', language: 'en' }));

  it('keeps the agreed format', () => {
    expect(articleSummary.safeParse(summary).error).toBeUndefined();
  });

  it('counts sentences of the body, and what is sourced of them', () => {
    expect(summary).toMatchObject({ sentences: 5, sourced: 2, unnamed: 1, judged: 'full' });
    expect(summary.speakers).toEqual([{ name: 'Ines Corvo', sentences: 2 }]);
  });

  it('counts what nobody is named for, and the wording by kind', () => {
    expect(summary.unsourcedClaims).toBe(1);
    expect(summary.editorialising).toBe(1);
    expect(summary.kinds.map(({ sentences }) => sentences)).toEqual([1]);
  });

  it('is silent about sources where the language is not English', () => {
    const french = 'Le ministère a annoncé 40 mortiers. « Ils sont là », a dit Ines Corvo.';
    const foreign = summaryOf(detect({ blocks: [{ role: 'body', text: french }], language: 'fr' }));
    expect(foreign).toMatchObject({
      judged: 'figures only',
      language: 'fr',
      sourced: 0,
      unsourcedClaims: 0,
    });
    expect(foreign.speakers).toEqual([]);
    expect(foreign.unnamed).toBe(0);
  });

  it('is empty for an empty text', () => {
    expect(summaryOf(detect({ blocks: [] }))).toMatchObject({
      sentences: 0,
      speakers: [],
      kinds: [],
    });
  });
});

describe('a page of thousands of speakers', () => {
  test.each<[string, (at: number) => string]>([
    ['all different', stranger],
    ['all the same', () => 'Ma'],
  ])('takes no longer for each of them, %s', (_, name) => {
    const hearAll = (size: number) => {
      const sources = Array.from({ length: size }, (__, at) => name(at));
      const book = createSpeakerBook(sources.map((source) => `${source} said so.`).join(' '));
      for (const source of sources) book.hear(source);
    };
    expect(growth(hearAll, 2000)).toBeLessThan(3);
  });

  it('knows one again who was heard long before', () => {
    const crowd = Array.from({ length: 500 }, (_, at) => stranger(at));
    expect(heard(['Mara Venn', ...crowd, 'Mara Venn'])[0]).toBe('Mara Venn 2');
  });

  it('lists the most heard, and counts the rest', () => {
    const sentences = Array.from({ length: 60 }, (_, at) => `Ines ${tail(at)} said 40 boats came.`);
    const blocks = [{ role: 'body' as const, text: sentences.join(' ') }];
    const { speakers, otherSpeakers } = summaryOf(detect({ blocks, language: 'en' }));
    expect(speakers.length + otherSpeakers.names).toBe(60);
    expect(otherSpeakers.names).toBeGreaterThan(0);
    expect(otherSpeakers.sentences).toBe(otherSpeakers.names);
  });
});

/** A name of its own for each number. */
function stranger(at: number): string {
  return `Ines ${letter(at).toUpperCase()}ov${at}`;
}

/** A surname of letters alone. */
function tail(at: number): string {
  return `Cor${letter(at / 10)}${letter(at)}o`;
}

function letter(number: number): string {
  return 'abcdefghij'.charAt(number % 10);
}
