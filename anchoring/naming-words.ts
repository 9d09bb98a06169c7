/**
 * What a sentence is about, apart from its frame: the names and numbers in it. Reports on similar events use the same frame
 * over and over, so it is these words that tell one claim from its look-alike.
 */
import type { Sought } from './match-result.ts';
import type { Alignment } from './align.ts';

/** At least so many names and numbers must have given way to others before a place is taken for another claim: one is a correction. */
const fewestReplaced = 2;

/** And this share of its names. Near half, which leaves room for the speaker or the place that both sentences share. */
const shareReplaced = 0.45;

/**
 * Whether the words at this place are about others than the quote: a look-alike, not an edit. New numbers under the old
 * names are an update of the claim, such as a rising toll, and never speak against it alone.
 */
export function isAboutOthers(sought: Sought, { first, last }: Alignment): boolean {
  const { text, index, target } = sought;
  const missing = Math.max(0, target.to - target.from - (last - first + 1));
  // Words replaced at an end of the quote are left out of the alignment; what stands in their stead is looked at too.
  const isEndLost = index.ids[last] !== target.ids[target.to - 1];
  const isStartLost = index.ids[first] !== target.ids[target.from];
  const from = Math.max(0, first - (isStartLost ? missing : 0));
  const to = Math.min(index.size - 1, last + (isEndLost ? missing : 0));
  const left = new Map<number, number>();
  for (let at = first; at <= last; at += 1) {
    const id = index.ids[at] ?? -1;
    left.set(id, (left.get(id) ?? 0) + 1);
  }
  let names = 0;
  let lostNames = 0;
  let lostNumbers = 0;
  for (let at = target.from; at < target.to; at += 1) {
    const sort = sortOf(target.whole, target.starts[at] ?? 0, target.ends[at] ?? 0);
    if (sort === 'name') names += 1;
    const id = target.ids[at] ?? -1;
    const count = left.get(id) ?? 0;
    if (count > 0) left.set(id, count - 1);
    else if (sort === 'name') lostNames += 1;
    else if (sort === 'number') lostNumbers += 1;
  }
  if (lostNames === 0 || lostNames < names * shareReplaced) return false;
  if (lostNames + lostNumbers < fewestReplaced) return false;
  let newNames = 0;
  let newNumbers = 0;
  for (let at = from; at <= to; at += 1) {
    const isOutside = at < first || at > last;
    if (!isOutside && (left.get(index.ids[at] ?? -1) ?? 0) === 0) continue;
    const sort = sortOf(text, index.starts[at] ?? 0, index.ends[at] ?? 0);
    if (sort === 'name') newNames += 1;
    if (sort === 'number') newNumbers += 1;
  }
  const replacedNames = Math.min(lostNames, newNames);
  if (replacedNames === 0 || replacedNames < names * shareReplaced) return false;
  return replacedNames + Math.min(lostNumbers, newNumbers) >= fewestReplaced;
}

/** Whether every word of the quote with a digit or a capital letter, be it only the first, stands at the place too. */
export function keepsNames(sought: Sought, { first, last }: Alignment): boolean {
  const { index, target } = sought;
  const here = index.ids.subarray(first, last + 1);
  for (let at = target.from; at < target.to; at += 1) {
    if (here.includes(target.ids[at] ?? -1)) continue;
    if (/[\p{Lu}\p{N}]/u.test(target.whole.slice(target.starts[at], target.ends[at]))) return false;
  }
  return true;
}

/** A number has a digit; a name has a capital letter that no start of a sentence explains. */
function sortOf(text: string, start: number, end: number): 'name' | 'number' | 'other' {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return 'number';
  }
  const initial = text.charAt(start);
  if (initial === initial.toLowerCase()) return 'other';
  for (let at = start - 1; at >= 0 && at > start - 6; at -= 1) {
    const sign = text.charAt(at);
    if (/[.?!:;\n•]/.test(sign)) return 'other';
    if (/[\p{L}\p{N},]/u.test(sign)) return 'name';
  }
  return 'other';
}
