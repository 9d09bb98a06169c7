/**
 * Whether the English rules may judge a text. Others get figures, dates and quotations only. Words decide wherever there
 * are enough of them: pages declare the language of their template.
 */

const COMMON =
  /^(?:the|of|and|to|in|a|is|that|for|on|was|with|as|by|at|it|from|be|said|are|has|have|had|were|an|you|they|this|not|but|their|his|her|will|would|which|what|who|more|when|about|there)$/i;
/** English prose has every fourth word from that list; a foreign text hardly one in twenty. */
const SHARE = 0.1;
const SAMPLE = 400;
/** Below this a share means nothing: headlines are believed to be English. */
const FEWEST = 25;
/** A declaration is overruled by this many words only: a list of names has few common words, too. */
const FEWEST_TO_OVERRULE = 60;
/** Characters of a block that are looked at, and that a block needs to be looked at at all. */
const BLOCK_SAMPLE = 600;
const SHORTEST_BLOCK = 60;
/** Cheap to look for, and absent from nearly every text. */
const BEYOND_LATIN = /[\u0370-\u1fff\u2c00-\ud7ff]/;
/** Letters of other scripts than the Latin. */
const FOREIGN_LETTER = /(?!\p{Script=Latin})\p{L}/gu;
const LETTER = /\p{L}/gu;

/** By the declared language where there is one ("en", "en-GB"), else by the commonest words of the first hundreds. */
export function isEnglish(declared: string | undefined, text: string): boolean {
  if (declared !== undefined && declared !== '') {
    const saysEnglish = /^en\b/i.test(declared.replace('_', '-'));
    return saysEnglish && !isForeign(text, FEWEST_TO_OVERRULE);
  }
  return !isForeign(text, FEWEST);
}

/** Whether a block of an English article is in another language: a statement given in the original, a foreign notice. */
export function isForeignBlock(text: string): boolean {
  return text.length > SHORTEST_BLOCK && isForeign(text.slice(0, BLOCK_SAMPLE), FEWEST);
}

function isForeign(text: string, fewest: number): boolean {
  const sample = text.slice(0, SAMPLE * 12);
  if (BEYOND_LATIN.test(sample)) {
    const letters = sample.match(LETTER)?.length ?? 0;
    // A name in its own script is no foreign text; more letters of it than Latin ones are.
    if ((sample.match(FOREIGN_LETTER)?.length ?? 0) * 2 > letters) return true;
  }
  const words = sample.split(/[^\p{L}’']+/u, SAMPLE).filter((word) => word !== '');
  if (words.length < fewest) return false;
  return words.filter((word) => COMMON.test(word)).length < words.length * SHARE;
}
