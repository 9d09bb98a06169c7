/** One's own notes: edited, answered, removed, and edited on two devices at once, without a word lost. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { writeNote } from './pages/card.ts';
import { openCardOn } from './pages/reading.ts';
import { makeDeviceLink, tryToJoin } from './pages/settings.ts';
import { browsers } from './support/open-reader.ts';
import type { Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';

const judgement = 'is unusual';
const first = 'Brennick bought 90 of them.';
const mended = 'Brennick bought 96 of them.';
const fromTheOther = 'Brennick bought 96, in two lots.';
const answer = 'The register of 2024 says so too.';

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let ada: Reader;
  let other: Reader;
  let ben: Reader;
  let cardOfAda: View;
  let cardOfOther: View;
  let cardOfBen: View;

  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.reader({ browser, name: 'Ada' });
    ben = await stage.reader({ browser, name: 'Ben' });
    other = await stage.reader({ browser });
    const settings = await ada.openExtensionPage('settings.html');
    const link = await makeDeviceLink(settings);
    const theirs = await other.openExtensionPage('settings.html');
    await tryToJoin(other, theirs, link, 'Ada on the road');
    await theirs.waitForText('Ada, owner');
    const open = async (reader: Reader) =>
      openCardOn(await reader.openArticle(stage.site.origin + demoPaths.herald), judgement);
    cardOfAda = await open(ada);
    cardOfBen = await open(ben);
    cardOfOther = await open(other);
    await writeNote(cardOfAda, { note: first });
  });
  afterAll(() => stage.close());

  it('are answered by a teammate, under what they answer', async () => {
    await cardOfBen.waitForText(first);
    await cardOfBen.click({ role: 'button', name: 'Reply to Ada' });
    await cardOfBen.fill('Reply', answer);
    await cardOfBen.click({ role: 'button', name: 'Save reply' });
    await cardOfAda.waitForText(answer);
    expect(await cardOfAda.axe()).toEqual([]);
  });

  it('are edited by their author alone, and everybody reads the new words', async () => {
    expect(await cardOfBen.count({ role: 'button', name: 'Edit your note' })).toBe(1); // his reply
    await cardOfOther.waitForText(answer);
    await cardOfOther.click({ role: 'button', name: 'Edit your note' });
    await cardOfOther.fill('Note', fromTheOther);
    await cardOfAda.click({ role: 'button', name: 'Edit your note' });
    await cardOfAda.fill('Note', mended);
    await cardOfAda.click({ role: 'button', name: 'Save the change' });
    await cardOfBen.waitForText(mended);
    await cardOfBen.waitForText('1 other version');
  });

  it('RB4: tell the device whose edit came second, and take its words into a new one', async () => {
    await cardOfOther.waitForText('This note was changed since you began');
    await cardOfOther.click({ role: 'button', name: 'Save the change' });
    await cardOfOther.waitForText('Your edit came second');
    await cardOfOther.waitForText(mended);
    expect(await cardOfOther.axe()).toEqual([]);
    await cardOfOther.click({ role: 'button', name: 'Edit with these words' });
    await cardOfOther.click({ role: 'button', name: 'Save the change' });
    await cardOfBen.waitForText(fromTheOther);
  });

  it('are removed only when asked twice, and the answer to them stays', async () => {
    await cardOfAda.waitForText(fromTheOther);
    await cardOfAda.click({ role: 'button', name: 'Remove your note' });
    await cardOfAda.click({ role: 'button', name: 'Remove the note' });
    await cardOfBen.waitForText('Removed by its author.');
    const words = await cardOfBen.text();
    expect(words).toContain(answer);
    expect(words).not.toContain(fromTheOther);
    for (const reader of [ada, ben, other]) expect(await reader.errors()).toEqual([]);
  });
});
