/** Which texts are taken for one: copies with planted changes and later versions should be, accounts of one event never. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { containment, fingerprintOf, isSameText } from '#article/fingerprint.ts';
import { halfOf, type Half } from '../split.ts';

export interface SameTextRow {
  /** What the two texts are to each other. */
  pairs: string;
  half: Half | 'both';
  count: number;
  joined: number;
  /** The largest share of one text found in the other among pairs that were not joined, 0–1. */
  nearest: number;
}

interface Pair {
  id: string;
  one: string;
  other: string;
}

const advertisement =
  'Unlock the full register of fleets with a membership of Harbour Pro. Save days of desk work, follow every launch as it happens, and stay ahead of your rivals at sea and ashore.';
const footer =
  'This text first appeared elsewhere and is shown here with the kind leave of its owner. Read the other stories of the week on our front page, tell us what you think of them by letter, and think of a subscription if you want more of the same.';

/** Planted changes of a copy, each on the paragraphs of an article. */
const changes: Record<string, (paragraphs: readonly string[]) => string[]> = {
  'a footer added': (all) => [...all, footer],
  'an advertisement put in': (all) => all.toSpliced(Math.ceil(all.length / 2), 0, advertisement),
  'another first paragraph': (all) => [footer, ...all.slice(1)],
  'the first paragraph cut': (all) => all.slice(1),
  'figures changed': (all) =>
    all.map((text) => text.replace(/\d/g, (digit) => `${(Number(digit) + 3) % 10}`)),
  'all three, and a cut': (all) => [
    ...all.slice(1).toSpliced(Math.ceil(all.length / 2), 0, advertisement),
    footer,
  ],
  'cut off at 70 % with "Read more"': (all) => cutOff(all, 0.7),
  'cut off at 55 % with "Read more"': (all) => cutOff(all, 0.55),
  'cut off at 40 % with "Read more"': (all) => cutOff(all, 0.4),
  'cut off at 20 % with "Read more"': (all) => cutOff(all, 0.2),
};

const pageEntry = z.object({ id: z.string(), truth: z.optional(z.nullable(z.string())) });
const version = z.object({ id: z.string(), old: z.string(), new: z.string() });
const account = z.object({
  text: z.optional(z.string()),
  paragraphs: z.optional(z.array(z.array(z.object({ text: z.string() })))),
});

/** Reads whatever of the sets is in the folder; a set that is not there has no rows. */
export function sameTextRows(folder: string): SameTextRow[] {
  const read = <Shape extends z.ZodMiniType>(file: string, shape: Shape): z.output<Shape>[] => {
    const place = path.join(folder, file);
    return existsSync(place) ? z.array(shape).parse(JSON.parse(readFileSync(place, 'utf8'))) : [];
  };
  const texts = read('pages/index.json', pageEntry).flatMap(({ id, truth }) =>
    truth == null ? [] : [{ id, text: readFileSync(path.join(folder, 'pages', truth), 'utf8') }],
  );
  const versions = read('versions/wikipedia-pairs.json', version);
  const rows = Object.entries(changes).flatMap(([name, change]) =>
    rowsOf(
      name,
      texts.map(({ id, text }) => ({ id, one: text, other: changed(text, change) })),
    ),
  );
  const accounts = [
    'pairs/seed-cluster/articles.json',
    'pairs/wikinews-meantime/meantime-en.json',
    'pairs/wikinews-gum/gum-wikinews.json',
  ];
  return [
    ...rows,
    ...rowsOf(
      'a later version',
      versions.map(({ id, old, new: later }) => ({ id, one: old, other: later })),
    ),
    rowOf('the two seeds', 'both', seeds(folder)),
    ...accounts.map((file) =>
      rowOf(
        `other accounts: ${path.basename(path.dirname(file))}`,
        'both',
        everyTwo(
          read(file, account).map(({ text, paragraphs = [] }) => ({
            text:
              text ??
              paragraphs
                .flat()
                .map((sentence) => sentence.text)
                .join(' '),
          })),
        ),
      ),
    ),
    rowOf('other pages', 'both', everyTwo(texts)),
  ];
}

function rowsOf(name: string, pairs: readonly Pair[]): SameTextRow[] {
  return (['dev', 'held'] as const).map((half) =>
    rowOf(
      name,
      half,
      pairs.filter(({ id }) => halfOf(id) === half),
    ),
  );
}

function rowOf(name: string, half: SameTextRow['half'], pairs: readonly Pair[]): SameTextRow {
  const prints = new Map<string, number[]>();
  const printOf = (text: string) => {
    const print = prints.get(text) ?? fingerprintOf(text);
    prints.set(text, print);
    return print;
  };
  let joined = 0;
  let nearest = 0;
  for (const { one, other } of pairs) {
    const [first, second] = [printOf(one), printOf(other)];
    if (isSameText(first, second)) joined += 1;
    else {
      const { ofFirst, ofSecond } = containment(first, second);
      nearest = Math.max(nearest, ofFirst, ofSecond);
    }
  }
  return { pairs: name, half, count: pairs.length, joined, nearest };
}

function everyTwo(all: readonly { text: string }[]): Pair[] {
  return all.flatMap(({ text: one }, at) =>
    all
      .slice(at + 1)
      .map(({ text: other }, beside) => ({ id: `${at}-${at + 1 + beside}`, one, other })),
  );
}

function seeds(folder: string): Pair[] {
  const files = ['000_7c2e06a52194f646.txt', '002_3fcf3a8392355094.txt'].map((name) =>
    path.join(folder, 'seeds', name),
  );
  if (!files.every((file) => existsSync(file))) return [];
  const [one = '', other = ''] = files.map((file) => readFileSync(file, 'utf8'));
  return [{ id: 'seeds', one, other }];
}

function changed(text: string, change: (paragraphs: readonly string[]) => string[]): string {
  return change(text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '')).join('\n');
}

function cutOff(paragraphs: readonly string[], share: number): string[] {
  const whole = paragraphs.join('\n');
  return [`${whole.slice(0, Math.floor(whole.length * share))}…`, 'Read more'];
}
