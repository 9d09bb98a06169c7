/** What pages say of themselves, in the forms that they say it in; what contradicts is kept, what is hostile does no harm. */
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { article as domainArticle } from '#domain/article.ts';
import { pageStatements } from '#messages/page.ts';
import { addressesOf } from '#article/addresses.ts';
import { dateText, isSameTime } from '#article/date-text.ts';
import { readMetadata } from '#article/read-article.ts';
import * as z from 'zod/mini';

const address = 'https://www.harbourwire.example/2031/04/missiles';

function pageWith(head: string, body = '', root = '<html lang="en-GB">'): Document {
  const html = `<!doctype html>${root}<head>${head}</head><body>${body}</body></html>`;
  return new JSDOM(html, { url: address }).window.document;
}

function read(head: string, body = '', root?: string) {
  const { article, ...statements } = readMetadata(pageWith(head, body, root), address);
  const { addresses: _, ...fields } = article;
  return { ...fields, ...statements };
}

function ld(value: unknown): string {
  return ldText(JSON.stringify(value));
}

function ldText(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}

const article = {
  '@type': 'NewsArticle',
  headline: 'Varland orders missiles',
  datePublished: '2031-04-14T09:30:00+02:00',
  dateModified: '2031-04-15T10:00:00Z',
  author: { '@type': 'Person', name: 'Ines Corvo' },
  publisher: { '@type': 'Organization', name: 'Harbour Wire' },
};

const wanted = {
  title: 'Varland orders missiles',
  publishedAt: '2031-04-14T07:30:00.000Z',
  updatedAt: '2031-04-15T10:00:00.000Z',
  byline: 'Ines Corvo',
  outlet: 'Harbour Wire',
};

describe('JSON-LD', () => {
  test.each([
    ['plain', ld(article)],
    ['in a list', ld([{ '@type': 'WebSite', name: 'x' }, article])],
    ['in a graph', ld({ '@graph': [{ '@type': 'WebPage' }, article] })],
    ['as the main entity of its page', ld({ '@type': 'WebPage', mainEntity: article })],
    ['with a type among others', ld({ ...article, '@type': ['Thing', 'ReportageNewsArticle'] })],
    [
      'with a type written as an address',
      ld({ ...article, '@type': 'https://schema.org/NewsArticle' }),
    ],
    [
      'in a script whose type has parameters',
      ld(article).replace('ld+json', 'ld+json; charset=utf-8'),
    ],
    [
      'with a raw line break in a string',
      ldText(JSON.stringify(article).replace('orders ', 'orders\n')),
    ],
    ['in a comment', ldText(`<!--${JSON.stringify(article)}-->`)],
    ['with a semicolon behind it', ldText(`${JSON.stringify(article)};`)],
    ['with entities', ld({ ...article, headline: 'Varland&nbsp;orders&#32;missiles' })],
    ['with tags', ld({ ...article, headline: '<b>Varland</b> orders missiles' })],
    ['with literals as items', ld({ ...article, headline: { '@value': article.headline } })],
  ])('%s', (_, head) => expect(read(head)).toMatchObject(wanted));

  test.each([
    ['a name', 'Ines Corvo', 'Ines Corvo'],
    ['names', ['Ines Corvo', 'Pal Wend'], 'Ines Corvo, Pal Wend'],
    ['people', [{ name: 'Ines Corvo' }, { name: 'Pal Wend' }], 'Ines Corvo, Pal Wend'],
    ['one with several names', { name: ['Ines Corvo', 'Pal Wend'] }, 'Ines Corvo, Pal Wend'],
    ['the same twice', ['Ines Corvo', 'Ines Corvo'], 'Ines Corvo'],
    ['an address beside a name', ['https://x.example/corvo', 'Ines Corvo'], 'Ines Corvo'],
    ['an address alone', 'https://x.example/corvo', ''],
    ['a reference', { '@id': '#corvo' }, 'Ines Corvo'],
    ['nobody', null, ''],
    ['a number', 7, ''],
  ])('an author given as %s', (_, author, byline) => {
    const graph = [
      { ...article, author },
      { '@id': '#corvo', '@type': 'Person', name: 'Ines Corvo' },
    ];
    expect(read(ld({ '@graph': graph })).byline).toBe(byline);
  });

  const other = {
    ...article,
    headline: 'Brenn counts its boats',
    url: 'https://harbourwire.example/brenn',
  };

  test('of several articles, the one at the page’s address', () => {
    expect(read(ld([other, { ...article, url: `${address}/?ref=x` }])).title).toBe(
      article.headline,
    );
    expect(read(ld([other, { ...article, mainEntityOfPage: { '@id': address } }])).title).toBe(
      article.headline,
    );
  });

  test('of several articles, the one with the page’s headline', () => {
    expect(read(ld([other, article]), `<h1>${article.headline}</h1>`).byline).toBe('Ines Corvo');
    const { title } = read(ld([other, article]), `<h1>${article.headline}</h1>`);
    expect(title).toBe(article.headline);
  });

  test('articles in a list of others are not this page’s', () => {
    const list = { '@type': 'ItemList', itemListElement: [{ item: other }] };
    expect(read(ld(list)).title).toBe('');
  });
});

