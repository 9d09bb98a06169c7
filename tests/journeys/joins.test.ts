/** Copies: a note follows its text to another address, the panel says so, and the team can undo that and do it again. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPaths } from '../../demo/site.ts';
import { writeNote } from './pages/card.ts';
import { annotate } from './pages/reading.ts';
import { browsers } from './support/open-reader.ts';
import type { ArticleView, Reader, View } from './support/reader.ts';
import { openStage, type Stage } from './support/stage.ts';
import { until } from './support/until.ts';

const words = 'Merrow sent 150 marines to the port of Lysk in November 2025';
const note = 'Confirmed by the ministry.';
const ownNote = 'Written where the same words mean something else.';
const paths = {
  copy: '/mirror/copy.html',
  exact: '/mirror/exact.html',
  claims: '/mirror/claims.html',
};
const elsewhere = { role: 'region', name: 'The same text elsewhere' };

describe.each(browsers)('in %s', (browser) => {
  let stage: Stage;
  let ada: Reader;
  let page: ArticleView;
  let panel: View;

  const goTo = async (path: string) => {
    await page.goto(stage.site.origin + path);
    await page.waitForMarks();
  };
  const isGone = () => until('the note is gone', async () => !(await panel.text()).includes(note));

  beforeAll(async () => {
    stage = await openStage();
    const original = stage.site.page(demoPaths.herald);
    stage.site.setPage(paths.copy, asCopy(original));
    stage.site.setPage(paths.exact, original);
    stage.site.setPage(paths.claims, asClaim(stage.site.origin + demoPaths.herald));
    ada = await stage.reader({ browser, name: 'Ada' });
    page = await ada.openArticle(stage.site.origin + demoPaths.herald);
    const card = await annotate(page, words, (command) => ada.pressShortcut(page, command));
    await writeNote(card, { note });
    await card.press('Escape');
    panel = await ada.openPanel(page);
    await panel.waitForText(note);
  });
  afterAll(() => stage.close());

  it('says nothing of copies where the text stands alone', async () => {
    expect(await panel.count(elsewhere)).toBe(0);
  });

  it('shows the note on a copy with another headline, an advertisement and a footer, and says whence', async () => {
    await goTo(paths.copy);
    await panel.waitForText('Same text as');
    await panel.waitForText('Notes on one are shown on the other.');
    await panel.waitForText(note);
    expect(await panel.text(elsewhere)).toMatch(/\(\d\d % shared\)/);
    expect(await panel.axe()).toEqual([]);
  });

  it('is undone: the note leaves the copy and stays where it was written', async () => {
    await panel.click({ role: 'button', name: 'Where it stands' });
    await panel.click({ role: 'button', name: 'Not the same article' });
    await panel.waitForText('is not the same article as');
    await panel.waitForText('says Ada');
    await isGone();
    await goTo(demoPaths.herald);
    await panel.waitForText(note);
    await panel.waitForText('is not the same article as');
    expect(await panel.axe()).toEqual([]);
  });

  it('is undone for a teammate too, whose role decides nothing', async () => {
    const ben = await stage.reader({ browser, name: 'Ben' });
    const theirs = await ben.openArticle(stage.site.origin + paths.copy);
    await theirs.waitForMarks();
    const side = await ben.openPanel(theirs);
    await side.waitForText('says Ada');
    expect(await side.text()).not.toContain(note);
    expect(await side.count({ role: 'button', name: 'Join again' })).toBe(0);
    expect(await ben.errors()).toEqual([]);
  });

  it('is joined again, and the note comes back', async () => {
    await goTo(paths.copy);
    await panel.click({ role: 'button', name: 'Join again' });
    await panel.waitForText('Same text as');
    await panel.waitForText(note);
  });

  it('is undone without a network where the text is the same word for word, and each has its own notes', async () => {
    await stage.stopServer();
    await goTo(paths.exact);
    await panel.waitForText('word for word');
    await panel.waitForText(note);
    await panel.click({ role: 'button', name: 'Where it stands' });
    await panel.click({ role: 'button', name: 'Not the same article' });
    await isGone();
    const card = await annotate(page, words, (command) => ada.pressShortcut(page, command));
    await writeNote(card, { note: ownNote });
    await card.press('Escape');
    await panel.waitForText(ownNote);
    await goTo(demoPaths.herald);
    await panel.waitForText(note);
    expect(await panel.text()).not.toContain(ownNote);
    await stage.restartServer();
  });

  it('never follows a claimed address to another text', async () => {
    await goTo(paths.claims);
    await panel.waitForText('An affair of its own');
    expect(await panel.text()).not.toContain(note);
    expect(await panel.count(elsewhere)).toBe(0);
    expect(await ada.errors()).toEqual([]);
  });
});

/** The article as another site shows it. */
function asCopy(html: string): string {
  return html
    .replace(/<h1([^>]*)>[\s\S]*?<\/h1>/, '<h1$1>Gulf missiles: what is known</h1>')
    .replace('<p>', '<p>Lantern readers know first. Save days of work with Lantern Plus.</p><p>')
    .replace(
      '</article>',
      '<p>This text first appeared elsewhere and is shown by leave.</p></article>',
    );
}

/** Another text that says it stands where the article stands, and quotes the very words that were noted. */
function asClaim(address: string): string {
  const paragraphs = [
    'The council of Lysk met on Monday evening to talk about the new harbour wall, which has been late since spring.',
    `${words}, a speaker recalled, and asked whether the berths they used could be given back to the fishing fleet.`,
    'The mayor answered that 40 berths will be free by autumn, and that the wall will cost $12 million, a third more than planned.',
    'Four members voted against the plan, saying that the engineers had named no date for the end of the work and no price for the gates.',
    'A second reading is set for June, when the harbour master will present the soundings that were taken off the mole last winter.',
  ];
  return `<!doctype html><html lang="en"><head><title>An affair of its own</title>
<link rel="canonical" href="${address}"><meta property="og:url" content="${address}">
<meta property="og:type" content="article"></head><body><main><article>
<h1>An affair of its own</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main></body></html>`;
}
