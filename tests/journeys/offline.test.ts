/** Without a network: what is written waits on the device and arrives once each when the server is back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { writeNote } from './pages/card.ts';
import { openCardOn } from './pages/reading.ts';
import { browsers } from './support/open-reader.ts';
import type { ArticleView, Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let ada: Reader;
  let ben: Reader;
  let herald: ArticleView;
  let panelOfBen: View;

  beforeAll(async () => {
    stage = await openStage();
    [ada, ben] = await Promise.all([
      stage.reader({ browser, name: 'Ada' }),
      stage.reader({ browser, name: 'Ben' }),
    ]);
    herald = await ada.openArticle(stage.site.origin + demoPaths.herald);
    const theirs = await ben.openArticle(stage.site.origin + demoPaths.herald);
    await theirs.waitForMarks();
    panelOfBen = await ben.openPanel(theirs);
    await herald.waitForMarks('is unusual');
  });
  afterAll(() => stage.close());

  it('takes two notes while the server is stopped, and says that they wait', async () => {
    await stage.stopServer();
    for (const [words, note] of [
      ['is unusual', 'Written on the train, first.'],
      ['has left questions about', 'Written on the train, second.'],
    ] as const) {
      const card = await openCardOn(herald, words);
      await writeNote(card, { note });
      await card.press('Escape');
    }
    const panel = await ada.openPanel(herald);
    await panel.waitForText('Written on the train, second.');
    await panel.waitForText('waiting to be sent');
  });

  it('sends each once when the server is back', async () => {
    await stage.restartServer();
    await panelOfBen.waitForText('Written on the train, first.');
    await panelOfBen.waitForText('Written on the train, second.');
    const words = await panelOfBen.text();
    expect(words.split('Written on the train, first.')).toHaveLength(2);
    expect(words.split('Written on the train, second.')).toHaveLength(2);
  });
});
