/** A stretch of text: UTF-16 offsets, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch with its words. */
export interface TextSpan extends Span {
  text: string;
}

/** The stretch of `text` from `start` to `end` with blanks at both ends left out. */
export function trimmedSpan(text: string, start: number, end: number): TextSpan {
  let from = start;
  let to = end;
  while (from < to && isBlank(text, from)) from += 1;
  while (to > from && isBlank(text, to - 1)) to -= 1;
  return { start: from, end: to, text: text.slice(from, to) };
}

/** Stands for a character that is hidden from rules: no letter, no blank, no punctuation, so no pattern bridges it. */
export const HIDDEN = '\uE000';

/** The text at its full length with the given stretches hidden; spans may overlap. One pass. */
export function hide(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const from = Math.min(Math.max(start, at), text.length);
    const to = Math.min(Math.max(end, from), text.length);
    parts.push(text.slice(at, from), HIDDEN.repeat(to - from));
    at = to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

function isBlank(text: string, at: number): boolean {
  return text.slice(at, at + 1).trim() === '';
}
