/** Tables of words, written as one line for each class. */
import { foldSpelling } from './spelling.ts';

/** `{ May: 'may might' }` becomes `may → May, might → May`. Underscores stand for spaces. */
export function classes(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([name, words]) =>
      words.split(/\s+/).map((word): [string, string] => [word.replaceAll('_', ' '), name]),
    ),
  );
}

/** Words that are each a class of their own. */
export function ownClasses(words: string): [string, string][] {
  return words.split(/\s+/).map((word) => [word.replaceAll('_', ' '), word.replaceAll('_', ' ')]);
}

/** The common part of a word's regular forms: "denied", "denies" and "denying" give "deny". Coarse; for comparison only. */
export function stemOf(form: string): string {
  if (form.length < 4) return form;
  return form
    .replace(/ie[sd]$/, 'y')
    .replace(/(?:(?<!s)s|es|e?d|ing|e)$/, '')
    .replace(/(?<=..)([bdgmnprt])\1$/, '$1');
}

/** A table that finds all regular forms and spellings of its words. */
export function stemClasses(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const words = classes(table);
  const found = new Map(words);
  for (const [word, name] of words) {
    for (const form of [foldSpelling(word), stemOf(word), stemOf(foldSpelling(word))]) {
      if (!found.has(form)) found.set(form, name);
    }
  }
  return found;
}

/** A table that also finds the plurals and other spellings of its words, and nothing more: France is no franc. */
export function pluralClasses(
  table: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [word, name] of classes(table)) {
    // Short forms take no plural: "ha" is hectare, "has" is not.
    const plurals = word.length < 3 ? [] : [`${word}s`, `${word}es`, word.replace(/y$/, 'ies')];
    for (const form of [word, ...plurals]) {
      found.set(form, name);
      found.set(foldSpelling(form), name);
    }
  }
  return found;
}

/** What a table made by `stemClasses` has for a word. */
export function byStem<Value>(
  table: ReadonlyMap<string, Value>,
  form: string,
  key: string,
  stem: string,
): Value | undefined {
  return table.get(form) ?? table.get(key) ?? table.get(stem);
}
