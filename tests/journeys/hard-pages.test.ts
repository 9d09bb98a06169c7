/** Pages that make it hard: they navigate without loading, rewrite themselves, clear our marks or forbid every style. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPng } from '../../scripts/read-png.ts';
import { fillNote, writeNote } from './pages/card.ts';
import { annotate, openCardOn } from './pages/reading.ts';
import { browsers } from './support/open-reader.ts';
import type { ArticleView, Reader } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

/** Contrast of two colours as WCAG 2.2 defines it, from 1 to 21. */
function contrast(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: ArrayLike<number>): number {
  const [red = 0, green = 0, blue = 0] = Array.from(colour, (channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

async function markedWords(article: ArticleView): Promise<string> {
  const marks = await article.marks();
  return marks.map(({ text }) => text).join('\n');
}

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let ada: Reader;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'second-source-hard-'));
    stage = await openStage();
    ada = await stage.reader({ browser });
  });
  afterAll(async () => {
    await stage.close();
    rmSync(folder, { recursive: true });
  });

  const open = (page: string) => ada.openArticle(`${stage.site.origin}/hard/${page}`);

  /** The pixels of the window that have a colour of their own: ink on paper has none. */
  async function colouredPixels(article: ArticleView): Promise<Uint8Array[]> {
    const file = path.join(folder, 'page.png');
    await article.screenshot(file);
    const { pixels } = readPng(readFileSync(file));
    const coloured: Uint8Array[] = [];
    for (let at = 0; at < pixels.length; at += 3) {
      const pixel = pixels.subarray(at, at + 3);
      if (Math.max(...pixel) - Math.min(...pixel) > 60) coloured.push(pixel);
    }
    return coloured;
  }

  describe('a page that navigates without loading', () => {
    const fishing = 'has left questions about';
    const ferries = 'will surely never';
    let page: ArticleView;

    it('exchanges the marks and closes the card', async () => {
      page = await open('single-page.html');
      await openCardOn(page, fishing);
      // By script: a real click on the page would close the card by itself.
      await page.evaluate(
        () => document.querySelectorAll<HTMLElement>('nav a').item(1).click(),
        null,
      );
      await until('the card is closed', async () => !(await page.hasCard()));
      await page.waitForMarks(ferries);
      expect(await markedWords(page)).not.toContain(fishing);
    });

    it('does so on the way back too, and a note stays with its article', async () => {
      const card = await openCardOn(page, ferries);
      await writeNote(card, { note: 'Which losses?' });
      await page.evaluate(() => history.back(), null);
      await page.waitForMarks(fishing);
      expect(await markedWords(page)).not.toContain(ferries);
      await page.evaluate(() => history.forward(), null);
      const again = await openCardOn(page, ferries);
      await again.waitForText('Which losses?');
    });

    it('keeps the card and what is typed in it where the page only notes a setting in its address', async () => {
      page = await open('single-page.html');
      const card = await openCardOn(page, fishing);
      await fillNote(card, { note: 'Which questions?' });
      await page.evaluate(() => {
        history.replaceState(null, '', '#talks');
        history.replaceState(null, '', '?story=fishing&theme=dark#talks');
        const news = document.createElement('p');
        news.textContent =
          'The next round will surely never end before the shoals have moved north again.';
        document.getElementById('story')?.append(news);
      }, null);
      await page.waitForMarks(ferries);
      await card.click({ role: 'button', name: 'Save note' });
      await card.waitForText('Note saved.');
    });
  });

  it('keeps a note on its words while a live blog grows above it', async () => {
    const words = '220 police officers of Merrow';
    const page = await open('live-blog.html');
    const card = await annotate(page, words, (command) => ada.pressShortcut(page, command));
    await writeNote(card, { note: 'The ministry says 220, the police union 180.' });
    await card.press('Escape');
    const entries = () => page.evaluate(() => document.querySelectorAll('#entries p').length, null);
    const before = await entries();
    await until('two entries have come', async () => (await entries()) >= before + 2);
    await until('the newest entry is judged and the note stands on its words', async () => {
      const marks = await page.marks();
      const isJudged = (await markedWords(page)).includes('hours, and');
      return isJudged && marks.filter(({ text }) => text === words).length === 1;
    });
    const again = await openCardOn(page, words);
    await again.waitForText('The ministry says 220');
  });

  it('marks new nodes that say the same words', async () => {
    const page = await open('rerendering.html');
    await page.waitForMarks('likely to embarrass');
    await page.evaluate(() => {
      document.querySelector('h1')?.classList.add('old');
    }, null);
    await until('the page has made its nodes anew', () =>
      page.evaluate(() => document.querySelector('h1')?.classList.contains('old') === false, null),
    );
    await page.waitForMarks('likely to embarrass');
    const card = await openCardOn(page, 'likely to embarrass');
    await card.waitForText('prediction without a source');
  });

  it('puts its marks back at the next key where the page clears the registry', async () => {
    const page = await open('clears-highlights.html');
    await page.waitForMarks();
    await until('the page has cleared the registry', async () => (await page.marks()).length === 0);
    await until('a key brings the marks back', async () => {
      await page.press('Shift');
      return (await markedWords(page)).includes('has left questions about');
    });
    await page.clickText('has left questions about');
    const card = await page.card();
    await card.waitForText('Editorialising');
  });

  it('paints and opens the card where the page forbids every style', async () => {
    const page = await open('no-styles.html');
    await page.waitForMarks('has left questions about');
    expect((await colouredPixels(page)).length).toBeGreaterThan(50);
    const card = await openCardOn(page, 'has left questions about');
    await card.waitForText('Save note');
    const colour = await card.evaluate(() => getComputedStyle(document.body).fontFamily, null);
    expect(colour).toContain('system-ui');
    await card.press('Escape');
    await until('the card is closed', async () => !(await page.hasCard()));
    // The counter-proof: without our marks this page is ink on paper.
    await until('the marks are gone', async () => {
      // Each time anew: a look at the page may just have put them back.
      await page.evaluate(() => CSS.highlights.clear(), null);
      return (await colouredPixels(page)).length === 0;
    });
  });

  it('marks a dark page, and the marks can be told from its ground', async () => {
    const page = await open('dark.html');
    await page.waitForMarks('has left questions about');
    const ground = [13, 16, 20];
    const contrasts = (await colouredPixels(page)).map((pixel) => contrast(pixel, ground));
    expect(contrasts.length).toBeGreaterThan(50);
    expect(Math.max(...contrasts)).toBeGreaterThanOrEqual(3);
  });

  it('reads 200,000 characters without a hang', async () => {
    const page = await open('long.html');
    const marks = await page.waitForMarks();
    expect(marks.length).toBeGreaterThan(500);
    const card = await openCardOn(page, marks.at(-1)?.text ?? '');
    await card.waitForText('Save note');
    expect(await ada.errors()).toEqual([]);
  });
});
