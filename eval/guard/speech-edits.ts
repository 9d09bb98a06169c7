/** Edits of who said it and how. */
import * as cues from './cues.ts';
import { same, swap, type Edit } from './swap.ts';

export const saying: Edit = (sentence, random) =>
  swap(sentence, /(?<=[a-z”"’,] )(?:said|says|stated|told)\b(?! to)/g, random, () =>
    random.one(cues.reportingVerbs),
  );

export const nounSpeaker: Edit = (sentence, random) =>
  swap(
    sentence,
    /\b(?:the|a|an|his|her|its) [a-z]+(?= (?:said|says|told|stated|claimed|announced|confirmed|denied|added|warned)\b)/gi,
    random,
    ([old]) => random.one(cues.speakers.filter((other) => !same(other, old))),
  );

export const pronounSpeaker: Edit = (sentence, random) =>
  swap(
    sentence,
    /\b(?:he|she|they|it|we|I)(?= (?:said|says|told|stated|claimed|announced|confirmed|denied|added|warned|wrote)\b)/gi,
    random,
    ([old]) =>
      random.one(['he', 'she', 'they', ...cues.speakers].filter((other) => !same(other, old))),
  );

export const speakerAfter: Edit = (sentence, random) =>
  swap(
    sentence,
    /(?<=(?:[”"’,] said|according to) )(?:the|a|an) [a-z]+(?=[.,;]?(?: |$))/gi,
    random,
    ([old]) => random.one(cues.speakers.filter((other) => !same(other, old))),
  );

export const attributionDropped: Edit = (sentence) => {
  const dropped = sentence
    .replace(/,? (?:[Aa]ccording to|citing|as reported by) [^,.;]+(?=[.,;])/, '')
    .replace(/^According to [^,]+, /, '');
  if (dropped !== sentence && dropped.length > 15) return dropped;
  const end = sentence.replace(
    /,?(["”])?,? (?:[\w’'-]+ ){0,4}(?:said|says|told [\w ]+|added|stated|wrote)(?: [\w’'-]+){0,4}\.$/,
    '$1.',
  );
  if (end !== sentence && end.length > 15) return end;
  const start = sentence.replace(
    /^(?:[\w’'-]+ ){1,5}(?:said|says|told \w+|stated|claimed|announced|reported)(?: that)? (?=\w)/,
    '',
  );
  return start !== sentence && start.length > 15 ? start : null;
};
