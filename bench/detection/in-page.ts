/** What runs inside Chromium, in a world of its own on the page as a content script does. */
import { detectInSlices } from '#detection/detect-in-slices.ts';
import { allReaders } from './all-readers.ts';
import type { Paragraph } from './corpus.ts';
import { timeReaders, type Timing } from './timing.ts';

/** Milliseconds of work between two breaths. */
const SLICE = 5;

export interface DetectionBench {
  time(texts: readonly Paragraph[], rounds: number, repeats: number): Timing[];
  /** Reads the paragraphs as one article in slices; gives back how many sentences it has. */
  readInSlices(paragraphs: readonly string[]): Promise<number>;
}

const bench: DetectionBench = {
  time(texts, rounds, repeats) {
    return timeReaders(allReaders(), texts, { rounds, repeats, now: () => performance.now() });
  },
  async readInSlices(paragraphs) {
    let sliceEnd = performance.now() + SLICE;
    const report = await detectInSlices(
      { blocks: paragraphs.map((text) => ({ text, role: 'body' })), language: 'en' },
      {
        shouldPause: () => performance.now() >= sliceEnd,
        pause: async () => {
          await new Promise((resolve) => {
            setTimeout(resolve);
          });
          sliceEnd = performance.now() + SLICE;
        },
      },
    );
    return report.sentences.length;
  },
};

Object.assign(globalThis, { detectionBench: bench });
