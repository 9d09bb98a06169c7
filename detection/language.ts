/** Whether the English rules may judge a text. Others get figures, dates and quotations only. */

const COMMON =
  /^(?:the|of|and|to|in|a|is|that|for|on|was|with|as|by|at|it|from|be|said|are|has|have|were|an)$/i;
/** English prose has every fourth word from that list; a foreign text hardly one in twenty. */
const SHARE = 0.1;
const SAMPLE = 400;
/** Below this a share means nothing: headlines are believed to be English. */
const FEWEST = 25;

/** By the declared language where there is one ("en", "en-GB"), else by the commonest words of the first hundreds. */
export function isEnglish(declared: string | undefined, text: string): boolean {
  if (declared !== undefined && declared !== '') return /^en\b/i.test(declared.replace('_', '-'));
  const words = text
    .slice(0, SAMPLE * 12)
    .split(/[^\p{L}’']+/u, SAMPLE)
    .filter((word) => word !== '');
  if (words.length < FEWEST) return true;
  return words.filter((word) => COMMON.test(word)).length >= words.length * SHARE;
}
