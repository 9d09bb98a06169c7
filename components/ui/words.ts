/** Turns the field's terms into sentences: capitals, counts and lists as a person would write them. */

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "1 source", "2 sources". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "fact, quantity and prediction". */
export function listed(words: readonly string[]): string {
  return list.format(words);
}
