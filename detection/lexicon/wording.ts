/**
 * Wording that a neutral rewrite would drop, replace or attribute. Each entry is a group of terms with one reason and one
 * source; a group counts once in a sentence, however many of its terms stand there.
 */
import type { FramingKind } from '#detection/framing-rule.ts';

export interface WordingEntry {
  name: string;
  kind: FramingKind;
  strength: 1 | 2;
  reason: string;
  source: string;
  /** Lower case, comma between terms; a space fits any blank, `*` up to five letters. */
  terms: string;
}

const AP = 'AP Stylebook: avoid loaded and partisan labels; describe what was done';
const REUTERS =
  'Reuters Handbook: “terrorism” and emotive labels only in quotes or with attribution';
const RECASENS = 'Recasens et al. (2013), one-sided terms and subjective intensifiers';
const ORWELL = 'BBC News Style Guide: clichés and idioms carry judgement';

export const wordingEntries: readonly WordingEntry[] = [
  {
    name: 'label/abuse',
    kind: 'labelling',
    strength: 2,
    reason: 'An insult used as a description.',
    source: AP,
    terms:
      'thug*, henchm*n, stooge*, puppet regime, puppet government, warmonger*, butcher of, ' +
      'tyrant*, goon*, barbarians, bloodthirsty, madm*n, lackey*',
  },
  {
    name: 'label/contested',
    kind: 'labelling',
    strength: 1,
    reason: 'A label that one side uses for the other, given as fact; say who calls them so.',
    source: REUTERS,
    terms:
      'terrorist*, terror attack*, terror group*, extremist*, militants, separatists, regime, ' +
      'strongman, dictator, warlord*, fanatic*, zealot*, hardliner*, radicals, jihadist*, ' +
      'jihadi*, traitor*, aggressor*, rogue state, rogue nation, cronies',
  },
  {
    name: 'label/side-fact',
    kind: 'labelling',
    strength: 1,
    reason: 'Labels a person by an ally or a past that has no part in the news.',
    source: 'Fan et al. (2019), BASIL: informational bias',
    terms:
      'no stranger to, self-styled, self-proclaimed, so-called, embattled, disgraced, ' +
      'scandal-ridden, scandal-hit, darling of',
  },
  {
    name: 'wording/loaded',
    kind: 'loaded_term',
    strength: 1,
    reason: 'A word that takes sides; a plainer one would carry the same fact.',
    source: RECASENS,
    terms:
      'sovereign land*, ancestral lands, motherland, sacred soil, bloodbath, carnage, ' +
      'onslaught, appeasement, betrayal, sabre-rattling, saber-rattling, fearmongering, ' +
      'scaremongering, propaganda, brazen*, blatant*, flagrant*, naked aggression, ' +
      'unprovoked, land grab, power grab, witch hunt, sham, farce, charade, meddling, cosy, ' +
      'cozy, murky, shadowy, sinister, debacle, fiasco',
  },
  {
    name: 'wording/blame',
    kind: 'evaluative',
    strength: 1,
    reason: 'Judges the deed instead of describing it.',
    source: RECASENS,
    terms:
      'notorious*, infamous*, shameful*, disgraceful*, ruthless*, barbaric, savage*, ' +
      'reckless*, senseless*, cowardly, heinous, callous*, cynical*, disastrous*, ill-fated, ' +
      'botched, bungled, woeful*, hapless, draconian, outrageous*, appalling*, horrific*, ' +
      'dire, bleak, lacklustre, lackluster, failed to deliver, dismal',
  },
  {
    name: 'wording/praise',
    kind: 'evaluative',
    strength: 1,
    reason: 'Praises instead of describing; a figure or a comparison would do.',
    source: RECASENS,
    terms:
      'formidable, impressive*, notable, heroic*, brave, bravely, courageous*, brilliant*, ' +
      'vaunted, much-touted, superb*, magnificent*, masterful*, ingenious, daring, valiant*, ' +
      'stunning*, spectacular*, much-needed, long-overdue, legendary, fearsome, stellar',
  },
  {
    name: 'wording/capability',
    kind: 'evaluative',
    strength: 1,
    reason: 'Rates equipment without a figure.',
    source: 'Own rule: performance is given as range, weight or test result',
    terms:
      'advanced, sophisticated, state-of-the-art, cutting-edge, well equipped, highly ' +
      'capable, deadliest, most powerful, most lethal, highly effective, battle-proven, ' +
      'combat-proven',
  },
  {
    name: 'wording/promotional',
    kind: 'promotional',
    strength: 1,
    reason: 'The language of a brochure.',
    source: 'Own rule after the Reuters Handbook on company news',
    terms:
      'world-class, world-leading, game-changing, game changer, game-changer, best-in-class, ' +
      'revolutionary, unmatched, unrivalled, unrivaled, unparalleled, next-level, second to ' +
      'none, one-stop, industry-leading, market-leading, ground-breaking, groundbreaking, ' +
      'most comprehensive, cutting edge of, proud to, thrilled to',
  },
  {
    name: 'wording/intensifier',
    kind: 'intensifier',
    strength: 1,
    reason: 'Adds force where a figure would inform.',
    source: RECASENS,
    terms:
      'overwhelmingly, massively, hugely, utterly, totally, wildly, vastly, enormously, ' +
      'astronomical*, staggering*, jaw-dropping, eye-watering, nothing short of, sky-high, ' +
      'whopping, incredibly, blatantly, woefully',
  },
  {
    name: 'wording/minimiser',
    kind: 'minimiser',
    strength: 1,
    reason: 'Makes an amount small in the reader’s eye; a figure would inform.',
    source: RECASENS,
    terms:
      'only a small, only a tiny, only a handful, only a fraction, only a few, a mere, ' +
      'merely, a paltry, paltry, a handful of, little more than, just a handful, just a ' +
      'fraction, nothing more than',
  },
  {
    name: 'wording/idiom',
    kind: 'loaded_idiom',
    strength: 1,
    reason: 'A figure of speech that carries feeling; say what happened.',
    source: ORWELL,
    terms:
      'leave* a bitter taste, left a bitter taste, ruffle* feathers, ruffled feathers, rais* ' +
      'eyebrows, shockwaves, shock waves through, fuel to the fire, fuel on the fire, fan* ' +
      'the flames, fanned the flames, playing with fire, salt in the wound, salt into the ' +
      'wound, tip of the iceberg, turn* a blind eye, turned a blind eye, drag* its feet, ' +
      'dragged its feet, dragging its feet, powder keg, tinderbox, ticking time bomb, house ' +
      'of cards, slap in the face, poke* the bear, wake-up call, bitter pill, hollow victory, ' +
      'own goal, iron fist, with open arms, back to the wall, thorn in the side, pandora, ' +
      'stick* to its guns, lip service, sword of damocles, walk* a tightrope, nail in the ' +
      'coffin',
  },
  {
    name: 'wording/vivid',
    kind: 'vivid_language',
    strength: 1,
    reason: 'Paints instead of telling.',
    source: ORWELL,
    terms:
      'swooping, swooped, skyrocket*, plummet*, slammed, blasted, lashed out, rained down, ' +
      'raining down, unleash*, obliterat*, annihilat*, crushed, brutally, mercilessly, ' +
      'chilling, haunting, nightmare*, hellish, apocalyptic, terrifying, gruesome, reeling, ' +
      'simmering, boiling over, bombshell, explosive claim*, blistering',
  },
  {
    name: 'wording/mood',
    kind: 'unsourced_characterisation',
    strength: 1,
    reason: 'Describes a mood that nobody measured and nobody is named for.',
    source: 'DETECTION guideline, unsourced characterisation',
    terms:
      'heightened tension*, tensions had been rising, tensions have been rising, tensions are ' +
      'rising, tensions are mounting, mounting tensions, growing unease, growing frustration, ' +
      'widespread anger, mounting anger, deep mistrust, atmosphere of fear, climate of fear',
  },
];

/**
 * Phrases of the field that only sound loaded. Read as names: no wording rule sees them. Source: NATO AAP-06 (glossary),
 * names of treaties and programmes, and the usual false alarms of the field.
 */
export const neutralPhrases: string =
  'anti-tank, man-portable, shoulder-fired, deadly, violent, killed, heavily armo*red, ' +
  'massive ordnance, shock troops, shock absorber*, dirty bomb*, smart bomb*, dumb bomb*, ' +
  'suicide drone*, hunter-killer, counter-terror*, counterterror*, anti-terror*, state ' +
  'sponsor* of terrorism, war on terror, terrorist organi*ation, terrorist list, terrorist ' +
  'watch, advanced medium-range, advanced precision, advanced research projects, advanced ' +
  'tactical, advanced technology center, advanced electronics, advanced age, advanced on, ' +
  'advanced to, advanced towards, advanced into, advanced from, advanced by, terror ' +
  'financing, export control regime, control regime, sanctions regime, inspection regime, ' +
  'treaty regime, non-proliferation regime, missile technology control regime';
