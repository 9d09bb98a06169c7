/** Edits that turn a statement round: negations, opposites, prefixes. */
import * as cues from './cues.ts';
import { swap, words, type Edit } from './swap.ts';

export const auxiliary =
  /(?<=[a-z] )(is|are|was|were|has|have|had|will|would|can|could|should|must|may|did|does|do)(?= [a-z])(?! (?:not|no|never)\b)/g;

export const notAdded: Edit = (sentence, random) =>
  swap(sentence, auxiliary, random, ([verb]) =>
    random.one([
      `${verb} not`,
      `${verb} never`,
      `${verb} no longer`,
      `${verb} hardly`,
      `${verb} neither`,
    ]),
  );

export const contracted: Edit = (sentence, random) =>
  swap(
    sentence,
    /(?<=[a-z] )(is|are|was|were|has|have|had|would|could|should|did|does|do)(?= [a-z])(?! not\b)/g,
    random,
    ([verb]) => random.one([`${verb}n't`, `${verb}n’t`]),
  );

export const noForArticle: Edit = (sentence, random) =>
  swap(sentence, /(?<=[a-z] )(?:a|an|the|some|any)(?= [a-z])/g, random, () =>
    random.one(['no', 'not the', 'neither the', 'none of the', 'hardly any', 'without any']),
  );

export const negatedVerb: Edit = (sentence, random) =>
  swap(sentence, /(?<=[a-z] )(?:will|would|has to|is to|must)(?= [a-z])/g, random, () =>
    random.one([
      'refused to',
      'failed to',
      'declined to',
      'was unable to',
      'denied having to',
      'is unwilling to',
      'was prevented from',
      'neglected to',
      'was barred to',
      'could not',
    ]),
  );

export const notTakenOut: Edit = (sentence, random) =>
  swap(
    sentence,
    /\b(?:do not|does not|did not|not|never|no longer|no(?!\.? \d)|without)\b(?!\.) ?|n['’]t\b/gi,
    random,
    () => '',
  );

export const opposite: Edit = (sentence, random) => {
  const all = new Map(
    cues.opposites.flatMap(([one, other]) => [
      [one, other],
      [other, one],
    ]),
  );
  return swap(
    sentence,
    words([...all.keys()].filter((word) => !/^(?:for|left|may)$/.test(word))),
    random,
    ([word]) => all.get(word.toLowerCase()),
  );
};

export const prefixedNot: Edit = (sentence, random) =>
  swap(
    sentence,
    /\b(?:confirmed|official|able|likely|successful|armed|lawful|authorised|authorized|reliable|known|expected|clear|safe|usual|willing|stable|legal|legitimate|possible|responsible|regular|direct|complete|consistent|accurate|sufficient|effective|secure|agree|approve|appear|connected|proven|verified|manned|fair|aware|popular|common|damaged|harmed)\b/g,
    random,
    ([word]) => {
      if (/^(?:legal|legitimate)/.test(word)) return `il${word}`;
      if (/^(?:possible)/.test(word)) return `im${word}`;
      if (/^(?:responsible|regular)/.test(word)) return `ir${word}`;
      if (/^(?:direct|complete|consistent|accurate|sufficient|effective|secure)/.test(word))
        return `in${word}`;
      if (/^(?:agree|approve|appear|connected)/.test(word)) return `dis${word}`;
      return `un${word}`;
    },
  );
