/** Which block bears the page's title. */
import type { BlockFeatures } from './block-features.ts';
import { normalWords } from './normal-text.ts';

/** A title is no shorter and no longer than this, in words. */
const fewestWords = 3;
const mostWords = 40;

/** Place of the block that bears the title, a main heading before others; else of the first main heading; else -1. */
export function headlineAt(blocks: readonly BlockFeatures[], title: string): number {
  const wanted = new Set(normalWords(title));
  const bearsTitle = ({ text, words }: BlockFeatures) => {
    if (words < fewestWords || words > mostWords || wanted.size === 0) return false;
    const said = normalWords(text);
    const known = said.filter((word) => wanted.has(word)).length;
    return known / said.length >= 0.8 && known >= wanted.size / 2;
  };
  const heading = blocks.findIndex((block) => block.tag === 'h1' && bearsTitle(block));
  if (heading >= 0) return heading;
  const titled = blocks.findIndex((block) => block.linkDensity < 0.5 && bearsTitle(block));
  return titled >= 0
    ? titled
    : blocks.findIndex(({ tag, text }) => tag === 'h1' && text.length > 15);
}
