/**
 * How the press reports speech. Source: the cue list of PARC 3.0 / PolNeAR's guidelines as a model of *form*; the words are
 * our own list. A distancing verb tells the reader to be careful with the source (Reuters Handbook, "claim").
 */

/** Verbs in the past or with an unmistakable form; they need no "that" behind them. */
export const SPEECH_VERBS =
  'said|says|told|tells|stated|added|announced|warned|warns|confirmed|confirms|insisted|insists|argued|argues|wrote|writes|tweeted|posted|noted|explained|declared|acknowledged|admitted|conceded|asserted|stressed|emphasi[sz]ed|remarked|testified|vowed|pledged|predicted|predicts|concluded|cautioned|maintained|reiterated|reported|revealed|disclosed|estimated|estimates|believes?|thinks?|expects?|hoped|hopes|suggested|suggests|recalled|complained|urged|promised|threatened|criticised|criticized|condemned|praised|welcomed|called|described|branded|dismissed|rejected|expressed|replied|responded|joked|recounted|asked|demanded|mentioned';

/** Verbs that are as often nouns: "that", a comma or a quotation mark must follow. */
export const NOUN_LIKE_VERBS =
  'claims|reports|notes|states|warn|say|tell|announces|argue|believe|insist|adds|suggest';

/** Verbs that report only with "that" behind them: "the audit found that". */
export const THAT_VERBS =
  'found|finds|shows|showed|ruled|agreed|indicates?|indicated|hopes|feels|felt|knows|knew|learned|means|meant|proposed|demonstrated|determined';

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
