/** `npm run screenshots`: makes the pictures of the README from the real extension, with a team of two at work. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoPaths } from '../demo/site.ts';
import { writeNote } from '../tests/journeys/pages/card.ts';
import { annotate, openCardOn } from '../tests/journeys/pages/reading.ts';
import type { Reader, View } from '../tests/journeys/support/reader.ts';
import { openStage, type Stage } from '../tests/journeys/support/stage.ts';
import { root } from './build-extension.ts';
import { toPalettePng } from './palette-png.ts';
import { beside, readPng, type Picture } from './read-png.ts';

const pictures = path.join(root, 'docs', 'screenshots');
const folder = mkdtempSync(path.join(tmpdir(), 'second-source-pictures-'));

/** Size of every picture, and what the browser keeps of it beside a page, in CSS pixels. */
const width = 1280;
const height = 800;
const panelWidth = 360;
const barHeight = 135;

const judgement = 'is unusual';
const figure = '184 Halberd HB-4C missiles';

async function take(view: View): Promise<Picture> {
  const file = path.join(folder, 'whole.png');
  await view.screenshot(file);
  return readPng(readFileSync(file));
}

async function shoot(view: View, name: string): Promise<void> {
  keep(name, await take(view));
}

function keep(name: string, picture: Picture): void {
  const small = toPalettePng(picture);
  writeFileSync(path.join(pictures, `${name}.png`), small);
  console.log(`${name}.png`.padEnd(24), `${Math.round(small.length / 1024)} kB`);
}

/** Ada reads the magazine's account and writes two notes. */
async function writeNotes(stage: Stage, ada: Reader): Promise<void> {
  const herald = await ada.openArticle(stage.site.origin + demoPaths.herald);
  await herald.waitForMarks('is unusual');
  await herald.evaluate(() => scrollTo(0, 0), null);
  await shoot(herald, 'marked-article');

  const card = await annotate(herald, figure, (command) => ada.pressShortcut(herald, command));
  await writeNote(card, {
    note: 'The notice has the same number, as a ceiling: the text says “highest estimated quantity”.',
    verdict: 'Supported',
    reason: 'The press notice names 184 missiles and 16 launch vehicles.',
    source: {
      address: stage.site.origin + demoPaths.notice,
      title: 'Press notice 26-07',
      quote: 'one hundred eighty-four (184) Halberd HB-4C missiles',
      kind: 'primary',
    },
  });
  await card.press('Escape');

  const second = await openCardOn(herald, judgement);
  await writeNote(second, { note: 'Who finds it unusual? Brennick bought 96 of them in 2024.' });
  await second.click({ role: 'button', name: 'Flag for the desk' });
  await second.waitForText('On the desk');
  await shoot(herald, 'card');
}

/** Ben, a checker, sees the same note on his own page, in his panel and on the desk. */
async function share(stage: Stage, ben: Reader): Promise<void> {
  const wire = await ben.openArticle(stage.site.origin + demoPaths.wire);
  await wire.waitForMarks();
  const herald = await ben.openArticle(stage.site.origin + demoPaths.herald);
  const card = await openCardOn(herald, judgement);
  await card.waitForText('Ada');
  await shoot(herald, 'teammate');
  await card.press('Escape');

  const desk = await ben.openExtensionPage('desk.html');
  await desk.click({ role: 'button', name: judgement });
  await desk.click({ role: 'button', name: 'Take this claim' });
  await desk.waitForText('Capture the source');
  await shoot(desk, 'desk');
}

/** A reader with the side panel open, as wide as a screen: the browser's own bars aside, page and panel fill it. */
async function readBeside(stage: Stage, reader: Reader, name: string): Promise<void> {
  const wire = await reader.openArticle(stage.site.origin + demoPaths.wire);
  await wire.waitForMarks();
  const herald = await reader.openArticle(stage.site.origin + demoPaths.herald);
  await herald.waitForMarks(judgement);
  const panel = await reader.openPanel(herald);
  await panel.waitForText('Ada');
  keep(name, beside(await take(herald), await take(panel), height));
}

mkdirSync(pictures, { recursive: true });
const stage = await openStage();
try {
  await writeNotes(stage, await stage.reader({ browser: 'chromium', name: 'Ada' }));
  await share(stage, await stage.reader({ browser: 'chromium', name: 'Ben', role: 'checker' }));
  // A side panel is as tall as the window less its bars, and as wide as the browser makes it.
  const room = {
    browser: 'chromium',
    width: width - panelWidth,
    height: height + barHeight,
  } as const;
  const cleo = await stage.reader({ ...room, name: 'Cleo' });
  await readBeside(stage, cleo, 'side-panel');
  const dora = await stage.reader({ ...room, name: 'Dora', isDark: true });
  await readBeside(stage, dora, 'side-panel-dark');
} finally {
  await stage.close();
  rmSync(folder, { recursive: true });
}
