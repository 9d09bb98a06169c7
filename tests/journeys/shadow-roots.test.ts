/** Words in a shadow root, open or closed: noted, found again, painted and clickable, as those of the page are. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeNote } from './pages/card.ts';
import { openCardOn } from './pages/reading.ts';
import { shadowPage } from './pages/shadow-page.ts';
import { browsers } from './support/open-reader.ts';
import type { ArticleView, Reader } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

const words = 'the dredger Kestrel lifted 9,400 tonnes of silt';
const story = `
  <article>
    <h2>Silt leaves the harbour of Vell</h2>
    <p>Within eleven days <b>the dredger</b> Kestrel lifted 9,400 tonnes of silt from the basin of
      Vell, the harbour office said on Thursday, and took it out beyond the second buoy.</p>
    <p>The office had asked for a larger ship in May. It pays 61,000 crowns a day for this one, and
      the contract ends with the month, whatever then still lies on the ground.</p>
    <p>Fishermen of the town, who had waited since the spring, brought their boats back to the inner
      quay on Friday morning, and found a depth of four metres at low water.</p>
  </article>`;

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let ada: Reader;

  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.reader({ browser, name: 'Ada' });
  });
  afterAll(() => stage.close());

  describe.each(['open', 'closed'] as const)('a root that is %s', (mode) => {
    const note = `The tide table allows six of the eleven days (${mode}).`;
    let page: ArticleView;

    const markedWords = async () =>
      (await page.marks()).some(({ text }) => text.replaceAll(/\s+/g, ' ').includes(words));

    it('takes a note on words selected in it', async () => {
      const path = `/shadow/${mode}.html`;
      stage.site.setPage(path, shadowPage(mode, story));
      page = await ada.openArticle(stage.site.origin + path);
      await until('the reader is there and opens the card on the selected words', async () => {
        await page.selectText(words);
        await ada.pressShortcut(page, 'annotate');
        return page.hasCard();
      });
      const card = await page.card();
      expect(await card.text({ role: 'blockquote' })).toBe(words);
      await writeNote(card, { note });
      await card.press('Escape');
      await until('the card is closed', async () => !(await page.hasCard()));
    });

    it('shows it on its words after a reload, and opens it by a click', async () => {
      await page.reload();
      await until('the note is painted', markedWords);
      const card = await openCardOn(page, words);
      await card.waitForText(note);
      await page.close();
    });
  });

  it('leaves no error behind', async () => {
    expect(await ada.errors()).toEqual([]);
  });
});
