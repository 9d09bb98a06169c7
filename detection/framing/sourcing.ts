/** How claims are sourced: shown beside the sentence, never counted as editorialising. */
import type { FramingRule } from '#detection/framing-rule.ts';

const REUTERS = 'Reuters Handbook of Journalism: sourcing; name the source or say why not';

export const sourcingRules: readonly FramingRule[] = [
  {
    name: 'sourcing/vague',
    kind: 'vague_source',
    strength: 0,
    reason: 'No outlet, person or date: a reader cannot trace who said this.',
    source: REUTERS,
    pattern:
      /\b(?:it\s(?:is|was|has\sbeen|had\sbeen)\s(?:\w{4,12}\s){0,2}(?:reported|believed|thought|said|rumou?red|claimed|alleged|understood)(?:\sthat)?|(?:critics|observers|analysts|experts|insiders|some|many|commentators|sceptics|skeptics|opponents|supporters)\s(?:have\s)?(?:say|said|believe|argue|argued|fear|warn|warned|claim|claimed|suggest|point\sout)|(?:say|said|argue|warn)\s(?:critics|observers|analysts|experts)|reportedly|allegedly|reports\s(?:suggest|say|indicate)|(?:is|are|was|were)\swidely\s(?:seen|regarded|viewed|considered|believed|expected|thought))\b/gi,
  },
  {
    name: 'sourcing/anonymous',
    kind: 'anonymous_source',
    strength: 0,
    reason: 'The source is not named.',
    source: REUTERS,
    pattern:
      /\b(?:an?\s(?:[\w.’'-]{1,20}\s){0,5}(?:spokes(?:person|man|woman)|official|officer|diplomat|source|aide|insider)(?=\s(?:said|told|says|confirmed|added|who\sasked|familiar|speaking|with))|on\s(?:the\s)?condition\sof\sanonymity|(?:asked|declined)\snot\sto\sbe\s(?:named|identified)|people\sfamiliar\swith|(?:sources|officials)\s(?:said|told|say|familiar))\b/gi,
  },
  {
    name: 'sourcing/second-hand',
    kind: 'second_hand_source',
    strength: 0,
    reason: 'The words come through another outlet: look there first.',
    source: REUTERS,
    pattern:
      /\b(?:(?:was|were|is)\squoted\s(?:by|in)|(?:citing|quoting)\s(?:an?|the|unnamed|local|state|its|[A-Z])|told\slocal\smedia|state\s(?:media|television|news\sagency)\s(?:said|reported))/gi,
  },
  {
    name: 'sourcing/unsourced-allegation',
    kind: 'unsourced_allegation',
    strength: 0,
    reason: 'Says that somebody did wrong, as a fact and without a source.',
    source: 'AP Stylebook, “alleged”; press codes on the presumption of innocence',
    pattern:
      /\b(?:(?:was|were|is|are|been)\s(?:involved\sin|behind|complicit\sin|responsible\sfor|accused\sof|suspected\sof|implicated\sin|linked\sto)(?!\s(?:the\s)?(?:talks|negotiations|planning|design|development|production|work|maintenance))|masterminded|orchestrated)\b/gi,
  },
  {
    name: 'sourcing/distancing-verb',
    kind: 'distancing_verb',
    strength: 0,
    reason: 'The verb keeps its distance from the source; “said” would not.',
    source: 'Reuters Handbook of Journalism, “claim”',
    pattern:
      /\b(?:claim(?:s|ed)\s(?:that|to|it|he|she|they|the|responsibility)|alleg(?:es|ed)\s(?:that|the)|purported(?:ly)?|so-called)\b/gi,
  },
  {
    name: 'sourcing/denial',
    kind: 'denial',
    strength: 0,
    reason: 'Somebody denies this: read both sides.',
    source: 'Reuters Handbook of Journalism: right of reply',
    pattern: /\b(?:\w{4,14}ly\s)?(?:denied|denies|refuted|refutes)\b/gi,
  },
];