describe('elsewhere', () => {
  test('microdata', () => {
    const body = `<div itemscope itemtype="https://schema.org/NewsArticle">
      <h1 itemprop="headline">Varland orders missiles</h1>
      <span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="name" href="/c">Ines Corvo</a></span>
      <time itemprop="datePublished" datetime="2031-04-14T09:30+02:00">Monday</time>
      <meta itemprop="dateModified" content="2031-04-15T10:00:00Z">
      <div itemprop="publisher" itemscope><span itemprop="name">Harbour Wire</span></div>
      <p itemprop="articleBody">Text.</p></div>`;
    expect(read('', body)).toMatchObject({ ...wanted, disagreements: [] });
  });

  test('a teaser inside the item is another item', () => {
    const body = `<article itemscope itemtype="http://schema.org/Article"><div itemprop="related" itemscope
      itemtype="http://schema.org/Article"><b itemprop="headline">Brenn counts its boats</b></div>
      <h1 itemprop="headline">Varland orders missiles</h1></article>`;
    expect(read('', body).title).toBe('Varland orders missiles');
  });

  test('Open Graph and meta', () => {
    const head = `<meta property="og:title" content="Varland orders missiles">
      <meta property="OG:site_name" content="Harbour Wire">
      <meta property="article:published_time" content="2031-04-14T07:30:00Z">
      <meta property="article:modified_time" content="2031-04-15T10:00:00Z">
      <meta name="author" content="By Ines Corvo">`;
    expect(read(head)).toMatchObject(wanted);
  });

  test('several authors, an element each', () => {
    const head = '<meta name="author" content="Ines Corvo"><meta name="author" content="Pal Wend">';
    expect(read(head).byline).toBe('Ines Corvo, Pal Wend');
  });

  test.each(['https://www.facebook.com/wire', '@wire', 'www.wire.example'])(
    'a byline that is an address or a handle is none: %s',
    (content) => expect(read(`<meta name="author" content="${content}">`).byline).toBe(''),
  );

  test('a biography is no byline', () => {
    expect(
      read('', `<div class="byline">${'Ines Corvo has seen much. '.repeat(9)}</div>`).byline,
    ).toBe('');
  });

  test('the time of the article, not of the one beside it', () => {
    const body = `<main><aside><time datetime="2031-01-01">x</time></aside>
      <article><time datetime="2031-04-14">y</time></article></main>`;
    expect(read('', body).publishedAt).toBe('2031-04-14');
  });

  test('the headline that readers see, not one written for machines alone', () => {
    const head = ld({ ...article, headline: 'Missiles Varland 2031 price' });
    const body = '<h1>Varland orders missiles</h1>';
    expect(read(`<title>Varland orders missiles | Harbour Wire</title>${head}`, body).title).toBe(
      'Varland orders missiles',
    );
  });

  test('the name of the site is no title', () => {
    const head = '<title>Varland orders missiles</title>';
    expect(read(head, '<h1>Harbour Wire</h1>').title).toBe('Varland orders missiles');
  });

  test('a page that says nothing is known by its site', () => {
    expect(read('', '', '<html>')).toEqual({
      title: '',
      outlet: 'harbourwire.example',
      byline: '',
      publishedAt: null,
      updatedAt: null,
      language: '',
      disagreements: [],
    });
  });
});

