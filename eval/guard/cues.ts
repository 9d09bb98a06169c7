/**
 * Words that the edit generator puts in, takes out and exchanges. They come from lists made by others for other ends, and
 * deliberately not from the guard's own tables: a guard measured with its own words measures nothing.
 */

function list(words: string): readonly string[] {
  return words.split(',').map((word) => word.trim());
}

/** Adverbs of Hyland's list of hedges (Metadiscourse, 2005), with those of BioScope's speculation cues (Szarvas et al. 2008). */
export const hedgingAdverbs = list(
  'apparently, approximately, arguably, conceivably, essentially, evidently, generally, largely, likely, mainly, maybe, mostly, ostensibly, perhaps, plausibly, possibly, presumably, presumedly, probably, purportedly, putatively, reportedly, allegedly, roughly, seemingly, sometimes, supposedly, tentatively, theoretically, typically, uncertainly, usually, virtually, hypothetically, somewhat, often, partially, almost',
);

/** Hedging adjectives from the same two lists, and those that stylebooks ask court reporters to use. */
export const hedgingAdjectives = list(
  'alleged, apparent, possible, potential, presumed, probable, purported, putative, suspected, supposed, unconfirmed, hypothetical, doubtful, plausible, tentative, planned, proposed, prospective, so-called, reported, claimed, preliminary, would-be, conceivable, uncertain, rumoured, accused',
);

/** Between subject and verb: "it X requested", written before a plain infinitive. */
export const modals = list('may, might, could, can, should, would, must, ought to, will, shall');

/** Each stands where "is", "are", "was" or "were" stood. */
export const hedgedBe = list(
  'appears to be, seems to be, is thought to be, is believed to be, is said to be, is expected to be, is likely to be, is understood to be, may be, might be, could be, is reported to be, tends to be, is assumed to be, is suspected to be, is set to be, is about to be, is due to be, is unlikely to be, is supposed to be, is alleged to be, is rumoured to be, is scheduled to be',
);

/** Prefixed to a whole sentence. */
export const openers = list(
  'Perhaps, Maybe, It is possible that, It is likely that, It appears that, It is unclear whether, It seems, There are fears that, Some believe, Rumour has it that, In theory, Possibly, Reportedly, Allegedly, Supposedly',
);

/** What bounds or loosens a figure. */
export const numberBounds = list(
  'about, around, at least, at most, up to, as many as, no more than, no fewer than, more than, less than, fewer than, over, under, nearly, almost, roughly, some, only, just, an estimated, approximately, close to, just over, just under, well over, upwards of, in excess of, barely, an average of, a maximum of, a minimum of, exactly, as few as, a reported',
);

/** Reporting verbs: Thompson & Ye 1991, Hyland 1999, and the "said-bookisms" that AP and Reuters warn of. */
export const reportingVerbs = list(
  'claimed, alleged, admitted, denied, conceded, confirmed, insisted, maintained, argued, asserted, contended, suggested, implied, hinted, warned, boasted, bragged, confessed, acknowledged, complained, speculated, guessed, predicted, predicted, imagined, believed, thought, assumed, doubted, feared, hoped, lied, pretended, proclaimed, declared, announced, revealed, disclosed, divulged, leaked, noted, observed, remarked, pointed out, explained, emphasised, stressed, reiterated, recalled, concluded, estimated, reckoned, joked, quipped, mused, ranted, raged, blustered, protested, objected, testified, swore, vowed, promised, pledged, threatened, cautioned, urged, demanded, charged, professed, posited, surmised, theorised, conjectured, opined, lamented, moaned, whined, crowed, gloated, snapped, scoffed, mocked, rumoured, tweeted, wrote, assured, reassured, proved, demonstrated, showed, found, discovered, verified, corroborated, refuted, rejected, dismissed, disputed',
);

export const neutralVerbs = list('said, says, told, stated, according, say');

/** Who might be heard instead. */
export const speakers = list(
  'the army, the opposition, the rebels, a neighbour, the police, critics, analysts, witnesses, experts, activists, his lawyer, the embassy, the company, the union, a spokeswoman, the navy, residents, sources, the insurgents, a diplomat, the mayor, the judge, doctors, the manufacturer, a blogger, an aide',
);

/** Measures that are mistaken for or converted into one another (BIPM brochure; NIST SP 811). */
export const measures = list(
  'kilometres, miles, metres, feet, yards, inches, centimetres, millimetres, nautical miles, kilometers, meters, km, m, ft, mi, cm, mm, tons, tonnes, kilograms, pounds, grams, kg, lb, litres, gallons, barrels, knots, mph, km/h, kph, watts, kilowatts, megawatts, gigawatts, MW, kW, GW, volts, hertz, megahertz, acres, hectares, seconds, minutes, hours, days, weeks, months, years, decades, centuries, degrees, percent, percentage points, per cent, kilotons, megatons, pascals, bytes, megabytes, gigabytes',
);

export const magnitudes = list('hundred, thousand, million, billion, trillion');
export const magnitudeLetters = list('k, m, bn, tn, b, mn');

