/** The two documents that started this, by their labels. Their text stays outside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { detectPlainText } from '#detection/detect-plain.ts';

const folder = '../shared/material/seeds';

const place = { text: z.string(), start: z.number(), end: z.number() };
const labelled = z.object({
  sentences: z.array(
    z.object({
      doc: z.string(),
      index: z.number(),
      start: z.number(),
      end: z.number(),
      role: z.string(),
      editorialising_strength: z.literal([0, 1, 2]),
      checkworthy_priority: z.number(),
      quantities: z.array(z.object({ ...place, value: z.nullable(z.number()) })),
      dates: z.array(z.object({ ...place, iso: z.nullable(z.string()) })),
      attribution: z.array(
        z.object({ kind: z.string(), source: z.nullable(z.object({ text: z.string() })) }),
      ),
    }),
  ),
});
type Label = z.infer<typeof labelled>['sentences'][number];

describe.skipIf(!existsSync(folder))(`the seeds (skipped where ${folder} is absent)`, () => {
  const labels = existsSync(folder)
    ? labelled.parse(JSON.parse(readFileSync(`${folder}/labels.json`, 'utf8'))).sentences
    : [];
  const reports = new Map(
    [...new Set(labels.map((label) => label.doc))].map((doc) => {
      const text = readFileSync(`${folder}/${doc}.txt`, 'utf8');
      return [doc, detectPlainText(text, { publishedAt: '2024-01-12', language: 'en' })] as const;
    }),
  );
  const found = (label: Label) =>
    reports
      .get(label.doc)
      ?.sentences.find((one) => one.start === label.start && one.end === label.end);
  const judged = labels.filter((label) => label.role === 'body' || label.role === 'headline');

  it('splits every sentence as labelled', () => {
    expect(labels.filter((label) => !found(label)).map((label) => label.index)).toEqual([]);
  });

  it('marks all clear editorialising: one in the first, three in the second', () => {
    const clear = judged.filter((label) => label.editorialising_strength === 2);
    expect(clear).toHaveLength(4);
    expect(clear.filter((label) => found(label)?.editorialising.marked !== true)).toEqual([]);
  });

  it('marks no sentence that must not be marked', () => {
    const silent = judged.filter((label) => label.editorialising_strength === 0);
    expect(silent).toHaveLength(13);
    expect(silent.filter((label) => found(label)?.editorialising.marked === true)).toEqual([]);
  });

  it('tells the parts of the page', () => {
    const names: Record<string, string[]> = {
      headline: ['headline'],
      body: ['body'],
      section_label: ['section label'],
      teaser_duplicate: ['teaser'],
      headline_duplicate: ['teaser'],
      author_bio: ['byline'],
      advert: ['advertisement'],
      boilerplate: ['boilerplate', 'related', 'byline'],
    };
    const wrong = labels.filter((label) => !names[label.role]?.includes(found(label)?.role ?? ''));
    expect(wrong.map((label) => [label.index, label.role, found(label)?.role])).toEqual([]);
  });

  it('never marks the advertisement', () => {
    const adverts = labels.filter((label) => label.role === 'advert').map(found);
    expect(adverts.length).toBeGreaterThan(0);
    for (const one of adverts)
      expect(one).toMatchObject({ editorialising: { marked: false }, checkable: { priority: 0 } });
  });

  it('finds the figures', () => {
    const wanted = judged.flatMap((label) =>
      label.quantities.map((quantity) => ({ label, quantity })),
    );
    const hits = wanted.filter(({ label, quantity }) =>
      found(label)?.quantities.some(
        (one) => one.text === quantity.text && one.value === quantity.value,
      ),
    );
    const extra = judged.flatMap((label) =>
      (found(label)?.quantities ?? []).filter(
        (one) => !label.quantities.some((two) => two.text === one.text),
      ),
    );
    console.info(`seeds: figures ${hits.length} of ${wanted.length}, ${extra.length} not labelled`);
    expect(hits.length / wanted.length).toBeGreaterThanOrEqual(0.98);
    expect(extra.map((one) => one.text)).toEqual([]);
  });

  it('finds and resolves the dates', () => {
    const wanted = judged.flatMap((label) => label.dates.map((date) => ({ label, date })));
    const hits = wanted.filter(({ label, date }) =>
      found(label)?.dates.some(
        (one) =>
          one.start < date.end &&
          date.start < one.end &&
          // The labels write a season by its months; ISO 8601-2 has a number for it.
          (one.iso === date.iso || one.iso === date.iso?.replace('SON', '23')),
      ),
    );
    console.info(`seeds: dates ${hits.length} of ${wanted.length}`);
    expect(hits).toHaveLength(wanted.length);
  });

  it('hears who is heard', () => {
    const wanted = judged.filter((label) => label.attribution.length > 0);
    const hits = wanted.filter((label) => {
      const [first] = label.attribution;
      const heard = found(label)?.attribution;
      return (
        heard?.kind === first?.kind &&
        (heard?.source?.text ?? null) === (first?.source?.text ?? null)
      );
    });
    const invented = judged.filter(
      (label) => label.attribution.length === 0 && found(label)?.attribution,
    );
    console.info(
      `seeds: attribution ${hits.length} of ${wanted.length}, ${invented.length} not labelled`,
    );
    expect(hits).toHaveLength(wanted.length);
    expect(invented.map((label) => label.index)).toEqual([]);
  });

  it('weighs most sentences as the labels do, and none two steps off', () => {
    const steps = judged.map((label) =>
      Math.abs((found(label)?.checkable.priority ?? 0) - label.checkworthy_priority),
    );
    console.info(
      `seeds: priority right ${steps.filter((step) => step === 0).length} of ${steps.length}`,
    );
    expect(Math.max(...steps)).toBeLessThan(2);
  });
});