describe('dates', () => {
  test.each([
    ['2031-04-14T09:30:00+02:00', '2031-04-14T07:30:00.000Z'],
    ['2031-04-14 09:30:00 +0200', '2031-04-14T07:30:00.000Z'],
    ['2031-04-14T07:30:00.123456Z', '2031-04-14T07:30:00.000Z'],
    ['2031-04-14T07:30Z', '2031-04-14T07:30:00.000Z'],
    ['2031-04-14T09:30:00+02:00[Europe/Linden]', '2031-04-14T07:30:00.000Z'],
    ['Mon, 14 Apr 2031 07:30:00 GMT', '2031-04-14T07:30:00.000Z'],
    ['1933919999', '2031-04-14T07:59:59.000Z'],
    ['1933919999000', '2031-04-14T07:59:59.000Z'],
    ['20310414', '2031-04-14'],
    ['2031-04-14', '2031-04-14'],
    ['April 14, 2031', '2031-04-14'],
    ['Monday, 14th April 2031', '2031-04-14'],
    ['2031-04-14 09:30', '2031-04-14T09:30:00'],
    ['14/04/2031', '14/04/2031'],
    ['2031-13-45', '2031-13-45'],
    ['last Monday', 'last Monday'],
    ['9'.repeat(500), '9'.repeat(500)],
  ])('%s', (written, kept) => expect(dateText(written)).toBe(kept));

  test.each([
    ['2031-04-14', '2031-04-14T07:30:00.000Z', true],
    ['2031-04-14', '2031-04-13T20:30:00.000Z', true],
    ['2031-04-14T09:30:00', '2031-04-14T07:30:00.000Z', true],
    ['2031-04-14T07:30:00.000Z', '2031-04-14T07:33:10.000Z', true],
    ['2031-04-14T07:30:00.000Z', '2031-04-14T09:30:00.000Z', false],
    ['2031-04-14', '2031-04-16', false],
    ['2031-04-14', '2031-04-16T07:30:00.000Z', false],
    ['last Monday', '2031-04-14', false],
    ['last Monday', 'last Monday', true],
  ])('%s and %s may be one moment: %s', (one, other, isSame) => {
    expect(isSameTime(one, other)).toBe(isSame);
    expect(isSameTime(other, one)).toBe(isSame);
  });
});

describe('disagreements', () => {
  test('two dates are kept, each with where it stands', () => {
    const head = `${ld(article)}<meta property="article:published_time" content="2031-04-11T08:00:00Z">`;
    const { publishedAt, disagreements } = read(head);
    expect(publishedAt).toBe('2031-04-14T07:30:00.000Z');
    expect(disagreements).toEqual([
      { field: 'publishedAt', value: '2031-04-14T07:30:00.000Z', from: 'JSON-LD datePublished' },
      { field: 'publishedAt', value: '2031-04-11T08:00:00.000Z', from: 'article:published_time' },
    ]);
  });

  test('JSON-LD and microdata can part', () => {
    const body = `<div itemscope itemtype="https://schema.org/NewsArticle">
      <i itemprop="author">Tova Lind</i><b itemprop="headline">Varland orders missiles</b></div>`;
    const { disagreements } = read(ld(article), body);
    expect(disagreements.map(({ from, value }) => `${from}: ${value}`)).toEqual([
      'JSON-LD author: Ines Corvo',
      'microdata author: Tova Lind',
      'byline: Tova Lind',
    ]);
  });

  test.each([
    ['the outlet behind the title', '<title>Varland orders missiles | Harbour Wire</title>'],
    ['the outlet before the title', '<title>Harbour Wire: Varland orders missiles</title>'],
    ['a window title cut short before the outlet', '<title>Varland orders - Harbour Wire</title>'],
    ['an outlet without spaces', '<meta property="og:site_name" content="HarbourWire">'],
    ['typography', '<meta property="og:title" content="Varland  orders “missiles”">'],
    ['names in another order', '<meta name="author" content="Corvo, Ines">'],
    ['"by" and an agency', '<meta name="author" content="By Ines Corvo, Harbour Wire">'],
    ['a day and its moment', '<meta name="date" content="2031-04-14">'],
    ['a wider language', '<meta property="og:locale" content="en_US">'],
    ['an outlet in short', '<meta property="og:site_name" content="The Harbour Wire">'],
  ])('%s is none', (_, head) => expect(read(ld(article) + head).disagreements).toEqual([]));
});

