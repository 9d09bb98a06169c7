/** The benchmark sets by name; those that take longest come first, so that two at a time end together. */
import type { SetResult, Setting } from '../benchmark.ts';
import { runBabe } from './babe.ts';
import { runCheckthat } from './checkthat.ts';
import { runClaimbuster } from './claimbuster.ts';
import { runNewsdiscourse } from './newsdiscourse.ts';
import { runPoliclaim } from './policlaim.ts';
import { runPolnear } from './polnear.ts';
import { runSentenceCases } from './sentence-cases.ts';

export const setNames = [
  'babe',
  'claimbuster',
  'newsdiscourse',
  'polnear',
  'policlaim',
  'checkthat',
  'sentence cases',
] as const;
export type SetName = (typeof setNames)[number];

/** The order of the table. */
export const shownNames: readonly SetName[] = [
  'claimbuster',
  'policlaim',
  'checkthat',
  'babe',
  'polnear',
  'newsdiscourse',
  'sentence cases',
];

export const runSet: Record<SetName, (setting: Setting) => SetResult> = {
  babe: runBabe,
  claimbuster: runClaimbuster,
  newsdiscourse: runNewsdiscourse,
  polnear: runPolnear,
  policlaim: runPoliclaim,
  checkthat: runCheckthat,
  'sentence cases': runSentenceCases,
};
