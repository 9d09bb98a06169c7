/**
 * The browser ends the extension's background whenever it likes. Here it does so at random moments while notes are
 * written and sent: what the card called saved reaches the team once, and what was being typed is still there.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { fillNote } from './pages/card.ts';
import { openCardOn } from './pages/reading.ts';
import { saveStubbornly } from './pages/stubborn.ts';
import { untilDraftIsKept } from './support/kept-drafts.ts';
import { randomMoments } from './support/random-moments.ts';
import type { ArticleView, Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';
import { expectInLogOnce, logReader } from './support/team-notes.ts';

/** By hand: `SECOND_SOURCE_KILLS=500 npx vitest run --project journey tests/journeys/killed-worker.test.ts`. */
const asked = process.env['SECOND_SOURCE_KILLS'];

describe.each([
  { browser: 'chromium', kills: Number(asked ?? 100) },
  { browser: 'firefox', kills: Number(asked ?? 15) },
] as const)('in $browser', ({ browser, kills }) => {
  let stage: Stage;
  let ada: Reader;
  let herald: ArticleView;
  let card: View;

  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.reader({ browser, name: 'Ada' });
    herald = await ada.openArticle(stage.site.origin + demoPaths.herald);
    card = await openCardOn(herald, 'is unusual');
  });
  afterAll(() => stage.close());

  it(
    `keeps each note that it called saved, though the background is killed ${kills} times`,
    { timeout: 90_000 + kills * 2000 },
    async () => {
      const moment = randomMoments(7);
      const saved: string[] = [];
      let killed = 0;
      let hasFailed = false;
      function isOver(): boolean {
        return killed >= kills || hasFailed;
      }
      async function save(): Promise<void> {
        const note = `Boat ${saved.length + 1} was counted twice.`;
        await saveStubbornly(card, note);
        saved.push(note);
      }
      const from = performance.now();
      await save();
      // The pace of the machine: a background that is always killed before it has answered gets nowhere.
      const pace = performance.now() - from;
      async function kill(): Promise<void> {
        while (!isOver()) {
          await moment(pace);
          if (await ada.stopBackground()) killed += 1;
        }
      }
      async function write(): Promise<void> {
        try {
          while (!isOver()) await save();
        } catch (error) {
          hasFailed = true;
          throw error;
        }
      }
      await Promise.all([kill(), write()]);
      expect(saved.length).toBeGreaterThan(kills / 20);
      await expectInLogOnce(await logReader(stage), saved);
    },
  );

  it('keeps what was being typed', async () => {
    const half = 'Nobody has counted the';
    const settings = await ada.openExtensionPage('settings.html');
    await fillNote(card, { note: half });
    await ada.stopBackground();
    await untilDraftIsKept(settings, half);
    await herald.reload();
    const again = await openCardOn(herald, 'is unusual');
    const typed = await again.evaluate(() => document.querySelector('textarea')?.value, null);
    expect(typed).toBe(half);
    expect(await ada.errors()).toEqual([]);
  });
});
