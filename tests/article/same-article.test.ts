/** What beside the fingerprint decides whether two articles are one: bulletins of two days are two. */
import { describe, expect, test } from 'vitest';
import type { Article } from '#domain/article.ts';
import { identified } from '#article/identity.ts';
import { isSameArticle } from '#article/same-article.ts';

const daily = (
  day: number,
  count: string,
) => `The general staff of Varland gave its daily count on \
day ${day}. Over the past day the enemy lost ${count} soldiers, according to the statement, which could not be verified by \
independent observers. The staff publishes its count every morning and counts killed and wounded together. The other side gives \
no figures of its own, and estimates by outside institutes lie well below those of either army. The fighting was heaviest near \
Karsu and along the river south of Orlin, where both armies have dug in since the autumn. The ministry asked everybody to stay \
away from the front and not to share pictures of positions.`;

interface Told {
  at?: string;
  outlet?: string;
  on?: string | null;
  text?: string;
}

function bulletin({
  at = 'https://courier.example/day-401',
  outlet = 'The Courier',
  on = '2031-05-01',
  text = daily(401, '1,140'),
}: Told): Article {
  const addresses: Article['addresses'] = [{ url: at, origin: 'seen' }];
  const said = { title: 'The count', outlet, byline: '', publishedAt: on, language: 'en' };
  return identified({ addresses, ...said }, text);
}

const next = { at: 'https://courier.example/day-402', on: '2031-05-02', text: daily(402, '980') };
const sameWords = bulletin({}).fingerprint;

describe('JN9 of one outlet', () => {
  test.each<[string, Told, Told, boolean]>([
    ['two days are two articles', {}, next, false],
    [
      'two days a little less than a day apart',
      { on: '2031-05-01T06:10:00.000Z' },
      { ...next, on: '2031-05-02T05:50:00.000Z' },
      false,
    ],
    [
      'two days, without a time zone',
      { on: '2031-05-01T06:10:00' },
      { ...next, on: '2031-05-02T06:10:00' },
      false,
    ],
    ['two days under other spellings of its name', {}, { ...next, outlet: 'the courier ' }, false],
    ['two days at one site under two names', {}, { ...next, outlet: 'Courier Live' }, false],
    [
      'two days at two sites under one name',
      {},
      { ...next, at: 'https://m.courier.example/402' },
      false,
    ],
    ['two days, and the same word for word', {}, { ...next, text: daily(401, '1,140') }, true],
    ['one day', {}, { ...next, on: '2031-05-01' }, true],
    [
      'one evening and night',
      { on: '2031-05-01T22:00:00.000Z' },
      { ...next, on: '2031-05-02T01:00:00.000Z' },
      true,
    ],
    ['a day that is not named', {}, { ...next, on: null }, true],
    ['a day that is not certain', {}, { ...next, on: '3/4/2031' }, true],
    [
      'a later version at the same address',
      {},
      { ...next, at: 'https://courier.example/day-401' },
      true,
    ],
    [
      'no outlet named, at two sites',
      { outlet: '' },
      { ...next, outlet: '', at: 'https://digest.example/402' },
      true,
    ],
    [
      'another outlet, a day later',
      {},
      { ...next, outlet: 'The Digest', at: 'https://digest.example/402' },
      true,
    ],
  ])('%s', (_, one, other, isSame) => {
    expect(isSameArticle(bulletin(one), bulletin(other))).toBe(isSame);
    expect(isSameArticle(bulletin(other), bulletin(one))).toBe(isSame);
  });

  test('and another text is another article, whatever its day', () => {
    const other = bulletin({ text: daily(401, '1,140').split(' ').toReversed().join(' ') });
    expect(sameWords.length).toBeGreaterThan(20);
    expect(isSameArticle(bulletin({}), other)).toBe(false);
  });
});
