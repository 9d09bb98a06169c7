/** What the panel says of copies: whence notes come, how much is shared, and which address would leave. */
import { describe, expect, test } from 'vitest';
import type { Article } from '#domain/article.ts';
import type { Mutation } from '#sync/mutation.ts';
import { pageJoins } from '../../entrypoints/sidepanel/page-joins.ts';
import { memberDevice, openDevice, type Device } from '../replica/device.ts';
import { article, claim, recordArticle } from '../replica/mutations.ts';
import { TeamLog } from '../replica/team-log.ts';

const wire = 'https://wire.example/ferries';
const digest = 'https://digest.example/ferries';
const mirror = 'https://mirror.example/ferries';
const madeAt = '2031-05-01T08:00:00.000Z';

/** A text of a hundred shingles, some of them its own. */
function text(id: string, own: number, ...urls: string[]): Article {
  const shared = Array.from({ length: 100 - own }, (_, at) => at);
  const others = Array.from({ length: own }, (_, at) => 10_000 + own * 100 + at);
  return {
    ...article,
    id,
    outlet: `Outlet of ${id}`,
    fingerprint: [...shared, ...others],
    textHash: String(own).padStart(64, '0'),
    addresses: urls.map((url) => ({ url, origin: 'seen' })),
  };
}

function noteOn({ id }: Article): Mutation[] {
  const own = { ...claim, id: `claim-on-${id}`, articleId: id };
  return [{ id: `m-claim-${id}`, madeAt, type: 'claim.mark', claim: own }];
}

function part(articleId: string, address: string): Mutation {
  return { id: `m-part-${articleId}`, madeAt, type: 'article.part', articleId, address };
}

async function deviceWith(...asked: Mutation[]): Promise<Device> {
  const device = await openDevice(new TeamLog());
  expect(await device.replica.ask(asked)).toEqual({ ok: true });
  return device;
}

const original = text('article-wire', 0, wire);
const copy = text('article-copy', 3, digest);
const recorded = [recordArticle('m-record-wire', original), ...noteOn(original)];

describe('a join', () => {
  test('seen from a copy names the home, and the copy would leave', async () => {
    const { replica } = await deviceWith(...recorded);
    expect(await pageJoins(replica.database, `${digest}?utm_source=x#top`, copy)).toEqual({
      joins: [
        {
          articleId: 'article-wire',
          outlet: 'Outlet of article-wire',
          addresses: [wire],
          share: 0.97,
          leaves: digest,
        },
      ],
      parted: [],
      mayDecide: true,
    });
  });

  test('seen from home names each other address, and that one would leave', async () => {
    const everywhere = text('article-wire', 0, wire, digest, mirror);
    const { replica } = await deviceWith(
      recordArticle('m-record', everywhere),
      ...noteOn(original),
    );
    const { joins } = await pageJoins(replica.database, wire, original);
    expect(joins.map(({ addresses, leaves, share }) => ({ addresses, leaves, share }))).toEqual([
      { addresses: [digest], leaves: digest, share: 1 },
      { addresses: [mirror], leaves: mirror, share: 1 },
    ]);
  });

  test('is silent where nobody has noted anything', async () => {
    const { replica } = await deviceWith(recordArticle('m-record-wire', original));
    expect((await pageJoins(replica.database, digest, copy)).joins).toEqual([]);
  });

  test('is none where another text stood at the same address', async () => {
    const { replica } = await deviceWith(...recorded);
    const other = text('article-other', 90, wire);
    expect((await pageJoins(replica.database, wire, other)).joins).toEqual([]);
  });
});

describe('an undone join', () => {
  test('is told at both ends, with who decided', async () => {
    const device = await memberDevice(new TeamLog(), 'Ada', 'checker');
    const asked = [...recorded, recordArticle('m-record-copy', copy), ...noteOn(copy)];
    await device.replica.ask([...asked, part(original.id, digest)]);
    for (const [address, page] of [
      [digest, copy],
      [wire, original],
    ] as const) {
      const { joins, parted } = await pageJoins(device.replica.database, address, page);
      expect(joins).toEqual([]);
      expect(parted).toMatchObject([
        { articleId: original.id, home: wire, address: digest, byName: 'Ada' },
      ]);
    }
  });

  test('is not for readers to decide', async () => {
    const device = await memberDevice(new TeamLog(), 'Ben', 'reader');
    const { mayDecide } = await pageJoins(device.replica.database, digest, copy);
    expect(mayDecide).toBe(false);
  });
});
