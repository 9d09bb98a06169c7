import { afterEach, describe, expect, test, vi } from 'vitest';
import { indexTextInSlices } from '#anchoring/index-in-slices.ts';
import { indexText } from '#anchoring/text-index.ts';

const sentence = 'The harbour of Merrow has nine ferries and one crane.';

function page(paragraphs: number): HTMLElement {
  document.body.replaceChildren(
    ...Array.from({ length: paragraphs }, (_, at) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = `${at}. ${sentence}`;
      return paragraph;
    }),
  );
  return document.body;
}

/** Reads with a pause after every few nodes, and lets the page do something in each. */
async function readWhile(root: HTMLElement, pause: () => void): Promise<string | undefined> {
  vi.spyOn(scheduler, 'yield').mockImplementation(async () => pause());
  const { signal } = new AbortController();
  return (await indexTextInSlices(root, { signal, budgetMs: 0 }))?.text;
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

describe('a page read in slices', () => {
  test('says what it says when read in one go', async () => {
    const root = page(500);
    expect(await readWhile(root, () => undefined)).toBe(indexText(root).text);
  });

  test('that changes once meanwhile is read as it is afterwards', async () => {
    const root = page(500);
    let isChanged = false;
    const text = await readWhile(root, () => {
      if (isChanged) return;
      isChanged = true;
      root.prepend('News: ');
      root.querySelector('p:nth-of-type(3)')?.remove();
    });
    expect(text).toBe(indexText(root).text);
  });

  test('that changes without end is read nonetheless, and no line is lost or cut', async () => {
    const root = page(500);
    const ticker = root.appendChild(document.createElement('footer'));
    let ticks = 0;
    const text = await readWhile(root, () => {
      ticks += 1;
      ticker.textContent = `Tick ${ticks}`;
    });
    const lines = text?.split('\n') ?? [];
    expect(lines).toHaveLength(501);
    expect(lines.slice(0, 500)).toEqual(
      Array.from({ length: 500 }, (_, at) => `${at}. ${sentence}`),
    );
    expect(ticks).toBeGreaterThan(1);
  });

  test('that takes away the nodes under the reading is still read whole', async () => {
    const root = page(500);
    const text = await readWhile(root, () => {
      for (const paragraph of root.querySelectorAll('p'))
        paragraph.replaceWith(paragraph.cloneNode(true));
    });
    expect(text).toBe(indexText(root).text);
  });

  test('is not read on when it is left', async () => {
    const stop = new AbortController();
    const reading = indexTextInSlices(page(500), { signal: stop.signal, budgetMs: 0 });
    stop.abort();
    expect(await reading).toBeNull();
  });
});

describe('pages made to break a reader', () => {
  test('two hundred thousand elements, in a document that no window shows', () => {
    const html = '<i>a</i><b></b>'.repeat(100_000);
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    expect(indexText(body).text).toBe('a'.repeat(100_000));
  });

  test('ten thousand elements before the reader’s eyes, on one line', async () => {
    const { signal } = new AbortController();
    document.body.innerHTML = '<i>a</i><b></b>'.repeat(5000);
    const index = await indexTextInSlices(document.body, { signal });
    expect(index?.text).toBe('a'.repeat(5000));
  });

  test('five million characters in one node', () => {
    document.body.textContent = `${sentence} `.repeat(95_000);
    const { text } = indexText(document.body);
    expect(text).toHaveLength(95_000 * (sentence.length + 1) - 1);
  });

  test('elements nested ten thousand deep, in a document that no window shows', () => {
    const parsed = new DOMParser().parseFromString('<p>Top.</p>', 'text/html');
    let inner: Element = parsed.body;
    for (let depth = 0; depth < 10_000; depth += 1) {
      inner = inner.appendChild(parsed.createElement(depth % 2 === 0 ? 'div' : 'span'));
    }
    inner.textContent = 'Bottom.';
    expect(indexText(parsed.body).text).toBe('Top.\nBottom.');
  });

  test('elements nested two thousand deep before the reader’s eyes', () => {
    let inner: Element = document.body;
    for (let depth = 0; depth < 2000; depth += 1) {
      inner = inner.appendChild(document.createElement('div'));
    }
    inner.textContent = 'Bottom.';
    expect(indexText(document.body).text).toBe('Bottom.');
  });

  test('characters that no page should hold', () => {
    document.body.textContent = 'Nine\0 boats\x07, \ud83d and \udc00 ten\x9f.';
    expect(indexText(document.body).text).toBe('Nine boats, \ufffd and \ufffd ten.');
  });
});
