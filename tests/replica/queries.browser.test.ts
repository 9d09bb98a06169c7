/** What pages ask of the copy on this device. */
import { liveQuery } from 'dexie';
import { describe, expect, test } from 'vitest';
import type { Article } from '#domain/article.ts';
import { articlesLike } from '#replica/article-lookup.ts';
import { captureOf, putCapture } from '#replica/captures.ts';
import { openDatabase } from '#replica/database.ts';
import { draftOf, dropDraft, keepDraft } from '#replica/drafts.ts';
import * as queries from '#replica/queries.ts';
import { memberDevice, openDevice } from './device.ts';
import {
  article,
  claim,
  flag,
  ground,
  markClaim,
  recordArticle,
  take,
  writeNote,
} from './mutations.ts';
import { TeamLog } from './team-log.ts';

function hashes(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => (from + i) * 7919);
}

function overlaps(page: number[]): (candidate: Article) => boolean {
  return (candidate) => candidate.fingerprint.filter((hash) => page.includes(hash)).length > 100;
}

describe('the articles like a page', () => {
  const story: Article = { ...article, id: 'article-story', fingerprint: hashes(0, 300) };
  const other: Article = {
    ...article,
    id: 'article-other',
    addresses: [{ url: 'https://other.example/', origin: 'seen' }],
    fingerprint: hashes(5000, 300),
  };
  test.each([
    [
      'the same text at an address nobody knows',
      'https://copy.example/',
      hashes(0, 300),
      ['article-story'],
      [],
    ],
    [
      'a copy that lost its first third',
      'https://copy.example/',
      hashes(20, 280),
      ['article-story'],
      [],
    ],
    [
      'another text at the same address',
      'https://tidings.example/ferries',
      hashes(9000, 300),
      [],
      ['article-story'],
    ],
    ['a page nobody has noted', 'https://copy.example/', hashes(9000, 300), [], []],
  ])('%s', async (_, url, fingerprint, sameText, sameAddress) => {
    const { replica } = await openDevice(new TeamLog());
    await replica.ask([
      recordArticle('m-record-story', story),
      recordArticle('m-record-other', other),
    ]);
    const isSameText = overlaps(fingerprint);
    const found = await articlesLike(replica.database, {
      address: url,
      fingerprint,
      isSameText,
    });
    expect(found.sameText.map(({ id }) => id)).toEqual(sameText);
    expect(found.sameAddress.map(({ id }) => id)).toEqual(sameAddress);
  });
});

test('the claims of an article are those and no others', async () => {
  const { replica } = await openDevice(new TeamLog());
  const elsewhere = { ...article, id: 'article-elsewhere' };
  const far = { ...claim, id: 'claim-far-away', articleId: elsewhere.id };
  await replica.ask([
    ...ground,
    recordArticle('m-record-far', elsewhere),
    markClaim('m-mark-far', far),
  ]);
  const found = await queries.claimsOfArticles(replica.database, [article.id]);
  expect(found).toEqual([{ ...claim, isWaiting: true }]);
  const both = await queries.claimsOfArticles(replica.database, [article.id, elsewhere.id]);
  expect(both.map(({ id }) => id).toSorted()).toEqual([far.id, claim.id].toSorted());
});

test('the desk’s queue has the longest waiting first, each with its claim and article', async () => {
  const { replica } = await openDevice(new TeamLog());
  const later = { ...claim, id: 'claim-later-on' };
  await replica.ask([
    ...ground,
    markClaim('m-mark-later', later),
    { ...flag('m-flag-later'), claimId: later.id, madeAt: '2031-05-01T11:00:00.000Z' },
    flag(),
    take(),
  ]);
  const queue = await queries.reviewQueue(replica.database);
  expect(queue.map((item) => [item.claim.id, item.review.state, item.article.id])).toEqual([
    [claim.id, 'checking', article.id],
    [later.id, 'flagged', article.id],
  ]);
});

