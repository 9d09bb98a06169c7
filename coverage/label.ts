/** What a figure counts, in the account's own words: the noun phrase of a count, the noun beside a sum of money. */
import type { Quantity } from '#domain/detection-report.ts';
import { fold, singular, wordsOf } from './words.ts';

export interface Label {
  /** As printed: "Javelin missiles", "estimated cost". */
  text: string;
  /** The noun counted, in the singular; the code of a currency or measure. Empty where nothing is named. */
  head: string;
}

const sum = /\b(?:estimated |total )*(?:cost|value|price|budget|spending|loan|grant|fine)\b/giu;

/** How far, in characters, the noun of a sum may stand before and after it. */
const before = 60;
const after = 30;

/** `start` and `end` are offsets of the quantity in the sentence `text`. */
export function labelOf(quantity: Quantity, text: string, start: number, end: number): Label {
  const { kind, unit } = quantity;
  if (kind === 'money' || kind === 'measure' || kind === 'percent') {
    const ahead = text
      .slice(Math.max(0, start - before), start)
      .match(sum)
      ?.at(-1);
    const behind = text.slice(end, end + after).match(sum)?.[0];
    const measured = kind === 'money' ? 'a sum' : (quantity.text.match(/\p{L}+$/u)?.[0] ?? unit);
    return { text: ahead ?? behind ?? measured, head: fold(unit) };
  }
  // "400-strong contingent" and "three of the 30 attackers" count contingent and attackers.
  const thing = unit.replace(/^(?:strong|\d[\d,.]*)\s+/u, '');
  return { text: thing, head: singular(wordsOf(thing).at(-1)?.text ?? '') };
}
