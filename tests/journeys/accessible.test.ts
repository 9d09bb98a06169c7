/** Everybody can do the errand: no violation that axe knows, by keys alone, and with text twice as large. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { writeNote } from './pages/card.ts';
import { tabTo, typeKeys } from './pages/keyboard.ts';
import { doubleText, misfits } from './pages/layout.ts';
import { openCardOn } from './pages/reading.ts';
import { browsers } from './support/open-reader.ts';
import type { ArticleView, Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

const judgement = 'is unusual';
const figure = 'Merrow sent 150 marines';
const changedFigure = 'Merrow sent 180 marines';

/** What every page owes to a screen reader before anything else, and what axe says of it in these colours. */
async function expectReadable(view: View, title: RegExp, theme: string): Promise<void> {
  const scheme = `(prefers-color-scheme: ${theme})`;
  expect(await view.evaluate((query) => matchMedia(query).matches, scheme)).toBe(true);
  expect(await view.evaluate(() => document.documentElement.lang, null)).toBe('en');
  expect(await view.evaluate(() => document.title, null)).toMatch(title);
  expect(await view.axe()).toEqual([]);
}

describe.each(browsers)('in %s', (browser) => {
  describe.each(['light', 'dark'])('on a %s screen', (theme) => {
    let stage: Stage;
    let ada: Reader;
    let herald: ArticleView;

    beforeAll(async () => {
      stage = await openStage();
      ada = await stage.reader({ browser, name: 'Ada', isDark: theme === 'dark' });
      herald = await ada.openArticle(stage.site.origin + demoPaths.herald);
    });
    afterAll(() => stage.close());

    it('reads the card well: empty, and with a note and a flag', async () => {
      const card = await openCardOn(herald, figure);
      await expectReadable(card, /^Claim: /, theme);
      await writeNote(card, {
        note: 'The ministry gives the same figure.',
        verdict: 'Supported',
        reason: 'It stands in the register.',
        source: {
          address: 'https://pact.example/register',
          title: 'Register of the Sarn Pact',
          quote: 'Marines in Lysk: 150',
          kind: 'primary',
        },
      });
      await card.click({ role: 'button', name: 'Flag for the desk' });
      await card.waitForText('On the desk');
      await expectReadable(card, /^Claim: /, theme);
      await card.press('Escape');
    });

    it('reads the desk well: the queue, and a dossier', async () => {
      const desk = await ada.openExtensionPage('desk.html');
      await desk.waitForText(figure);
      await expectReadable(desk, /^Desk/, theme);
      await desk.click({ role: 'button', name: figure });
      await desk.waitForText('Take this claim');
      await expectReadable(desk, /^Desk/, theme);
      await desk.close();
    });

    it('reads the settings well', async () => {
      const settings = await ada.openExtensionPage('settings.html');
      await settings.waitForText('What leaves this machine');
      await expectReadable(settings, /^Settings/, theme);
      await settings.close();
    });

    it('reads the card well when the text has changed since it was checked', async () => {
      stage.site.editPage(demoPaths.herald, figure, changedFigure);
      await herald.reload();
      const card = await openCardOn(herald, changedFigure);
      await card.waitForText('Text changed since checked');
      await expectReadable(card, /^Claim: /, theme);
    });

    // Last, since the second connection that shows a panel to Playwright turns other pages light.
    it('reads the side panel well', async () => {
      const panel = await ada.openPanel(herald);
      await panel.waitForText('The ministry gives the same figure.');
      await expectReadable(panel, /Second Source/, theme);
      expect(await ada.errors()).toEqual([]);
    });
  });

  describe('by keys alone', () => {
    let stage: Stage;
    let ada: Reader;
    let herald: ArticleView;
    let card: View;

    beforeAll(async () => {
      stage = await openStage();
      ada = await stage.reader({ browser });
      herald = await ada.openArticle(stage.site.origin + demoPaths.herald);
    });
    afterAll(() => stage.close());

    it('opens the card on the current mark, with the focus in it', async () => {
      const before = await herald.waitForMarks(judgement);
      await ada.pressShortcut(herald, 'next-mark');
      await until(
        'one mark is the current one',
        async () => (await herald.marks()).length > before.length,
      );
      await ada.pressShortcut(herald, 'annotate');
      card = await herald.card();
      await card.waitForText('Save note');
      await until('the card has the focus', () => card.evaluate(() => document.hasFocus(), null));
    });

    it('writes and saves a note', async () => {
      await tabTo(card, 'Note');
      await typeKeys(card, 'Says who?');
      await tabTo(card, 'Save note');
      await card.press('Enter');
      await card.waitForText('Note saved.');
      await card.waitForText('Says who?');
    });

    it('closes the card by Escape, and the next key goes to the page', async () => {
      await card.press('Escape');
      await until('the card is closed', async () => !(await herald.hasCard()));
      await herald.evaluate(() => {
        document.addEventListener('keydown', ({ key }) => {
          document.documentElement.dataset['heard'] = key;
        });
      }, null);
      await herald.press('ArrowDown');
      await until('the page has heard the key', () =>
        herald.evaluate(() => document.documentElement.dataset['heard'] === 'ArrowDown', null),
      );
      expect(await herald.evaluate(() => document.hasFocus(), null)).toBe(true);
    });

    it('comes back to the link it left', async () => {
      await herald.evaluate(() => document.querySelector('a')?.focus(), null);
      await ada.pressShortcut(herald, 'annotate');
      const again = await herald.card();
      await again.waitForText('Write a note');
      await until('the card has the focus', () => again.evaluate(() => document.hasFocus(), null));
      await again.press('Escape');
      await until('the link has the focus', () =>
        herald.evaluate(() => document.activeElement === document.querySelector('a'), null),
      );
    });

    it('opens a sentence from the panel', async () => {
      const panel = await ada.openPanel(herald);
      await panel.waitForText('Says who?');
      await tabTo(panel, 'Open sentence 2');
      await panel.press('Enter');
      const opened = await herald.card();
      await opened.waitForText('Save note');
    });
  });

  describe('with text twice as large', () => {
    let stage: Stage;
    let ada: Reader;
    let herald: ArticleView;

    beforeAll(async () => {
      stage = await openStage();
      ada = await stage.reader({ browser });
      herald = await ada.openArticle(stage.site.origin + demoPaths.herald);
    });
    afterAll(() => stage.close());

    it('shows all of the card', async () => {
      const card = await openCardOn(herald, judgement);
      await card.choose('Verdict', 'Needs attribution');
      await card.click({ role: 'button', name: 'Add a source' });
      await doubleText(card);
      expect(await misfits(card)).toEqual([]);
    });

    it('shows all of the panel', async () => {
      const panel = await ada.openPanel(herald);
      await panel.waitForText('Marks on the page');
      await doubleText(panel);
      expect(await misfits(panel)).toEqual([]);
    });
  });
});
