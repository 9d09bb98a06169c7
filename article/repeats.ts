/** Blocks that say again what another block of the page says: repeated headlines, truncated teasers, pull quotes. */
import type { BlockFeatures } from './block-features.ts';
import { normalText } from './normal-text.ts';

/** Shorter texts repeat by chance: a name, a date, "Read more". */
const shortest = 40;

/** The repeating blocks, each with the reason. The headline's own block is never one. */
export function repeats(
  blocks: readonly BlockFeatures[],
  headline: number,
): ReadonlyMap<number, string> {
  const texts = blocks.map(({ text }) => comparable(text));
  const found = new Map<number, string>();
  const starts = new Map<string, number[]>();
  for (const [at, text] of texts.entries()) {
    if (text.length < shortest) continue;
    const start = text.slice(0, shortest);
    starts.set(start, [...(starts.get(start) ?? []), at]);
  }
  for (const [at, text] of texts.entries()) {
    if (at === headline || text === '') continue;
    if (headline >= 0 && text === texts[headline]) found.set(at, 'repeats the headline');
    const others = starts.get(text.slice(0, shortest)) ?? [];
    for (const other of others) {
      const longer = texts[other] ?? '';
      if (other === at || other === headline) continue;
      if (longer.length > text.length && longer.startsWith(text)) {
        found.set(at, 'repeats the start of another paragraph');
      } else if (longer === text && isCopyOf(other, at)) {
        found.set(at, 'repeats another paragraph');
      }
    }
  }
  return found;

  /** Of two equal blocks the one in the article counts as the original, then the earlier one. */
  function isCopyOf(original: number, copy: number): boolean {
    const isKept = blocks[original]?.isKept ?? false;
    const copyIsKept = blocks[copy]?.isKept ?? false;
    return isKept === copyIsKept ? original < copy : isKept;
  }
}

/** Without the dots or the link by which a truncated text ends. */
function comparable(text: string): string {
  return normalText(text)
    .toLowerCase()
    .replace(/\s*(\.{3}|\[\.{3}\])?\s*(read more|continue reading|more)?\W*$/, '');
}
