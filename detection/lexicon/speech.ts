/**
 * How the press reports speech. Source: the cue list of PARC 3.0 / PolNeAR's guidelines as a model of *form*; the words are
 * our own list. A distancing verb tells the reader to be careful with the source (Reuters Handbook, "claim").
 */

import { wordFilter } from './word-filter.ts';

/** Verbs in the past or with an unmistakable form; they need no "that" behind them. */
export const SPEECH_VERBS =
  'said|says|told|tells|stated|added|announced|warned|warns|confirmed|confirms|insisted|insists|argued|argues|wrote|writes|tweeted|posted|noted|explained|declared|acknowledged|admitted|conceded|asserted|stressed|emphasized|emphasised|remarked|testified|vowed|pledged|predicted|predicts|concluded|cautioned|reiterated|reported|revealed|disclosed|estimated|estimates|believe|believes|think|thinks|expect|expects|hoped|hopes|suggested|suggests|recalled|complained|urged|promised|threatened|criticised|criticized|condemned|praised|welcomed|called|described|branded|dismissed|rejected|expressed|replied|responded|joked|recounted|asked|demanded|mentioned';

/** Verbs that are as often nouns: "that", a comma or a quotation mark must follow. */
export const NOUN_LIKE_VERBS =
  'claims|reports|notes|states|warn|say|tell|announces|argue|believe|insist|adds|suggest';

/** Verbs that report only with "that" behind them: "the audit found that". */
export const THAT_VERBS =
  'maintained|maintains|found|finds|shows|showed|ruled|agreed|indicate|indicates|indicated|hopes|feels|felt|knows|knew|learned|means|meant|proposed|demonstrated|determined';

export const DISTANCING_VERBS =
  'claimed|alleged|alleges|purported|contended|contends|accused|accuses|blamed|blames';

export const DENIAL_VERBS = 'denied|denies|refuted|refutes|disputed|disputes';

/** With "to" and a verb right behind them these tell what somebody does, not what somebody says. */
export const DEEDS_BEFORE_INFINITIVE = 'asked|requested|agreed|offered|proposed';

/** Papers that words stand in. */
export const DOCUMENT =
  'statement|announcement|press release|press notice|press briefing|press conference|news release|news conference|notice|notification|report|letter|memo|memorandum|document|documents|filing|communiqu[eé]|tweet|post|blog post|interview|briefing|speech|testimony|indictment|audit|survey|study|bulletin|readout|email|e-mail|op-ed';

/** Nouns that report speech by themselves: "the claim by the ministry that …". */
export const SPEECH_NOUNS =
  'claims?|allegations?|accusations?|assertions?|complaints?|denials?|warnings?|statements?|assessments?|reports?';

/** Verbs of uttering: what stands beside them was said or written in words, not announced, reported or believed. */
export const UTTERING_VERBS =
  'said|says|say|saying|told|tells|tell|telling|added|adds|adding|noted|notes|wrote|writes|explained|explains|stated|states|tweeted|replied|recalled|insisted|insists|argued|argues|stressed|remarked|testified|asked|responded|continued|concluded|acknowledged|conceded|quipped|joked|cautioned|lamented|emphasi[sz]ed';

/** How a verb reports: by itself, only with "that" or quoted words behind it, with distance, or as a denial. */
export type SpeechForm = 'plain' | 'noun' | 'that' | 'distant' | 'denial';

const forms: readonly (readonly [SpeechForm, string])[] = [
  ['plain', SPEECH_VERBS],
  ['noun', NOUN_LIKE_VERBS],
  ['that', THAT_VERBS],
  ['distant', DISTANCING_VERBS],
  ['denial', DENIAL_VERBS],
];

/** The verbs of speech by the word as it stands in a text; a verb of two lists ("hopes") reports by itself. */
const speechForms: ReadonlyMap<string, SpeechForm> = new Map(
  forms
    .toReversed()
    .flatMap(([form, verbs]) => verbs.split('|').map((verb) => [verb, form] as const)),
);

const mayReport = wordFilter(speechForms.keys());

/** How the word reports; undefined for a word that reports nothing. */
export function speechForm(word: string): SpeechForm | undefined {
  return mayReport(word) ? speechForms.get(word) : undefined;
}
