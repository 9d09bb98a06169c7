/**
 * How well speech is told from the rest, on the layout of NewsDiscourse (Choubey et al., 2020): sentences of articles in
 * order, each with `speech` 1 where it tells what somebody said. Pure: rows and a detector in, counts out.
 */
import * as z from 'zod/mini';
import { noCounts, type Counts } from './polnear.ts';

/** One line of `newsdiscourse/*.jsonl`. */
export const speechRow = z.object({
  doc: z.string(),
  sid: z.string(),
  text: z.string(),
  speech: z.literal([0, 1]),
});
export type SpeechRow = z.infer<typeof speechRow>;

/** Headlines (`sid` "H") carry no label and are left out. `isSpeech` reads one sentence alone. */
export function scoreSpeech(
  rows: readonly SpeechRow[],
  isSpeech: (text: string) => boolean,
): Counts {
  const counts = noCounts();
  for (const { sid, text, speech } of rows) {
    if (sid === 'H') continue;
    const isFound = isSpeech(text);
    if (speech === 1 && isFound) counts.hits += 1;
    else if (isFound) counts.extra += 1;
    else if (speech === 1) counts.missed += 1;
  }
  return counts;
}
