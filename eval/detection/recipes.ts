/** How the reference models are trained. One place, so that nothing is tuned set by set without being seen here. */
import type { WordVectors } from '../../training/word-vectors.ts';
import type { Recipe } from './reference.ts';

const linear = (metric: Recipe['metric']) => (vectors: WordVectors | null) => ({
  options: { vectors },
  metric,
});

export const recipes = {
  policlaim: linear('accuracy'),
  checkthat: linear('macro-F1'),
  babe: linear('macro-F1'),
  attribution: linear('F1'),
  newsdiscourse: linear('F1'),
} satisfies Record<string, (vectors: WordVectors | null) => Recipe>;
