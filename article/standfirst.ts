/** The lines that sum an article up between its headline and its first paragraph: its own words, often set apart. */
import type { BlockFeatures } from './block-features.ts';
import { standfirstNames } from './markup-patterns.ts';
import type { OwnLabel } from './own-label.ts';

/** Without a name that says so, only a block so close under the headline is taken for one. */
const closest = 4;

/** Fewer words are a label, a byline or a share button. */
const fewestWords = 8;
const fewestNamedWords = 4;

/** Key points above the article stand beside its paragraphs, as few boxes of other things do. */
const besideText = 0.25;

/** A time of day is told of the page, not of the story. */
const moment = /\b\d{1,2}[:h.]\d{2}\b.*\b(19|20)\d\d\b|\b(19|20)\d\d\b.*\b\d{1,2}[:h.]\d{2}\b/;

/** Places of the standfirst's blocks; `first` is that of the first paragraph. */
export function standfirstsOf(
  blocks: readonly BlockFeatures[],
  owns: readonly (OwnLabel | null)[],
  headline: number,
  first: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (headline < 0 || first === Infinity) return found;
  for (let at = headline + 1; at < first; at += 1) {
    const block = blocks[at];
    const own = owns[at];
    if (block === undefined || block.linkDensity > 0.3 || own?.isByWords === true) continue;
    if (own?.role === 'caption' || own?.role === 'byline' || own?.role === 'related') continue;
    if (moment.test(block.text)) continue;
    const isNamed = standfirstNames.test(block.markup) && block.words >= fewestNamedWords;
    const isClose = at - headline <= closest && block.words >= fewestWords && found.size === 0;
    const isKeyPoint =
      block.tag === 'li' &&
      block.isKept &&
      block.boxes === 0 &&
      block.nearness >= besideText &&
      block.words >= fewestNamedWords;
    if (isNamed || isClose || isKeyPoint) found.add(at);
  }
  return found;
}
