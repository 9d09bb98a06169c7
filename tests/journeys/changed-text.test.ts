/** The article changes after it was noted: a note moves with its words, hides its verdict from others, or is listed as lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { writeNote, type NoteWords } from './pages/card.ts';
import { annotate } from './pages/reading.ts';
import { browsers } from './support/open-reader.ts';
import type { ArticleView, Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';

const moving = 'Merrow sent 150 marines to the port of Lysk in November 2025';
const figure = '350 already stationed in Tarsova under the Sarn Pact';
const doomed = 'Ordania will certainly answer with purchases of its own';

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let ada: Reader;
  let herald: ArticleView;
  let panel: View;

  const noteOn = async (words: string, note: NoteWords) => {
    const card = await annotate(herald, words, (command) => ada.pressShortcut(herald, command));
    await writeNote(card, note);
    await card.press('Escape');
  };

  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.reader({ browser, name: 'Ada' });
    herald = await ada.openArticle(stage.site.origin + demoPaths.herald);
    await noteOn(moving, { note: 'Confirmed by the ministry.' });
    await noteOn(figure, {
      note: 'The pact’s own page says the same.',
      verdict: 'Supported',
      reason: 'The figure stands in the pact’s register.',
      source: {
        address: 'https://pact.example/register',
        title: 'Register of the Sarn Pact',
        quote: 'Stationed in Tarsova: 350',
        kind: 'primary',
      },
    });
    await noteOn(doomed, { note: 'Says who?' });

    stage.site.editPage(
      demoPaths.herald,
      '<p>\n            Merrow sent 150 marines',
      '<p>Correction: an earlier version misspelt the name of the port.</p><p>\n            Merrow sent 150 marines',
    );
    stage.site.editPage(demoPaths.herald, '350 already stationed', '530 already stationed');
    stage.site.editPage(
      demoPaths.herald,
      `Ordania will certainly answer with purchases of its own, and the gulf will be a more
            dangerous place for it.`,
      '',
    );
    await herald.reload();
    panel = await ada.openPanel(herald);
    await panel.waitForText('Not found on this page');
  });
  afterAll(() => stage.close());

  it('moves the first note along with its words', async () => {
    await herald.waitForMarks(moving);
    const standing = await panel.text({ role: 'region', name: 'Marks and notes' });
    expect(standing).toContain('Confirmed by the ministry.');
  });

  it('says of the second that the text changed since it was checked, shows how, and hides its verdict', async () => {
    const changed = await panel.text({ role: 'region', name: 'Text changed since checked' });
    expect(changed).toContain('350');
    expect(changed).toContain('530');
    expect(changed).toContain('The pact’s own page says the same.');
    expect(changed).not.toContain('Supported');
  });

  it('lists the third as not found', async () => {
    const lost = await panel.text({ role: 'region', name: 'Not found on this page' });
    expect(lost).toContain('Says who?');
    expect(lost).toContain(doomed);
  });
});
