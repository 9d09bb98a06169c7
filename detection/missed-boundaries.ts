/**
 * Boundaries that `Intl.Segmenter` never sets, because what follows is no capital letter: a sentence that opens with a number
 * or with a name in small letters, and one behind the number of a note.
 */

/** A word that is spelled out, a number or a per-cent sign, a stop, and a sentence opening in digits: "… of 40. 30 were lost." */
const BEFORE_NUMBER =
  /(?<=\p{Ll}{4}|\d\d|[%)”"’])[.!?]["”’)]?\s{1,20}(?=[$€£]?\d[\d,.]{0,12}\s\p{Ll}{2})/gu;
/** "He left. al-Venn stayed.", "It left. iLind makes it." */
const BEFORE_SMALL_NAME =
  /(?<=\p{Ll}{2})[.!?]["”’)]?\s{1,20}(?=(?:al|el|ash|an|as|ad|ar|at)-\p{Lu}|[ei]\p{Lu}\p{Ll})/gu;
/** "It left port.[1] It came back." */
const BEHIND_NOTE = /[.!?]["”’)]?(?:\[\d{1,3}\]){1,9}\s{1,20}(?=["“‘(]?[\p{Lu}\d])/gu;

/** Spelled out as they seem, these are short for something, and a number follows. */
const SHORT =
  /(?:^|[^\p{L}])(?:approx|incl|excl|circa|para|paras|sept|figs|arts|secs|vols|nos|resp|chap|regs|cont|sect)\.\s{1,20}$/iu;

/** Where the stretch must be cut, in order; offsets into it. */
export function missedBoundaries(stretch: string): number[] {
  if (!/[.!?].{0,3}\s+[\d$€£aei]|\]\s/.test(stretch)) return [];
  const cuts: number[] = [];
  for (const pattern of [BEFORE_NUMBER, BEFORE_SMALL_NAME, BEHIND_NOTE]) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(stretch); match !== null; match = pattern.exec(stretch)) {
      const at = match.index + match[0].length;
      if (pattern === BEFORE_NUMBER && SHORT.test(stretch.slice(Math.max(0, at - 24), at)))
        continue;
      cuts.push(at);
    }
  }
  return cuts.toSorted((one, other) => one - other);
}
