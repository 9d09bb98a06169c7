/**
 * How well sentences are told apart, on the layout of `sentence-cases.json`: short texts with the sentences that they hold.
 * A boundary is where a sentence ends and another follows; the end of the text is none. Pure: cases and a splitter in, counts out.
 */
import * as z from 'zod/mini';
import type { Decisions } from './decisions.ts';

export const sentenceCases = z.object({
  cases: z.array(z.object({ text: z.string(), sentences: z.array(z.string()) })),
});
export type SentenceCase = z.infer<typeof sentenceCases>['cases'][number];

/** The decisions of each case; `split` gives the sentences of a text in their order, blanks aside. */
export function scoreBoundaries(
  cases: readonly SentenceCase[],
  split: (text: string) => readonly string[],
): Decisions[] {
  return cases.map(({ text, sentences }) => {
    const wanted = new Set(boundariesOf(sentences));
    const found = new Set(boundariesOf(split(text)));
    const hits = [...wanted].filter((boundary) => found.has(boundary)).length;
    return { hits, extra: found.size - hits, missed: wanted.size - hits, silent: 0 };
  });
}

/** After how many characters, blanks left out, each sentence but the last ends. */
function boundariesOf(sentences: readonly string[]): number[] {
  let at = 0;
  return sentences.slice(0, -1).map((sentence) => {
    at += sentence.replaceAll(/\s/g, '').length;
    return at;
  });
}