describe('hostile pages', () => {
  const deep = `${'{"mainEntity":'.repeat(5000)}1${'}'.repeat(5000)}`;
  test.each([
    ['a prototype as a key', ldText('{"__proto__":{"headline":"x"},"@type":"NewsArticle"}')],
    ['a type that is an object', ld({ '@type': { toString: 'NewsArticle' }, headline: 'x' })],
    ['nesting without end', ldText(deep)],
    ['a string of 1 MB', ld({ ...article, headline: 'x '.repeat(500_000) })],
    ['megabytes of scripts', ld({ ...article, articleBody: 'x'.repeat(900_000) }).repeat(5)],
    ['ten thousand articles', ld(Array.from({ length: 10_000 }, () => article))],
    ['markup in values', ld({ ...article, headline: '<img src=x onerror=alert(1)>Varland' })],
    ['a meta of 1 MB', `<meta property="og:title" content="${'&lt;'.repeat(300_000)}">`],
    ['thousands of metas', '<meta name="author" content="A">'.repeat(3000)],
    ['control characters and half characters', ld({ ...article, headline: 'a\u0000b\ud83dc' })],
    ['an entity of no character', ld({ ...article, headline: '&#x110000;&#0;&#xd800;&bogus;' })],
    ['an odd language', '<meta property="og:locale" content="constructor">'],
    ['an entity named like a method', ld({ ...article, headline: '&valueOf;&toSt;' })],
    // The parser of these tests needs its time for megabytes.
  ])('%s', { timeout: 60_000 }, (_, head) => {
    const { title, outlet, byline, updatedAt, disagreements } = read(head);
    expect(title.length).toBeLessThanOrEqual(500);
    expect(byline.length).toBeLessThanOrEqual(300);
    expect(`${title}${outlet}${byline}`.isWellFormed()).toBe(true);
    expect(`${title}${outlet}${byline}`).not.toMatch(/\p{Cc}|<img/u);
    expect(pageStatements.safeParse({ updatedAt, disagreements }).success).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'headline')).toBe(false);
  });
});

test('whatever stands in JSON-LD, what is read can be kept', { timeout: 60_000 }, () => {
  const page = pageWith('', '<h1>Varland orders missiles</h1>');
  const script = page.createElement('script');
  script.type = 'application/ld+json';
  page.head.append(script);
  const keys = fc.constantFrom('@type', '@graph', '@id', 'author', 'name', 'headline', 'publisher');
  const value = fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue(),
    fc.dictionary(
      keys,
      fc.oneof(fc.constant('NewsArticle'), fc.string({ unit: 'binary' }), fc.jsonValue()),
    ),
  );
  fc.assert(
    fc.property(fc.oneof(value, fc.array(value)), (data) => {
      script.textContent = JSON.stringify(data);
      const { updatedAt, disagreements, article: kept } = readMetadata(page, address);
      expect(pageStatements.safeParse({ updatedAt, disagreements }).success).toBe(true);
      const { title, outlet, byline, publishedAt, language } = domainArticle.shape;
      const fields = z.object({ title, outlet, byline, publishedAt, language });
      expect(fields.safeParse(kept).success).toBe(true);
    }),
  );
});

describe('AMP', () => {
  const amphtml = '<link rel="amphtml" href="/amp/missiles">';
  const canonical = '<link rel="canonical" href="/2031/04/missiles">';

  test('an article names its AMP page', () => {
    expect(addressesOf(pageWith(amphtml + canonical), address)).toEqual([
      { url: address, origin: 'seen' },
      { url: 'https://www.harbourwire.example/amp/missiles', origin: 'amp' },
    ]);
  });

  test.each(['<html amp>', '<html ⚡>'])('an AMP page names its article: %s', (root) => {
    const seen = 'https://www.harbourwire.example/amp/missiles';
    expect(addressesOf(pageWith(amphtml + canonical, '', root), seen)).toEqual([
      { url: seen, origin: 'seen' },
      { url: address, origin: 'canonical' },
    ]);
  });

  test('an AMP page in a cache is also the publisher’s', () => {
    const seen = 'https://www-harbourwire-example.cdn.ampproject.org/c/s/www.harbourwire.example/m';
    expect(addressesOf(pageWith(''), seen)).toEqual([
      { url: seen, origin: 'seen' },
      { url: 'https://www.harbourwire.example/m', origin: 'amp' },
    ]);
  });
});
