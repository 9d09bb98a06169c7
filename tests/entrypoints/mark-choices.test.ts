/** What the background keeps of the reader's choices about marks, and which marks a page is told to hide. */
// oxlint-disable-next-line typescript/triple-slash-reference -- it has no values; it types what the build adds
/// <reference path="../../env.d.ts" />
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { detect } from '#detection/detect.ts';
import { marksOf } from '#detection/marks.ts';
import { summaryOf } from '#detection/summary.ts';
import { accountKey, pageKey, writeAccount } from '#messages/session-keys.ts';
import { mostWrongMarks, readChoices, wrongMarksKey } from '#messages/reader-choices.ts';
import { undoKey } from '#messages/undo.ts';
import { hiddenMarksOf } from '../../entrypoints/background/hidden-marks.ts';
import { markHandlers } from '../../entrypoints/background/mark-handlers.ts';
import { boatArticle } from '../sync/support/sample-mutations.ts';
import { sessionArea } from './session-area.ts';

const stage = await vi.hoisted(async () => {
  const area = await import('./session-area.ts');
  return {
    storage: { session: area.sessionArea(), local: area.sessionArea() },
    tabs: { query: () => Promise.resolve([]), sendMessage: () => Promise.resolve(true) },
    runtime: { sendMessage: () => Promise.resolve() },
  };
});

vi.mock('wxt/browser', () => ({ browser: stage }));

const tabId = 7;
const address = 'https://courier.example/boats';
const paid = 'Varland paid 75 crowns for 40 boats.';
const silence = 'The silence of the palace is telling.';
const held = 'The talks were held in Lysk in May.';

/** An article read from these sentences, shown in a frame of the tab. */
async function show(id: string, sentences: readonly string[], frameId = 0): Promise<void> {
  const blocks = [{ role: 'body' as const, text: sentences.join(' ') }];
  const report = detect({ blocks, publishedAt: null, language: 'en' });
  const account = {
    at: 1,
    frameId,
    address,
    article: { ...boatArticle, id },
    statements: { updatedAt: null, disagreements: [] },
    report,
    marks: marksOf(report),
    summary: summaryOf(report),
  };
  const page = {
    documentId: '',
    address,
    title: 'Boats',
    articleId: id,
    anchored: [],
    movedMarks: null,
    hiddenMarks: [],
    failure: null,
  };
  await stage.storage.session.set({
    [accountKey(id)]: writeAccount(account),
    [pageKey(tabId, frameId)]: page,
  });
}

/** The mark of the nth sentence of the page. */
function nth(at: number) {
  return { tabId, frameId: 0, markId: `m${at}` };
}

async function hiddenWords(id: string, sentences: readonly string[], site = address) {
  const hidden = await hiddenMarksOf(site, id);
  return hidden.map((markId) => sentences[Number(markId.slice(1))]);
}

beforeEach(async () => {
  stage.storage.session = sessionArea();
  stage.storage.local = sessionArea();
  await show('article-boats', [paid, silence, held]);
});

describe('a dismissed mark', () => {
  test('is hidden on its article, in the panel at once', async () => {
    await markHandlers['mark.dismiss']({ on: nth(0) });
    expect(await hiddenWords('article-boats', [paid, silence, held])).toEqual([paid]);
    expect(stage.storage.session.kept.get(pageKey(tabId))).toMatchObject({ hiddenMarks: ['m0'] });
  });

  test('stays hidden on a copy with another beginning', async () => {
    await markHandlers['mark.dismiss']({ on: nth(1) });
    const copy = ['Copied by the Herald.', silence, held];
    await show('article-copy', copy);
    expect(await hiddenWords('article-copy', copy)).toEqual([silence]);
  });

  test('is shown where the same words stand in another text', async () => {
    await markHandlers['mark.dismiss']({ on: nth(1) });
    const other = ['Ostmark sold 12 trucks.', silence, 'Nobody came to the harbour.'];
    await show('article-other', other);
    expect(await hiddenWords('article-other', other)).toEqual([]);
  });

  test('comes back by undo, the last one first, and by being restored', async () => {
    await markHandlers['mark.dismiss']({ on: nth(0) });
    await markHandlers['mark.dismiss']({ on: nth(1) });
    await markHandlers['mark.dismiss']({ on: nth(2) });
    await markHandlers['mark.undo']({ tabId });
    expect(await hiddenWords('article-boats', [paid, silence, held])).toEqual([paid, silence]);
    await markHandlers['mark.restore']({ on: nth(0) });
    await markHandlers['mark.undo']({ tabId });
    expect(await hiddenMarksOf(address, 'article-boats')).toEqual([]);
    expect(stage.storage.session.kept.get(undoKey(tabId))).toEqual([]);
  });

  test('has nothing to undo on the next page', async () => {
    await markHandlers['mark.dismiss']({ on: nth(0) });
    await stage.storage.session.set({
      [pageKey(tabId)]: {
        ...Object(stage.storage.session.kept.get(pageKey(tabId))),
        address: `${address}?page=2`,
      },
    });
    await markHandlers['mark.undo']({ tabId });
    expect(await hiddenMarksOf(address, 'article-boats')).toEqual(['m0']);
  });

  test('is kept without words or address', async () => {
    await markHandlers['mark.dismiss']({ on: nth(0) });
    const kept = JSON.stringify([...stage.storage.local.kept]);
    expect(kept).not.toMatch(/crowns|courier/);
  });

  test('two at once are both kept', async () => {
    await Promise.all([
      markHandlers['mark.dismiss']({ on: nth(0) }),
      markHandlers['mark.dismiss']({ on: nth(1) }),
    ]);
    expect(await hiddenMarksOf(address, 'article-boats')).toEqual(['m0', 'm1']);
  });

  test('is the one whose words were shown, though the page numbers its marks anew meanwhile', async () => {
    const seen = { ...nth(0), text: paid };
    await show('article-boats', [held, silence, paid]);
    await markHandlers['mark.dismiss']({ on: seen });
    expect(await hiddenWords('article-boats', [held, silence, paid])).toEqual([paid]);
  });

  test('whose words have gone is declined, and what took its number stays', async () => {
    await expect(
      markHandlers['mark.dismiss']({ on: { ...nth(0), text: 'Words that were here.' } }),
    ).rejects.toThrow('This mark is not on the page any more.');
    expect(await hiddenMarksOf(address, 'article-boats')).toEqual([]);
  });

  test('that has gone from the page is declined with a sentence', async () => {
    await expect(markHandlers['mark.dismiss']({ on: nth(9) })).rejects.toThrow(
      'This mark is not on the page any more.',
    );
  });

  test('all come back when they are forgotten', async () => {
    await markHandlers['mark.dismiss']({ on: nth(0) });
    await markHandlers['dismissals.forget']({});
    expect(await hiddenMarksOf(address, 'article-boats')).toEqual([]);
  });
});

