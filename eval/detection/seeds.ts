/** The documents that every part of detection must pass, against `seeds/labels.json`. Pure: labels and sentences in, counts out. */
import * as z from 'zod/mini';
import type { ReportSentence } from '#domain/detection-report.ts';
import type { Share } from '../shares.ts';
import type { Counts } from './polnear.ts';

const place = { text: z.string(), start: z.number(), end: z.number() };

export const seedLabels = z.object({
  sentences: z.array(
    z.object({
      doc: z.string(),
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
export type SeedLabel = z.infer<typeof seedLabels>['sentences'][number];

/** The day from which the documents' "last month" counts. */
export const SEEDS_DAY = '2024-01-12';

export interface SeedScore {
  sentences: Share;
  /** Clear editorialising that is marked. */
  mustMark: Share;
  /** Marked, of those that must not be. */
  mustNot: Share;
  quantities: Counts;
  dates: Share;
  /** Kind and source of the first attribution, and none where none is labelled. */
  attribution: Share;
  /** Priority as labelled. */
  priority: Share;
}

/** `sentencesOf` gives what is said of a document. Only body and headline are judged; borderline cases count neither way. */
export function scoreSeeds(
  labels: readonly SeedLabel[],
  sentencesOf: (document: string) => readonly ReportSentence[],
): SeedScore {
  const found = labels.map((label) => ({
    label,
    sentence: sentencesOf(label.doc).find(
      ({ start, end }) => start === label.start && end === label.end,
    ),
  }));
  const judged = found.filter(({ label }) => label.role === 'body' || label.role === 'headline');
  const ofStrength = (strength: number) =>
    judged.filter(({ label }) => label.editorialising_strength === strength);
  const dates = judged.flatMap(({ label, sentence }) =>
    label.dates.map((wanted) => ({ wanted, sentence })),
  );
  return {
    sentences: shareWhere(found, ({ sentence }) => sentence !== undefined),
    mustMark: shareWhere(ofStrength(2), isMarked),
    mustNot: shareWhere(ofStrength(0), isMarked),
    quantities: judged.map(countQuantities).reduce(added, { hits: 0, extra: 0, missed: 0 }),
    dates: shareWhere(dates, ({ wanted, sentence }) => isDateFound(wanted, sentence)),
    attribution: shareWhere(judged, isHeard),
    priority: shareWhere(
      judged,
      ({ label, sentence }) => sentence?.checkable.priority === label.checkworthy_priority,
    ),
  };
}

interface Pair {
  label: SeedLabel;
  sentence: ReportSentence | undefined;
}

function isMarked({ sentence }: Pair): boolean {
  return sentence?.editorialising.marked === true;
}

/** By words and value: the labels give some places relative to the words before. */
function countQuantities({ label, sentence }: Pair): Counts {
  const said = [...(sentence?.quantities ?? [])];
  let hits = 0;
  for (const { text, value } of label.quantities) {
    const at = said.findIndex((one) => one.text === text && one.value === value);
    if (at < 0) continue;
    said.splice(at, 1);
    hits += 1;
  }
  return { hits, extra: said.length, missed: label.quantities.length - hits };
}

function isDateFound(
  { start, end, iso }: SeedLabel['dates'][number],
  sentence: ReportSentence | undefined,
): boolean {
  // The labels write a season by its months' letters; ISO 8601-2 has a number for it.
  const wanted = [iso, iso?.replace('SON', '23') ?? null];
  const said = sentence?.dates ?? [];
  return said.some((one) => one.start < end && start < one.end && wanted.includes(one.iso));
}

function isHeard({ label, sentence }: Pair): boolean {
  const [wanted] = label.attribution;
  const said = sentence?.attribution ?? null;
  if (wanted === undefined) return said === null;
  return (
    said?.kind === wanted.kind && (said.source?.text ?? null) === (wanted.source?.text ?? null)
  );
}

function shareWhere<Item>(items: readonly Item[], isHit: (item: Item) => boolean): Share {
  return { hits: items.filter(isHit).length, of: items.length };
}

function added(one: Counts, other: Counts): Counts {
  return {
    hits: one.hits + other.hits,
    extra: one.extra + other.extra,
    missed: one.missed + other.missed,
  };
}
