/** Whether two texts name the same, in the same order. */
import { inActiveVoice } from './active-voice.ts';
import type { ChangedWords } from './changed-words.ts';
import { reasonOf } from './item-reasons.ts';
import type { Item, Meaning } from './meaning.ts';
import type { MeaningWord } from './meaning-words.ts';

/** Names by their forms, not their capitals, so that a headline in capitals names what the sentence names. */
export function nameReasons(before: Meaning, after: Meaning, changed: ChangedWords): string[] {
  const names = namesOfBoth(before, after, changed);
  const typo = openingTypo(before, after);
  const namesIn = (words: readonly MeaningWord[], plain: string): Item[] =>
    words
      .filter((word) => names.has(word.facts.key) && !typo.includes(word))
      .map(({ facts, start, end }) => ({ key: facts.key, shown: plain.slice(start, end) }));
  const old = namesIn(inActiveVoice(before.words, after.words), before.plain);
  const now = namesIn(inActiveVoice(after.words, before.words), after.plain);
  const reason = reasonOf('A name', old, now, true);
  return reason === null ? [] : [reason];
}

/** In a headline that gives every word a capital, a new word for an old common one is no name. */
function namesOfBoth(before: Meaning, after: Meaning, { gone, come }: ChangedWords): Set<string> {
  const all = new Set([...before.names, ...after.names]);
  const isBefore = isTitleCase(before.words);
  if (isBefore === isTitleCase(after.words)) return all;
  const [plainer, inPlainer, inTitle] = isBefore ? [after, come, gone] : [before, gone, come];
  const isCapitalOnly = inTitle.filter(
    ({ key, hasDigit, isAllCapitals }) => all.has(key) && !hasDigit && !isAllCapitals,
  );
  const replaced = inPlainer.filter(
    ({ key, isFunction }) => !isFunction && !plainer.names.has(key),
  );
  if (isCapitalOnly.length > replaced.length) return all;
  for (const { key } of isCapitalOnly) if (!plainer.names.has(key)) all.delete(key);
  return all;
}

/** A headline in which content words have capitals; two such words could be a name. */
function isTitleCase(words: readonly MeaningWord[]): boolean {
  const content = words.filter(({ facts }) => !facts.isFunction && !facts.hasDigit);
  return content.length > 2 && content.every(({ facts }) => facts.hasCapital);
}

/** What common English words end in, and names hardly do: "government", "officials", "fighting". */
const derived =
  /(?:ments?|tions?|sions?|ings?|ities|ity|ials?|ness|ances?|ences?|ers|ors|ists|ives?|ous)$/;
const shortestTyped = 7;

/** A mistyped common word that opens both texts, which only its place gives a capital. */
function openingTypo(before: Meaning, after: Meaning): MeaningWord[] {
  const [old] = before.words;
  const [now] = after.words;
  if (old === undefined || now === undefined || old.facts.key === now.facts.key) return [];
  const one = old.facts.key;
  const other = now.facts.key;
  if (Math.min(one.length, other.length) < shortestTyped || !areOneSlipApart(one, other)) return [];
  if (derived.exec(one)?.[0] !== derived.exec(other)?.[0] || !derived.test(one)) return [];
  const isElsewhere = [...before.words.slice(1), ...after.words.slice(1)].some(
    ({ facts: { key, hasCapital } }) => hasCapital && (key === one || key === other),
  );
  return isElsewhere ? [] : [old, now];
}

/** A letter left out, put in or doubled, or two neighbours exchanged; another letter makes another word too often. */
function areOneSlipApart(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  if (start < 2) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length === short.length + 1) return long.slice(start + 1) === short.slice(start);
  const isExchanged = one[start] === other[start + 1] && one[start + 1] === other[start];
  return (
    one.length === other.length && isExchanged && one.slice(start + 2) === other.slice(start + 2)
  );
}
