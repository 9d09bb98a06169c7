/** Who may ask the background what: the door is tried with every ask, by everybody who could knock. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { hear, type PageHandlers, type ReaderHandlers } from '../../entrypoints/background/hear.ts';
import { pageAsks, readerAsks } from '#messages/asks.ts';
import { noRoom } from '#replica/no-room.ts';
import { boatArticle } from '../sync/support/sample-mutations.ts';

type Listener = (message: unknown, sender: object, respond: (reply: unknown) => void) => boolean;

const stage = vi.hoisted(() => ({ listener: (() => false) as Listener }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'ours',
      onMessage: { addListener: (listener: Listener) => (stage.listener = listener) },
    },
  },
}));

vi.stubGlobal('location', new URL('chrome-extension://ours/background.js'));

const article = 'https://courier.example/varland-boats';
const reader = { id: 'ours', url: article, frameId: 0, tab: { id: 7 } };
const card = { id: 'ours', url: 'chrome-extension://ours/card.html?session=x', tab: { id: 7 } };
const panel = { id: 'ours', url: 'chrome-extension://ours/sidepanel.html' };

/** What was let through to a handler, by name. */
const done: string[] = [];

/** A handler for every ask there is, which only notes that it was reached. */
function handlers(asks: object): Record<string, () => Promise<null>> {
  const each = Object.keys(asks).map((ask) => [
    ask,
    () => {
      done.push(ask);
      return Promise.resolve(null);
    },
  ]);
  return Object.fromEntries(each);
}

/** The reply, or null where the door does not even answer. */
function knock(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    if (!stage.listener(message, sender, resolve)) resolve(null);
  });
}

beforeEach(() => {
  done.length = 0;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one for each name in the catalogue
  const readers = handlers(readerAsks) as unknown as ReaderHandlers;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  hear(readers, handlers(pageAsks) as unknown as PageHandlers);
});

const refused = {
  ok: false,
  sentence: 'This part of Second Source may not ask that.',
  missing: [],
};

describe('a reader in a stranger’s page', () => {
  test.each(Object.keys(pageAsks))('may not ask what our own pages ask: %s', async (ask) => {
    expect(await knock({ ask, with: {} }, reader)).toEqual(refused);
    expect(done).toEqual([]);
  });

  test('may ask for an extractor', async () => {
    expect(await knock({ ask: 'extract.load', with: {} }, reader)).toEqual({
      ok: true,
      value: null,
    });
  });

  test.each([
    ['its own page', article, true],
    ['another page of its site', 'https://courier.example/other', true],
    ['another site', 'https://herald.example/varland-boats', false],
    ['its site without encryption', 'http://courier.example/varland-boats', false],
    ['its site at another port', 'https://courier.example:8443/varland-boats', false],
  ])('asks for the claims of %s', async (_, address, isHeard) => {
    const asked = { ask: 'page.claims', with: { address, article: boatArticle } };
    expect(await knock(asked, reader)).toEqual(isHeard ? { ok: true, value: null } : refused);
    expect(done).toEqual(isHeard ? ['page.claims'] : []);
  });

  const written = {
    id: 'ours',
    url: 'about:srcdoc',
    origin: 'https://courier.example',
    frameId: 4,
    tab: { id: 7 },
  };
  test.each([
    [
      'a frame of another site, its own page',
      { ...reader, url: 'https://herald.example/', frameId: 4 },
      'https://herald.example/',
      true,
    ],
    [
      'a frame of another site, the page around it',
      { ...reader, url: 'https://herald.example/', frameId: 4 },
      article,
      false,
    ],
    ['a frame that its page wrote, that page', written, article, true],
    [
      'an empty frame that its page filled, that page',
      { ...written, url: 'about:blank' },
      article,
      true,
    ],
    ['a frame that its page wrote, another site', written, 'https://herald.example/', false],
    ['a frame in a sandbox, the page around it', { ...written, origin: 'null' }, article, false],
    [
      'a frame whose origin the browser does not tell',
      { ...written, origin: undefined },
      article,
      false,
    ],
    [
      'an empty tab, whoever opened it',
      { ...written, url: 'about:blank', frameId: 0 },
      article,
      false,
    ],
  ])('asks for the claims of: %s', async (_, sender, address, isHeard) => {
    const asked = { ask: 'page.claims', with: { address, article: boatArticle } };
    expect(await knock(asked, sender)).toEqual(isHeard ? { ok: true, value: null } : refused);
    expect(done).toEqual(isHeard ? ['page.claims'] : []);
  });

  test('opens no card in another site’s name', async () => {
    const subject = {
      beside: { left: 0, top: 0, width: 40, height: 20 },
      address: 'https://herald.example/',
      article: boatArticle,
      claimId: null,
      selectors: {
        quote: { type: 'TextQuoteSelector', exact: 'boats', prefix: '', suffix: '' },
        position: { type: 'TextPositionSelector', start: 0, end: 5 },
      },
      text: 'boats',
      mark: null,
      anchored: null,
    };
    expect(await knock({ ask: 'card.open', with: subject }, reader)).toEqual(refused);
    const own = { ...subject, address: article };
    expect(await knock({ ask: 'card.open', with: own }, reader)).toEqual({ ok: true, value: null });
    expect(done).toEqual(['card.open']);
  });
});

