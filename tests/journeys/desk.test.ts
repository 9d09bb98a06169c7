/** The desk: a flagged claim goes through evidence, verdict and a second pair of eyes, back to the reader who flagged it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { sourceKinds } from './pages/card.ts';
import { openCardOn } from './pages/reading.ts';
import { browsers } from './support/open-reader.ts';
import type { ArticleView, Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';

const claim = 'Merrow sent 150 marines';

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let ada: Reader;
  let cleo: Reader;
  let wire: ArticleView;
  let card: View;
  let desk: View;

  beforeAll(async () => {
    stage = await openStage();
    ada = await stage.reader({ browser, name: 'Ada' });
    cleo = await stage.reader({ browser, name: 'Cleo', role: 'checker' });
    wire = await ada.openArticle(stage.site.origin + demoPaths.herald);
    card = await openCardOn(wire, claim);
  });
  afterAll(() => stage.close());

  it('lists what a reader flagged', async () => {
    await card.fill('Remark', 'Is it 150 or 120?');
    await card.click({ role: 'button', name: 'Flag for the desk' });
    await card.waitForText('On the desk');
    desk = await cleo.openExtensionPage('desk.html');
    await desk.waitForText(claim);
  });

  it('lets another member take it', async () => {
    await desk.click({ role: 'button', name: claim });
    await desk.click({ role: 'button', name: 'Take this claim' });
    await desk.waitForText('Capture the source');
  });

  it('says what a verdict still lacks before it can be given', async () => {
    await desk.choose('Verdict', 'Supported');
    await desk.waitForText('Add evidence that supports or contradicts the claim.');
  });

  it('captures a source whose words are there, and refuses words that are not', async () => {
    await desk.fill('Address', stage.site.origin + demoPaths.wire);
    await desk.fill('Title', 'Merrow clears possible Halberd missile sale to Tarsova');
    await desk.fill('Quote', 'These words stand nowhere in it.');
    await desk.choose('Source kind', sourceKinds.primary);
    await desk.click({ role: 'button', name: 'Capture the source' });
    await desk.waitForText('The quote does not stand in this source word for word.');
    await desk.fill('Quote', 'The approval does not mean that a contract has been signed.');
    await desk.click({ role: 'button', name: 'Capture the source' });
    await desk.waitForText('Captured, quote located');
    await desk.click({ role: 'button', name: 'Add evidence' });
  });

  it('takes the verdict once the evidence stands, and asks for a second person', async () => {
    await desk.choose('Verdict', 'Supported');
    await desk.fill('Reason', 'The wire account of the same day says so.');
    await desk.click({ role: 'button', name: 'Submit verdict' });
    await desk.waitForText('A second person has to');
  });

  it('publishes when a second person confirms, and the first reader’s card says so', async () => {
    const dora = await stage.reader({ browser, name: 'Dora', role: 'reviewer' });
    const theirs = await dora.openExtensionPage('desk.html');
    await theirs.click({ role: 'button', name: claim });
    await theirs.click({ role: 'button', name: 'Confirm' });
    await theirs.waitForText('Published');
    await card.waitForText('Supported');
    await card.waitForText('Dora');
    expect(await ada.errors()).toEqual([]);
    expect(await cleo.errors()).toEqual([]);
    expect(await dora.errors()).toEqual([]);
  });
});
