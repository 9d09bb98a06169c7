/** Text as it is hashed: what typography, encoding and white space do to a copy is folded away. */

const folds: readonly (readonly [RegExp, string])[] = [
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ''],
  [/[‘’‚‛′ʼ]/g, "'"],
  [/[“”„‟″«»]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/…/g, '...'],
  [/\s+/g, ' '],
];

export function normalText(text: string): string {
  let normal = text.normalize('NFKC');
  for (const [variant, common] of folds) normal = normal.replace(variant, common);
  return normal.trim();
}

/** The lower-case words of a text, without any punctuation. */
export function normalWords(text: string): string[] {
  return (
    normalText(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}
