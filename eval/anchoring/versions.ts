/** Real edits: sentences of an older version of an article, and where they stand in a newer one. */
import * as z from 'zod/mini';
import { hasFile, readJson } from '../material.ts';

const pair = z.object({ id: z.string(), old: z.string(), new: z.string() });

const anchor = z.object({
  pair: z.string(),
  old_start: z.int(),
  old_end: z.int(),
  label: z.string(),
  new_span: z.nullable(z.tuple([z.int(), z.int()])),
});

export interface RealEdit {
  id: string;
  old: string;
  now: string;
  sentences: RealSentence[];
}

/** UTF-16 offsets. */
export interface RealSentence {
  label: string;
  start: number;
  end: number;
  truth: { start: number; end: number } | null;
}

/** All pairs with their sentences; those that the labels call uncertain are left out. None where the material has no versions. */
export function realEdits(folder: string): RealEdit[] {
  const files = ['versions/wikipedia-pairs.json', 'versions/anchors.json'] as const;
  if (!files.every((file) => hasFile(folder, file))) return [];
  const pairs = readJson(folder, files[0], z.array(pair));
  const { anchors } = readJson(folder, files[1], z.object({ anchors: z.array(anchor) }));
  const byPair = Map.groupBy(anchors, (each) => each.pair);
  return pairs.flatMap(({ id, old, new: now }) => {
    const sentences = (byPair.get(id) ?? []).flatMap((each): RealSentence[] => {
      if (each.label === 'uncertain') return [];
      const isGone = each.label === 'gone';
      if (!isGone && each.new_span === null) return [];
      const [from, to] = each.new_span ?? [0, 0];
      return [
        {
          label: each.label,
          start: units(old, each.old_start),
          end: units(old, each.old_end),
          truth: isGone ? null : { start: units(now, from), end: units(now, to) },
        },
      ];
    });
    return sentences.length === 0 ? [] : [{ id, old, now, sentences }];
  });
}

/** UTF-16 offset of a code point offset. */
function units(text: string, codePoints: number): number {
  let at = 0;
  for (let left = codePoints; left > 0 && at < text.length; left -= 1) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}
