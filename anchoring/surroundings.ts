/** The nearest words of the same sentence on both sides of a quote: they can turn it round without touching it. */

const mostWords = 4;
const reach = 60;

/** The stretch of text from at most four words before to four words after, never past the end of a sentence. */
export function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const head = /[^.?!;\n]*$/.exec(before)?.[0] ?? '';
  // A quote that ends its own sentence has nothing after it that belongs to it.
  const isEnded = /[.?!;]["'”’)]*$/.test(text.slice(start, end));
  const tail = isEnded ? '' : (/^[^.?!;\n]*/.exec(after)?.[0] ?? '');
  const near = head
    .split(/(?<=\s)(?=\S)/)
    .slice(-mostWords)
    .join('');
  const next = tail
    .split(/(?<=\S)(?=\s)/)
    .slice(0, mostWords)
    .join('');
  return near + text.slice(start, end) + next;
}
