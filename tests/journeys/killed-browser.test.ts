/**
 * The whole browser is killed, as by a power cut, at random moments while notes are written and sent. Its profile stays:
 * what the card called saved reaches the team once, and what was being typed is still there.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { fillNote } from './pages/card.ts';
import { openCardOn } from './pages/reading.ts';
import { saveStubbornly } from './pages/stubborn.ts';
import { untilDraftIsKept } from './support/kept-drafts.ts';
import { randomMoments } from './support/random-moments.ts';
import type { Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';
import { expectInLogOnce, logReader } from './support/team-notes.ts';

/** By hand: `SECOND_SOURCE_KILLS=100 npx vitest run --project journey tests/journeys/killed-browser.test.ts`. */
const asked = process.env['SECOND_SOURCE_KILLS'];

describe.each([
  { browser: 'chromium', kills: Number(asked ?? 4) },
  { browser: 'firefox', kills: Number(asked ?? 2) },
] as const)('in $browser', ({ browser, kills }) => {
  let stage: Stage;
  let ada: Reader;

  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.reader({ browser, name: 'Ada' });
  });
  afterAll(() => stage.close());

  async function openCard(): Promise<View> {
    return openCardOn(await ada.openArticle(stage.site.origin + demoPaths.herald), 'is unusual');
  }

  it(
    `keeps each note that it called saved, though the browser is killed ${kills} times`,
    { timeout: 60_000 + kills * 20_000 },
    async () => {
      const moment = randomMoments(11);
      const saved: string[] = [];
      for (let round = 0; round < kills; round += 1) {
        const card = await openCard();
        const killing = moment(2000).then(() => ada.kill());
        let isKilled = false;
        const writing = (async () => {
          for (let count = 1; ; count += 1) {
            const note = `Boat ${round + 1}.${count} was counted twice.`;
            await saveStubbornly(card, note);
            if (isKilled) return;
            saved.push(note);
          }
        })();
        // Whoever writes in a browser that is gone finds nothing to write in; that is no news.
        await Promise.race([writing.catch(() => undefined), killing]);
        await killing;
        isKilled = true;
        await ada.reopen();
      }
      expect(saved.length).toBeGreaterThan(0);
      await expectInLogOnce(await logReader(stage), saved);
    },
  );

  it('keeps what was being typed', async () => {
    const half = 'Nobody has counted the';
    const settings = await ada.openExtensionPage('settings.html');
    await fillNote(await openCard(), { note: half });
    await untilDraftIsKept(settings, half);
    await ada.kill();
    await ada.reopen();
    const card = await openCard();
    const typed = await card.evaluate(() => document.querySelector('textarea')?.value, null);
    expect(typed).toBe(half);
  });
});
