/** How many items, from the first on, satisfy a condition that holds for a leading part of them. By halving. */
export function countWhile<Item>(
  items: readonly Item[],
  holds: (item: Item, at: number) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
