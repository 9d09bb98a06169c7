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
const body = 'Envoys of Varland and Morven met again in Port Ostrel on Friday.';

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

  it('is the same each time for one address without text', () => {
    expect(identified(first, '')).toEqual(identified(first, ''));
  });
});
