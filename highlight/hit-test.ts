/** Which mark lies under the pointer. */

export interface HitTestOptions {
  /** Shadow roots that the point may be looked up in. */
  shadowRoots?: ShadowRoot[];
}

/** The caret snaps to the nearest text, so a point counts only if it is this near (CSS pixels) to the mark's own boxes. */
const reach = 2;

/** The shortest mark at a point of the viewport: of two that lie over each other, the one that is about fewer words. */
export function markAt<Mark extends { range: Range }>(
  document: Document,
  x: number,
  y: number,
  marks: Iterable<Mark>,
  { shadowRoots = [] }: HitTestOptions = {},
): Mark | null {
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
  if (caret === null) return null;
  let best: Mark | null = null;
  let shortest = Infinity;
  for (const mark of marks) {
    if (!holds(mark.range, caret) || !isNear(mark.range, x, y)) continue;
    const { length } = mark.range.toString();
    if (length >= shortest) continue;
    best = mark;
    shortest = length;
  }
  return best;
}

function holds(range: Range, { offsetNode, offset }: CaretPosition): boolean {
  if (range.collapsed || offsetNode.getRootNode() !== range.startContainer.getRootNode())
    return false;
  return range.isPointInRange(offsetNode, offset);
}

function isNear(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (box) =>
      x >= box.left - reach &&
      x <= box.right + reach &&
      y >= box.top - reach &&
      y <= box.bottom + reach,
  );
}
