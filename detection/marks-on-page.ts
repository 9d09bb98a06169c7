/** Moves marks from the text that was judged, blocks one after another, to the text of the page they stand on. */
import type { Mark } from '#domain/mark.ts';
import { blockStarts } from './join-blocks.ts';

/** A judged block: its words, and where they start in the page's text. */
export interface PlacedBlock {
  text: string;
  start: number;
}

/** The same marks, in the same order, with offsets into the page's text. */
export function marksOnPage(marks: readonly Mark[], blocks: readonly PlacedBlock[]): Mark[] {
  const starts = blockStarts(blocks);
  let at = 0;
  return marks.flatMap((mark) => {
    while (at + 1 < starts.length && (starts[at + 1] ?? Infinity) <= mark.start) at += 1;
    const block = blocks[at];
    const judged = starts[at];
    if (block === undefined || judged === undefined) return [];
    const shift = block.start - judged;
    return [{ ...moved(mark, shift), triggers: mark.triggers.map((each) => moved(each, shift)) }];
  });
}

function moved<Placed extends { start: number; end: number }>(placed: Placed, by: number): Placed {
  return { ...placed, start: placed.start + by, end: placed.end + by };
}
