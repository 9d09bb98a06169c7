/** The card's state over a background that answers from a table: what is typed is kept, what is refused is said. */
import { describe, expect, it } from 'vitest';
import { createAsk } from '#messages/ask.ts';
import { envelope, type CardView } from '#messages/asks.ts';
import { noRoom } from '#replica/no-room.ts';
import { emptyDraft } from '#components/note/note-draft.ts';
import { createCardStore } from '../../entrypoints/card/card-store.ts';

const now = () => '2026-03-05T09:00:00.000Z';

const view: CardView = {
  subject: {
    address: 'https://news.example/a',
    article: {
      id: 'article-0001',
      addresses: [{ url: 'https://news.example/a', origin: 'seen' }],
      title: 'Radars for Varland',
      outlet: 'The Harbour Post',
      byline: '',
      publishedAt: null,
      language: 'en',
      fingerprint: [1, 2, 3],
      textHash: '0'.repeat(64),
    },
    claimId: null,
    selectors: {
      quote: {
        type: 'TextQuoteSelector',
        exact: 'Varland bought 48 radars.',
        prefix: '',
        suffix: '',
      },
      position: { type: 'TextPositionSelector', start: 0, end: 25 },
    },
    text: 'Varland bought 48 radars.',
    mark: null,
    anchored: null,
  },
  notes: [],
  review: null,
  names: {},
  draft: { key: 'note:1', content: null },
  choice: null,
};

type Answers = Record<string, unknown>;

/** A store over a background that says what the table says, and the list of what it was asked. */
function storeOver(answers: Answers) {
  const asked: { ask: string; with: unknown }[] = [];
  const ask = createAsk((message) => {
    const said = envelope.parse(message);
    asked.push(said);
    const answer = answers[said.ask];
    return Promise.resolve(
      typeof answer === 'string'
        ? { ok: false, sentence: answer, missing: [] }
        : { ok: true, value: answer ?? null },
    );
  });
  let made = 0;
  const newId = () => `note-000${(made += 1)}`;
  const session = 'session-0123456789abcdef';
  return { store: createCardStore({ ask, session, now, newId }), asked };
}

describe('the card', () => {
  it('takes over a draft that was kept, once', async () => {
    const kept = { ...emptyDraft(), body: 'Half a thought' };
    const { store } = storeOver({
      'card.view': { ...view, draft: { key: 'note:1', content: kept } },
    });
    await store.getState().refresh();
    expect(store.getState().draft.body).toBe('Half a thought');
    store.getState().type({ ...emptyDraft(), body: 'A whole thought' });
    await store.getState().refresh();
    expect(store.getState().draft.body).toBe('A whole thought');
  });

  it('leaves a kept draft of another version alone', async () => {
    const { store } = storeOver({
      'card.view': { ...view, draft: { key: 'note:1', content: { words: 1 } } },
    });
    await store.getState().refresh();
    expect(store.getState().draft).toEqual(emptyDraft());
  });

  it('has every change kept, and an emptied draft dropped', async () => {
    const { store, asked } = storeOver({ 'card.view': view });
    await store.getState().refresh();
    store.getState().type({ ...emptyDraft(), body: 'x' });
    store.getState().type(emptyDraft());
    const kept = () => asked.filter(({ ask }) => ask === 'draft.keep').map((each) => each.with);
    await expect.poll(kept).toEqual([
      { key: 'note:1', content: { ...emptyDraft(), body: 'x' } },
      { key: 'note:1', content: null },
    ]);
  });

  it('names what an incomplete note lacks and asks nobody to save it', async () => {
    const { store, asked } = storeOver({ 'card.view': view });
    await store.getState().refresh();
    store.getState().type({ ...emptyDraft(), verdict: 'supported', reason: 'It says so.' });
    expect(await store.getState().save()).toBe('The note is not complete yet.');
    expect(store.getState().problems.map(({ field }) => field)).toContain('evidence');
    expect(asked.map(({ ask }) => ask)).not.toContain('note.save');
  });

  it('keeps the draft and says why when the background refuses', async () => {
    const { store } = storeOver({ 'card.view': view, 'note.save': 'You are not a member.' });
    await store.getState().refresh();
    store.getState().type({ ...emptyDraft(), body: 'Says who?' });
    expect(await store.getState().save()).toBe('You are not a member.');
    expect(store.getState().draft.body).toBe('Says who?');
  });

  it('starts an empty draft when the note is saved', async () => {
    const { store } = storeOver({ 'card.view': view, 'note.save': { claimId: 'claim-0001' } });
    await store.getState().refresh();
    store.getState().type({ ...emptyDraft(), body: 'Says who?' });
    expect(await store.getState().save()).toBeNull();
    expect(store.getState().draft).toEqual(emptyDraft());
  });

  it('says that it was closed where its session is over', async () => {
    const { store } = storeOver({ 'card.view': 'This card was closed.' });
    await store.getState().refresh();
    expect(store.getState().failure).toBe('This card was closed.');
  });

  it('keeps what it shows and what is typed where asking again fails, and says so', async () => {
    const answers: Answers = { 'card.view': view };
    const { store } = storeOver(answers);
    await store.getState().refresh();
    store.getState().type({ ...emptyDraft(), body: 'Half a thought' });
    answers['card.view'] = 'The browser ended Second Source in the middle of this.';
    await store.getState().refresh();
    expect(store.getState()).toMatchObject({
      view: { subject: { text: 'Varland bought 48 radars.' } },
      draft: { body: 'Half a thought' },
      failure: 'The browser ended Second Source in the middle of this.',
    });
    answers['card.view'] = view;
    await store.getState().refresh();
    expect(store.getState()).toMatchObject({ draft: { body: 'Half a thought' }, failure: null });
  });

  it('says beside the note that a full disk keeps no draft', async () => {
    const { store } = storeOver({ 'card.view': view, 'draft.keep': noRoom });
    await store.getState().refresh();
    store.getState().type({ ...emptyDraft(), body: 'Half a thought' });
    await expect
      .poll(() => store.getState().problems)
      .toEqual([{ field: 'body', sentence: noRoom }]);
    expect(store.getState().draft.body).toBe('Half a thought');
  });
});
