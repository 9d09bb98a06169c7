/** Addresses: what follows readers is taken off, what chooses the text never is, and AMP is seen through where it is certain. */
import * as fc from 'fast-check';
import { TidyURL } from 'tidy-url';
import { describe, expect, test } from 'vitest';
import type { Article } from '#domain/article.ts';
import { publisherBehindAmp } from '#article/amp.ts';
import { articleAt, cleanAddress } from '#article/clean-address.ts';
import { trackingParameters } from '#article/tracking-parameters.ts';

const globalNames = TidyURL.rules.find(({ name }) => name === 'Global')?.rules ?? [];

describe('what follows readers', () => {
  test.each([
    ['campaign tags', '?utm_source=letter&utm_medium=mail', ''],
    ['a campaign tag nobody listed', '?utm_whatever=1', ''],
    ['click identifiers', '?gclid=1&fbclid=2&msclkid=3&twclid=4', ''],
    ['mailing services', '?mc_eid=1&_hsenc=2&mkt_tok=3&vero_id=4', ''],
    ["a newspaper's own tags", '?smid=tw-share&at_medium=social&at_campaign=64', ''],
    ['between parameters that stay', '?b=2&utm_source=x&a=1', '?b=2&a=1'],
  ])('%s', (_, query, left) => {
    expect(cleanAddress(`https://courier.example/boats${query}`)).toBe(
      `https://courier.example/boats${left}`,
    );
  });

  test('what only one site uses for it is taken off there and nowhere else', () => {
    expect(cleanAddress('https://www.wsj.com/boats?mod=hp_lead')).toBe(
      'https://www.wsj.com/boats?mod=hp_lead',
    );
    expect(cleanAddress('https://www.washingtonpost.com/boats/?itid=hp')).toBe(
      'https://www.washingtonpost.com/boats/',
    );
    expect(cleanAddress('https://courier.example/boats/?itid=hp')).toContain('itid=hp');
  });

  test('a site is told by the end of its host, at a dot', () => {
    for (const kept of [
      'https://notmedium.com/p?source=ministry',
      'https://medium.com.example/p?source=ministry',
      'https://pineapple.company.example/?src=12&app=4',
      'https://pineapple.com/?src=12&app=4',
      'https://www-office.community.example/reports?from=2031-01-01',
    ]) {
      expect(cleanAddress(kept)).toBe(kept);
    }
    expect(cleanAddress('https://medium.com/p?source=x')).toBe('https://medium.com/p');
    expect(cleanAddress('https://ada.medium.com/p?source=x')).toBe('https://ada.medium.com/p');
  });

  test.each([
    ['a space', '?q=a%20b&utm_source=x', '?q=a%20b'],
    ['a plus', '?utm_source=x&q=a+b', '?q=a+b'],
    ['a name without a value', '?flag&utm_source=1', '?flag'],
    ['an empty value', '?flag=&utm_source=1', '?flag='],
    ['what is no UTF-8', '?q=%E4&utm_source=1', '?q=%E4'],
    ['a list', '?list=1;2,3&utm_source=1&list=%5B4%5D', '?list=1;2,3&list=%5B4%5D'],
    ['a tag whose name is encoded', '?utm%5Fsource=1&a=%41', '?a=%41'],
  ])('%s stays as it was written beside a tag', (_, query, left) => {
    const page = 'https://courier.example/boats';
    expect(cleanAddress(page + query)).toBe(page + left);
    expect(cleanAddress(page + left)).toBe(page + left);
  });

  test.each([
    ['https://forum.example/#!/article/12', 'https://forum.example/#!/article/12'],
    ['https://app.example/?utm_source=x#/story/77', 'https://app.example/#/story/77'],
    ['https://app.example/boats#part/two', 'https://app.example/boats'],
    ['https://app.example/boats#:~:text=two', 'https://app.example/boats'],
  ])('a fragment that is a route chooses the text: %s', (address, clean) => {
    expect(cleanAddress(address)).toBe(clean);
  });

  test('another fragment and credentials never stay', () => {
    expect(cleanAddress('https://ada:key@courier.example/boats#part-two')).toBe(
      'https://courier.example/boats',
    );
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'boats.html', '', 'file:///etc/passwd'])(
    '%j is no address',
    (address) => expect(cleanAddress(address)).toBeNull(),
  );

  test('what is clean stays as it is, whatever it was made of', () => {
    const query = fc.dictionary(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(fc.constantFrom(...sites()), query, (host, parameters) => {
        const clean = cleanAddress(
          `https://${host}/read?${new URLSearchParams(parameters)}&utm_source=x#part`,
        );
        expect(clean).not.toBeNull();
        expect(clean).not.toMatch(/utm_source=x|#/);
        expect(cleanAddress(clean ?? '')).toBe(clean);
      }),
    );
  });

  test('the same address has the same answer each time', () => {
    const once = cleanAddress('https://x.bandcamp.com/?from=embed&utm_source=x');
    expect(cleanAddress('https://x.bandcamp.com/?from=embed&utm_source=x')).toBe(once);
  });
});

describe('what may choose the text', () => {
  const choosing = [
    'id p article page story v q s t n a d aid cid nid sid pid idx no num',
    'article_id articleId storyid post_id doc wp_page lang hl date title tag tags cat section view',
    'module region keyword path url file print output type key content version channel rss feed',
  ].flatMap((line) => line.split(' '));

  test.each(choosing)('%s is kept on every site that the list knows', (name) => {
    for (const host of [...sites(), 'courier.example']) {
      expect(cleanAddress(`https://${host}/read?${name}=7`)).toBe(`https://${host}/read?${name}=7`);
    }
  });

  test('neither the list for all sites nor our additions name one', () => {
    const words = new Set(choosing.map((name) => name.toLowerCase()));
    expect(globalNames.length).toBeGreaterThan(80);
    expect(globalNames.filter((name) => words.has(name.toLowerCase()))).toEqual([]);
    const ours = choosing.filter((name) =>
      trackingParameters.some((parameter) => parameter.name.test(name)),
    );
    expect(ours).toEqual([]);
  });

  test.each(['mbid', 'ncid', 'elq'])('%s is kept though the list for all sites has it', (name) => {
    const address = `https://courier.example/read?${name}=7`;
    expect(cleanAddress(address)).toBe(address);
  });

  test('a redirect is not followed and a path not rewritten', () => {
    for (const address of [
      'https://www.google.com/url?q=https%3A%2F%2Fcourier.example%2Fboats',
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fcourier.example%2F',
      'https://www.amazon.com/dp/123/ref=sr_1_1',
      'https://www.nbcnews.com/boats/amp',
    ]) {
      expect(cleanAddress(address)).toBe(address);
    }
  });
});

describe('AMP', () => {
  test.each([
    [
      'a cache that spells the publisher',
      'https://courier-example.cdn.ampproject.org/c/s/courier.example/boats?x=1&amp_js_v=a6&usqp=mq',
      'https://courier.example/boats?x=1',
    ],
    [
      'a parameter as the publisher writes it',
      'https://www.google.com/amp/s/courier.example/boats?q=a%20b&usqp=mq',
      'https://courier.example/boats?q=a%20b',
    ],
    [
      'a host with a hyphen',
      'https://orrin--courier-example.cdn.ampproject.org/v/s/orrin-courier.example/boats',
      'https://orrin-courier.example/boats',
    ],
    [
      "Google's viewer",
      'https://www.google.com/amp/s/courier.example/boats/amp',
      'https://courier.example/boats/amp',
    ],
    [
      'without encryption',
      'https://www.google.com/amp/courier.example/b',
      'http://courier.example/b',
    ],
  ])('%s stands for the publisher', (_, address, behind) => {
    expect(publisherBehindAmp(address)).toBe(behind);
  });

  test.each([
    [
      'a cache that spells another',
      'https://courier-example.cdn.ampproject.org/c/s/tidings.example/b',
    ],
    [
      'a look-alike of the cache',
      'https://courier-example.cdn.ampproject.org.evil.example/c/s/courier.example/b',
    ],
    ['a path that may mean anything', 'https://courier.example/amp/boats'],
    ["a search engine's other pages", 'https://www.google.com/search?q=amp/s/courier.example'],
    ['nothing behind it', 'https://www.google.com/amp/s/'],
    ['no address', 'amp'],
  ])('%s does not', (_, address) => expect(publisherBehindAmp(address)).toBeNull());
});

describe('an article as read at an address', () => {
  const article: Article = {
    id: 'article-boats',
    addresses: [
      { url: 'https://elsewhere.example/other', origin: 'seen' },
      { url: 'https://courier.example/boats?utm_source=x', origin: 'canonical' },
      { url: 'https://courier.example/boats?fbclid=y', origin: 'og:url' },
    ],
    title: 'Varland orders boats',
    outlet: 'The Orrin Courier',
    byline: '',
    publishedAt: null,
    language: 'en',
    fingerprint: [],
    textHash: 'ab'.repeat(32),
  };

  test('was seen where the browser says, whatever came with it; claimed addresses stand once each', () => {
    expect(articleAt(article, 'https://digest.example/boats?gclid=1#top').addresses).toEqual([
      { url: 'https://digest.example/boats', origin: 'seen' },
      { url: 'https://courier.example/boats', origin: 'canonical' },
    ]);
  });
});

/** A host for each rule of the list that is told by one. */
function sites(): string[] {
  return TidyURL.rules.flatMap(({ name, match, match_href: isRedirect }) => {
    const plain = new RegExp(match.source, match.flags.replace('g', ''));
    const hosts = [name, `www.${name}`, `a.${name}`].filter(
      (host) => URL.canParse(`https://${host}/`) && plain.test(host),
    );
    return isRedirect
      ? []
      : hosts.slice(0, 1).filter((host) => new URL(`https://${host}`).host === host);
  });
}
