/** Which notes a page shows: by text, by where it was seen, never by what it claims; and what undoing a join does to that. */
import { describe, expect, test } from 'vitest';
import type { Article } from '#domain/article.ts';
import { partedArticleId } from '#domain/parting.ts';
import { articlesOnPage, articleToNote } from '#replica/page-articles.ts';
import type { Mutation } from '#sync/mutation.ts';
import { memberDevice, openDevice, type Device } from './device.ts';
import { article, recordArticle } from './mutations.ts';
import { TeamLog } from './team-log.ts';

const wire = 'https://wire.example/ferries';
const digest = 'https://digest.example/ferries';
const mirror = 'https://mirror.example/ferries';

/** Near copies share the tens of this number, and with them the first of their hashes. */
function text(id: string, number: number, ...addresses: Article['addresses']): Article {
  return { ...article, id, fingerprint: [Math.floor(number / 10), 1000 + number], addresses };
}

function seen(...urls: string[]): Article['addresses'] {
  return urls.map((url) => ({ url, origin: 'seen' }));
}

function isSameText(one: Article, other: Article): boolean {
  return one.fingerprint[0] === other.fingerprint[0];
}

const original = text('article-wire', 10, ...seen(wire));

let asked = 0;

function decide(
  type: 'article.part' | 'article.join',
  articleId: string,
  address: string,
): Mutation {
  asked += 1;
  const id = `mutation-${String(asked).padStart(8, '0')}`;
  return { id, madeAt: '2031-05-01T08:00:00.000Z', type, articleId, address };
}

async function deviceWith(...articles: Article[]): Promise<Device> {
  const device = await openDevice(new TeamLog());
  const records = articles.map((each) => recordArticle(`m-record-${each.id}`, each));
  expect(await device.replica.ask(records)).toEqual({ ok: true });
  return device;
}

async function shownAt(device: Device, address: string, page: Article | null): Promise<string[]> {
  const question = { address, article: page, isSameText };
  const { shown } = await articlesOnPage(device.replica.database, question);
  return shown.map(({ id }) => id).toSorted();
}

describe('JN1 notes come to a page', () => {
  test('with the same text at another address', async () => {
    const device = await deviceWith(original);
    expect(await shownAt(device, digest, text('article-copy', 10, ...seen(digest)))).toEqual([
      'article-wire',
    ]);
  });

  test('with another text at the address where the article was seen', async () => {
    const device = await deviceWith(original);
    expect(await shownAt(device, wire, text('article-new', 90, ...seen(wire)))).toEqual([
      'article-wire',
    ]);
    expect(await shownAt(device, wire, null)).toEqual(['article-wire']);
  });

  test.each(['canonical', 'og:url', 'amp'] as const)(
    'not because the page claims the address by its %s link',
    async (origin) => {
      const device = await deviceWith(original);
      const hostile = text('article-hostile', 90, ...seen(mirror), { url: wire, origin });
      expect(await shownAt(device, mirror, hostile)).toEqual([]);
    },
  );

  test.each(['canonical', 'og:url', 'amp'] as const)(
    'nor because a page once claimed it by its %s link',
    async (origin) => {
      const hostile = text('article-hostile', 90, ...seen(mirror), { url: wire, origin });
      const device = await deviceWith(original, hostile);
      expect(await shownAt(device, wire, original)).toEqual(['article-wire']);
    },
  );

  test('nor with another text at another address', async () => {
    const device = await deviceWith(original);
    expect(await shownAt(device, digest, text('article-other', 90, ...seen(digest)))).toEqual([]);
  });
});

describe('JN1 an address that was claimed first and seen later', () => {
  const here = text('article-wire', 10, ...seen(digest), { url: wire, origin: 'canonical' });
  const rewritten = text('article-new', 90, ...seen(wire));

  test('brings the notes to what is written there now', async () => {
    const device = await deviceWith(here);
    expect(await shownAt(device, wire, rewritten)).toEqual([]);
    await device.replica.ask([recordArticle('m-record-seen', original)]);
    expect(await shownAt(device, wire, rewritten)).toEqual(['article-wire']);
  });
});

