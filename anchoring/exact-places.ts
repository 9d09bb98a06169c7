/** Places where all of a quote's words stand in order, found through its rarest word. */
import type { Target } from './target.ts';
import type { WordIndex } from './word-index.ts';

/** Word positions of the quote's first word, ascending; at most `most`. */
export function exactPlaces(index: WordIndex, target: Target, most = 500): number[] {
  const { quote } = target;
  let rarest = 0;
  for (const [at, id] of quote.entries()) {
    if (id < 0) return [];
    if (index.placesOf(id).length < index.placesOf(quote[rarest] ?? -1).length) rarest = at;
  }
  const places: number[] = [];
  for (const place of index.placesOf(quote[rarest] ?? -1)) {
    const first = place - rarest;
    if (first < 0 || first + quote.length > index.size) continue;
    if (quote.every((id, at) => index.ids[first + at] === id)) places.push(first);
    if (places.length >= most) break;
  }
  return places;
}
