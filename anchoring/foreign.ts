/** Texts that are not English. The tables of the guard do not know their words, so there any other word may change the claim. */
import type { Meaning } from './meaning.ts';
import type { MeaningWord } from './meaning-words.ts';
import { foldSpelling } from './spelling.ts';

/** The commonest small words of languages in Latin script, without those that are English words too. */
const smallWords: ReadonlySet<string> = new Set(
  'der die das den dem des ein eine einen einem einer und ist sind war waren wird wurde wurden hat haben nicht auch auf für von mit bei nach aus zum zur dass sich es er sie le la les des du un une et est sont était dans pour par sur avec qui que ne pas plus ce cette ces au aux il elle ils sa ses el los las del al una unos unas y es está están son fue fueron por para con se su sus como más lo que em um uma os as não foi são na nas nos ao pelo pela gli il di e è sono nel nella della dei delle che non per alla dal ha hanno het een van en zijn werd naar niet voor op te ook wordt och att det som är på av inte till var från ikke og ikkje av til fra jeg der blev som na z w i nie się jest są był była było do przez oraz že se je jsou byl byla ve při jak bir ve bu için ile değil olarak da de şi nu este sunt în pe cu din az egy és hogy nem van volt ja ei ole oli että ki jsme'.split(
    ' ',
  ),
);
const alsoEnglish: ReadonlySet<string> = new Set(
  'a as i do no on plus pour son var do van en per he'.split(' '),
);

/** A Latin text of so many words without one that the tables know is not English. */
const manyWords = 8;

const letter = /\p{L}/gu;
const latinLetter = /\p{sc=Latin}/gu;

/** The reason where either text is not English and its words are not the same; null in all other cases. */
export function foreignReason(before: Meaning, after: Meaning): string | null {
  if (before.isEnglish && after.isEnglish) return null;
  const old = comparable(before);
  const now = comparable(after);
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start]?.form === now[start]?.form) {
    start += 1;
  }
  if (start === old.length && start === now.length) return null;
  const one = old[start]?.shown;
  const other = now[start]?.shown;
  const what =
    one === undefined || other === undefined
      ? `“${one ?? other ?? ''}” was ${one === undefined ? 'added' : 'removed'}`
      : `“${one}” became “${other}”`;
  return `The text is not English, and its words changed: ${what}.`;
}

/** Words but for figures, which are compared as numbers in every language. */
function comparable({ words, plain, isNumber }: Meaning): { form: string; shown: string }[] {
  return words
    .filter((_word, at) => isNumber[at] !== 1)
    .map(({ facts, start, end }) => ({
      form: foldSpelling(facts.form),
      shown: plain.slice(start, end),
    }));
}

/** Whether the guard can read a text: by its script, then by its small words. */
export function isEnglish(words: readonly MeaningWord[], plain: string): boolean {
  const letters = plain.match(letter)?.length ?? 0;
  const latin = plain.match(latinLetter)?.length ?? 0;
  if (latin * 2 < letters) return false;
  let known = 0;
  let foreign = 0;
  let others = 0;
  for (const { facts } of words) {
    const { form, isFunction, hasCapital } = facts;
    if (smallWords.has(form) && !alsoEnglish.has(form)) foreign += 1;
    else if (isFunction || isListed(facts)) known += 1;
    else if (/\p{L}/u.test(form)) {
      others += 1;
      // "café" and "naïve" are English too, so one alone does not decide.
      if (!hasCapital && /[^\p{ASCII}]/u.test(form)) foreign += 1;
    }
  }
  return foreign <= known && (known > 0 || foreign + others < manyWords);
}

function isListed(facts: MeaningWord['facts']): boolean {
  const { negation, hedge, saying, time, numeral, adverb, poles } = facts;
  return (
    (negation ?? hedge ?? saying ?? time ?? numeral ?? adverb) !== undefined || poles.length > 0
  );
}