describe('JN2 a parting', () => {
  const copy = text('article-copy', 11, ...seen(digest));
  const third = text('article-third', 12, ...seen(mirror));

  test('hides the notes of both from each other, and from nobody else', async () => {
    const device = await deviceWith(original, copy, third);
    await device.replica.ask([decide('article.part', original.id, digest)]);
    expect(await shownAt(device, digest, copy)).toEqual(['article-copy', 'article-third']);
    expect(await shownAt(device, wire, original)).toEqual(['article-third', 'article-wire']);
    expect(await shownAt(device, mirror, third)).toEqual([
      'article-copy',
      'article-third',
      'article-wire',
    ]);
  });

  test('holds when either text has changed since', async () => {
    const device = await deviceWith(original, copy);
    await device.replica.ask([decide('article.part', original.id, digest)]);
    const later = text('article-later', 13, ...seen(wire));
    expect(await shownAt(device, wire, later)).toEqual(['article-wire']);
    expect(await shownAt(device, digest, { ...later, addresses: seen(digest) })).toEqual([
      'article-copy',
    ]);
  });

  test('is named on both pages, with who decided', async () => {
    const device = await deviceWith(original, copy);
    await device.replica.ask([decide('article.part', original.id, digest)]);
    for (const [address, page] of [
      [digest, copy],
      [wire, original],
    ] as const) {
      const question = { address, article: page, isSameText };
      const { parted } = await articlesOnPage(device.replica.database, question);
      expect(parted).toHaveLength(1);
      expect(parted[0]).toMatchObject({
        article: { id: 'article-wire' },
        parting: { address: digest, isParted: true },
      });
    }
  });

  test('JN4 is undone by joining again', async () => {
    const device = await deviceWith(original, copy);
    await device.replica.ask([decide('article.part', original.id, digest)]);
    await device.replica.ask([decide('article.join', original.id, digest)]);
    expect(await shownAt(device, wire, original)).toEqual(['article-copy', 'article-wire']);
    expect(await shownAt(device, digest, copy)).toEqual(['article-copy', 'article-wire']);
  });

  test('reaches a teammate', async () => {
    const log = new TeamLog();
    const ada = await memberDevice(log, 'Ada', 'checker');
    const ben = await memberDevice(log, 'Ben', 'reader');
    await ada.replica.ask([
      recordArticle('m-record-wire', original),
      decide('article.part', original.id, digest),
    ]);
    await ada.synchroniser.wake();
    await ben.synchroniser.wake();
    expect(await shownAt(ben, digest, copy)).toEqual([]);
  });
});

describe('JN6 a text that is the same word for word', () => {
  const page = { ...original, addresses: seen(digest) };

  test('is noted on the article as long as they are joined', async () => {
    const device = await deviceWith(original);
    expect((await articleToNote(device.replica.database, page, isSameText)).id).toBe(original.id);
  });

  test('has notes of its own once they are parted, and the home keeps its own', async () => {
    const device = await deviceWith(original);
    await device.replica.ask([decide('article.part', original.id, digest)]);
    const own = await articleToNote(device.replica.database, page, isSameText);
    expect(own.id).toBe(partedArticleId(original.id, digest));
    expect((await articleToNote(device.replica.database, original, isSameText)).id).toBe(
      original.id,
    );
    await device.replica.ask([recordArticle('m-record-own', own)]);
    expect(await shownAt(device, digest, page)).toEqual([own.id]);
    expect(await shownAt(device, wire, original)).toEqual([original.id]);
  });
});

describe('JN8 a parting holds for the later versions of the article', () => {
  const copy = text('article-copy', 11, ...seen(digest));
  const later = text('article-later', 12, ...seen(wire));
  const rewritten = text('article-new', 90, ...seen(wire));

  async function parted(...more: Article[]): Promise<Device> {
    const device = await deviceWith(original, ...more);
    await device.replica.ask([decide('article.part', original.id, digest)]);
    return device;
  }

  test.each<[string, Article]>([
    ['the copy as it was', copy],
    ['the copy changed too', text('article-copy-later', 13, ...seen(digest))],
    ['the later version word for word', { ...later, addresses: seen(digest) }],
  ])('whose notes do not come to the parted address: %s', async (_, page) => {
    const device = await parted(copy, later);
    expect(await shownAt(device, digest, page)).toEqual(['article-copy']);
    expect(await shownAt(device, wire, later)).toEqual(['article-later', 'article-wire']);
  });

  test('and is told once, however many versions it hides', async () => {
    const device = await parted(copy, later);
    const question = { address: digest, article: copy, isSameText };
    const told = (await articlesOnPage(device.replica.database, question)).parted;
    expect(told.map(({ parting }) => parting.address)).toEqual([digest]);
    await device.replica.ask([decide('article.join', original.id, digest)]);
    expect(await shownAt(device, digest, copy)).toEqual([
      'article-copy',
      'article-later',
      'article-wire',
    ]);
  });

  test('but not for another text at the same home', async () => {
    const device = await parted(copy, rewritten);
    const page = text('article-of-both', 91, ...seen(digest));
    expect(await shownAt(device, digest, page)).toEqual(['article-copy', 'article-new']);
  });

  test.each<[string, Article, Article[], string]>([
    ['a known version', { ...later, addresses: seen(digest) }, [later], digest],
    [
      'what was noted at the parted address first',
      later,
      [{ ...later, addresses: seen(digest) }],
      wire,
    ],
  ])('so that %s is noted apart', async (_, page, known, address) => {
    const device = await parted(...known);
    const own = await articleToNote(device.replica.database, page, isSameText);
    expect(own.id).toBe(partedArticleId(later.id, address));
    await device.replica.ask([recordArticle('m-record-own', own)]);
    expect(await shownAt(device, address, page)).toContain(own.id);
    expect(await shownAt(device, address === wire ? digest : wire, page)).not.toContain(own.id);
  });
});
