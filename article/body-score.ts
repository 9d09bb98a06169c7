/**
 * How much speaks for a block being the article's own text: points for each feature, the same in every language. A block
 * is judged by this only where neither its words nor its markup say what else it is.
 */
import type { BlockFeatures } from './block-features.ts';
import { isFinished } from './text-shape.ts';

export interface BodyScore {
  isBody: boolean;
  /** The feature that weighs most on the side that won. */
  why: string;
}

interface Signal {
  points: number;
  holds: (block: BlockFeatures, place: BlockPlace) => boolean;
  why: string;
}

/** Where a block stands among those that are certainly the article's paragraphs. */
export type BlockPlace = 'before' | 'within' | 'after';

/** Made or placed like a fourth of the running text: no accident of one paragraph. */
const common = 0.25;
const rare = 0.05;

const signals: readonly Signal[] = [
  {
    points: 3,
    holds: ({ likeness }) => likeness >= common,
    why: 'is made like the article’s paragraphs',
  },
  {
    points: 1,
    holds: ({ likeness }) => likeness >= rare && likeness < common,
    why: 'is made like some of the article’s paragraphs',
  },
  { points: 2, holds: ({ isKept }) => isKept, why: 'is running text of the article' },
  {
    points: 1,
    holds: ({ isSentence, text }, place) => isSentence || (place === 'within' && isFinished(text)),
    why: 'reads like sentences',
  },
  {
    points: 1,
    holds: ({ isSentence, words }) => isSentence && words >= 25,
    why: 'is a whole paragraph',
  },
  {
    points: 1,
    holds: ({ nearness }) => nearness >= common,
    why: 'stands beside the article’s paragraphs',
  },
  {
    points: 2,
    holds: ({ isHeading, nearness }) => isHeading && nearness >= common,
    why: 'is a heading among the article’s paragraphs',
  },
  {
    points: 3,
    holds: ({ tag, nearness }, place) =>
      /^(t[dh]|pre)$/.test(tag) && nearness >= common && place === 'within',
    why: 'is part of a table among the article’s paragraphs',
  },
  { points: -1, holds: ({ boxes }) => boxes >= 1, why: 'stands in a box of its own' },
  { points: -1, holds: ({ boxes }) => boxes >= 2, why: 'stands in a box of its own' },
  {
    points: -2,
    holds: ({ linkDensity }) => linkDensity > 0.6,
    why: 'is mostly a link',
  },
  {
    points: -2,
    holds: ({ likeness }, place) => place !== 'within' && likeness < common,
    why: 'stands outside the article’s text',
  },
  { points: -1, holds: ({ isKept }) => !isKept, why: 'stands outside the article’s text' },
];

/** So many points make it the article's. */
const enough = 3;

export function bodyScore(block: BlockFeatures, place: BlockPlace): BodyScore {
  const held = signals.filter(({ holds }) => holds(block, place));
  const isBody = held.reduce((sum, { points }) => sum + points, 0) >= enough;
  const [strongest] = held
    .filter(({ points }) => points > 0 === isBody)
    .toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points));
  return { isBody, why: strongest?.why ?? 'shows nothing of an article’s paragraph' };
}
