/** The beginning of a long sentence, which says which one is meant. */

const longest = 48;

/** At most 48 characters and a sign that there is more, cut after a whole word where the text has blanks. */
export function beginningOf(text: string): string {
  if (text.length <= longest) return text;
  const start = text.slice(0, longest + 1);
  const words = start.replace(/\s+\S*$/u, '');
  // Half of a character outside the basic plane would be shown as a sign for nothing.
  const cut = words === start ? start.slice(0, -1).replace(/[\ud800-\udbff]$/, '') : words;
  return `${cut}…`;
}
