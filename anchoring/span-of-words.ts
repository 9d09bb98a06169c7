/** Words back to characters, with the punctuation that the quote took along. */
import type { Sought, Span } from './match-result.ts';

/**
 * The span of the words `first … last`, cut back to where the quote starts and ends inside them, and widened by the
 * quote's own leading and trailing signs where they still stand there.
 */
export function spanOfWords(
  { text, index, target, selectors }: Sought,
  first: number,
  last: number,
): Span {
  let start = index.starts[first] ?? 0;
  let end = index.ends[last] ?? 0;
  const { exact } = selectors.quote;
  if (target.ids[target.from] === index.ids[first]) start += target.trimStart;
  if (target.ids[target.to - 1] === index.ids[last]) end -= target.trimEnd;
  const lead = target.trimStart > 0 ? '' : exact.slice(0, target.lead);
  const tail = target.trimEnd > 0 ? '' : exact.slice(exact.length - target.tail);
  if (text.endsWith(lead, start)) start -= lead.length;
  if (text.startsWith(tail, end)) end += tail.length;
  return { start, end };
}
