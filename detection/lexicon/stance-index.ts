/** The lexicon of stances by the word as it stands in a text. Built once. */
import { thirdPerson, type VerbForm, verbForms } from './inflect.ts';
import { LIGHT_VERBS, stanceAdjectives, stanceNouns } from './stance-nouns.ts';
import { HEARSAY, REPORTED, SEEMING, stanceVerbs, type Complement } from './stance-verbs.ts';
import { wordFilter } from './word-filter.ts';

export interface VerbEntry {
  form: VerbForm;
  /** What it takes wherever it stands. */
  plain: Set<Complement>;
  /** What it takes where the words around show a verb. */
  nounLike: Set<Complement>;
  isSeeming: boolean;
  /** It tells words, not thoughts or plans. */
  isSpeech: boolean;
  /** In the passive it reports a view that nobody is named for: "is expected". */
  isReport: boolean;
}

export const verbs: ReadonlyMap<string, VerbEntry> = verbIndex();
export const nouns: ReadonlyMap<string, ReadonlySet<string>> = nounIndex();
export const adjectives: ReadonlyMap<string, ReadonlySet<string>> = adjectiveIndex();
export const hearsay: ReadonlySet<string> = new Set(HEARSAY.split(' '));
export const lightVerbs: ReadonlySet<string> = new Set(LIGHT_VERBS.split(' '));

const cues = new Set([...verbs.keys(), ...nouns.keys(), ...adjectives.keys(), ...hearsay]);
const mayBeCue = wordFilter(cues);

/** Whether any of the lexicons holds the word: most words are in none. */
export function isCue(word: string): boolean {
  return mayBeCue(word) && cues.has(word);
}

function verbIndex(): Map<string, VerbEntry> {
  const index = new Map<string, VerbEntry>();
  const entryOf = (word: string, form: VerbForm): VerbEntry => {
    const known = index.get(word);
    // "read" is base and past alike: the stricter reading, as a base form, holds.
    if (known !== undefined) return known;
    const made = {
      form,
      plain: new Set<Complement>(),
      nounLike: new Set<Complement>(),
      isSeeming: false,
      isSpeech: false,
      isReport: false,
    };
    index.set(word, made);
    return made;
  };
  for (const group of stanceVerbs) {
    for (const lemma of group.verbs.split(' ')) {
      for (const [word, form] of verbForms(lemma)) {
        const entry = entryOf(word, form);
        entry.isSpeech ||= group.isSpeech === true;
        if (group.isFiniteOnly === true && form === 'ing') continue;
        for (const complement of group.complements) {
          (group.isNounLike === true ? entry.nounLike : entry.plain).add(complement);
        }
      }
    }
  }
  for (const lemma of SEEMING.split(' ')) {
    for (const [word, form] of verbForms(lemma)) {
      const entry = entryOf(word, form);
      entry.isSeeming = true;
      entry.plain.add('to').add('clause').add('object');
    }
  }
  for (const word of REPORTED.split(' ')) entryOf(word, 'ed').isReport = true;
  return index;
}

function nounIndex(): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const { nouns: list, complements } of stanceNouns) {
    for (const noun of list.split(' ')) {
      for (const word of [noun, thirdPerson(noun)]) add(index, word, complements);
    }
  }
  return index;
}

function adjectiveIndex(): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const { adjectives: list, complements } of stanceAdjectives) {
    for (const word of list.split(' ')) add(index, word, complements);
  }
  return index;
}

function add(index: Map<string, Set<string>>, word: string, complements: string): void {
  const known = index.get(word) ?? new Set<string>();
  for (const complement of complements.split(' ')) known.add(complement);
  index.set(word, known);
}
