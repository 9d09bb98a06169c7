/** Tells ranges that are new from those that stand already, so that a page read again is not painted again. */

/** Gives, for a range, the one among `before` with the same boundaries, or else the range itself. */
export function rangeKeeper(before: Iterable<Range>): (range: Range) => Range {
  const starting = new Map<Node, Range[]>();
  for (const range of before) {
    const there = starting.get(range.startContainer);
    if (there === undefined) starting.set(range.startContainer, [range]);
    else there.push(range);
  }
  return (range) =>
    starting.get(range.startContainer)?.find((other) => isSamePlace(other, range)) ?? range;
}

function isSamePlace(one: Range, other: Range): boolean {
  return (
    one.startOffset === other.startOffset &&
    one.endOffset === other.endOffset &&
    one.endContainer === other.endContainer
  );
}
