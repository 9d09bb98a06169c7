/** Joining: who worked alone comes into the team by an invite, and brings along what was written before. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { writeNote } from './pages/card.ts';
import { openCardOn } from './pages/reading.ts';
import { makeInvite, tryToJoin } from './pages/settings.ts';
import { browsers } from './support/open-reader.ts';
import type { ArticleView, Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';

const alone = 'Written before there was a team.';

/** Another invite of the same form, which nobody ever made. */
function mistyped(link: string): string {
  return link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A');
}

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let ada: Reader;
  let ben: Reader;
  let settingsOfAda: View;
  let settingsOfBen: View;
  let theirs: ArticleView;
  let invite: string;

  beforeAll(async () => {
    stage = await openStage();
    [ada, ben] = await Promise.all([
      stage.reader({ browser, name: 'Ada' }),
      stage.reader({ browser }),
    ]);
    theirs = await ben.openArticle(stage.site.origin + demoPaths.herald);
    const card = await openCardOn(theirs, 'is unusual');
    await writeNote(card, { note: alone });
    settingsOfAda = await ada.openExtensionPage('settings.html');
    settingsOfBen = await ben.openExtensionPage('settings.html');
    invite = await makeInvite(settingsOfAda, 'Checker');
  });
  afterAll(() => stage.close());

  it('says in one sentence what is wrong with an invite', async () => {
    const never =
      'This invite is not valid: it was used or taken back, it has expired, or it was never made.';
    const wrong = [
      ['Port Lysk', 'Paste the whole invite link. It starts with http:// or https://.'],
      [invite.slice(0, -10), 'This is not an invite link. Copy all of it.'],
      [mistyped(invite), `${never} Ask an owner for a new one.`],
    ] as const;
    for (const [link, sentence] of wrong) {
      expect(await tryToJoin(ben, settingsOfBen, link, 'Ben')).toBe(sentence);
    }
  });

  it('asks for a name before the invite is spent', async () => {
    expect(await tryToJoin(ben, settingsOfBen, invite, '')).toBe('Your name is missing.');
  });

  it('joins by the invite that the owner made in their settings', async () => {
    expect(await tryToJoin(ben, settingsOfBen, invite, 'Ben')).toBeNull();
    await settingsOfBen.waitForText('Ben, checker');
    await settingsOfBen.waitForText(new URL(invite).origin);
  });

  it('brings the earlier note to the team, under the new name', async () => {
    const herald = await ada.openArticle(stage.site.origin + demoPaths.herald);
    await herald.waitForMarks();
    const panel = await ada.openPanel(herald);
    await panel.waitForText(alone);
    const item = await panel.text({
      role: 'listitem',
      says: alone,
      within: { role: 'region', name: 'Marks and notes' },
      nth: 0,
    });
    expect(item).toContain('Ben');
    expect(await ben.errors()).toEqual([]);
  });

  it('takes an invite once', async () => {
    const cleo = await stage.reader({ browser });
    const settings = await cleo.openExtensionPage('settings.html');
    expect(await tryToJoin(cleo, settings, invite, 'Cleo')).toBe(
      'This invite is not valid: it was used or taken back, it has expired, or it was never made. Ask an owner for a new one.',
    );
    expect(await cleo.errors()).toEqual([]);
  });
});
