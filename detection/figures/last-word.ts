/** The word in front of a number decides what is worth looking for there: most numbers stand behind a word that hedges nothing. */

/** The last word before the blank at the end, in lower case and without the full stop that shortens it; may be empty. */
export function lastWord(before: string): string {
  let end = before.length - 1;
  if (before.charCodeAt(end - 1) === 46) end -= 1;
  let start = end;
  while (start > 0 && isLetter(before.charCodeAt(start - 1))) start -= 1;
  return before.slice(start, end).toLowerCase();
}

function isLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91);
}
