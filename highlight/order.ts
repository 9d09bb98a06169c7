/** Marks in reading order, for the keyboard. */

/** UTF-16 offsets into the page's text index, `end` exclusive. */
interface Placed {
  start: number;
  end: number;
}

/** By start; where two start together, the longer first, as a reader meets it. */
export function inReadingOrder<Mark extends Placed>(marks: Iterable<Mark>): Mark[] {
  return [...marks].toSorted((one, other) => one.start - other.start || other.end - one.end);
}

/** The mark after the current one, the first after the last; null where there is none at all. */
export function markAfter<Mark extends Placed>(
  marks: Iterable<Mark>,
  current: Mark | null,
): Mark | null {
  const ordered = inReadingOrder(marks);
  const at = current === null ? -1 : ordered.indexOf(current);
  return ordered[at + 1] ?? ordered[0] ?? null;
}

/** The mark before the current one, the last before the first. */
export function markBefore<Mark extends Placed>(
  marks: Iterable<Mark>,
  current: Mark | null,
): Mark | null {
  const ordered = inReadingOrder(marks);
  const at = current === null ? 0 : ordered.indexOf(current);
  return ordered[at - 1] ?? ordered.at(-1) ?? null;
}
