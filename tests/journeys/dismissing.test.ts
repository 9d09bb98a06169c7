/** A reader who does not want a mark, or a rule on a site, or finds a mark wrong: all of it kept, undone and exported here. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { labelledLines, wrongMark } from '#domain/feedback.ts';
import { demoPaths } from '../../demo/site.ts';
import { openCardOn } from './pages/reading.ts';
import { browsers } from './support/open-reader.ts';
import type { ArticleView, Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

const judgement = 'is unusual';
const doubt = 'has left questions about';

function isMarked(article: ArticleView, words: string): Promise<boolean> {
  return article.marks().then((marks) => marks.some(({ text }) => text.includes(words)));
}

async function waitUntilUnmarked(article: ArticleView, words: string): Promise<void> {
  await until(`“${words}” is not marked`, async () => !(await isMarked(article, words)));
}

/** The name of the control that has the focus, as it is read out. */
function focusedName(view: View): Promise<string> {
  return view.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '', null);
}

/** What the export hands to the browser as a file. */
async function exported(settings: View): Promise<string> {
  await settings.evaluate(() => {
    const original = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      void file.text().then((text) => (document.documentElement.dataset['exported'] = text));
      return original(file);
    };
  }, null);
  await settings.click({ role: 'button', name: 'Export wrong marks' });
  return until('the file is there', () =>
    settings.evaluate(() => document.documentElement.dataset['exported'], null),
  );
}

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let ada: Reader;
  let herald: ArticleView;
  let panel: View;

  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.reader({ browser });
    herald = await ada.openArticle(stage.site.origin + demoPaths.herald);
  });
  afterAll(() => stage.close());

  it('dismisses the current mark by one key and goes on to the next', async () => {
    const card = await openCardOn(herald, judgement);
    await card.press('Escape');
    await until('the card is closed', async () => !(await herald.hasCard()));
    await ada.pressShortcut(herald, 'dismiss-mark');
    await waitUntilUnmarked(herald, judgement);
    expect(await isMarked(herald, doubt)).toBe(true);
  });

  it('keeps it dismissed on the next visit', async () => {
    await herald.reload();
    await herald.waitForMarks(doubt);
    expect(await isMarked(herald, judgement)).toBe(false);
  });

  it('shows it again by the key that undoes', async () => {
    const card = await openCardOn(herald, doubt);
    await card.click({ role: 'button', name: 'Dismiss this mark' });
    await card.waitForText('Dismissed.');
    await card.press('Escape');
    // Until then the words are those that the person is at.
    await waitUntilUnmarked(herald, doubt);
    await ada.pressShortcut(herald, 'undo-dismiss');
    await herald.waitForMarks(doubt);
  });

  it('dismisses by a key in the panel, and keeps the focus in the list', async () => {
    panel = await ada.openPanel(herald);
    await panel.waitForText(doubt);
    await panel.evaluate((words) => {
      const items = [...document.querySelectorAll<HTMLElement>('[data-item]')];
      const item = items.find(({ textContent }) => textContent?.includes(words));
      item?.querySelector('button')?.focus();
    }, doubt);
    await panel.press('d');
    await panel.waitForText('Dismissed: “');
    await waitUntilUnmarked(herald, doubt);
    await until('another item has the focus', async () =>
      (await focusedName(panel)).startsWith('Open '),
    );
  });

  it('sets its rule aside on the site, which outlasts the undo and the page', async () => {
    await panel.click({ role: 'button', name: 'Not this rule on 127.0.0.1' });
    await panel.waitForText('set aside on 127.0.0.1');
    await panel.click({ role: 'button', name: 'Undo' });
    await until(
      'there is nothing to undo',
      async () => !(await panel.text()).includes('Dismissed'),
    );
    await herald.reload();
    await herald.waitForMarks();
    await panel.waitForText('not shown');
    expect(await isMarked(herald, doubt)).toBe(false);
  });

  it('takes the rule back in the settings, and the open page shows its marks again', async () => {
    const settings = await ada.openExtensionPage('settings.html');
    await settings.waitForText('127.0.0.1:');
    await settings.click({ role: 'button', name: 'Take back' });
    await settings.waitForText('No rule is set aside.');
    await settings.click({ role: 'button', name: 'Show them all again' });
    await settings.waitForText('No mark is dismissed.');
    await settings.close();
    await herald.reload();
    await herald.waitForMarks(doubt);
    await herald.waitForMarks(judgement);
  });

  it('keeps what is wrong with a mark, and exports it as labelled lines without the address', async () => {
    const card = await openCardOn(herald, doubt);
    await card.click({ role: 'button', name: 'Wrong mark?' });
    await card.click({ role: 'radio', name: 'Not editorialising' });
    await card.fill('What it is instead', 'It is reported speech.');
    await card.click({ role: 'button', name: 'Keep as a wrong mark' });
    await card.waitForText('Kept on this machine.');
    await card.press('Escape');

    const settings = await ada.openExtensionPage('settings.html');
    await settings.waitForText('You have kept 1 wrong mark');
    const line = await exported(settings);
    const label = wrongMark.parse({ ...JSON.parse(line), address: herald.address });
    expect(label).toMatchObject({ said: 'not editorialising', remark: 'It is reported speech.' });
    expect(label.text).toContain(doubt);
    expect(labelledLines([label], false)).toBe(line);
    expect(line).not.toContain('127.0.0.1');
    expect(await ada.errors()).toEqual([]);
  });
});