test('the standing of claims counts what is shown', async () => {
  const { replica } = await openDevice(new TeamLog());
  await replica.ask([
    ...ground,
    writeNote('note-kept', 'Kept.'),
    writeNote('note-gone', 'Gone.'),
    flag(),
  ]);
  await replica.ask([
    {
      id: 'm-remove-gone',
      madeAt: '2031-05-01T09:00:00.000Z',
      type: 'note.remove',
      noteId: 'note-gone',
    },
  ]);
  expect(await queries.standingOfClaims(replica.database, [claim.id, 'claim-unknown'])).toEqual(
    new Map([
      [claim.id, { notes: 1, review: 'flagged' }],
      ['claim-unknown', { notes: 0, review: null }],
    ]),
  );
});

test('a member who left is named with their departure, and their review can be taken over', async () => {
  const log = new TeamLog();
  const { replica, synchroniser } = await memberDevice(log, 'member-ada');
  log.admit('member-ben', 'checker');
  await replica.ask(ground);
  await synchroniser.wake();
  const asked = { author: 'member-ben', at: '2031-05-03T09:00:00.000Z', byServer: false };
  for (const mutation of [flag(), take()]) log.append(mutation, asked);
  await synchroniser.wake();
  const stuck = async () =>
    (await queries.reviewQueue(replica.database)).map(({ isStuck }) => isStuck);
  expect(await stuck()).toEqual([false]);
  expect((await queries.dossier(replica.database, claim.id))?.departed).toEqual({});
  log.append({ id: 'm-ben-leaves', madeAt: asked.at, type: 'member.leave' }, asked);
  await synchroniser.wake();
  expect(await stuck()).toEqual([true]);
  const left = { at: asked.at, how: 'left', notes: 'kept' };
  expect((await queries.dossier(replica.database, claim.id))?.departed).toEqual({
    'member-ben': left,
  });
  const ben = (await queries.members(replica.database)).find(({ id }) => id === 'member-ben');
  expect(ben?.left).toEqual(left);
});

test('a claim that nobody knows has no dossier', async () => {
  const { replica } = await openDevice(new TeamLog());
  expect(await queries.dossier(replica.database, claim.id)).toBeNull();
});

test('another page with the same database is told when a note arrives', async () => {
  const log = new TeamLog();
  const { name, replica, synchroniser } = await memberDevice(log, 'member-ada');
  await replica.ask(ground);
  await synchroniser.wake();
  const page = openDatabase(name);
  const shown: string[][] = [];
  const watching = liveQuery(() => queries.notesOfClaim(page, claim.id)).subscribe((notes) =>
    shown.push(notes.map(({ content }) => content.body)),
  );
  await expect.poll(() => shown).toEqual([[]]);
  const colleague = await memberDevice(log, 'member-ben');
  await colleague.synchroniser.wake();
  await colleague.replica.ask([writeNote('note-from-ben', 'The yard says fourteen.')]);
  await colleague.synchroniser.wake();
  await synchroniser.wake();
  await expect.poll(() => shown.at(-1)).toEqual(['The yard says fourteen.']);
  watching.unsubscribe();
  page.close();
});

test('a capture is found under the hash of its bytes, and altered bytes are not given out', async () => {
  const { replica } = await openDevice(new TeamLog());
  const bytes = new TextEncoder().encode('abc');
  const hash = await putCapture(replica.database, bytes);
  // FIPS 180-4, the example "abc".
  expect(hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await captureOf(replica.database, hash)).toEqual(bytes);
  expect(await captureOf(replica.database, 'f'.repeat(64))).toBeNull();
  await replica.database.captures.put({ hash, bytes: new TextEncoder().encode('abd') });
  await expect(captureOf(replica.database, hash)).rejects.toThrow('altered');
});

test('a draft outlives the browser and is gone when dropped', async () => {
  const device = await openDevice(new TeamLog());
  const draft = {
    key: 'card:claim-forty',
    content: { body: 'The ya' },
    at: '2031-05-01T08:00:00.000Z',
  };
  await keepDraft(device.replica.database, draft);
  const { replica } = await device.restart();
  expect(await draftOf(replica.database, draft.key)).toEqual(draft);
  await dropDraft(replica.database, draft.key);
  expect(await draftOf(replica.database, draft.key)).toBeNull();
});
