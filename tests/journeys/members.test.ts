/** Members and devices: let in, given another role, shut out, gone. Whoever is shut out is told, and keeps unsent work. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { writeNote } from './pages/card.ts';
import { openCardOn } from './pages/reading.ts';
import { makeDeviceLink, makeInvite, tryToJoin } from './pages/settings.ts';
import { browsers } from './support/open-reader.ts';
import type { Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';

const unsent = 'Written after the door was shut.';

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let ada: Reader;
  let ben: Reader;
  let other: Reader;
  let settingsOfAda: View;
  let settingsOfBen: View;
  let settingsOfOther: View;

  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.reader({ browser, name: 'Ada' });
    ben = await stage.reader({ browser, name: 'Ben', role: 'checker' });
    other = await stage.reader({ browser });
    settingsOfAda = await ada.openExtensionPage('settings.html');
    settingsOfBen = await ben.openExtensionPage('settings.html');
    settingsOfOther = await other.openExtensionPage('settings.html');
  });
  afterAll(() => stage.close());

  it('takes in another device of a member by a link, under the name that the team knows', async () => {
    const link = await makeDeviceLink(settingsOfAda);
    expect(await tryToJoin(other, settingsOfOther, link, 'Somebody')).toBeNull();
    await settingsOfOther.waitForText('Ada, owner');
    await settingsOfOther.waitForText('This device');
    expect(await settingsOfOther.axe()).toEqual([]);
  });

  it('shuts a device out, which is told, and lets it come back by a new link', async () => {
    const revoke = { role: 'button', name: 'Revoke', nth: 0 };
    const mine = { role: 'region', name: 'Devices' };
    await settingsOfOther.click({ ...revoke, within: mine });
    await settingsOfOther.click({ role: 'button', name: 'Shut it out' });
    await settingsOfAda.waitForText('Nothing is sent or read at present');
    expect(await settingsOfAda.axe()).toEqual([]);
    const link = await makeDeviceLink(settingsOfOther);
    await settingsOfAda.fill('Link to join again', link);
    await settingsOfAda.click({ role: 'button', name: 'Join again' });
    await settingsOfAda.waitForText('Up to date');
  });

  it('gives a member another role, and their browser hears of it', async () => {
    await settingsOfAda.click({ role: 'button', name: 'Change Ben' });
    await settingsOfAda.choose('Role of Ben', 'Reviewer');
    await settingsOfAda.click({ role: 'button', name: 'Set the role of Ben' });
    await settingsOfBen.waitForText('Ben, reviewer');
  });

  it('lets a member leave, whose name stays in the list of those who have gone', async () => {
    await settingsOfBen.click({ role: 'button', name: 'Leave this team' });
    await settingsOfBen.click({ role: 'button', name: 'Leave now' });
    await settingsOfBen.waitForText('You work alone');
    await settingsOfAda.click({ role: 'button', name: '1 former member' });
    await settingsOfAda.waitForText('Ben');
    await settingsOfAda.waitForText('notes still shown');
  });

  it('removes a member, whose browser is told and keeps what was not sent', async () => {
    const invite = await makeInvite(settingsOfAda, 'Reader');
    expect(await tryToJoin(ben, settingsOfBen, invite, 'Cleo')).toBeNull();
    await settingsOfAda.click({ role: 'button', name: 'Change Cleo' });
    await settingsOfAda.click({ role: 'button', name: 'Remove from the team: Cleo' });
    await settingsOfAda.click({ role: 'button', name: 'Remove Cleo' });
    await settingsOfBen.waitForText('Nothing is sent or read at present');
    const herald = await ben.openArticle(stage.site.origin + demoPaths.herald);
    await writeNote(await openCardOn(herald, 'is unusual'), { note: unsent });
    await settingsOfBen.waitForText('1 change that the team does not have yet: kept here.');
    await settingsOfBen.click({ role: 'button', name: 'Forget the team on this device' });
    await settingsOfBen.click({ role: 'button', name: 'Forget it' });
    await settingsOfBen.waitForText('You work alone');
    await settingsOfBen.waitForText(`Your note: ${unsent}`);
    for (const reader of [ada, ben, other]) expect(await reader.errors()).toEqual([]);
  });
});
