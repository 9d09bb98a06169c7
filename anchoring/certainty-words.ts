/**
 * Words that say how sure, how bound, how much: when one comes, goes or is exchanged for one of another class, the sentence
 * claims something else. Sources: Rubin 2007 (levels of certainty), Hyland 2005 (hedges and boosters), Huddleston and
 * Pullum 2002 (modals, quantifiers, negation), and the cues of negation in Morante and Daelemans 2012.
 */
import { classes, ownClasses } from './word-classes.ts';

/** Words that turn a statement round. "has no" and "does not have" say the same, so they share a class. */
export const negations = classes({
  not: 'not no none nobody no_one nothing nowhere neither nor without non fail fails failed failing failure unable lack lacks lacked lacking absent absence',
  'no longer': 'no_longer any_longer anymore no_more ceased ceases',
  never: 'never',
  hardly: 'hardly barely scarcely',
  seldom: 'seldom rarely',
  refused: 'refuse refuses refused refusing refusal declined declines declining unwilling',
  prevented:
    'prevent prevents prevented preventing bar barred avoid avoids avoided avoiding neglect neglects neglected',
  'ruled out': 'ruled_out rule_out rules_out ruling_out',
  'instead of': 'instead rather_than far_from',
  except: 'except excluding excluded exclude excludes exception',
});

/** Modals, hedges, boosters and quantifiers. */
export const hedges = new Map([
  ...classes({
    may: 'may might could',
    can: 'can able capable',
    should: 'should ought',
    must: 'must shall',
    possible:
      'possible possibly potential potentially perhaps maybe possibility conceivable conceivably',
    likely: 'likely probable probably presumably presumed presumptive presumedly',
    alleged:
      'alleged allegedly purported purportedly putative putatively ostensible ostensibly so-called so_called',
    supposed: 'supposed supposedly',
    reported: 'reported reportedly unconfirmed rumoured rumored rumour rumor rumours rumors',
    apparent:
      'apparent apparently evidently seem seems seemed seeming seemingly appear appears appeared',
    suspected: 'suspected suspects suspect suspicion suspicions',
    proposed:
      'proposed planned intended prospective draft provisional tentative would-be tentatively',
    estimated: 'estimated estimate estimates projected',
    expected: 'expected expects expect anticipated anticipates',
    set: 'set_to due_to_be poised slated scheduled about_to bound_to ready_to',
    plan: 'plan plans planning intend intends intention planned_to aims aim aimed seeks seek hopes hope hoped want wants wanting wanted_to wish wishes wished desire desires eager',
    try: 'try tries tried trying attempt attempts attempted attempting sought',
    thought: 'thought understood',
    doubtful: 'doubtful doubt doubts doubted questionable dubious uncertain unclear unsure',
    if: 'if unless whether provided ?',
    some: 'some several',
    many: 'many numerous countless',
    only: 'only merely solely',
    former: 'former formerly ex',
    'at least': 'at_least no_fewer_than no_less_than minimum ≥ + ≫',
    'at most': 'at_most up_to as_many_as as_much_as no_more_than maximum ≤ ≪',
    over: 'more_than > exceeding in_excess_of upwards_of',
    under: 'less_than fewer_than <',
    nearly: 'nearly almost close_to approaching virtually practically',
    about: 'approximately roughly circa or_so ~ ≈ ±',
    'as few as': 'as_few_as as_little_as',
    all: 'all every everyone everybody everything entire whole',
    part: 'partial partially partly',
    fear: 'fear fears feared',
  }),
  ...ownClasses(
    'would will unlikely much most more less fewer few least any each both sure certain definite doubtless quite rather somewhat often sometimes always ever already again soon just still average claimed suggest suggests suggested indicate indicates indicated imply implies implied assume assumes assumed tend tends tended theory hypothetical plausible accused preliminary initial acting interim caretaker deputy ×',
  ),
]);

/** What bounds or loosens a number; these words have other uses, so they count only just before one. */
export const bounds = classes({
  about: 'about around some',
  over: 'over above past exceeding',
  under: 'under below',
  nearly: 'nearing',
  exactly: 'exactly precisely',
  barely: 'mere',
});

/** Ends in "ly" and is no adverb of manner or degree. */
export const notAdverbs: ReadonlySet<string> = new Set(
  'only early daily weekly monthly yearly family supply reply rely apply ally assembly italy july rally bully tally folly anomaly monopoly butterfly homily lily holy ugly silly elderly comply imply multiply fly jelly belly melancholy ply resupply oversupply wholly-owned friendly deadly costly lovely lonely kelly sicily molly sally emily billy lively orderly heavenly curly hourly quarterly'.split(
    ' ',
  ),
);
