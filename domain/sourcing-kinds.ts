/** Kinds of framing that say how a sentence is sourced. They stand among the reasons of a mark and never make one. */
const kinds = [
  'vague_source',
  'anonymous_source',
  'second_hand_source',
  'unsourced_allegation',
  'unsourced_background',
  'dropped_attribution',
  'stage_overstated',
  'distancing_verb',
  'denial',
] as const;

export type SourcingKind = (typeof kinds)[number];

export const sourcingKinds: readonly string[] = kinds;
