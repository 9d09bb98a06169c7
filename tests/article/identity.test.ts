import { describe, expect, it } from 'vitest';
import type { UnhashedArticle } from '../../domain/article.ts';
import { identified } from '../../article/identity.ts';

function articleAt(url: string): UnhashedArticle {
  return {
    addresses: [{ url, origin: 'seen' }],
    title: 'Harbour talks resume',
    outlet: 'Morven Courier',
    byline: '',
    publishedAt: null,
    language: 'en',
  };
}

const first = articleAt('https://courier.example/talks');
const second = articleAt('https://mirror.example/talks');
const body =
  'Envoys of Varland and Morven met again in Port Ostrel on Friday, after a pause of eleven weeks, to settle who may fish ' +
  'in the strait and who pays for the lightship that has lain in the yard since last autumn.';
const notice = 'This video is not available in your region.';

describe('the identity of an article', () => {
  it.each([
    ['the same text at two addresses', body, body, true],
    ['the same text with other white space', body, body.replaceAll(' ', '\u00a0 '), true],
    ['another text', body, body.replace('Friday', 'Sunday'), false],
    ['no text at two addresses', '', '', false],
    ['nothing but white space at two addresses', ' \n', '\u00a0', false],
  ])('%s', (_, one, other, isSame) => {
    expect(identified(first, one).id === identified(second, other).id).toBe(isSame);
  });

  const titled = (title: string) => ({ ...first, title });

  it.each([
    [
      'under two titles at one address',
      titled('Boats sunk off Tarsk'),
      titled('Bridge at Karsu hit'),
      false,
    ],
    ['under one title at two addresses', first, second, false],
    ['under one title at one address', first, { ...first, outlet: 'Courier' }, true],
  ])('JN10 a few words prove nothing: the same %s', (_, one, other, isSame) => {
    expect(identified(one, notice).id === identified(other, notice).id).toBe(isSame);
  });

  it('JN10 other few words at one address are another text', () => {
    expect(identified(first, notice).id).not.toBe(identified(first, `${notice} Sorry.`).id);
  });

  it('is the same each time for one address without text', () => {
    expect(identified(first, '')).toEqual(identified(first, ''));
  });
});
