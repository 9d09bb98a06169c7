/** “Is desperate”, “eager to”: a feeling that nobody reported. */
import type { FramingRule, RuleCases } from '#detection/framing-rule.ts';
import { ADVERB, BE, phrases } from '#detection/rules/pattern.ts';
import { AP_NEWS_VALUES } from '#detection/rules/sources.ts';

export const rule: FramingRule = {
  name: 'mind/feeling',
  kind: 'mind_reading',
  strength: 1,
  reason: 'Tells what somebody feels or wants without saying how that is known.',
  source: AP_NEWS_VALUES,
  cues: 'desperate eager anxious furious jealous terrified gleeful nervous obsessed keen itching loath hell determined fearful oblivious indifferent content happy ashamed blind afraid smug envious delighted',
  pattern: phrases(
    `${BE} ${ADVERB}(?:desperate|eager|anxious|furious|jealous|terrified|gleeful|nervous|obsessed|keen|itching|loath|hell-bent|determined(?! to have)|fearful|oblivious|indifferent|ashamed|envious|smug|delighted|afraid|blind to|only too happy|content to)`,
    '(?:eager|desperate|anxious|keen|itching|loath|hell-bent|determined(?! to have)|fearful of|jealous of|oblivious) (?:to|of|for|on)',
  ),
};

export const cases: RuleCases = {
  matches: [
    'Varland is desperate for spare parts.',
    'The council, eager to forget the fire, moved on.',
    'The governor is only too happy to sign.',
    'Ostmark was furious.',
  ],
  silent: [
    'Varland has asked for spare parts.',
    'The general said his troops were eager to return.',
    'A desperate search for the crew went on through the night.',
    'The court determined the price.',
    'The rebel state was determined to have paid the crews.',
  ],
};
