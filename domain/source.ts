/** A source: who is relied on, how near to the event, and how far to be trusted. */
import * as z from 'zod/mini';
import { boundedText, moment, requiredText, webAddress } from './identity.ts';

export const sourceKinds = ['primary', 'secondary', 'tertiary'] as const;

/** Source reliability of the Admiralty code (NATO AJP-2.1): A completely reliable … F cannot be judged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

/** Information credibility of the Admiralty code: 1 confirmed by other sources … 6 cannot be judged. */
export const credibilities = ['1', '2', '3', '4', '5', '6'] as const;

export const reliabilityMeaning: Record<(typeof reliabilities)[number], string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
};

export const credibilityMeaning: Record<(typeof credibilities)[number], string> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
};

/** Two separate judgements: of the source, and of this information. */
export const grade = z.object({
  reliability: z.enum(reliabilities),
  credibility: z.enum(credibilities),
});

export const source = z.object({
  url: webAddress,
  title: requiredText(500, 'The title of the source'),
  outlet: boundedText(200, 'The outlet'),
  author: boundedText(300, 'The author'),
  publishedAt: z.nullable(boundedText(40, 'The date')),
  accessedAt: moment,
  kind: z.enum(sourceKinds),
  onRecord: z.boolean(),
  /** Names the statement, document or person that this source rests on: two outlets with one origin are one source. */
  origin: boundedText(300, 'The origin'),
});

export type Grade = z.infer<typeof grade>;
export type Source = z.infer<typeof source>;
