/** Blocks that say again what another block of the page says: repeated headlines, truncated teasers, pull quotes. */
import type { BlockFeatures } from './block-features.ts';
import { normalText } from './normal-text.ts';

/** Shorter texts repeat by chance: a name, a date, "Read more". */
const shortest = 40;

/** Different texts that start alike are looked at up to so many: a page may hold thousands. */
const mostAlike = 50;

/** The repeating blocks, each with the reason. The headline's own block is never one. */
export function repeats(
  blocks: readonly BlockFeatures[],
  headline: number,
): ReadonlyMap<number, string> {
  const texts = blocks.map(({ text }) => comparable(text));
  const found = new Map<number, string>();
  const originals = new Map<string, number>();
  const starts = new Map<string, string[]>();
  for (const [at, text] of texts.entries()) {
    if (text.length < shortest || at === headline) continue;
    const original = originals.get(text);
    if (original === undefined) {
      const start = text.slice(0, shortest);
      const known = starts.get(start) ?? [];
      if (known.length < mostAlike) starts.set(start, [...known, text]);
    }
    if (original === undefined || isBetter(at, original)) originals.set(text, at);
  }
  for (const [at, text] of texts.entries()) {
    if (at === headline || text === '') continue;
    if (headline >= 0 && text === texts[headline]) found.set(at, 'repeats the headline');
    const alike = starts.get(text.slice(0, shortest)) ?? [];
    if (alike.some((other) => other.length > text.length && other.startsWith(text))) {
      found.set(at, 'repeats the start of another paragraph');
    } else if ((originals.get(text) ?? at) !== at) {
      found.set(at, 'repeats another paragraph');
    }
  }
  return found;

  /** Of two equal blocks the one in the article counts as the original, then the earlier one. */
  function isBetter(later: number, earlier: number): boolean {
    return (blocks[later]?.isKept ?? false) && !(blocks[earlier]?.isKept ?? false);
  }
}

/** Without the dots or the link by which a truncated text ends. */
function comparable(text: string): string {
  return normalText(text)
    .toLowerCase()
    .replace(/\s*(\.{3}|\[\.{3}\])?\s*(read more|continue reading|more)?\W*$/, '');
}
