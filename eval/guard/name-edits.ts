/** Edits of names and designations. */
import * as cues from './cues.ts';
import { swap, type Edit } from './swap.ts';

const weekdayOrMonth = new RegExp(
  `^(${[...cues.weekdays, ...cues.months].join('|')}|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\b`,
);

const name = /(?<=[a-z,] )[A-Z][a-z]{2,}(?:[ -][A-Z][a-z]+)*/g;
const designation = /\b[A-Z]{1,4}-?\d{1,3}[A-Z]?\b|\b[A-Z]{2,}-\d+\b/g;

export const addedName: Edit = (sentence, random, others) =>
  swap(sentence, name, random, ([old]) => {
    if (weekdayOrMonth.test(old)) return null;
    const foreign = [...(random.one(others) ?? '').matchAll(name)]
      .map(([other]) => other)
      .filter((other) => !weekdayOrMonth.test(other));
    return random.one([...foreign, ...cues.inventedNames].filter((other) => other !== old));
  });

export const openingName: Edit = (sentence, random) => {
  const [first] =
    /^[A-Z][a-z]+(?= (?:has|is|was|had|will|said|says|told|and)\b)/.exec(sentence) ?? [];
  if (
    first === undefined ||
    /^(?:It|He|She|They|There|This|That|What|Who|We|You|These|Those|Here|How|Why)$/.test(first)
  )
    return null;
  return (random.one(cues.inventedNames) ?? '') + sentence.slice(first.length);
};

export const swappedNames: Edit = (sentence) => {
  const finds = [...sentence.matchAll(name)].filter(([found]) => !weekdayOrMonth.test(found));
  const one = finds[0];
  const other = finds.find(([found]) => found !== one?.[0]);
  if (one === undefined || other === undefined) return null;
  if (one[0].includes(other[0]) || other[0].includes(one[0])) return null;
  return (
    sentence.slice(0, one.index) +
    other[0] +
    sentence.slice(one.index + one[0].length, other.index) +
    one[0] +
    sentence.slice(other.index + other[0].length)
  );
};

export const aDesignation: Edit = (sentence, random) =>
  swap(sentence, designation, random, ([old]) =>
    random.one([
      old.replace(/\d+/, (digits) => String(Number(digits) + 1 + random.below(30))),
      old.replace(/^[A-Z]/, (letter) => (letter === 'K' ? 'T' : 'K')),
      /[A-Z]$/.test(old) ? old.slice(0, -1) : `${old}A`,
    ]),
  );
