/**
 * The paper that a source's words stand in: "a statement released on …", "a press notice", "announcement by the agency".
 * Two accounts that name one paper of one source are one origin, however many outlets carry them.
 */
import { DOCUMENT } from './lexicon/speech.ts';
import { trimmedSpan, type TextSpan } from './span.ts';

const PAPER = new RegExp(
  `\\b(?:in|according to|through|via|by|from|of|citing|cited|quoting)\\s((?:(?:an?|the|its|his|her|their|this)\\s)?(?:[\\p{L}’'.-]{2,20}\\s){0,3}?(?:${DOCUMENT}))\\b`,
  'iu',
);
const AS_SUBJECT = new RegExp(
  `^\\s?((?:an?|the|its)\\s(?:[\\p{L}’'.-]{2,20}\\s){0,3}?(?:${DOCUMENT}))\\s(?:[^,;.]{0,60}\\s)?(?:said|says|stated|states|reads|announced|showed|shows)\\b`,
  'iu',
);

/** Both have a paper behind a blank; most sentences have none, and are spared the two long patterns. */
const HINT = new RegExp(`\\s(?:${DOCUMENT})\\b`, 'i');

/** The document named in a sentence, with its article, or null. `open` is the sentence with quotations hidden. */
export function documentIn(text: string, open: string): TextSpan | null {
  if (!HINT.test(open)) return null;
  const match = PAPER.exec(open) ?? AS_SUBJECT.exec(open);
  const words = match?.[1];
  if (!match || words === undefined) return null;
  const start = match.index + match[0].indexOf(words);
  return trimmedSpan(text, start, start + words.length);
}
