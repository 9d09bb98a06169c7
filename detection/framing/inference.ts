/** The narrator predicts, infers or reads minds, and names nobody who does. */
import type { FramingRule } from '#detection/framing-rule.ts';

const REUTERS = 'Reuters Handbook of Journalism: report, do not predict; attribute forecasts';
const AP = 'AP News Values: opinion and analysis are attributed to whoever holds them';
const HYLAND = 'Hyland (1998), epistemic modality; NewsDiscourse category Expectation';
const MOVE = 'move|step|decision|deal|sale|purchase|development|shift|gesture|statement|remark';
const TROUBLE =
  'trigger|spark|fuel|inflame|anger|enrage|infuriate|embolden|undermine|destabili[sz]e|provoke|jeopardi[sz]e|reignite|upset|alarm|worsen|derail|backfire|escalate|antagoni[sz]e|unsettle|embarrass|haunt|rattle';

export const inferenceRules: readonly FramingRule[] = [
  {
    name: 'prediction/likely-to',
    kind: 'unsourced_prediction',
    strength: 2,
    reason:
      'Says how likely something is in the narrator’s own voice; nobody is named who expects it.',
    source: HYLAND,
    pattern:
      /\b(?:is|are|was|were|seems?|appears?|looks?|remains?)\s(?:now\s|also\s|still\s|very\s|highly\s|almost\s){0,2}(?:un)?likely\sto\s\w{2,20}(?:\s[\w’'-]{1,20}){0,6}/gi,
  },
  {
    name: 'prediction/foregone',
    kind: 'unsourced_prediction',
    strength: 2,
    reason: 'Treats a future event as settled and names nobody who expects it.',
    source: REUTERS,
    pattern:
      /\b(?:(?:is|are|was|were)\s(?:bound|sure|certain|destined|doomed|poised)\sto|(?:will|would)\s(?:inevitably|undoubtedly|no\sdoubt|surely|certainly|almost\scertainly))\s\w{2,20}/gi,
    unlessBefore: /\b(?:not|how|whether)\s$/i,
  },
  {
    name: 'prediction/move-that-will',
    kind: 'unsourced_prediction',
    strength: 2,
    reason: 'Adds what a step will lead to; nobody is named who foresees it.',
    source: REUTERS,
    pattern: new RegExp(
      `\\ba\\s(?:${MOVE})\\s(?:that|which)\\s(?:will|would|could|may|might|threatens\\sto|risks|promises\\sto)\\s\\w{2,20}`,
      'gi',
    ),
  },
  {
    name: 'prediction/may-cause-trouble',
    kind: 'unsourced_prediction',
    strength: 1,
    reason: 'Foresees trouble without naming who does.',
    source: HYLAND,
    pattern: new RegExp(
      `\\b(?:could|may|might|will|would|threatens\\sto|risks)\\s(?:well\\s|further\\s|also\\s|only\\s)?(?:${TROUBLE}|${TROUBLE.replaceAll('|', 'ing|')}ing)\\b`,
      'gi',
    ),
  },
  {
    name: 'inference/would-amount-to',
    kind: 'unsourced_inference',
    strength: 1,
    reason: 'Draws a conclusion, often a legal one, that no named person or document draws.',
    source: AP,
    pattern:
      /\b(?:would|could|may|might)\s(?:entail|amount\sto|constitute|spell|signal)\s(?:an?|the)\b/gi,
  },
  {
    name: 'inference/it-is-clear',
    kind: 'unsourced_inference',
    strength: 2,
    reason: 'Declares a conclusion to be plain instead of showing who draws it and from what.',
    source: 'Hyland (2005), boosters; BBC Editorial Guidelines, due impartiality',
    pattern:
      /\b(?:(?:it|this|there)\s(?:is|was|seems)\s(?:now\s|all\stoo\s|abundantly\s|increasingly\s)?(?:clear|obvious|evident|plain|no\s(?:secret|surprise|coincidence|doubt|denying|wonder)|hard\snot\sto|difficult\snot\sto)(?:\sthat)?|(?:clearly|obviously|evidently|undoubtedly|unquestionably)\s(?:shows?|proves?|wants?|intends?|aims?|means?|failed))\b/gi,
    unlessBefore: /\b(?:if|whether|until|when|not|once|because)\s$/i,
  },
  {
    name: 'inference/suggests-that-the-narrator-concludes',
    kind: 'unsourced_inference',
    strength: 1,
    reason: 'Presents a sign and its meaning in one breath; the reading is the narrator’s.',
    source: AP,
    pattern:
      /\b(?:a\s(?:clear|sure|telling|thinly\sveiled)\s(?:sign|signal|indication|message|threat)|(?:in|as)\sa\s(?:sign|signal)\s(?:that|of))\b/gi,
  },
  {
    name: 'mind-reading/motive',
    kind: 'mind_reading',
    strength: 1,
    reason: 'Tells what somebody feels or wants without saying how that is known.',
    source: 'AP News Values; Recasens et al. (2013), framing bias',
    pattern:
      /\b(?:(?:is|are|was|were)\s(?:desperate|eager|anxious|furious|jealous|terrified|gleeful|nervous|obsessed)\b|in\san?\s(?:apparent|obvious|transparent|desperate)\s(?:bid|attempt|effort|move)\sto|(?:secretly|privately)\s(?:hopes?|fears?|wants?)|(?:fears|dreads|resents|craves)\s(?:that|the|a)\b)/gi,
  },
  {
    name: 'cause/blame',
    kind: 'causal_simplification',
    strength: 1,
    reason: 'Gives one cause for a disputed outcome without a source.',
    source: 'Spinde et al. (2021), annotation guide on bias by causal claim',
    pattern:
      /\b(?:(?:is|are|was|were)\s(?:entirely|largely|solely|squarely)?\s?to\sblame\sfor|as\sa\sdirect\s(?:result|consequence)\sof|has\sonly\sitself\sto\sblame|paved\sthe\sway\sfor|opened\sthe\sdoor\sto)\b/gi,
  },
];
