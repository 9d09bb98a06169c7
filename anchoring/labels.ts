/** Labels that an editor puts before a sentence: a time, "Update:", a place and date; and those that take the sentence back. */

const endOfLabel = /[:—–|]\s*["'“‘]?\s*$/u;

/** By which a correction or a check says that what follows does not hold; by their first letters. */
const takingBack =
  /\b(?:correct(?:ion|ed)|retract|withdraw|false|fals(?:ehood|ified)|untrue|incorrect|inaccurate|erroneous|wrong|mis(?:lead|stat|quot)|myth|fake|hoax|debunk|fabricat|invent|rumou?r|unverified|unconfirmed|allegation|claim|satire|joke|fiction|lie\b|not\b|never\b|den(?:y|ied|ies)\b)/iu;

/** Whether words before a sentence name it rather than speak in it: they end in a colon or dash, or hold no small letter. */
export function isLabel(head: string): boolean {
  return head.trim() !== '' && (endOfLabel.test(head) || !/\p{Ll}/u.test(head));
}

/** Whether such a label says that the sentence after it is not so, or not known to be. */
export function takesBack(label: string): boolean {
  return takingBack.test(label);
}
