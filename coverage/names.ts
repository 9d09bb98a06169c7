/** Proper names and designations of an account, as single words: what tells one sale, place or unit from another. */
import type { Account } from './account.ts';
import { spokenSentences } from './account.ts';
import { type Word, wordsOf } from './words.ts';

/** Capitalised, yet naming nothing that distinguishes an event. */
const empty: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday ' +
    'saturday sunday i mr mrs ms dr president prime minister ambassador general the a an usd eur gbp'
  ).split(' '),
);

/** An amount set solid, "USD75", is no designation. */
const amount = /^(?:usd|eur|gbp)\d/iu;

const designation = /^(?=.*\p{Lu})(?=.*\p{N})[\p{L}\p{N}/-]+$/u;

function isCapitalised(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text) && !empty.has(word.folded) && !amount.test(word.text);
}

function isDesignation({ text }: Word): boolean {
  return designation.test(text) && !amount.test(text);
}

/** Whether the word opens a sentence or a quotation, where a capital says nothing. */
function opens(text: string, word: Word): boolean {
  return /(?:^|[.!?:“"‘—–]\s*)$/u.test(text.slice(0, word.start));
}

/** Every comparison of an account asks again, and accounts never change. */
const read = new WeakMap<Account, ReadonlySet<string>>();

/**
 * The words that the account capitalises inside running text. Headlines do not count: many are set in title case.
 */
export function namesOf(account: Account): ReadonlySet<string> {
  const known = read.get(account);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const { role, text } of spokenSentences(account)) {
    if (role !== 'body') continue;
    for (const word of wordsOf(text)) {
      if (isDesignation(word) || (isCapitalised(word) && !opens(text, word))) {
        names.add(word.folded);
      }
    }
  }
  read.set(account, names);
  return names;
}

/** The names among `known` that stand in the text. */
export function namesIn(text: string, known: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    wordsOf(text)
      .filter((word) => isCapitalised(word) || isDesignation(word))
      .map(({ folded }) => folded)
      .filter((folded) => known.has(folded)),
  );
}
