/** How the blocks of an article become one text, so that everybody counts the same offsets. */

const SEPARATOR = '\n\n';

/** The text that a report's offsets count into: the blocks' texts with one blank line between. */
export function joinBlocks(blocks: readonly { text: string }[]): string {
  return blocks.map((block) => block.text).join(SEPARATOR);
}

/** Where each block starts in the joined text, in UTF-16 units. */
export function blockStarts(blocks: readonly { text: string }[]): number[] {
  let at = 0;
  return blocks.map((block) => {
    const start = at;
    at += block.text.length + SEPARATOR.length;
    return start;
  });
}
