/** A handful of labelled sentences and word vectors made up for tests. */
import type { OwnSentence } from '../../training/own-labels.ts';
import { createVectors } from '../../training/word-vectors.ts';

const pairs = [
  ['The reckless ministry botched the harbour contract.', 'reckless;botched'],
  ['The ministry signed the harbour contract on Monday.', ''],
  ['A shameless council squandered the monthly ferry budget.', 'shameless;squandered'],
  ['The council passed the monthly ferry budget on Friday.', ''],
  ['The reckless governor squandered a bridge fund.', 'reckless;squandered'],
  ['The governor opened a bridge fund in March.', ''],
  ['Its shameless board botched a school contract.', 'shameless;botched'],
  ['Its board read a school contract on Tuesday.', ''],
] as const;

export const made: OwnSentence[] = pairs.map(([text, words], at) => ({
  text,
  check: 2,
  edit: words === '' ? 0 : 2,
  kinds: words === '' ? [] : ['loaded_term'],
  loaded: words
    .split(';')
    .filter((word) => word !== '')
    .map((word): [number, number] => [text.indexOf(word), text.indexOf(word) + word.length]),
  attributed: false,
  discourse: at % 4 === 0 ? 'evaluation' : at % 4 === 1 ? 'expectation' : null,
  half: 'dev',
  group: `made-${Math.floor(at / 2)}`,
}));

const loadedWords = ['reckless', 'shameless', 'foolhardy', 'botched', 'squandered'];
const plainWords = ['monthly', 'weekly', 'council', 'ministry', 'contract', 'signed', 'opened'];
const words = ['the', 'a', 'its', 'on', 'in', ...loadedWords, ...plainWords];

/** Two numbers a word: how loaded it is, and a little of its place in the list. */
export const madeVectors = createVectors(
  2,
  words,
  new Map(words.map((word, place) => [word, place])),
  Float32Array.from(
    words.flatMap((word, place) => [
      loadedWords.includes(word) ? 1 : plainWords.includes(word) ? -1 : 0.1,
      (place % 5) / 10,
    ]),
  ),
);