export const currencySigns = list(
  '$, €, £, ¥, ₽, ₴, ₹, A$, C$, US$, NZ$, HK$, S$, R$, ₺, ₩, ₪, zł, kr',
);
export const currencyWords = list(
  'dollars, euros, pounds, yen, yuan, rubles, roubles, hryvnias, rupees, francs, kronor, shekels, lira, pesos, rand, zlotys, riyals, dinars, dirhams, Australian dollars, Canadian dollars',
);

export const numberWords = list(
  'two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen, twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety, twenty-one, thirty-five, one hundred, two hundred',
);
export const roughNumbers = list(
  'dozens, scores, hundreds, thousands, millions, billions, tens, several, many, few, most, all, both, half, none, a handful, a couple, a pair',
);
export const ordinalWords = list(
  'first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, twentieth, last',
);

export const weekdays = list('Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday');
export const months = list(
  'January, February, March, April, May, June, July, August, September, October, November, December',
);
export const relativeDays = list(
  'yesterday, today, tomorrow, tonight, Monday, last week, next week',
);
export const dayParts = list('morning, afternoon, evening, night, noon, midnight, dawn, dusk');
export const spans = list(
  'day, week, month, year, decade, century, hour, weekend, quarter, season',
);

/** Invented, so that they stand in nobody's list of names. */
export const inventedNames = list(
  'Varland, Ostrel, Hallam, Okonvi, Brenn, Kestovia, Tarrow, Dunmarch, Ilvane, Quorra, Pellworth, Zanthe, Mirrick, Averon, Sollun, Draske',
);

/** Pairs of opposites as school dictionaries and WordNet give them; either may stand for the other. */
export const opposites: readonly (readonly [string, string])[] = [
  ['approved', 'rejected'],
  ['increase', 'decrease'],
  ['increased', 'decreased'],
  ['rise', 'fall'],
  ['rose', 'fell'],
  ['won', 'lost'],
  ['win', 'lose'],
  ['before', 'after'],
  ['north', 'south'],
  ['northern', 'southern'],
  ['east', 'west'],
  ['eastern', 'western'],
  ['supports', 'opposes'],
  ['supported', 'opposed'],
  ['support', 'oppose'],
  ['first', 'last'],
  ['more', 'less'],
  ['most', 'least'],
  ['accepted', 'refused'],
  ['began', 'ended'],
  ['start', 'stop'],
  ['started', 'stopped'],
  ['opened', 'closed'],
  ['open', 'closed'],
  ['higher', 'lower'],
  ['high', 'low'],
  ['largest', 'smallest'],
  ['large', 'small'],
  ['big', 'small'],
  ['best', 'worst'],
  ['better', 'worse'],
  ['strong', 'weak'],
  ['guilty', 'innocent'],
  ['legal', 'illegal'],
  ['alive', 'dead'],
  ['killed', 'wounded'],
  ['killed', 'rescued'],
  ['attack', 'defend'],
  ['attacked', 'defended'],
  ['bought', 'sold'],
  ['buy', 'sell'],
  ['import', 'export'],
  ['imports', 'exports'],
  ['arrived', 'departed'],
  ['entered', 'left'],
  ['allow', 'ban'],
  ['allowed', 'banned'],
  ['allowed', 'forbidden'],
  ['passed', 'failed'],
  ['success', 'failure'],
  ['above', 'below'],
  ['inside', 'outside'],
  ['early', 'late'],
  ['earlier', 'later'],
  ['oldest', 'youngest'],
  ['old', 'new'],
  ['public', 'private'],
  ['foreign', 'domestic'],
  ['peace', 'war'],
  ['ally', 'enemy'],
  ['allies', 'enemies'],
  ['friend', 'foe'],
  ['advance', 'retreat'],
  ['advanced', 'retreated'],
  ['victory', 'defeat'],
  ['majority', 'minority'],
  ['true', 'false'],
  ['right', 'wrong'],
  ['left', 'right'],
  ['safe', 'dangerous'],
  ['offensive', 'defensive'],
  ['civilian', 'military'],
  ['civilians', 'soldiers'],
  ['male', 'female'],
  ['men', 'women'],
  ['man', 'woman'],
  ['positive', 'negative'],
  ['agree', 'disagree'],
  ['agreed', 'refused'],
  ['include', 'exclude'],
  ['including', 'excluding'],
  ['with', 'without'],
  ['against', 'for'],
  ['maximum', 'minimum'],
  ['captured', 'freed'],
  ['arrested', 'released'],
  ['granted', 'denied'],
  ['hired', 'fired'],
  ['promoted', 'demoted'],
  ['raised', 'lowered'],
  ['raise', 'cut'],
  ['gained', 'lost'],
  ['profit', 'loss'],
  ['united', 'divided'],
  ['democratic', 'authoritarian'],
  ['rich', 'poor'],
  ['fast', 'slow'],
  ['quickly', 'slowly'],
  ['strengthened', 'weakened'],
  ['improved', 'worsened'],
  ['deployed', 'withdrew'],
  ['joined', 'left'],
  ['father', 'son'],
  ['up', 'down'],
  ['always', 'never'],
  ['everyone', 'nobody'],
  ['everything', 'nothing'],
  ['all', 'none'],
  ['same', 'different'],
];