describe('a rule that was set aside on a site', () => {
  const rule = { rule: 'no-source', kind: 'unsourced', reason: 'Why.', site: 'courier.example' };

  test('hides the marks that rest on it alone, there only', async () => {
    await markHandlers['rule.silence'](rule);
    const sentences = [paid, silence, held];
    expect(await hiddenWords('article-boats', sentences)).toEqual([held]);
    const elsewhere = 'https://wire.example/boats';
    expect(await hiddenWords('article-boats', sentences, elsewhere)).toEqual([]);
  });

  test.each([
    ['another scheme', 'http://courier.example/boats', 1],
    ['another port', 'https://courier.example:8443/boats', 1],
    ['a part of it with a name of its own', 'https://blogs.courier.example/boats', 0],
    ['the site above it', 'https://example/boats', 0],
    ['a site whose name ends alike', 'https://newscourier.example/boats', 0],
    ['a site that bears its name in front', 'https://courier.example.wire.example/boats', 0],
    ['a site that bears its name in an address', 'https://wire.example/courier.example', 0],
  ])('%s', async (_, site, hidden) => {
    await markHandlers['rule.silence'](rule);
    expect(await hiddenMarksOf(site, 'article-boats')).toHaveLength(hidden);
  });

  test('is listed once, and taken back', async () => {
    await markHandlers['rule.silence'](rule);
    await markHandlers['rule.silence'](rule);
    expect((await readChoices({ storage: stage.storage })).silenced).toHaveLength(1);
    await markHandlers['rule.allow'](rule);
    expect(await hiddenMarksOf(address, 'article-boats')).toEqual([]);
  });
});

describe('a wrong mark', () => {
  const said = 'not editorialising' as const;

  test('is kept with what was said of it', async () => {
    await markHandlers['mark.report']({ on: nth(1), said, remark: 'A quotation.' });
    const { wrongMarks } = await readChoices({ storage: stage.storage });
    expect(wrongMarks).toMatchObject([
      { text: silence, mark: 'editorialising', said, remark: 'A quotation.', address },
    ]);
    expect(wrongMarks[0]?.rules.length).toBeGreaterThan(0);
  });

  test('said again of the same mark, the last word counts', async () => {
    await markHandlers['mark.report']({ on: nth(1), said, remark: '' });
    await markHandlers['mark.report']({ on: nth(1), said: 'other kind', remark: '' });
    const { wrongMarks } = await readChoices({ storage: stage.storage });
    expect(wrongMarks.map((each) => each.said)).toEqual(['other kind']);
  });

  test('is declined with a sentence where no more fit, and none is lost', async () => {
    await markHandlers['mark.report']({ on: nth(1), said, remark: '' });
    const [one] = (await readChoices({ storage: stage.storage })).wrongMarks;
    const full = Array.from({ length: mostWrongMarks }, (_, at) => ({ ...one, text: `${at}` }));
    await stage.storage.local.set({ [wrongMarksKey]: full });
    await expect(
      markHandlers['mark.report']({ on: nth(0), said: 'has a source', remark: '' }),
    ).rejects.toThrow(/1,000 wrong marks are kept, which is the most/);
    const { wrongMarks } = await readChoices({ storage: stage.storage });
    expect(wrongMarks).toHaveLength(mostWrongMarks);
  });

  test('all are deleted on request', async () => {
    await markHandlers['mark.report']({ on: nth(1), said, remark: '' });
    await markHandlers['wrong-marks.delete']({});
    expect((await readChoices({ storage: stage.storage })).wrongMarks).toEqual([]);
  });
});

test('what is spoilt on the disk is passed over, the rest stands', async () => {
  await markHandlers['mark.dismiss']({ on: nth(0) });
  const { dismissals } = await readChoices({ storage: stage.storage });
  await stage.storage.local.set({ dismissals: [...dismissals, { words: 7 }, null] });
  expect((await readChoices({ storage: stage.storage })).dismissals).toEqual(dismissals);
});
