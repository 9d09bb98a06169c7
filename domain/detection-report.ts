/**
 * What the detection engine says of a text. This is the format that `second-source detect` prints and that outside
 * measurement reads: fields are added, never renamed. Offsets are UTF-16 units into the input, `end` exclusive.
 */
import * as z from 'zod/mini';
import { blockRoles } from './article.ts';
import { claimKinds } from './claim.ts';

const offset = z.int().check(z.minimum(0));
const score = z.number().check(z.minimum(0), z.maximum(1));

/** How much a check would matter: 3 accusation, casualty, figure, money, rank or law; 2 an event; 1 trivial; 0 nothing to check. */
export const priorities = [0, 1, 2, 3] as const;

export const reportSpan = z.object({
  start: offset,
  end: offset,
  /** The framing kind, e.g. `unsourced_prediction`. */
  kind: z.string(),
  /** The rule that found it, e.g. `inference/is-unusual`. */
  rule: z.string(),
  /** Why, in a sentence for the reader. */
  reason: z.string(),
  /** The part of a learned judgement that these words carry; absent where a rule spoke. */
  share: z.optional(score),
});

export const attributionKinds = [
  'direct_quote',
  'direct_quote_partial',
  'indirect_speech',
  'according_to',
  'passive_report',
  'nominal_report',
  'denial',
] as const;

const attributedSpan = z.object({ text: z.string(), start: offset, end: offset });

export const attribution = z.object({
  /** Who is heard; null where nobody is named. */
  source: z.nullable(attributedSpan),
  verb: z.nullable(attributedSpan),
  kind: z.enum(attributionKinds),
  /** The outlet through which the words came, where they came second hand. */
  via: z.nullable(attributedSpan),
  /** The statement, report or notice they stand in. */
  document: z.nullable(attributedSpan),
  /** Whether all of the sentence is the source's, or a part. */
  covers: z.enum(['all', 'part']),
  /** Present where nobody is heard: the sentence tells whose stance, plan or expectation it is, and nobody's words. */
  stance: z.optional(z.literal(true)),
});

export const quantityKinds = [
  'money',
  'count',
  'percent',
  'measure',
  'ordinal',
  'casualty',
] as const;

export const quantityQualifiers = [
  'at least',
  'more than',
  'at most',
  'less than',
  'about',
  'nearly',
] as const;

export const quantity = z.object({
  start: offset,
  end: offset,
  text: z.string(),
  /** The number in base units ("$75 million" is 75000000); null where it is vague ("hundreds"). */
  value: z.nullable(z.number()),
  /** The lower and upper bound of a vague or ranged quantity. */
  range: z.nullable(z.tuple([z.number(), z.number()])),
  /** What is counted, or the currency's or measure's code. */
  unit: z.string(),
  kind: z.enum(quantityKinds),
  /** How the words hedge a value: "at least 40", "up to 40", "about 40"; absent where they state it flatly. */
  qualifier: z.optional(z.enum(quantityQualifiers)),
});

export const dateMention = z.object({
  start: offset,
  end: offset,
  text: z.string(),
  /** ISO 8601 of reduced precision, e.g. `2024-01`; null where it cannot be resolved. */
  iso: z.nullable(z.string()),
});

export const loadedToken = z.object({ start: offset, end: offset, score });

/** With `detect --sentences` each is one line of the input, in its order, and offsets count into that line's `text`. */
export const reportSentence = z.object({
  start: offset,
  end: offset,
  text: z.string(),
  role: z.enum(blockRoles),
  checkable: z.object({
    score,
    priority: z.literal(priorities),
    kinds: z.array(z.enum(claimKinds)),
  }),
  editorialising: z.object({ score, marked: z.boolean(), spans: z.array(reportSpan) }),
  attribution: z.nullable(attribution),
  quantities: z.array(quantity),
  dates: z.array(dateMention),
  /** The chances that it evaluates, and that it says what is to come, whoever speaks; 0.5 is the decision. */
  discourse: z.optional(z.object({ evaluation: score, expectation: score })),
  /** Its words with how loaded each is, 0.5 the decision; only where asked for, as `detect --sentences` does. */
  loadedTokens: z.optional(z.array(loadedToken)),
});

/** What a text gets: English all of it, any other language figures, dates and quotations. */
export const extents = ['full', 'figures only'] as const;

export const detectionReport = z.object({
  engine: z.string(),
  /** The language the text was read in, as a tag; `und` where it is not English and nobody declared it. */
  language: z.optional(z.string()),
  judged: z.optional(z.enum(extents)),
  sentences: z.array(reportSentence),
});

export type ReportSpan = z.infer<typeof reportSpan>;
export type Attribution = z.infer<typeof attribution>;
export type Quantity = z.infer<typeof quantity>;
export type DateMention = z.infer<typeof dateMention>;
export type ReportSentence = z.infer<typeof reportSentence>;
/** What `detect` prints is an array of these, one an input, in the order given. */
export const fileReport = z.extend(detectionReport, { file: z.string() });

export type DetectionReport = z.infer<typeof detectionReport>;
