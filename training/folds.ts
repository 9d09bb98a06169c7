/** Deals groups of sentences into folds, so that versions of one sentence are never on both sides. */

/** The fold, 0 to `count` - 1, of a group by its name (FNV-1a). */
export function foldOf(group: string, count: number): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`fold ${group}`)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return (hash >>> 8) % count;
}
