/** Edits that change what a sentence claims, made by general rules on any sentence, by kind. */
import * as cues from './cues.ts';
import {
  aDigit,
  aNumber,
  bound,
  counted,
  currencySign,
  magnitude,
  magnitudeLetter,
  percent,
  unit,
} from './figure-edits.ts';
import { addedName, aDesignation, openingName, swappedNames } from './name-edits.ts';
import {
  auxiliary,
  contracted,
  negatedVerb,
  noForArticle,
  notAdded,
  notTakenOut,
  opposite,
  prefixedNot,
} from './polarity-edits.ts';
import {
  attributionDropped,
  nounSpeaker,
  pronounSpeaker,
  saying,
  speakerAfter,
} from './speech-edits.ts';
import { exchange, same, swap, takeOut, words, type Edit } from './swap.ts';
import { dayOfMonth, lastForNext, properMonth, spanOfTime, year } from './time-edits.ts';

const be = /(?<=[a-z] )(is|are|was|were)(?= [a-z])/g;

const noun = /(?<=\b(?:the|a|an|this|their|its) )(?=[a-z]{4,})/g;

/** By kind. The first group is what promise P2 names; "opposite" and "prefixed not" go beyond it. */
export const alteringEdits: Readonly<Record<string, readonly Edit[]>> = {
  number: [
    aDigit,
    aNumber,
    exchange(cues.numberWords),
    exchange(['dozens', 'scores', 'hundreds', 'thousands', 'tens']),
    exchange(cues.ordinalWords),
    (s, r) => swap(s, words(cues.numberWords), r, () => String(101 + r.below(800))),
  ],
  'rough number': [exchange(cues.roughNumbers)],
  unit: [unit, percent],
  magnitude: [magnitude, magnitudeLetter],
  'what is counted': [counted],
  currency: [
    currencySign,
    exchange(cues.currencyWords),
    takeOut(['US dollars', 'dollars', 'euros']),
  ],
  'negation added': [notAdded, contracted, noForArticle, negatedVerb],
  'negation removed': [notTakenOut],
  'hedge added': [
    (s, r) => swap(s, auxiliary, r, ([verb]) => `${verb} ${r.one(cues.hedgingAdverbs)}`),
    (s, r) => swap(s, noun, r, () => `${r.one(cues.hedgingAdjectives)} `),
    (s, r) => swap(s, be, r, () => r.one(cues.hedgedBe)),
    (s, r) => `${r.one(cues.openers)} ${s}`,
    (s, r) => swap(s, /(?<=[a-z] )(?=[a-z]{3,}ed\b)/g, r, () => `${r.one(cues.hedgingAdverbs)} `),
  ],
  'hedge removed': [
    takeOut(cues.hedgingAdverbs),
    takeOut(cues.hedgingAdjectives),
    takeOut(['may', 'might', 'could', 'would', 'should']),
  ],
  modal: [exchange(['may', 'must', 'would', 'should', 'will', 'can'])],
  bound: [
    bound,
    (s, r) =>
      swap(
        s,
        /\b(?:about|around|at least|up to|as many as|nearly|almost|roughly|more than|less than|over|some|only|approximately|an estimated)(?= \d)/gi,
        r,
        ([old]) =>
          r.one([
            '',
            ...cues.numberBounds.filter((other) => !same(other, old) && !isSameBound(other, old)),
          ]),
      ),
  ],
  name: [addedName, openingName],
  'names swapped': [swappedNames],
  designation: [aDesignation],
  date: [
    exchange(cues.weekdays),
    properMonth,
    year,
    dayOfMonth,
    exchange(['yesterday', 'today', 'tomorrow']),
    lastForNext,
    spanOfTime,
    exchange(cues.dayParts),
  ],
  'verb of saying': [saying, exchange(cues.reportingVerbs)],
  speaker: [nounSpeaker, pronounSpeaker, speakerAfter],
  'attribution dropped': [attributionDropped],
  opposite: [opposite],
  'prefixed not': [prefixedNot],
};

/** These bound a figure alike, so an exchange of one for the other is no change. */
function isSameBound(one: string, other: string): boolean {
  const alike = [
    ['about', 'around', 'some', 'roughly', 'approximately'],
    ['nearly', 'almost', 'close to', 'just under'],
    ['up to', 'as many as', 'no more than', 'at most', 'a maximum of'],
    ['at least', 'no fewer than', 'a minimum of'],
    ['more than', 'over', 'just over', 'well over', 'upwards of', 'in excess of', 'at least'],
    ['less than', 'fewer than', 'under'],
    ['only', 'just', 'as few as', 'barely'],
  ];
  return alike.some(
    (group) => group.includes(one.toLowerCase()) && group.includes(other.toLowerCase()),
  );
}
