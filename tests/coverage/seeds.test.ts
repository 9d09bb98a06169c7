/** The two accounts that started the project, and the cluster of accounts around them, as the engine reads them. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Account } from '#coverage/account.ts';
import { compareAccounts } from '#coverage/compare.ts';
import type { Figure } from '#coverage/figure.ts';
import { relatedAccounts } from '#coverage/related.ts';
import { detectPlainText } from '#detection/detect-plain.ts';

const material = new URL('../../../shared/material/', import.meta.url);
const hasMaterial = existsSync(new URL('seeds/alignment.json', material));
const where = hasMaterial ? '' : ' (skipped: ../shared/material is not there)';

function read(path: string): string {
  return readFileSync(new URL(path, material), 'utf8');
}

function accountOf(key: string, text: string, publishedAt: string | null): Account {
  return {
    key,
    title: key,
    outlet: key,
    address: `https://${key}.example/`,
    publishedAt,
    report: detectPlainText(text, { publishedAt }),
  };
}

const numbers = z.union([z.number(), z.array(z.number())]);

const alignmentFile = z.object({
  meta: z.object({ files: z.object({ A: z.string(), B: z.string() }) }),
  facts: z.array(
    z.object({
      relation: z.string(),
      number: z.optional(z.object({ A: z.optional(numbers), B: z.optional(numbers) })),
    }),
  ),
});

function numbersOf(side: z.infer<typeof numbers> | undefined): number[] {
  return side === undefined ? [] : [side].flat();
}

function values(figures: readonly Figure[]): Array<number | null> {
  return figures.map(({ value }) => value);
}

describe.skipIf(!hasMaterial)(`the two seeds${where}`, () => {
  const alignment = hasMaterial
    ? alignmentFile.parse(JSON.parse(read('seeds/alignment.json')))
    : null;
  const { A, B } = alignment?.meta.files ?? { A: '', B: '' };
  const figuresThat = (relation: string, side: 'A' | 'B') =>
    (alignment?.facts ?? [])
      .filter((fact) => fact.relation === relation)
      // 65 is the name of a brigade.
      .flatMap(({ number }) => numbersOf(number?.[side]).filter((value) => value !== 65));
  const comparison = () =>
    compareAccounts(
      accountOf('a', read(`seeds/${A}`), null),
      accountOf('b', read(`seeds/${B}`), null),
    );

  it('agree on every figure that the alignment says they share', () => {
    const { agree } = comparison().figures;
    const agreed = agree.filter(({ how }) => how === 'same').map(({ first }) => first.value);
    expect(agreed).toEqual(expect.arrayContaining(figuresThat('agree', 'A')));
  });

  it('keep the vague count of the first beside the exact one of the second', () => {
    const vague = comparison().figures.agree.find(({ how }) => how === 'vague against exact');
    expect(vague?.first).toMatchObject({ value: null, range: [200, 999] });
    expect(vague?.second.value).toBe(246);
  });

  it('give every other figure in one only, each once', () => {
    const { onlyFirst, onlySecond } = comparison().figures;
    expect(values(onlyFirst)).toEqual(expect.arrayContaining(figuresThat('only-A', 'A')));
    expect(values(onlySecond)).toEqual(expect.arrayContaining(figuresThat('only-B', 'B')));
    expect(values(onlySecond).filter((value) => value === 500)).toHaveLength(1);
  });

  it('contradict each other in no figure', () => {
    expect(comparison().figures.differ).toEqual([]);
  });

  it('rest on one notice (P8)', () => {
    const { shared, independent, sentence } = comparison().origins;
    expect(independent).toBe(1);
    expect(shared).toHaveLength(1);
    expect(shared[0]?.first.text).toMatch(/statement/u);
    expect(shared[0]?.second.text).toMatch(/announcement/u);
    expect(sentence).toMatch(/^Both accounts rest on one notice: the .+, 11 January 2024\.$/u);
  });
});

const clusterFile = z.array(
  z.object({
    id: z.string(),
    event: z.string(),
    lang: z.string(),
    date: z.string(),
    text: z.string(),
  }),
);

const hasCluster = existsSync(new URL('pairs/seed-cluster/articles.json', material));

describe.skipIf(!hasCluster)(`the cluster around the seeds${where}`, () => {
  const articles = hasCluster
    ? clusterFile
        .parse(JSON.parse(read('pairs/seed-cluster/articles.json')))
        .filter(({ lang }) => lang === 'en')
    : [];
  const accounts = articles.map(({ id, text, date }) => accountOf(id, text, date));

  it('no pair of accounts is said to contradict another in a figure', () => {
    const called = accounts.flatMap((first, i) =>
      accounts
        .slice(i + 1)
        .flatMap((second) =>
          compareAccounts(first, second).figures.differ.map(
            (pair) => `${first.key}/${second.key}: ${pair.first.text} against ${pair.second.text}`,
          ),
        ),
    );
    // The cluster holds four real ones; each lacks a ground (names in the clause, one day), and silence is the rule.
    expect(called).toEqual([]);
  });

  it('most offers to compare are of one event', () => {
    const eventOf = new Map(articles.map(({ id, event }) => [id, event]));
    const offers = accounts.flatMap((account) =>
      relatedAccounts(account, accounts).map(
        (offer) => eventOf.get(offer.account.key) === eventOf.get(account.key),
      ),
    );
    expect(offers.length).toBeGreaterThan(accounts.length);
    expect(offers.filter(Boolean).length / offers.length).toBeGreaterThan(0.9);
  });
});
