/** What the background keeps of a page: as long as the page is there, and no longer. */
// oxlint-disable-next-line typescript/triple-slash-reference -- it has no values; it types what the build adds
/// <reference path="../../env.d.ts" />
import { beforeEach, expect, test, vi } from 'vitest';
import { describe as describeWords } from '#anchoring/describe.ts';
import { stopAsksOf } from '../../entrypoints/background/anchor-asks.ts';
import { anchorClaims, forgetText } from '../../entrypoints/background/anchor-claims.ts';
import { readerHandlers } from '../../entrypoints/background/reader-asks.ts';
import type { TeamLink } from '../../entrypoints/background/team-link.ts';
import { boatArticle } from '../sync/support/sample-mutations.ts';
import { sessionArea } from './session-area.ts';

const stage = await vi.hoisted(async () => {
  const area = await import('./session-area.ts');
  return {
    storage: { session: area.sessionArea(), local: { get: () => Promise.resolve({}) } },
    action: {
      setBadgeBackgroundColor: () => Promise.resolve(),
      setBadgeText: ({ text }: { text: string }) => Promise.resolve(void badges.push(text)),
    },
    runtime: { getURL: (path: string) => path, sendMessage: () => Promise.resolve() },
    tabs: { sendMessage: (): Promise<unknown> => Promise.resolve(true) },
  };
});

const badges: string[] = [];

vi.mock('wxt/browser', () => ({ browser: stage }));

/** The team's claims come when `arrive` is called: until then the matching is under way. */
const team = vi.hoisted(() => ({ claims: Promise.resolve([]), arrive: (): void => undefined }));

vi.mock('../../entrypoints/background/team-claims.ts', () => ({ teamClaims: () => team.claims }));
vi.mock('../../entrypoints/background/anchor-claims.ts', { spy: true });

const address = 'https://courier.example/boats';
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the claims are played, so no database is asked
const link = { replica: { database: {} } } as TeamLink;
const asks = readerHandlers(Promise.resolve(link));

const request = { address, title: 'Boats', article: null, standing: [], movedMarks: null };

function place(documentId: string, frameId = 5) {
  return { tabId: 7, frameId, documentId, origin: 'https://courier.example' };
}

function claimsAreSlow(): void {
  team.claims = new Promise((resolve) => {
    team.arrive = () => resolve([]);
  });
}

beforeEach(() => {
  stage.storage.session = sessionArea();
  vi.clearAllMocks();
  badges.length = 0;
  team.claims = Promise.resolve([]);
});

test('a document that went while its claims were looked for does not come back', async () => {
  claimsAreSlow();
  const asked = asks['page.anchor']({ ...request, text: 'Nine ferries.' }, place('gone'));
  const outcome = asked.catch((error: unknown) => String(error));
  await asks['page.closed']({}, place('gone'));
  const badgesThen = badges.length;
  team.arrive();
  expect(await outcome).toContain('The page was left.');
  expect([...stage.storage.session.kept.keys()].filter((key) => key !== 'frames:7')).toEqual([]);
  expect(badges).toHaveLength(badgesThen);
  expect(vi.mocked(anchorClaims)).not.toHaveBeenCalled();
  expect(vi.mocked(forgetText)).toHaveBeenCalledWith('page:7:5');
});

test('a page of which one part has failed keeps what was found on it', async () => {
  await asks['page.anchor']({ ...request, text: 'Nine ferries.' }, place('here'));
  await asks['page.failed']({ address, sentence: 'It could not be judged.' }, place('here'));
  expect(stage.storage.session.kept.get('page:7:5')).toMatchObject({
    title: 'Boats',
    failure: 'It could not be judged.',
  });
  const elsewhere = `${address}?page=2`;
  await asks['page.failed']({ address: elsewhere, sentence: 'Neither could this.' }, place('here'));
  expect(stage.storage.session.kept.get('page:7:5')).toMatchObject({
    address: elsewhere,
    title: '',
    failure: 'Neither could this.',
  });
});

test('a tab that was closed meanwhile leaves nothing, and another tab goes on', async () => {
  claimsAreSlow();
  const closed = asks['page.anchor']({ ...request, text: 'Nine ferries.' }, place('closed'));
  const other = { ...place('open'), tabId: 8 };
  const open = asks['page.anchor']({ ...request, text: 'Nine ferries.' }, other);
  const outcome = closed.catch((error: unknown) => String(error));
  stopAsksOf(7);
  team.arrive();
  expect(await outcome).toContain('The tab was closed.');
  expect(await open).toEqual({ found: [], hidden: [] });
  expect([...stage.storage.session.kept.keys()].toSorted()).toEqual(['frames:8', 'page:8:5']);
});

test('the next document of the frame is not stopped by the late goodbye of the one before', async () => {
  await asks['page.anchor']({ ...request, text: 'Old boats.' }, place('before'));
  claimsAreSlow();
  const asked = asks['page.anchor']({ ...request, text: 'New boats.' }, place('next'));
  await asks['page.closed']({}, place('before'));
  team.arrive();
  expect(await asked).toEqual({ found: [], hidden: [] });
  expect(stage.storage.session.kept.get('page:7:5')).toMatchObject({ documentId: 'next' });
});

test('where the marks of a page moved to is kept with what it shows', async () => {
  const movedMarks = [{ markId: 'm1', start: 28, end: 55 }];
  await asks['page.anchor']({ ...request, text: '', movedMarks }, place('here'));
  expect(stage.storage.session.kept.get('page:7:5')).toMatchObject({ movedMarks });
});

test('a card opens while the frame of the card before it hangs', async () => {
  stage.storage.session.kept.set('card:7', {
    session: '7-other',
    tabId: 7,
    frameId: 3,
    subject: subject(),
  });
  const told: unknown[] = [];
  stage.tabs.sendMessage = (...message: unknown[]) => {
    told.push(message);
    return new Promise(() => undefined);
  };
  const beside = { left: 0, top: 0, width: 0, height: 0 };
  const opened = await asks['card.open']({ ...subject(), beside }, place('here', 0));
  expect(opened.address).toMatch(/^\/card\.html\?session=7-/);
  expect(told).toEqual([[7, { tell: 'card.close' }, { frameId: 3 }]]);
});

function subject() {
  const text = 'nine ferries';
  return {
    address,
    article: boatArticle,
    claimId: null,
    selectors: describeWords(text, 0, text.length),
    text,
    mark: null,
    anchored: null,
  };
}
