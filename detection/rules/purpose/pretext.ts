/** “A pretext for”, “a cynical attempt”: a hidden aim is told as fact. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { phrases } from '#detection/rules/pattern.ts';
import { AP_NEWS_VALUES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'purpose/pretext',
  kind: 'purpose_as_fact',
  strength: 2,
  reason: 'Tells a hidden aim as fact; the text should say who sees it.',
  source: AP_NEWS_VALUES,
  cues: 'pretext smokescreen smoke guise excuse ploy stunt attempt bid effort agenda motive motives aim goal purpose intent intention reason target intention power grab trick',
  pattern: phrases(
    '(?:as|under|on|with) (?:a |the |an )?(?:convenient |flimsy |transparent |thin )?(?:pretext|guise|smokescreen|smoke screen|fig leaf)(?: of| to| for| that)?',
    'an? (?:thinly[- ]veiled|transparent|cynical|blatant|naked|shameless|desperate|crude|clumsy|obvious|barely disguised|barely concealed|cheap) (?:attempt|bid|effort|ploy|move|excuse|pretext|trick|power grab|grab|stunt)',
    'publicity stunt',
    '(?:the|its|his|her|their|whose) (?:real|true|actual|hidden|ulterior) (?:aim|goal|purpose|motives?|reason|agenda|target|intentions?)',
    'with the (?:explicit|express|sole|clear|obvious) (?:purpose|aim|goal|intent|intention) of',
    '(?:hidden|ulterior) (?:agendas?|motives?)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'The drill served as a pretext for the blockade.',
    'The vote is a cynical attempt to keep the seat.',
    'Its real aim is the port of Lind.',
    'The ban came under the guise of safety.',
    'The clause was written with the sole purpose of keeping Ruthen out.',
  ],
  silent: [
    'The drill lasted nine days.',
    'The union called the vote a cynical attempt to keep the seat.',
    'The real price was 40 crowns.',
    'The union was founded for the purpose of insuring crews.',
    'A second attempt to raise the hull failed.',
  ],
};
