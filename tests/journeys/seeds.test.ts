/** The two documents that started this, as pages: their editorialising is marked, the advertisement is not, and a note on it travels. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeNote } from './pages/card.ts';
import { openCardOn } from './pages/reading.ts';
import { browsers } from './support/open-reader.ts';
import { openStage, type Stage } from './support/stage.ts';

const folder = '../shared/material/seeds';
const isHere = existsSync(join(folder, 'labels.json'));
if (!isHere) console.warn(`Skipped: the seed documents are not at ${folder}.`);

interface Label {
  doc: string;
  sentence: string;
  role: string;
  editorialising_strength: number;
}

const labels: Label[] = isHere
  ? JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8')).sentences
  : [];
const documents = isHere
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
  : [];

/** A page as the documents' sites have it: one paragraph a block, nothing told by markup but the headline. */
function pageOf(text: string, title: string): string {
  const blocks = text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block) => (block === title ? `<h1>${block}</h1>` : `<p>${block}</p>`));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
    <body><nav><a href="/">Home</a></nav><article>${blocks.join('\n')}</article></body></html>`;
}

function mustMark(document: string): string[] {
  return labels
    .filter(
      ({ doc, editorialising_strength }) =>
        document.startsWith(doc) && editorialising_strength === 2,
    )
    .map(({ sentence }) => sentence);
}

describe.runIf(isHere).each(browsers)('in %s', (browser) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
    for (const name of documents) {
      const text = readFileSync(join(folder, name), 'utf8');
      const title = labels.find(({ doc, role }) => name.startsWith(doc) && role === 'headline');
      stage.site.setPage(`/seed/${name}.html`, pageOf(text, title?.sentence ?? name));
    }
  });
  afterAll(() => stage.close());

  it('marks each clear editorialising sentence of both, and no advertisement', async () => {
    const ada = await stage.reader({ browser, name: 'Ada' });
    for (const name of documents) {
      const page = await ada.openArticle(`${stage.site.origin}/seed/${name}.html`);
      const marked = (await page.waitForMarks()).map(({ text }) => text);
      for (const sentence of mustMark(name)) {
        expect(
          marked.some((words) => sentence.includes(words)),
          sentence,
        ).toBe(true);
      }
      for (const { sentence } of labels.filter(
        ({ doc, role }) => name.startsWith(doc) && role === 'advert',
      )) {
        expect(
          marked.some((words) => sentence.includes(words) || words.includes(sentence)),
          sentence,
        ).toBe(false);
      }
    }
  });

  it('brings a note on the editorialising sentence to the second profile', async () => {
    const [ada, ben] = [
      await stage.reader({ browser, name: 'Eve' }),
      await stage.reader({ browser, name: 'Ben' }),
    ];
    const address = `${stage.site.origin}/seed/${documents[1]}.html`;
    const theirs = await ben.openArticle(address);
    await theirs.waitForMarks();
    const panel = await ben.openPanel(theirs);
    const page = await ada.openArticle(address);
    const card = await openCardOn(page, 'is unusual');
    await writeNote(card, { note: 'The narrator judges here; the notice does not.' });
    await panel.waitForText('The narrator judges here; the notice does not.');
  });
});
