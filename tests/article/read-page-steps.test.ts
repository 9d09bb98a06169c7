/** Reading in steps gives what reading in one go gives, and comes to its end whatever the page does in between. */
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { readPage, readPageSteps, type ReadPage } from '#article/read-page.ts';
import extractor from '../../entrypoints/extract/index.ts';
import { busyPage, wirePage } from './pages.ts';

const address = 'https://harbourwire.example/2031/04/varland-missiles';

const paragraphs = Array.from(
  { length: 90 },
  (_, at) =>
    `<p>Boat number ${at} of the eastern fleet is to carry the missile from the spring on, the office in Linden said.</p>`,
);

const longPage = wirePage.replace('</article>', (end) => paragraphs.join('') + end);

const pages: [name: string, html: string][] = [
  ['a wire page', wirePage],
  ['a busy page', busyPage],
  ['a long page', longPage],
  ['an empty page', ''],
  ['a page of frames', '<frameset><frame src="about:blank"></frameset>'],
];

function open(html: string): Document {
  return new JSDOM(html, { url: address }).window.document;
}

/** Reads in steps and does something to the page after one of them. */
function readWith(page: Document, changeAfter: number, change: (page: Document) => void) {
  const steps = readPageSteps(page, address);
  for (let taken = 1; ; taken += 1) {
    const step = steps.next();
    if (step.done === true) return { read: step.value, steps: taken };
    if (taken === changeAfter) change(page);
  }
}

/** Some of the first steps, which walk the page, and fewer of the others. */
function someOf(steps: number): number[] {
  const all = Array.from({ length: steps - 1 }, (_, at) => at + 1);
  return all.filter((step) => (step <= 50 ? step % 4 === 0 : step % 41 === 0));
}

function textsOf({ blocks }: ReadPage): string[] {
  return blocks.map(({ text }) => text);
}

describe('in steps as in one go', () => {
  test.each(pages)('%s', (_, html) => {
    const page = open(html);
    const { read } = readWith(page, 0, () => undefined);
    const whole = readPage(page, address);
    expect(read).toEqual(whole);
    for (const [at, { range }] of whole.blocks.entries()) {
      expect(read.blocks[at]?.range.startContainer).toBe(range.startContainer);
      expect(read.blocks[at]?.range.endContainer).toBe(range.endContainer);
    }
  });

  test('a long page has its turn between any two of its blocks', () => {
    const page = open(longPage);
    const { read, steps } = readWith(page, 0, () => undefined);
    expect(steps).toBeGreaterThan(4 * read.blocks.length);
  });
});

test('the page has its turn before the one long step', () => {
  const pauses = [...readPageSteps(open(longPage), address)];
  expect(pauses.filter((isLongNext) => isLongNext === true)).toEqual([true]);
});

/** What a page does to itself while it is read. */
const changes: [what: string, change: (page: Document) => void][] = [
  ['takes a paragraph away', (page) => page.querySelector('article > p:nth-of-type(3)')?.remove()],
  ['takes the article away', (page) => page.querySelector('article, #content')?.remove()],
  ['becomes empty', (page) => page.body.replaceChildren()],
  ['loses its body', (page) => page.body.remove()],
  ['loses everything', (page) => page.replaceChildren()],
  ['turns its order round', (page) => page.body.append(...[...page.body.childNodes].toReversed())],
  ['says something else', (page) => (page.querySelector('p') ?? page.body).replaceChildren('No.')],
  [
    'puts its article in a box',
    (page) => {
      const box = page.createElement('section');
      box.append(...page.body.childNodes);
      page.body.append(box);
    },
  ],
];

describe('a page that changes between two steps is read to its end', () => {
  test.each(changes)('%s', (_, change) => {
    for (const html of [wirePage, busyPage]) {
      const { steps } = readWith(open(html), 0, () => undefined);
      for (const after of someOf(steps)) {
        const { read } = readWith(open(html), after, change);
        expect(read.stated.addresses[0]?.url).toBe(address);
      }
    }
  });

  test('what stands after a paragraph that was taken away is read', () => {
    const all = textsOf(readPage(open(longPage), address));
    const { steps } = readWith(open(longPage), 0, () => undefined);
    for (const after of someOf(steps)) {
      const { read } = readWith(open(longPage), after, (page) => {
        for (const paragraph of [...page.querySelectorAll('article > p')].slice(10, 40)) {
          paragraph.remove();
        }
      });
      const texts = textsOf(read);
      expect(texts.slice(-50)).toEqual(all.slice(-50));
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  test('a page that takes away whatever is being read is read all the same', () => {
    const page = open(longPage);
    const steps = readPageSteps(page, address);
    let step = steps.next();
    while (step.done !== true) {
      const gone = page.querySelector('article > p');
      if (gone?.nextElementSibling?.nextElementSibling != null) gone.remove();
      step = steps.next();
    }
    expect(textsOf(step.value)).toContain('© 2031 Harbour Wire. All rights reserved.');
  });
});

describe('the door of the extractor', () => {
  beforeAll(() => extractor.main());

  test('gives what reading in one go gives', async () => {
    const page = open(longPage);
    const { signal } = new AbortController();
    const read = await globalThis.secondSourceExtract?.(page, address, signal);
    expect(read).toEqual(readPage(page, address));
  });

  test('rejects where the reader was stopped', async () => {
    const stopped = globalThis.secondSourceExtract?.(open(longPage), address, AbortSignal.abort());
    await expect(stopped).rejects.toThrow('The reading was stopped.');
  });
});
