/** Times readers over paragraphs, in turn and in rounds. Runs in Node and inside a page; the clock is handed in. */
import type { Paragraph } from './corpus.ts';
import type { Reader } from './reader.ts';

export interface Timing {
  /** Microseconds a sentence, one number a paragraph: the fastest of the rounds, for only that is the reader's alone. */
  perSentence: number[];
  /** Microseconds a sentence over the first round, before anything is compiled. */
  first: number;
}

export interface TimingOptions {
  /** Two at least: the first is counted by itself. */
  rounds: number;
  /** Readings of a paragraph that one look at the clock covers: browsers show no finer time than a tenth of a millisecond. */
  repeats: number;
  /** Milliseconds. */
  now: () => number;
}

/** Paragraphs that one reader has before the next one's turn, as it has those of an article. */
const TURN = 10;

/** Readers take turns, so that whatever the machine does meanwhile falls on all of them. */
export function timeReaders(
  readers: readonly Reader[],
  texts: readonly Paragraph[],
  { rounds, repeats, now }: TimingOptions,
): Timing[] {
  const timings = readers.map(() => ({ perSentence: texts.map(() => Infinity), first: 0 }));
  const microseconds = (read: Reader, { text, sentences }: Paragraph) => {
    const started = now();
    for (let repeat = 0; repeat < repeats; repeat += 1) read(text);
    return ((now() - started) * 1000) / (sentences * repeats);
  };
  for (let round = 0; round < rounds; round += 1) {
    for (let from = 0; from < texts.length; from += TURN) {
      for (const [number, read] of readers.entries()) {
        const timing = timings[number];
        if (timing === undefined) continue;
        for (const [place, paragraph] of texts.slice(from, from + TURN).entries()) {
          const each = microseconds(read, paragraph);
          const at = from + place;
          if (round === 0) timing.first += each / texts.length;
          else timing.perSentence[at] = Math.min(timing.perSentence[at] ?? Infinity, each);
        }
      }
    }
  }
  return timings;
}
