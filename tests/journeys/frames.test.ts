/** Articles in frames: read, marked and noted where the frame's site is granted, and left alone where it is not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths, serveDemo, type DemoSite } from '../../demo/site.ts';
import { writeNote } from './pages/card.ts';
import {
  framesetPage,
  framingPage,
  markedFrames,
  timesMarked,
  withFrames,
} from './pages/framing-page.ts';
import { annotate, openCardOn, watchCards } from './pages/reading.ts';
import { browsers } from './support/open-reader.ts';
import type { ArticleView, Reader } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

const questions = 'has left questions about';
const barge = 'A patrol found a barge with 40 tonnes of cement';
const unmarked = 'asked owners to report a lost vessel';
const patrol = '/hard/dark.html';

async function closeCard(page: ArticleView): Promise<void> {
  await (await page.card()).press('Escape');
  await until('the card is closed', async () => !(await page.hasCard()));
}

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let other: DemoSite;
  let ada: Reader;

  beforeAll(async () => {
    stage = await openStage();
    other = await serveDemo({ host: '127.0.0.1', port: 0 });
    ada = await stage.reader({ browser, name: 'Ada' });
  });
  afterAll(async () => {
    await stage.close();
    await other.close();
  });

  async function openPage(path: string, html: string): Promise<ArticleView> {
    stage.site.setPage(path, html);
    return ada.openArticle(stage.site.origin + path);
  }

  describe.each([
    { kind: 'of the page’s own origin', originOf: () => stage.site.origin },
    { kind: 'of another origin that is granted', originOf: () => other.origin },
  ])('a frame $kind', ({ kind, originOf }) => {
    const note = `The logbook of the patrol says 38 tonnes (${kind}).`;
    let page: ArticleView;
    let frame: ArticleView;

    it('is marked, and the page around it is not', async () => {
      const path = `/viewer/${originOf() === other.origin ? 'other' : 'own'}.html`;
      page = await openPage(path, framingPage([{ source: { address: originOf() + patrol } }]));
      frame = await page.frame(patrol);
      await frame.waitForMarks(questions);
      expect(await page.marks()).toEqual([]);
    });

    it('opens the card on its marks in the window, not in the frame', async () => {
      const cards = await watchCards(page);
      const card = await openCardOn(frame, questions);
      await card.waitForText('Editorialising');
      expect(await cards()).toBe(1);
      await closeCard(page);
    });

    it('takes a note on words selected in it, by the key', async () => {
      const card = await annotate(frame, barge, (command) => ada.pressShortcut(page, command));
      expect(await card.text({ role: 'blockquote' })).toBe(barge);
      await writeNote(card, { note });
      await closeCard(page);
    });

    it('takes one by the context menu too', async () => {
      const card = await annotate(frame, unmarked, () =>
        ada.chooseMenu(page, 'Write a note on', { frame: patrol }),
      );
      expect(await card.text({ role: 'blockquote' })).toBe(unmarked);
      await closeCard(page);
    });

    it('shows the note on its words after a reload, and in the panel', async () => {
      await page.reload();
      frame = await page.frame(patrol);
      const card = await openCardOn(frame, barge);
      await card.waitForText(note);
      await closeCard(page);
      const panel = await ada.openPanel(page);
      await panel.waitForText('Night patrol finds drifting barge');
      await panel.waitForText(note);
      await page.close();
    });
  });

  it('reads a frame that the page wrote itself, under the page’s address', async () => {
    const note = 'Which delay?';
    const markup = stage.site.page(patrol);
    let page = await openPage('/viewer/written.html', framingPage([{ source: { markup } }]));
    const card = await openCardOn(await page.frame('about:srcdoc'), questions);
    await writeNote(card, { note });
    await page.close();
    page = await ada.openArticle(`${stage.site.origin}/viewer/written.html`);
    const again = await openCardOn(await page.frame('about:srcdoc'), questions);
    await again.waitForText(note);
    await page.close();
  });

  it('opens the card in a page that is nothing but frames', async () => {
    const page = await openPage('/viewer/frameset.html', framesetPage([demoPaths.notice, patrol]));
    const card = await openCardOn(await page.frame(patrol), questions);
    await card.waitForText('Editorialising');
    await card.click({ role: 'button', name: 'Close' });
    await until('the card is closed', async () => !(await page.hasCard()));
    await page.close();
  });

  it('leaves a frame of a site that was not granted alone, also one in a sandbox and a small one', async () => {
    const { port } = new URL(other.origin);
    const page = await openPage(
      '/viewer/mixed.html',
      framingPage([
        { source: { address: `http://localhost:${port}${patrol}?stranger` } },
        { source: { markup: stage.site.page(patrol) }, sandbox: 'allow-scripts' },
        { source: { address: `${patrol}?small` }, width: 300, height: 120 },
        { source: { address: `${other.origin}${patrol}?granted` } },
      ]),
    );
    await (await page.frame('?granted')).waitForMarks(questions);
    const stranger = await page.frame('?stranger');
    await stranger.selectText(barge);
    await ada.pressShortcut(page, 'annotate');
    for (const each of ['?stranger', 'about:srcdoc', '?small']) {
      expect(await (await page.frame(each)).marks()).toEqual([]);
    }
    expect(await page.hasCard()).toBe(false);
    await page.close();
  });

  it('reads eight frames of a crowded page, and a ninth where a person selects words', async () => {
    const frames = Array.from({ length: 12 }, (_, at) => ({
      source: { address: `${patrol}?frame=${at}.` },
    }));
    const page = await openPage('/viewer/crowd.html', framingPage(frames));
    await until('eight are read', async () => (await markedFrames(page)) === 8);
    const unread = await until('one is unread', async () => {
      for (let at = 0; at < 12; at += 1) {
        const frame = await page.frame(`?frame=${at}.`);
        if ((await frame.marks()).length === 0) return frame;
      }
      return null;
    });
    await unread.selectText(unmarked);
    await ada.pressShortcut(page, 'annotate');
    const card = await page.card();
    await card.waitForText(unmarked);
    expect(await markedFrames(page)).toBe(9);
    await page.close();
  });

  describe('an article with a frame at its end', () => {
    let page: ArticleView;
    let frame: ArticleView;

    it('is marked as the frame is', async () => {
      const story = stage.site.page(demoPaths.herald);
      const html = withFrames(story, [{ source: { address: other.origin + patrol } }]);
      page = await openPage('/viewer/story.html', html);
      await page.waitForMarks(questions);
      frame = await page.frame(patrol);
      await frame.waitForMarks(questions);
    });

    it('goes on from its last mark to the first of the frame, by the key', async () => {
      // The words that a person is at carry one mark more.
      const own = await timesMarked(page, '');
      const framed = await timesMarked(frame, '');
      await until('a mark of the frame is shown as current', async () => {
        await ada.pressShortcut(page, 'next-mark');
        return (await timesMarked(frame, '')) > framed;
      });
      await until('none of the page is', async () => (await timesMarked(page, '')) === own);
      await until('the frame has been scrolled to', () =>
        page.evaluate(() => {
          const box = document.querySelector('iframe')?.getBoundingClientRect();
          return box !== undefined && box.top < innerHeight - 20 && box.bottom > 20;
        }, null),
      );
      await until('the person is back in the page', async () => {
        await ada.pressShortcut(page, 'previous-mark');
        return (await timesMarked(page, '')) > own && (await timesMarked(frame, '')) === framed;
      });
    });

    it('lists both in the panel, and forgets the frame when it goes on or is removed', async () => {
      const panel = await ada.openPanel(page);
      await panel.waitForText('Tarsova’s Halberd gamble');
      await panel.waitForText('The owner, who had missed it since Thursday');
      const isListed = async () => (await panel.text()).includes('missed it since Thursday');
      await page.evaluate(
        () => document.querySelector('iframe')?.setAttribute('src', 'about:blank'),
        null,
      );
      await until('the frame is forgotten', async () => !(await isListed()));
      // That a frame loads is no reason to forget the page around it.
      expect(await panel.text()).toContain('Tarsova’s Halberd gamble');
      await page.evaluate(
        (address) => document.querySelector('iframe')?.setAttribute('src', address),
        other.origin + patrol,
      );
      await until('the frame is listed again', isListed);
      await page.evaluate(() => document.querySelector('iframe')?.remove(), null);
      await until('the removed frame is forgotten', async () => !(await isListed()));
      expect(await panel.text()).toContain('Tarsova’s Halberd gamble');
    });

    it('leaves no error behind', async () => {
      expect(await ada.errors()).toEqual([]);
    });
  });
});
