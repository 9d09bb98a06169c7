/** The way in by the mouse: words nobody marked are selected, and the context menu opens the card on exactly these. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { writeNote } from './pages/card.ts';
import { annotate, openCardOn, watchCards } from './pages/reading.ts';
import { browsers } from './support/open-reader.ts';
import type { ArticleView, Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

const label = 'Write a note on';
const skimming = 'skims the water for the last part of its flight';
const quarrel = 'a quarrel over fishing licences';
const note = 'The maker’s leaflet gives the last eight kilometres.';

/** The words that the card says it is about. */
function wordsOf(card: View): Promise<string> {
  return card.text({ role: 'blockquote' });
}

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let ada: Reader;
  let herald: ArticleView;
  let card: View;

  const chooseOn = (words: string) => annotate(herald, words, () => ada.chooseMenu(herald, label));

  const putAway = async () => {
    await card.press('Escape');
    await until('the card is closed', async () => !(await herald.hasCard()));
  };

  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.reader({ browser, name: 'Ada' });
    herald = await ada.openArticle(stage.site.origin + demoPaths.herald);
  });
  afterAll(() => stage.close());

  it('opens the card on exactly the selected words', async () => {
    const marks = await herald.waitForMarks();
    expect(marks.map(({ text }) => text).join('\n')).not.toContain(skimming);
    card = await chooseOn(skimming);
    expect(await wordsOf(card)).toBe(skimming);
  });

  it('keeps a note on these words and no others', async () => {
    await writeNote(card, { note });
    await putAway();
    // With the card gone, what lies on the words is the note alone and not the words a person is at.
    await until('the note stands on its words', async () =>
      (await herald.marks()).some(({ text }) => text === skimming),
    );
    card = await openCardOn(herald, skimming);
    await card.waitForText(note);
    await putAway();
  });

  it('opens no card where the words are no longer selected when the item is chosen', async () => {
    const cards = await watchCards(herald);
    await herald.selectText(quarrel);
    await ada.chooseMenu(herald, label, {
      meanwhile: () => herald.evaluate(() => document.getSelection()?.removeAllRanges(), null),
    });
    // Errands are done in order: a card of the first choice would have been opened before that of the second.
    card = await chooseOn(skimming);
    expect(await wordsOf(card)).toBe(skimming);
    expect(await cards()).toBe(1);
    expect(await ada.errors()).toEqual([]);
  });
});
