/** The main job, end to end: read, mark, note, share. One reader writes, a teammate's browser shows it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { writeNote } from './pages/card.ts';
import { annotate, openCardOn } from './pages/reading.ts';
import { browsers } from './support/open-reader.ts';
import type { ArticleView, Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

const judgement = 'is unusual for a country';
const opinion =
  'The coastguard of Ordania gained two ships last year; the notice gives the reason.';

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let ada: Reader;
  let herald: ArticleView;
  let card: View;

  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.reader({ browser, name: 'Ada' });
    herald = await ada.openArticle(stage.site.origin + demoPaths.herald);
  });
  afterAll(() => stage.close());

  it('marks the body and leaves advertisement, byline, biography and related posts alone', async () => {
    const marks = await herald.waitForMarks('is unusual');
    const marked = marks.map(({ text }) => text).join('\n');
    expect(marked).toContain('has left questions about');
    expect(marked).toContain('will certainly answer');
    for (const silent of [
      'Lantern Intelligence',
      'Osric Pell',
      'eleven years',
      'shambles',
      '40,000 readers',
    ]) {
      expect(marked).not.toContain(silent);
    }
  });

  it('explains a mark by kind, words and reason in the card', async () => {
    card = await openCardOn(herald, 'is unusual');
    const words = await card.text();
    expect(words).toMatch(/^Editorialising: /);
    expect(words).toContain('“is unusual”');
    expect(words).toContain(judgement);
  });

  it('does not take a verdict without a source, and says so', async () => {
    await card.fill('Note', opinion);
    await card.choose('Verdict', 'Needs attribution');
    await card.fill('Reason', 'Nobody is named who finds it unusual.');
    await card.click({ role: 'button', name: 'Save note' });
    await card.waitForText('A verdict needs at least one source.');
  });

  it('keeps the note at once and shows it in the card', async () => {
    await writeNote(card, {
      note: opinion,
      source: {
        address: stage.site.origin + demoPaths.notice,
        title: 'Press notice 26-07',
        quote:
          'The proposed sale will help Tarsova to watch and defend its own territorial waters.',
        kind: 'primary',
      },
    });
    await card.waitForText(opinion);
    await card.press('Escape');
    await until('the card is closed', async () => !(await herald.hasCard()));
  });

  it('survives a killed browser', async () => {
    await ada.kill();
    await ada.reopen();
    herald = await ada.openArticle(stage.site.origin + demoPaths.herald);
    await herald.waitForMarks('is unusual');
    const panel = await ada.openPanel(herald);
    await panel.waitForText(opinion);
  });

  it('reaches a teammate’s open page without a reload, on the same words', async () => {
    const ben = await stage.reader({ browser, name: 'Ben' });
    const page = await ben.openArticle(stage.site.origin + demoPaths.herald);
    await page.waitForMarks();
    const panel = await ben.openPanel(page);
    await panel.waitForText(opinion);

    const fresh = 'Five sailors by this account, four by the ministry.';
    const second = await annotate(herald, 'five Tarsovan sailors were injured', (command) =>
      ada.pressShortcut(herald, command),
    );
    await writeNote(second, { note: fresh });
    await panel.waitForText(fresh);
    await page.waitForMarks('five Tarsovan sailors were injured');
    await panel.waitForText('Ada');
    expect(await ben.errors()).toEqual([]);
  });

  it('works on when the browser has ended the background', async () => {
    await ada.stopBackground();
    const late = await openCardOn(herald, 'has left questions about');
    await writeNote(late, { note: 'Who asks these questions?' });
    await late.waitForText('Who asks these questions?');
    expect(await ada.errors()).toEqual([]);
  });
});
