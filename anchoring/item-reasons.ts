/** How two lists of what a text claims differ, in one sentence for the reader. */
import type { Item } from './meaning.ts';

/** The sentence; null where the lists say the same. */
export function reasonOf(
  what: string,
  old: readonly Item[],
  now: readonly Item[],
  isOrdered: boolean,
): string | null {
  const isSame = old.length === now.length && old.every(({ key }, at) => key === now[at]?.key);
  if (isSame) return null;
  const gone = without(old, now);
  const come = without(now, old);
  if (gone.length === 0 && come.length === 0) {
    return isOrdered ? `${what} changed places: ${shown(now)}.` : null;
  }
  if (gone.length === 0) return `${what} was added: ${shown(come)}.`;
  if (come.length === 0) return `${what} was removed: ${shown(gone)}.`;
  return `${what} changed: ${shown(gone)} became ${shown(come)}.`;
}

/** The items of one list that the other lacks, each counted as often as it stands. */
function without(list: readonly Item[], other: readonly Item[]): Item[] {
  const left = new Map<string, number>();
  for (const { key } of other) left.set(key, (left.get(key) ?? 0) + 1);
  return list.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** As the reader saw them; a long list is cut short. */
export function shown(items: readonly Item[]): string {
  const some = items.slice(0, 4).map((item) => `“${item.shown}”`);
  return some.join(', ') + (items.length > some.length ? ' and others' : '');
}
