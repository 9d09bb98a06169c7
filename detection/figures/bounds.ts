/** How far an amount may reach by its own words: "at least 40" from 40 up, "up to 40" from nought to 40. */
import type { Quantity } from '#domain/detection-report.ts';

/** What "about" and "nearly" allow on either side, as a share: readers take round numbers to about a tenth. */
const SLACK = 0.1;

/** The least and the greatest value, `Infinity` where there is none; null where the words give no number at all. */
export function boundsOf({
  value,
  range,
  qualifier,
}: Pick<Quantity, 'value' | 'range' | 'qualifier'>): [number, number] | null {
  if (value === null) return range;
  switch (qualifier) {
    case 'at least':
    case 'more than':
      return [value, Infinity];
    case 'at most':
    case 'less than':
      return [0, value];
    case 'about':
      return [value * (1 - SLACK), value * (1 + SLACK)];
    case 'nearly':
      return [value * (1 - SLACK), value];
    case undefined:
      return [value, value];
  }
}
