/**
 * The browser ends the extension's background whenever it likes. Here it does so at random moments while notes are
 * written and sent: what the card called saved reaches the team once, and what was being typed is still there.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { fillNote } from './pages/card.ts';
import { openCardOn } from './pages/reading.ts';
import { saveStubbornly } from './pages/stubborn.ts';
import { randomMoments } from './support/random-moments.ts';
import type { ArticleView, Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';
import { expectInLogOnce, logReader } from './support/team-notes.ts';

/** SECOND_SOURCE_KILLS asks for another number, by hand. */
const asked = process.env['SECOND_SOURCE_KILLS'];

describe.each([
  { browser: 'chromium', kills: Number(asked ?? 100) },
  { browser: 'firefox', kills: Number(asked ?? 40) },
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
    'keeps each note that it called saved, however often the background is killed',
    { timeout: 300_000 },
    async () => {
      const moment = randomMoments(7);
      const saved: string[] = [];
      let killed = 0;
      async function kill(): Promise<void> {
        while (killed < kills) {
          await moment(300);
          if (await ada.stopBackground()) killed += 1;
        }
      }
      async function write(): Promise<void> {
        while (killed < kills) {
          const note = `Boat ${saved.length + 1} was counted twice.`;
          await saveStubbornly(card, note);
          saved.push(note);
        }
      }
      const from = performance.now();
      await Promise.all([kill(), write()]);
      console.info(browser, killed, saved.length, performance.now() - from);
      expect(saved.length).toBeGreaterThan(kills / 10);
      await expectInLogOnce(await logReader(stage), saved);
    },
  );

  it('keeps what was being typed', async () => {
    const half = 'Nobody has counted the';
    await fillNote(card, { note: half });
    await ada.stopBackground();
    await herald.reload();
    const again = await openCardOn(herald, 'is unusual');
    expect(
      await again.evaluate(() => document.querySelector('textarea')?.value, null),
    ).toBe(half);
    expect(await ada.errors()).toEqual([]);
  });
});
