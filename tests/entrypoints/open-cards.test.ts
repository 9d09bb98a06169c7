/** Open cards: what is found out about one never costs the next one its session. */
import { beforeEach, expect, test, vi } from 'vitest';
import {
  cardOf,
  changeCard,
  forgetCards,
  keepCard,
  reanchorCard,
} from '../../entrypoints/background/open-cards.ts';
import { boatArticle } from '../sync/support/sample-mutations.ts';
import { sessionArea } from './session-area.ts';

const store = await vi.hoisted(async () => {
  const area = await import('./session-area.ts');
  return { session: area.sessionArea() };
});

vi.mock('wxt/browser', () => ({ browser: { storage: store } }));

beforeEach(() => {
  store.session = sessionArea();
});

const page = { tabId: 7, frameId: 0, documentId: '', origin: 'https://courier.example' };
const claimId = 'claim-boats-0001';
const anchored = [{ claimId, outcome: { state: 'exact' as const }, start: 0, end: 5 }];

function words(text: string) {
  return {
    address: 'https://courier.example/varland-boats',
    article: boatArticle,
    claimId,
    selectors: {
      quote: { type: 'TextQuoteSelector' as const, exact: text, prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector' as const, start: 0, end: text.length },
    },
    text,
    mark: null,
    anchored: null,
  };
}

test('a card is told where its claim stands now, once', async () => {
  const session = await keepCard(page, words('boats'));
  expect(await reanchorCard(page, anchored)).toBe(true);
  expect(await reanchorCard(page, anchored)).toBe(false);
  expect((await cardOf(session))?.subject.anchored?.outcome.state).toBe('exact');
});

test('what another frame found is not about it', async () => {
  await keepCard(page, words('boats'));
  expect(await reanchorCard({ ...page, frameId: 4 }, anchored)).toBe(false);
});

test('a card that is opened at that very moment stays open', async () => {
  await keepCard(page, words('boats'));
  const [, next] = await Promise.all([
    reanchorCard(page, anchored),
    keepCard(page, words('fishing boats')),
  ]);
  expect((await cardOf(next))?.subject.text).toBe('fishing boats');
});

test('a note that is saved late does not bring back the card before', async () => {
  const before = await keepCard(page, words('boats'));
  const next = await keepCard(page, words('fishing boats'));
  await changeCard(before, { tabId: 7, frameId: 0, subject: words('boats') });
  expect(await cardOf(before)).toBeNull();
  expect((await cardOf(next))?.subject.text).toBe('fishing boats');
});

test('a card that was closed is nobody’s', async () => {
  const session = await keepCard(page, words('boats'));
  await forgetCards(7);
  expect(await cardOf(session)).toBeNull();
});
