/** Ranges of bytes, as much of RFC 9110 as resuming needs: one range, from a place to the end or to another. */

export interface ByteRange {
  from: number;
  /** The last byte, included. */
  to: number;
}

/** What is asked for; null where nothing is, or in a form that the standard lets a server overlook. */
export function byteRange(
  header: string | undefined,
  size: number,
): ByteRange | 'unsatisfiable' | null {
  const [, first, last = ''] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined) return null;
  const from = Number(first);
  if (last !== '' && Number(last) < from) return null;
  if (from >= size) return 'unsatisfiable';
  return { from, to: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}
