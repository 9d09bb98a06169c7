/** Which blocks of a page are its main text: only there are notes written. */
import { wordsIn } from '../pieces.ts';
import { textOf, type LiveBlock } from './page-blocks.ts';

/** A paragraph without written truth counts as main text from so many words on. */
const fewestWords = 12;

const aside =
  'nav, footer, header, aside, form, figure, [role="navigation"], [role="complementary"]';

/** Main text: with a written truth what stands in it, else paragraphs outside of navigation and the like. */
export function mainText(blocks: readonly LiveBlock[], truth: string | null): number[] {
  const known = truth === null ? null : plain(truth);
  return [...blocks.entries()].flatMap(([at, block]) => {
    const text = plain(textOf(block));
    const isParagraph =
      block.element.localName === 'p' &&
      block.element.closest(aside) === null &&
      wordsIn(textOf(block)).length >= fewestWords;
    const isMain = known === null ? isParagraph : text.length > 0 && known.includes(text);
    return isMain ? [at] : [];
  });
}

/** Letters and digits only: typography and white space are written otherwise in a truth file. */
function plain(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