describe('our own pages', () => {
  test.each([
    ['the card in its frame', card],
    ['the panel', panel],
  ])('%s may ask what pages ask', async (_, sender) => {
    await knock({ ask: 'team.invite', with: { role: 'reader' } }, sender);
    expect(done).toEqual(['team.invite']);
  });

  test.each(Object.keys(readerAsks))('are no readers: %s', async (ask) => {
    expect(await knock({ ask, with: {} }, card)).toEqual(refused);
    expect(done).toEqual([]);
  });
});

describe('nobody else is heard', () => {
  test.each([
    ['another extension', { ...panel, id: 'theirs' }],
    ['another extension that claims our address', { id: 'theirs', url: panel.url }],
    ['a message without a sender', {}],
  ])('%s gets no answer', async (_, sender) => {
    expect(await knock({ ask: 'team.leave', with: {} }, sender)).toBeNull();
    expect(done).toEqual([]);
  });

  test.each([
    ['a file on the disk', { id: 'ours', url: 'file:///tmp/page.html', tab: { id: 7 } }],
    ['a page inside a blob', { id: 'ours', url: 'blob:https://courier.example/1', tab: { id: 7 } }],
    ['a page without an address', { id: 'ours', tab: { id: 7 } }],
    ['a page in no tab', { id: 'ours', url: article }],
  ])('%s is refused', async (_, sender) => {
    expect(await knock({ ask: 'extract.load', with: {} }, sender)).toEqual(refused);
    expect(await knock({ ask: 'team.leave', with: {} }, sender)).toEqual(refused);
    expect(done).toEqual([]);
  });
});

describe('what is no ask', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'team', ''])(
    '"%s" is refused, whoever says it',
    async (ask) => {
      expect(await knock({ ask, with: {} }, reader)).toEqual(refused);
      expect(await knock({ ask, with: {} }, panel)).toEqual(refused);
      expect(done).toEqual([]);
    },
  );

  test.each([
    ['nothing', null],
    ['a bare name', 'team.leave'],
    ['a list', [{ ask: 'team.leave' }]],
    ['an object for a name', { ask: { toString: (): string => 'team.leave' }, with: {} }],
    ['a name without a request', { ask: 'team.leave' }],
    ['a name of great length', { ask: 'x'.repeat(41), with: {} }],
  ])('%s gets no answer', async (_, message) => {
    expect(await knock(message, panel)).toBeNull();
  });

  test.each([
    ['a role that does not exist', { ask: 'team.invite', with: { role: 'emperor' } }],
    ['an address that runs', { ask: 'team.join', with: { link: 'javascript:1', name: 'Mara' } }],
    ['half a character', { ask: 'team.join', with: { link: article, name: 'Mara \ud83d' } }],
    ['a session that is a path', { ask: 'card.view', with: { session: '../../page:7' } }],
  ])('%s is refused by the catalogue', async (_, message) => {
    expect(await knock(message, panel)).toMatchObject({ ok: false });
    expect(done).toEqual([]);
  });
});

test('a full disk is one sentence, however the database wraps it', async () => {
  const full = new DOMException('No room.', 'QuotaExceededError');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one for each name in the catalogue
  const readers = handlers(readerAsks) as unknown as ReaderHandlers;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  const pages = {
    ...handlers(pageAsks),
    'draft.keep': () => Promise.reject(Object.assign(new Error('AbortError'), { inner: full })),
  } as unknown as PageHandlers;
  hear(readers, pages);
  expect(await knock({ ask: 'draft.keep', with: { key: 'note:1', content: 'x' } }, card)).toEqual({
    ok: false,
    sentence: noRoom,
    missing: [],
  });
});
