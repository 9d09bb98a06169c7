/** Blocks that say again what another block of the page says: repeated headlines, truncated teasers, pull quotes. */
import type { BlockFeatures } from './block-features.ts';
import { normalText } from './normal-text.ts';
import type { OwnLabel } from './own-label.ts';
import { eachInSteps, type Steps } from './steps.ts';
import { isFinished } from './text-shape.ts';

/** Shorter texts repeat by chance: a name, a date, "Read more". */
const shortest = 40;

/** Different texts that start alike are looked at up to so many: a page may hold thousands. */
const mostAlike = 50;

/** Made like so much of the running text, a whole sentence is no truncated teaser. */
const common = 0.25;

/** The repeating blocks, each with the reason. The headline's own block is never one; `owns` is what each says of itself. */
export function* repeats(
  blocks: readonly BlockFeatures[],
  owns: readonly (OwnLabel | null)[],
  headline: number,
): Steps<ReadonlyMap<number, string>> {
  const texts = yield* eachInSteps(blocks, ({ text }) => comparable(text));
  const found = new Map<number, string>();
  const originals = new Map<string, number>();
  const starts = new Map<string, string[]>();
  for (const [at, text] of texts.entries()) {
    if (text.length < shortest || at === headline) continue;
    const original = originals.get(text);
    if (isArticle(at)) {
      const start = text.slice(0, shortest);
      const known = starts.get(start) ?? [];
      if (known.length < mostAlike && !known.includes(text)) starts.set(start, [...known, text]);
    }
    if (original === undefined || isBetter(at, original)) originals.set(text, at);
  }
  for (const [at, text] of texts.entries()) {
    if (at === headline || text === '') continue;
    if (headline >= 0 && text === texts[headline]) found.set(at, 'repeats the headline');
    const alike = starts.get(text.slice(0, shortest)) ?? [];
    if (
      mayBeCut(at) &&
      alike.some((other) => other.length > text.length && other.startsWith(text))
    ) {
      found.set(at, 'repeats the start of another paragraph');
    } else if ((originals.get(text) ?? at) !== at) {
      found.set(at, 'repeats another paragraph');
    }
  }
  return found;

  /** Of two equal blocks the one in the article counts as the original, then the earlier one. */
  function isBetter(later: number, earlier: number): boolean {
    return isArticle(later) && !isArticle(earlier);
  }

  /** A caption or a teaser may well go on where the article's paragraph ends. */
  function isArticle(at: number): boolean {
    const role = owns[at]?.role;
    const isOther = role === 'caption' || role === 'related' || role === 'advertisement';
    return (blocks[at]?.isKept ?? false) && !isOther;
  }

  /** A question or a heading may start like its answer; a whole sentence among the article's is one of them. */
  function mayBeCut(at: number): boolean {
    const block = blocks[at];
    if (block === undefined || block.isHeading || /\?\W*$/.test(block.text)) return false;
    const isWhole = isFinished(block.text) && !/(\.{3}|…)\W*$/.test(block.text);
    return !(isWhole && block.isKept && block.likeness >= common);
  }
}

/** Without the dots or the link by which a truncated text ends. */
function comparable(text: string): string {
  return normalText(text)
    .toLowerCase()
    .replace(/\s*(\.{3}|\[\.{3}\])?\s*(read more|continue reading|more)?\W*$/, '');
}
