/** The panel parses an account once, and holds none that the session store has let go. */
import { expect, test } from 'vitest';
import { detect } from '#detection/detect.ts';
import { summaryOf } from '#detection/summary.ts';
import { accountKey, writeAccount } from '#messages/session-keys.ts';
import { accountMemory } from '../../entrypoints/sidepanel/account-memory.ts';
import { boatArticle } from '../sync/support/sample-mutations.ts';

function kept(name: string, at: number): Record<string, string> {
  const id = `article-${name}`;
  const report = detect({ blocks: [], publishedAt: null, language: 'en' });
  const account = {
    at,
    frameId: 0,
    address: 'https://courier.example/boats',
    article: { ...boatArticle, id },
    statements: { updatedAt: null, disagreements: [] },
    report,
    marks: [],
    summary: summaryOf(report),
  };
  return { [accountKey(id)]: writeAccount(account) };
}

test('accounts are read newest first, whatever else is in the store', () => {
  const read = accountMemory();
  const store = { ...kept('old', 1), 'page:7': {}, ...kept('new', 2), [accountKey('spoilt')]: '{' };
  expect(read(store).map(({ article }) => article.id)).toEqual(['article-new', 'article-old']);
});

test('one whose text is the same is not parsed again, one that has changed is', () => {
  const read = accountMemory();
  const [first] = read(kept('boats', 1));
  expect(read({ ...kept('boats', 1), ...kept('other', 2) })[1]).toBe(first);
  expect(read(kept('boats', 3))[0]?.at).toBe(3);
});

test('one that has gone from the store is forgotten', () => {
  const read = accountMemory();
  const [first] = read(kept('boats', 1));
  expect(read({})).toEqual([]);
  const [again] = read(kept('boats', 1));
  expect(again?.article.id).toBe('article-boats');
  expect(again).not.toBe(first);
});
