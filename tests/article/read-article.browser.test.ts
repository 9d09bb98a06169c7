import { afterEach, describe, expect, test } from 'vitest';
import { indexText } from '#anchoring/text-index.ts';
import { isReadable } from '#article/is-readable.ts';
import { readArticle, type ReadArticle } from '#article/read-article.ts';
import { busyPage, busyRoles, wirePage, wireRoles } from './pages.ts';

const address = 'https://harbourwire.example/2031/04/varland-missiles?utm_campaign=x&page=2#top';

/** A document with a window, so that styles count, in a frame of the test's own page. */
async function open(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  if (frame.contentDocument === null) throw new Error('The frame has no document.');
  return frame.contentDocument;
}

afterEach(() => {
  document.body.replaceChildren();
});

function roleOf({ blocks }: ReadArticle, start: string): string {
  const block = blocks.find(({ text }) => text.startsWith(start));
  return block === undefined ? 'absent' : block.role;
}

describe('each block of a page is labelled with its part', () => {
  test.each(wireRoles)('wire page: “%s” is %s', async (start, role) => {
    expect(roleOf(readArticle(await open(wirePage), address), start)).toBe(role);
  });

  test('busy page', async () => {
    const read = readArticle(await open(busyPage), address);
    const given = busyRoles.map(([start]) => {
      const all = read.blocks.filter(({ text }) => text.startsWith(start));
      return [start, (all.find(({ text }) => text === start) ?? all[0])?.role];
    });
    expect(given).toEqual(busyRoles.map((pair) => [...pair]));
  });

  test('every label gives its reason', async () => {
    const { blocks } = readArticle(await open(busyPage), address);
    expect(blocks.filter(({ why }) => why.length < 10)).toEqual([]);
  });
});

describe('what a page says about itself', () => {
  test('title, outlet, authors, moment and language', async () => {
    const { article } = readArticle(await open(wirePage), address);
    expect(article).toMatchObject({
      title: 'Varland orders coastal missiles from Ostrel',
      outlet: 'Harbour Wire',
      byline: 'Ines Corvo, Pal Wend',
      publishedAt: '2031-04-14T07:30:00.000Z',
      language: 'en-GB',
    });
  });

  test('its addresses as the page has them: what tracks readers is taken off outside the page', async () => {
    expect(readArticle(await open(wirePage), address).article.addresses).toEqual([
      {
        origin: 'seen',
        url: 'https://harbourwire.example/2031/04/varland-missiles?utm_campaign=x&page=2',
      },
      {
        origin: 'canonical',
        url: 'https://harbourwire.example/2031/04/varland-missiles?utm_source=feed',
      },
      { origin: 'og:url', url: 'https://harbourwire.example/world/varland-missiles' },
    ]);
  });

  test('contradictions are kept, mere variants are none', async () => {
    const same = readArticle(await open(wirePage), address).disagreements;
    expect(same.filter(({ field }) => field === 'title')).toEqual([]);
    const other = wirePage.replace('<h1>Varland orders', '<h1>Brenn orders');
    const { disagreements } = readArticle(await open(other), address);
    const titles = disagreements.filter(({ field }) => field === 'title');
    expect(titles.map(({ from }) => from)).toEqual(['JSON-LD headline', 'h1', 'title']);
  });

  test('broken and hostile structured data is passed over', async () => {
    const broken = wirePage.replace('{"@context"', '{{"@context"');
    expect(readArticle(await open(broken), address).article.title).toContain('Varland orders');
    const odd = wirePage.replace('"headline":"Varland', '"headline":{"@value":7},"x":"Varland');
    expect(readArticle(await open(odd), address).article.byline).toBe('Ines Corvo, Pal Wend');
  });

  test.each([
    ['cut through an emoji', `${'x'.repeat(499)}🚀`, 'x'.repeat(499)],
    ['with half an emoji in it', 'Nine \ud83d boats', 'Nine \ufffd boats'],
  ])('a title %s is one that can be kept', async (_, written, kept) => {
    const page = await open(busyPage);
    page.querySelector('meta[property="og:title"]')?.setAttribute('content', written);
    for (const other of page.querySelectorAll('h1, title')) other.remove();
    expect(readArticle(page, address).article.title).toBe(kept);
  });
});

describe('reading leaves the page alone and meets the text index', () => {
  test.each([
    ['wire page', wirePage],
    ['busy page', busyPage],
  ])('no record of a change, and the same words in block and index: %s', async (_name, html) => {
    const page = await open(html);
    const observer = new MutationObserver(() => undefined);
    observer.observe(page, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const index = indexText(page.body);
    const { blocks } = readArticle(page, address);
    expect(observer.takeRecords()).toEqual([]);
    for (const { text, range } of blocks) {
      const span = index.spanOf(range);
      expect(span && index.text.slice(span.start, span.end)).toBe(text);
    }
  });

  test('a block that is not rendered is not read', async () => {
    const page = await open(
      wirePage.replace('<p>Ostrel sold', '<p style="display:none">Ostrel sold'),
    );
    expect(roleOf(readArticle(page, address), 'Ostrel sold')).toBe('absent');
  });

  test('paragraphs made of line breaks are blocks of their own', async () => {
    const lines = wirePage.replaceAll('</p>\n<p>', '<br><br>');
    const read = readArticle(await open(lines), address);
    expect(roleOf(read, 'The order is worth')).toBe('body');
    expect(roleOf(read, 'Ostrel sold')).toBe('body');
  });

  test('a page without an article still has its parts', async () => {
    const page = await open('<title>Nothing</title><main><h1>A page without text</h1></main>');
    const { article, blocks } = readArticle(page, 'https://example.org/');
    expect(blocks.map(({ role }) => role)).toEqual(['headline']);
    expect(article.fingerprint).toEqual([]);
  });
});

describe('whether a page is an article is known without the engine', () => {
  test.each([
    ['a wire page', wirePage, true],
    ['a busy page', busyPage, true],
    [
      'a front page of links',
      `<ul>${'<li><a>A short headline about ships</a></li>'.repeat(60)}</ul>`,
      false,
    ],
    ['a form', '<form><p>Name</p><p>Address</p><input></form>', false],
    ['an empty page', '', false],
    [
      'a cell with line breaks for paragraphs',
      `<table><tr><td>${`${'Nine boats lie at Linden. '.repeat(10)}<br><br>`.repeat(6)}</td></tr></table>`,
      true,
    ],
    [
      'as much text in links',
      `<div>${`<div><a href="/a">${'Nine boats lie at Linden. '.repeat(10)}</a></div>`.repeat(6)}</div>`,
      false,
    ],
    ['as much script', `<script>// ${'Nine boats lie at Linden. '.repeat(60)}</script>`, false],
  ])('%s', async (_name, html, is) => {
    expect(isReadable(await open(html))).toBe(is);
  });
});
