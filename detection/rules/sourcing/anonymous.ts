/** A source without a name. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { REUTERS_SOURCING } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'sourcing/anonymous',
  kind: 'anonymous_source',
  strength: 0,
  reason: 'The source is not named.',
  source: REUTERS_SOURCING,
  cues: 'spokesperson spokesman spokeswoman official officials officer diplomat source sources aide insider anonymity named identified familiar',
  pattern:
    /\b(?:an?\s(?:[\w.’'-]{1,20}\s){0,5}(?:spokes(?:person|man|woman)|official|officer|diplomat|source|aide|insider)(?=\s(?:said|told|says|confirmed|added|who\sasked|familiar|speaking|with))|on\s(?:the\s)?condition\sof\sanonymity|(?:asked|declined)\snot\sto\sbe\s(?:named|identified)|people\sfamiliar\swith|(?:sources|officials)\s(?:said|told|say|familiar))\b/gi,
};

export const cases: RuleCases = {
  matches: [
    'A senior defence official told the Lind Courier that talks had ended.',
    'The clerk spoke on condition of anonymity.',
    'People familiar with the tender described two bids.',
    'Officials said the gate was open.',
  ],
  silent: [
    'Defence Minister Orla Venn told the Lind Courier that talks had ended.',
    'The official opened the gate.',
    'The clerk, Tor Hallin, spoke at nine.',
    'The council described two bids.',
  ],
};
