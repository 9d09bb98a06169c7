/** Reads what a number counts: the noun phrase behind it. */

const STOP =
  /^(?:the|a|an|this|that|these|those|to|for|in|on|at|by|with|from|as|and|or|but|is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|already|who|which|when|while|where|after|before|since|during|if|than|then|so|not|also|its|his|her|their|it|he|she|they|into|onto|over|under|against|about|between|amid|per|out|of|each|more|later|earlier|ago|near|across|because|including|worth|there|still|now|until|only|said|killed|wounded|injured|died|dead)$/i;
const PLURAL =
  /(?:[^su\W]s|ies|people|troops|personnel|men|women|children|aircraft|artillery|ammunition|infantry|cattle|dead)$/i;
const LONGEST = 5;

/** The counted thing in the words behind a number: "Javelin missiles"; empty where none follows. */
export function countedThing(behind: string): string {
  const text = behind.replace(/^\s(?:of\s)?(?:(?:the|its|his|their|those|these|them)\s)?/i, ' ');
  if (!text.startsWith(' ') && !text.startsWith('-')) return '';
  const words: string[] = [];
  for (const raw of text.slice(1).split(/\s/, LONGEST + 1)) {
    const word = raw.replace(/[.,;:!?)\]"”’']+$/u, '');
    if (word === '' || STOP.test(word) || !/^[\p{L}\d]/u.test(word)) break;
    words.push(word);
    if (word !== raw || words.length === LONGEST || PLURAL.test(word)) break;
  }
  return words.join(' ');
}
