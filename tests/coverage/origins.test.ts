/** P8: two outlets are not two sources. Independence counts origins, not addresses. */
import { describe, expect, it } from 'vitest';
import { compareAccounts } from '#coverage/compare.ts';
import { readIssuer, sameBody } from '#coverage/issuer.ts';
import { canBeOneDate, paperDate } from '#coverage/paper.ts';
import { shareOrigins } from '#coverage/share-origins.ts';
import { writeAccount } from './write-account.ts';

const plain = writeAccount('plain', [
  {
    text: 'Varland asked for 318 missiles, the V.R. Arms Export Board said in a statement released on Mar 4.',
    source: 'the V.R. Arms Export Board',
    document: 'a statement',
    figures: [['318', 318, 'missiles']],
    dates: [['Mar 4', null]],
  },
  {
    text: 'A teacher, Ada Brenn, said she was worried.',
    source: 'Ada Brenn',
  },
]);

const said = (state: string) =>
  writeAccount(state, [
    { text: `Nothing happened, according to a statement by ${state}’s Defence Ministry.` },
  ]);

const wire = (key: string) =>
  writeAccount(key, [{ text: 'SARN, Varland (VNA) — The fleet left port.' }]);

describe('shared origins (P8)', () => {
  it('two outlets with one notice have one origin', () => {
    const other = writeAccount('other', [
      {
        text: 'The sale was cleared, according to announcement by the V.R. Arms Export Board (AEB) on 4 March 2031.',
        dates: [['4 March 2031', '2031-03-04']],
      },
    ]);
    const origins = shareOrigins(plain, other, true);
    expect(origins.independent).toBe(1);
    expect(origins.shared).toHaveLength(1);
    expect(origins.shared[0]?.reason).toBe(
      'Both name the V.R. Arms Export Board; one calls it a statement, the other an announcement; the dates fit (“Mar 4”, “4 March 2031”).',
    );
    expect(origins.sentence).toBe(
      'Both accounts rest on one notice: the V.R. Arms Export Board, 4 March 2031.',
    );
  });

  it('a statement of another day is another origin', () => {
    const later = writeAccount('later', [
      {
        text: 'More was approved, the V.R. Arms Export Board said in a statement on 9 May.',
        source: 'the V.R. Arms Export Board',
        document: 'a statement',
        dates: [['9 May', null]],
      },
    ]);
    expect(shareOrigins(plain, later, true)).toMatchObject({ independent: 2, shared: [] });
  });

  it('the ministries of two states are two origins', () => {
    expect(shareOrigins(said('Varland'), said('Ostmark'), true)).toMatchObject({
      independent: 2,
      shared: [],
    });
    expect(shareOrigins(said('Varland'), { ...said('Varland'), key: 'copy' }, true)).toMatchObject({
      independent: 1,
    });
  });

  it('copy of one wire service is one origin', () => {
    const { independent, shared } = shareOrigins(wire('a'), wire('b'), true);
    expect(independent).toBe(1);
    expect(shared[0]?.documentOf).toBe('wire report');
  });

  it('somebody quoted beside the news is no origin', () => {
    expect(shareOrigins(plain, plain, true).first.map(({ name }) => name)).toEqual([
      'V.R. Arms Export Board',
    ]);
  });

  it('an undated statement is no common ground for two stories', () => {
    const undated = writeAccount('undated', [
      { text: 'Ostmark gets boats, according to a statement by the V.R. Arms Export Board.' },
    ]);
    expect(shareOrigins(plain, undated, false)).toMatchObject({ independent: 2, shared: [] });
    expect(shareOrigins(plain, undated, true)).toMatchObject({ independent: 1 });
  });

  it('a paper that came out later is not behind the account', () => {
    const early = {
      ...writeAccount('early', [
        { text: 'It cleared boats, according to a statement by the V.R. Arms Export Board.' },
      ]),
      publishedAt: '2030-06-01',
    };
    const dated = writeAccount('dated', [
      {
        text: 'It cleared boats, according to a statement by the V.R. Arms Export Board on 4 March 2031.',
        dates: [['4 March 2031', '2031-03-04']],
      },
    ]);
    expect(shareOrigins(early, dated, true).shared).toEqual([]);
    expect(shareOrigins({ ...early, publishedAt: '2031-03-05' }, dated, true).shared).toHaveLength(
      1,
    );
  });

  it('takes the body that the words tie to the paper, not the first speaker of the sentence', () => {
    const account = writeAccount('asked', [
      {
        text: 'Varland has asked to buy boats, the V.R. Arms Export Board said in a statement.',
        source: 'Varland',
        document: 'a statement',
      },
    ]);
    expect(shareOrigins(plain, account, true)).toMatchObject({ independent: 1 });
  });

  it('says so where one account names nothing', () => {
    const silent = writeAccount('silent', [{ text: 'Varland will buy missiles.' }]);
    expect(shareOrigins(plain, silent, true).sentence).toBe(
      'Only the first account names where its figures come from.',
    );
    expect(shareOrigins(silent, silent, true)).toMatchObject({
      independent: 0,
      sentence: 'Neither account names where its figures come from.',
    });
  });

  it('names both accounts by what stands on them', () => {
    expect(compareAccounts(plain, plain).accounts[0]).toEqual({
      key: 'plain',
      title: 'plain',
      outlet: 'Outlet plain',
      address: 'https://plain.example/story',
    });
  });
});

describe('one body under several names', () => {
  it.each([
    ['the U.S. Arms Export Control Board', 'Arms Export Control Board (AECB)'],
    ['AECB', 'the Arms Export Control Board'],
    ['the Citadel’s Arms Export Control Board', 'the U.S. Arms Export Control Board'],
    ['Ministry of Defence', 'the Defense Ministry'],
  ])('%s is %s', (one, other) => {
    const [a, b] = [readIssuer(one), readIssuer(other)];
    expect(a !== null && b !== null && sameBody(a, b)).toBeTruthy();
  });

  it.each([
    ['Varland’s Ministry of Defence', 'Ostmark’s Ministry of Defence'],
    ['Arms Export Board', 'Arms Control Board'],
    ['AECB', 'the Army Engineers'],
  ])('%s is not %s', (one, other) => {
    const [a, b] = [readIssuer(one), readIssuer(other)];
    expect(a !== null && b !== null ? sameBody(a, b) : 'unread').toBeNull();
  });

  it.each(['the agency', 'officials', 'he', 'the ministry'])('“%s” names nobody', (words) => {
    expect(readIssuer(words)).toBeNull();
  });
});

describe('dates of one paper', () => {
  it.each([
    ['Jan 11', '11 January 2031', true],
    ['January 2031', '11 January 2031', true],
    ['11 January 2030', '11 January 2031', false],
    ['Jan 11', 'Jan 12', false],
  ])('%s and %s', (one, other, expected) => {
    const [a, b] = [paperDate({ iso: null, text: one }), paperDate({ iso: null, text: other })];
    expect(a !== null && b !== null && canBeOneDate(a, b)).toBe(expected);
  });
});
