/** Which mark lies under the pointer. */

export interface HitTest<Mark> {
  /**
   * The shortest mark at a point of the viewport: of two that lie over each other, the one that is about fewer words.
   * Costs one caret look-up and a dozen comparisons, however many marks there are.
   */
  at(x: number, y: number): Mark | null;
}

/** The marks of one tree: the document's own, or a shadow root's. */
interface Shelf<Mark> {
  /** By where they start. Edits of the page never change that order, for live ranges move along with their words. */
  marks: readonly Mark[];
  /** Of the marks up to each one, that which ends last: before it no mark needs to be looked at. */
  furthest: readonly Mark[];
}

/** The caret snaps to the nearest text, so a point counts only if it is this near (CSS pixels) to the mark's own boxes. */
const reach = 2;

/**
 * A hit test over these marks. `highlightsFromPoint` would answer as well, but was measured at 1.5 ms for 2,000 ranges,
 * and it answers for every highlight of the page.
 */
export function createHitTest<Mark extends { range: Range }>(
  document: Document,
  marks: readonly Mark[],
): HitTest<Mark> {
  // Sorted when the pointer first asks: most paintings are replaced before it does.
  let shelves: ReadonlyMap<Node, Shelf<Mark>> | null = null;
  let shadowRoots: ShadowRoot[] = [];
  return {
    at: (x, y) => {
      if (shelves === null) {
        shelves = shelve(marks);
        shadowRoots = withRootsAround(shelves.keys());
      }
      if (shelves.size === 0) return null;
      const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
      const shelf = caret === null ? undefined : shelves.get(caret.offsetNode.getRootNode());
      if (caret === null || shelf === undefined) return null;
      let best: Mark | null = null;
      let shortest = Infinity;
      for (const mark of marksAt(shelf, caret)) {
        const { length } = mark.range.toString();
        if (length >= shortest || !isNear(mark.range, x, y)) continue;
        best = mark;
        shortest = length;
      }
      return best;
    },
  };
}

function* marksAt<Mark extends { range: Range }>(
  { marks, furthest }: Shelf<Mark>,
  { offsetNode, offset }: CaretPosition,
): Generator<Mark> {
  for (let at = startingBefore(marks, offsetNode, offset) - 1; at >= 0; at -= 1) {
    if (furthest[at]?.range.comparePoint(offsetNode, offset) === 1) return;
    const mark = marks[at];
    if (mark !== undefined && mark.range.isPointInRange(offsetNode, offset)) yield mark;
  }
}

/** How many marks start at or before a point. */
function startingBefore(marks: readonly { range: Range }[], node: Node, offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (marks[middle]?.range.comparePoint(node, offset) === -1) high = middle;
    else low = middle + 1;
  }
  return low;
}

function shelve<Mark extends { range: Range }>(
  marks: readonly Mark[],
): ReadonlyMap<Node, Shelf<Mark>> {
  const byRoot = Map.groupBy(marks, ({ range }) => range.startContainer.getRootNode());
  return new Map(
    [...byRoot].map(([root, unsorted]) => {
      const sorted = unsorted.toSorted((one, other) =>
        one.range.compareBoundaryPoints(Range.START_TO_START, other.range),
      );
      const furthest: Mark[] = [];
      for (const mark of sorted) {
        const before = furthest.at(-1);
        const isFurther =
          before === undefined ||
          mark.range.compareBoundaryPoints(Range.END_TO_END, before.range) > 0;
        furthest.push(isFurther ? mark : before);
      }
      return [root, { marks: sorted, furthest }];
    }),
  );
}

/** A caret is looked up in a shadow tree only where the trees around that one are given too. */
function withRootsAround(roots: Iterable<Node>): ShadowRoot[] {
  const all = new Set<ShadowRoot>();
  for (let root of roots) {
    for (; root instanceof ShadowRoot; root = root.host.getRootNode()) all.add(root);
  }
  return [...all];
}

function isNear(range: Range, x: number, y: number): boolean {
  for (const box of range.getClientRects()) {
    if (
      x >= box.left - reach &&
      x <= box.right + reach &&
      y >= box.top - reach &&
      y <= box.bottom + reach
    )
      return true;
  }
  return false;
}
