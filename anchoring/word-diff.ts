/** The words that were removed and added between two readings of one sentence, for the reader and for the guard. */
import type { DiffPart } from '#domain/anchor.ts';
import { foldSpelling } from './spelling.ts';
import { wordsOf } from './words.ts';

/** Longest common runs are found in quadratic time, so very long middles are shown as one replacement. */
const mostCells = 400_000;

/**
 * The difference word by word; spelling variants and typography count as the same. Joining `same` and `added` gives `now`
 * up to the white space at its ends.
 */
export function diffWords(old: string, now: string): DiffPart[] {
  const before = pieces(old);
  const after = pieces(now);
  let start = 0;
  while (start < before.length && start < after.length && alike(start, start)) start += 1;
  let ends = 0;
  while (
    ends < before.length - start &&
    ends < after.length - start &&
    alike(before.length - 1 - ends, after.length - 1 - ends)
  ) {
    ends += 1;
  }
  const parts: DiffPart[] = [];
  for (const piece of after.slice(0, start)) put('same', piece.text);
  middle(before.length - ends, after.length - ends);
  for (const piece of after.slice(after.length - ends)) put('same', piece.text);
  return parts;

  function alike(one: number, other: number): boolean {
    const form = before[one]?.form;
    return form !== undefined && form === after[other]?.form;
  }

  function put(change: DiffPart['change'], text: string): void {
    const last = parts.at(-1);
    if (last?.change === change) last.text += text;
    else parts.push({ change, text });
  }

  function middle(oldEnd: number, nowEnd: number): void {
    const rows = oldEnd - start;
    const columns = nowEnd - start + 1;
    const isTooLong = rows * columns > mostCells;
    const common = new Uint16Array(isTooLong ? 0 : (rows + 1) * columns);
    for (let row = isTooLong ? -1 : rows - 1; row >= 0; row -= 1) {
      for (let column = columns - 2; column >= 0; column -= 1) {
        const at = row * columns + column;
        common[at] = alike(start + row, start + column)
          ? (common[at + columns + 1] ?? 0) + 1
          : Math.max(common[at + columns] ?? 0, common[at + 1] ?? 0);
      }
    }
    let row = 0;
    let column = 0;
    while (row < rows || column < columns - 1) {
      const at = row * columns + column;
      const isSame = !isTooLong && row < rows && alike(start + row, start + column);
      if (isSame) {
        put('same', after[start + column]?.text ?? '');
        row += 1;
        column += 1;
      } else if (
        row < rows &&
        (column === columns - 1 || (common[at + columns] ?? 0) >= (common[at + 1] ?? 0))
      ) {
        put('removed', before[start + row]?.text ?? '');
        row += 1;
      } else {
        put('added', after[start + column]?.text ?? '');
        column += 1;
      }
    }
  }
}

/** Words with whatever stands between them and the next word. */
function pieces(text: string): { form: string; text: string }[] {
  const words = wordsOf(text);
  return words.map((word, at) => ({
    form: spelled(word.form),
    text: text.slice(at === 0 ? 0 : word.start, words[at + 1]?.start ?? text.length),
  }));
}

const mostSpelled = 20_000;
const spelledForms = new Map<string, string>();

/** Folding a spelling takes a dozen patterns, and texts repeat their words. */
function spelled(form: string): string {
  let folded = spelledForms.get(form);
  if (folded === undefined) {
    if (spelledForms.size >= mostSpelled) spelledForms.clear();
    folded = foldSpelling(form);
    spelledForms.set(form, folded);
  }
  return folded;
}
