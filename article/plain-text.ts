/** Text out of fields that should hold plain text and often hold markup: entities, tags, line breaks, half characters. */

import { unshown } from './unshown.ts';

/** Longest field that is looked at, in UTF-16 units: well above what any field may keep. */
const longest = 10_000;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** One line of whole characters, without tags, entities resolved once; empty where nothing is left. */
export function plainText(text: string): string {
  return text
    .slice(0, longest)
    .toWellFormed()
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, resolved)
    .replace(unshown, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function resolved(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) {
    return Object.hasOwn(entities, name.toLowerCase())
      ? (entities[name.toLowerCase()] ?? whole)
      : whole;
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : whole;
}
