/**
 * Abbreviations whose full stop does not end a sentence. Source: own list from defence and wire copy (AP Stylebook titles,
 * months and states; NATO rank and unit short forms, STANAG 2116 and APP-6).
 */

/** A name, a number or the rest of a term always follows. */
export const ALWAYS_CONTINUES = new Set(
  (
    'gen lt col maj capt cpl sgt pvt adm cmdr cdr brig cmdt pfc cpt spc ens cdre comdr pte bdr gnr flt sqn wg msgt tsgt ' +
    'gens lts cols majs capts sgts adms cmdrs j.g insp supt det amb asst dep atty ' +
    'mr mrs ms dr drs messrs prof profs sen sens rep reps gov govs pres hon rev msgr rt fr st ste mt ' +
    'sec mk approx ca vs cf viz incl e.g i.e mech inf arty armd abn regt adj dept mfg'
  ).split(' '),
);

/** A number follows where the sentence goes on. */
export const CONTINUES_WITH_NUMBER = new Set(
  'jan feb mar apr jun jul aug sep sept oct nov dec no nos fig figs vol pp p ch art arts para cal res reg ext tel max min est cl pt'.split(
    ' ',
  ),
);

/** Countries and bodies written with stops: the sentence goes on when the name of an institution follows. */
export const INITIALISM = /(?:^|[\s(“"‘'—–-])(?:[A-Z]\.){2,4}$/u;

/** States and bodies that a sentence often ends with; other letters with stops are a person's or a ship's, and a name follows. */
export const KNOWN_INITIALISM =
  /(?:^|[\s(“"‘'—–-])(?:U\.S|U\.K|U\.N|E\.U|U\.A\.E|U\.S\.A|U\.S\.S\.R|D\.C|L\.A|N\.Y|A\.I|I\.D|M\.A|B\.A|P\.S|R\.O\.C|D\.P\.R\.K)\.$/u;

/** Letters that name one of a row, not a person: "Plan B." */
export const LETTERED =
  /\b(?:Plan|Group|Type|Class|Vitamin|Grade|Section|Exhibit|Annex|Appendix|Category|Phase|Block|Part|Point|Site|Area|Company|Team|Level|vitamin|hepatitis|plan|group|type|class|grade|annex|site) \p{Lu}\.$/u;

/** What follows "the U.S." when the two belong together. */
export const INSTITUTION =
  /^(?:Army|Navy|Air|Marines?|Coast|Space|State|Department|Defen[cs]e|Treasury|Justice|Congress|Senate|House|Supreme|District|Court|President|Vice|Secretary|Ambassador|Embassy|Consulate|Central|Indo-Pacific|Pacific|European|Africa|Northern|Southern|Strategic|Special|Cyber|Transportation|Gen|Lt|Col|Maj|Adm|Sen|Rep|Government|Geological|Agency|Security|National|Federal|Homeland|Customs|Forces|Fleet|Ministry|Foreign|Royal|Virgin|East|West|Gulf|Circuit|Capitol|Ambassadors?|Senators?|Representatives?|Marine|Airborne|Cavalry|Attorney|Trade|Postal|Open|Census|Soccer|Olympic)\b/u;

/** Words that open a new sentence far more often than they continue a name. */
export const SENTENCE_OPENER =
  /^(?:The|A|An|It|Its|He|His|She|Her|They|Their|We|Our|You|I|This|That|These|Those|There|In|On|At|By|For|From|With|If|When|While|But|And|However|After|Before|As|No|Both|Some|Many|Most|Several|Officials|Critics|Meanwhile|According|Since|Although|To|Under|What|Who|Why|How)\b/u;

/** Offices and legal forms that follow the name of a company: "Corp. Chief Executive", "& Co. KG". */
export const COMPANY_OFFICE =
  /^(?:Chief|CEO|CFO|President|Chair(?:man|woman)?|Vice|Executive|Director|Spokes(?:man|woman|person)|KG|KGaA|LLC|LLP|Pty|Ltd|Inc|Limited|Incorporated)\b/u;

export const COMPANY = new Set('corp inc co ltd plc llc ag gmbh n.v s.p.a s.a jsc'.split(' '));
