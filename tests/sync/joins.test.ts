/** Joins undone and done again: what the log makes of it, and who may ask. */
import { describe, expect, test } from 'vitest';
import type { Article } from '#domain/article.ts';
import { homeOf, partedArticleId, partingIdOf } from '#domain/parting.ts';
import {
  boatArticle,
  copyAddress,
  joinAgain,
  part,
  recordArticle,
} from './support/sample-mutations.ts';
import { people, tableTeam, type Step } from './support/table-team.ts';

const { reader, checker, reviewer, owner } = people;
const key = partingIdOf(boatArticle.id, copyAddress);

function teamWithArticle(...more: readonly Step[]) {
  return tableTeam([reader, recordArticle()], ...more);
}

const home = boatArticle.addresses;
const canonical = [{ url: copyAddress, origin: 'canonical' as const }];
const seenThere = [{ url: copyAddress, origin: 'seen' as const }];

/** A page's word for so many addresses at which nobody was. */
function claimedAddresses(count: number): Article['addresses'] {
  return Array.from({ length: count }, (_, at) => ({
    url: `https://claimed-${at}.example/`,
    origin: 'canonical',
  }));
}

describe('addresses of one text', () => {
  test.each<[string, Article['addresses'][], Article['addresses']]>([
    [
      'claimed, then seen: it was seen',
      [[...home, ...canonical], seenThere],
      [...home, ...seenThere],
    ],
    ['seen, then claimed: it was seen', [home, seenThere, canonical], [...home, ...seenThere]],
    [
      'claimed before anything was seen, then seen',
      [[...canonical, ...home], seenThere],
      [...home, ...seenThere],
    ],
    ['claimed only, after what was seen', [canonical, home], [...home, ...canonical]],
    ['both at once', [[...canonical, ...seenThere]], seenThere],
    [
      'nineteen claimed: one more finds its place',
      [[...home, ...claimedAddresses(19)], seenThere],
      [...home, ...seenThere, ...claimedAddresses(18)],
    ],
  ])('CF8 %s', (_, sightings, kept) => {
    const team = tableTeam(
      ...sightings.map((addresses): Step => [reader, recordArticle({ ...boatArticle, addresses })]),
    );
    expect(team.get('article', boatArticle.id)?.addresses).toEqual(kept);
  });
});

describe('joins', () => {
  test('JN2 a parting names one article and one address', () => {
    const team = teamWithArticle([checker, part()]);
    expect(team.get('parting', key)).toMatchObject({
      articleId: boatArticle.id,
      address: copyAddress,
      isParted: true,
      by: checker,
    });
    expect(team.get('article', boatArticle.id)).toEqual(boatArticle);
  });

  test('JN3 an article is never parted from where it was first seen', () => {
    const team = teamWithArticle();
    expect(team.ask(owner, part(homeOf(boatArticle)))).toBe('conflict');
    expect(team.get('parting', partingIdOf(boatArticle.id, homeOf(boatArticle)))).toBeUndefined();
  });

  test('JN3 an address that a page only claimed is no home', () => {
    const claimed = { url: copyAddress, origin: 'canonical' as const };
    const [seen] = boatArticle.addresses;
    const addresses = seen === undefined ? [claimed] : [claimed, seen];
    const team = tableTeam([reader, recordArticle({ ...boatArticle, addresses })]);
    expect(team.ask(checker, part(copyAddress))).toBe('applied');
    expect(team.ask(checker, part(seen?.url))).toBe('conflict');
  });

  test('JN4 joining again undoes it, and both can be asked for again', () => {
    const team = teamWithArticle([checker, part()], [reviewer, joinAgain()]);
    expect(team.get('parting', key)).toMatchObject({ isParted: false, by: reviewer });
    expect(team.ask(owner, part())).toBe('applied');
    expect(team.get('parting', key)).toMatchObject({ isParted: true, by: owner });
  });

  test.each([
    ['parting an article that nobody recorded', part(copyAddress, 'article-none')],
    ['joining what was never parted', joinAgain()],
    ['joining an article that nobody recorded', joinAgain(copyAddress, 'article-none')],
  ])('JN4 %s is refused as unknown', (_, mutation) => {
    expect(teamWithArticle().ask(owner, mutation)).toBe('unknown');
  });

  test('JN5 who decides again what stands decided changes nothing', () => {
    const team = teamWithArticle([checker, part()]);
    const first = team.get('parting', key);
    expect(team.ask(owner, part())).toBe('applied');
    expect(team.get('parting', key)).toEqual(first);
  });

  test('JN6 the parted text has an identifier of its own, the same on every machine', () => {
    const own = partedArticleId(boatArticle.id, copyAddress);
    expect(own).toMatch(/^a[0-9a-f]{31}$/);
    expect(own).toBe(partedArticleId(boatArticle.id, copyAddress));
    expect(own).not.toBe(partedArticleId(boatArticle.id, `${copyAddress}/2`));
    expect(own).not.toBe(boatArticle.id);
  });

  test.each([
    [reader, 'not allowed'],
    [checker, 'applied'],
    [reviewer, 'applied'],
    [owner, 'applied'],
  ])('JN7 %s asks to part and join: %s', (person, outcome) => {
    const team = teamWithArticle([checker, part()]);
    expect(team.ask(person, joinAgain())).toBe(outcome);
    expect(team.ask(person, part())).toBe(outcome);
  });
});
