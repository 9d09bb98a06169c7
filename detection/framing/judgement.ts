/** The narrator judges, doubts or argues. */
import type { FramingRule } from '#detection/framing-rule.ts';

const JUDGED =
  'unusual|surprising|unsurprising|remarkable|ironic|absurd|bizarre|odd|strange|puzzling|baffling|questionable|dubious|telling(?=[.,;!?]|$|\\sthat\\b)|astonishing|alarming|worrying|troubling|disturbing|disappointing|shocking|outrageous|scandalous|regrettable|unfortunate|lamentable|understandable|unthinkable|inexcusable|unforgivable|unacceptable|unjustified|unjustifiable|misguided|naive|naïve|foolish|hypocritical|laughable|pathetic|shameful|disgraceful|ill-advised|unwise|irresponsible|implausible|unconvincing';

export const judgementRules: readonly FramingRule[] = [
  {
    name: 'judgement/is-unusual',
    kind: 'editorial_judgement',
    strength: 2,
    reason: 'The narrator judges; an editor would give the comparison or name who finds it so.',
    source: 'AP News Values: opinion is attributed; Biber (2006), stance adjectives',
    pattern: new RegExp(
      `\\b(?:is|are|was|were|seems?|appears?|looks?|remains?)\\s(?:an?\\s)?(?:all\\sthe\\smore\\s|more\\sthan\\s|nothing\\sif\\snot\\s|not\\s|no\\sless\\s|\\w{3,12}ly\\s|very\\s|most\\s|long\\s|quite\\s|rather\\s|both\\s)?(?:${JUDGED})\\b(?!-)`,
      'gi',
    ),
    unlessBefore: /\b(?:if|whether|what|everyone|you|guest)\s$/i,
  },
  {
    name: 'judgement/sentence-adverb',
    kind: 'editorial_judgement',
    strength: 2,
    reason: 'One word in front tells the reader what to think of the fact behind it.',
    source: 'Biber et al. (1999), stance adverbials; Recasens et al. (2013)',
    pattern:
      /(?:^|[–—;]\s)(?:not\s)?(?:unsurprisingly|surprisingly|ironically|tellingly|curiously|bizarrely|sadly|tragically|worryingly|alarmingly|remarkably|predictably|inevitably|astonishingly|shockingly|disappointingly|regrettably|understandably|conveniently|rightly|wrongly|mercifully|thankfully),/gi,
  },
  {
    name: 'judgement/makes-it-hard-to-see',
    kind: 'editorial_judgement',
    strength: 2,
    reason: 'The narrator measures somebody against a standard of its own.',
    source: 'BBC Editorial Guidelines, due impartiality',
    pattern:
      /\b(?:(?:makes?|made)\s(?:little|no|perfect)\ssense|(?:is|are|was|were)\sa\s(?:grave|terrible|historic|costly|serious)\s(?:mistake|error|blunder|betrayal)|(?:deserves?|deserved)\s(?:better|credit|praise|condemnation|blame)|(?:fails?|failed)\s(?:miserably|spectacularly)|rings?\shollow|begs?\sthe\squestion|too\slittle,?\stoo\slate|should\snever\shave\s\w{2,14}|should\sbe\sashamed)\b/gi,
  },
  {
    name: 'doubt/left-questions',
    kind: 'nominalised_doubt',
    strength: 2,
    reason: 'Voices doubt without a doubter: who asks, and what do they ask?',
    source:
      'Fowler (1991), nominalisation and deleted agents; DETECTION guideline, nominalised doubt',
    pattern:
      /\b(?:(?:has|have|had|was|were)?\s?(?:left|leaves?|leaving)\s(?:(?:many|some|serious|open|new|big|unanswered|lingering|troubling|awkward)\s){0,2}(?:questions?|doubts?|suspicions?)(?:\s(?:about|over|as\sto|regarding|whether)\b(?:\sthe\s[\w-]{2,20})?)?|(?:casts?|casting|threw|throws)\s(?:\w{3,12}\s)?doubts?\s(?:on|over|upon|about)|(?:serious\s|many\s|awkward\s|uncomfortable\s)?(?:questions|doubts|suspicions)\s(?:remain|linger|persist|swirl|abound|mount|hang|loom)\w{0,3})\b/gi,
  },
  {
    name: 'doubt/raises-questions',
    kind: 'nominalised_doubt',
    strength: 2,
    reason: 'A thing cannot ask: the questions belong to somebody who is not named.',
    source: 'Fowler (1991), nominalisation and deleted agents',
    pattern:
      /\b(?:has\s|have\s|had\s)?(?:raises?|raised|raising|prompts?|prompted)\s(?:\w{3,12}\s){0,2}(?:questions|doubts|suspicions|eyebrows)(?:\s(?:about|over|as\sto|whether|in|among))?\b/gi,
    unlessBefore:
      /\b(?:lawmakers|senators|members|officials|critics|experts|analysts|groups?|residents|relatives|families|lawyers|leaders|ministers?|parties|opposition|observers|journalists|reporters|auditors|inspectors|who|he|she|they|we|i|[A-Z][a-z]{2,14})\s(?:also\s|have\s|has\s|had\s)?$/,
  },
  {
    name: 'label/ally-apposition',
    kind: 'labelling',
    strength: 1,
    reason: 'Labels a person by an ally in passing; say what ties them, or leave it out.',
    source: 'Fan et al. (2019), BASIL: informational bias',
    // Case decides: the ally is a name.
    pattern:
      /,\san?\s(?:close\s|staunch\s|key\s|longtime\s)?\p{Lu}\p{L}{1,15}\s(?:ally|loyalist|proxy|crony)\b/gu,
  },
  {
    name: 'argument/concession',
    kind: 'concessive_argument',
    strength: 1,
    reason:
      '“While X, Y” grants a point in order to win another: an argument, in the narrator’s voice.',
    source: 'Thompson and Mann (1988), the relation of concession',
    only: 'body',
    pattern:
      /^(?:while|whilst|although|though|even though|despite)\s(?=[^;]{10,400}[,–—]\s?[^;]{0,200}\b(?:is|are|remains?|seems?|makes?|means|proves?|hardly|unlikely)\b)/gi,
  },
  {
    name: 'argument/rhetorical-question',
    kind: 'editorial_judgement',
    strength: 1,
    reason: 'A question with its answer built in.',
    source: 'BBC Editorial Guidelines, due impartiality',
    only: 'body',
    pattern:
      /^(?:but\s|and\s|so\s)?(?:who|why|how|what)\s(?:else|on\searth|could|would|should)\s[^?]{3,120}\?$/gi,
  },
];
