/** Invented news to read: the project's own written sentences, put together as paragraphs and articles, the same on every machine. */
import { readWritten } from '../../training/own-labels.ts';
import { randomFrom } from '../../eval/anchoring/random.ts';

/** Sentences of a paragraph, and paragraphs of an article. */
const SENTENCES = 3;
const PARAGRAPHS = 9;

export interface Paragraph {
  text: string;
  sentences: number;
}

/** Paragraphs of three sentences each; all different while there are sentences enough. */
export function paragraphs(count: number, seed: string): Paragraph[] {
  const random = randomFrom(seed);
  const written = readWritten().map(({ text }) => text);
  let left: string[] = [];
  return Array.from({ length: count }, () => {
    if (left.length < SENTENCES) left = random.shuffle(written);
    return { text: left.splice(0, SENTENCES).join(' '), sentences: SENTENCES };
  });
}

/** Articles with a headline and nine paragraphs. */
export function articles(count: number, seed: string): string[] {
  const all = paragraphs(count * PARAGRAPHS, seed);
  return Array.from({ length: count }, (_, at) =>
    [
      `Harbour desk: report number ${at + 1} from the Sund`,
      ...all.slice(at * PARAGRAPHS, (at + 1) * PARAGRAPHS).map(({ text }) => text),
    ].join('\n\n'),
  );
}

/** One text of paragraphs, cut at this many characters. */
export function textOf(characters: number): string {
  const enough = paragraphs(Math.ceil(characters / 200) + 1, 'growth');
  return enough
    .map(({ text }) => text)
    .join('\n\n')
    .slice(0, characters);
}
