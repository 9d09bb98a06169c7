/** Words that give away what is not the article: advertisements, calls to action, boilerplate. Own list, from news pages. */

/** Lines that belong to the page, whole. */
export const BOILERPLATE_LINE =
  /^(?:source(?: link)?|source:.{0,80}|read the (?:original|full (?:article|story))(?: (?:at|on|here).{0,80})?|originally published (?:at|on|by|in).{0,80}|this (?:article|story|post) (?:was )?(?:first |originally )?(?:appeared|published).{0,120}|about (?:the )?author.{0,40}|about us|share(?: this)?.{0,30}|tags?:.{0,200}|filed under.{0,200}|categories:?.{0,100}|copyright.{0,120}|©.{0,160}|all rights reserved.{0,40}|advertisement|advertising|sponsored(?: content)?|loading.{0,5}|comments?(?: \(\d+\))?|leave a (?:reply|comment).{0,40}|print|e-?mail|tweet|facebook|twitter|linkedin|whatsapp|previous(?: (?:article|post))?|next(?: (?:article|post))?|back to top|skip to (?:main )?content|menu|home|search|log ?in|sign in|privacy policy|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|settings))[.:]?$/i;

/** Headings of lists of other articles. */
export const RELATED_HEADING =
  /^(?:related(?: (?:posts|articles|stories|content|news|topics|reading))?|more (?:from|on|in|stories).{0,40}|read (?:more|next|also)|you (?:may|might) also like|most (?:read|popular)|recommended(?: for you)?|trending(?: now)?|latest (?:news|stories)|see also)[.:]?$/i;

export const AUTHOR_HEADING = /^about (?:the )?authors?$/i;

/** A sentence that orders the reader about opens with one of these. */
export const IMPERATIVE =
  /^(?:please\s)?(?:get|save|gain|subscribe|sign up|download|buy|discover|don['’]t miss|join|click|register|try|unlock|shop|book|order|start|explore|learn more|find out|request|become|upgrade|claim your|enjoy|follow us|contact us|stay (?:ahead|informed|up to date)|donate|support (?:our|us)|access|enter your|view our|visit our|leave|read|see|never miss|boost|grow|compare|choose|meet|stop guessing)\b/i;

/** What only a seller says. */
export const SALES_TALK =
  /\b(?:powered by|on the market|competitive edge|free (?:trial|sample|download|report|newsletter)|(?:most )?comprehensive|hours of research|your (?:business|inbox|free|subscription|competitors)|\d{1,2}% off|limited (?:time )?offer|special offer|sponsored|promo(?:tional)? code|premium (?:content|access|insight)|business intelligence|market[- ]leading|buy now|order now|today only|no obligation|company profiles?|download now|get access|never miss|(?:before|than|beat) your (?:rivals|competitors|peers)|your (?:rivals|team|inbox)|save (?:up to|an? (?:third|quarter|fifth|tenth|half)|half|[$€£]?\d))\b/i;

/** What asks the reader to follow, subscribe or give. */
export const CALL =
  /\b(?:subscribe|newsletter|sign up|follow us|join our (?:channel|community|mailing)|donate|become a (?:member|patron|supporter)|support our (?:work|journalism)|click here|read more (?:at|on|here)|download (?:our|the) app|telegram channel|whatsapp channel|join (?:more than |over |the )?\d[\d,]{2,10} (?:readers|subscribers|others|people|members|professionals))\b/i;

export const BYLINE =
  /^(?:by\s(?:\p{Lu}[\p{L}.’'-]{0,20}\s?){1,5}(?:(?:,|\sand\s|\|).{0,80})?|(?:posted|published|updated|written|reporting|editing|edited)\s(?:by|on|at)?:?\s.{2,120}|\d{1,2}\s(?:min|minute)s?\sread|(?:staff|wire)\sreports?)$/iu;

/** A line about the writer. */
export const BIO =
  /\b(?:is (?:an?|the) (?:[\p{L}’'&.-]{1,20}\s){0,6}?(?:correspondent|reporter|journalist|editor|columnist|contributor|staff writer|freelance writer|senior fellow|bureau chief)\b(?!\s(?:who|was|killed))|covers (?:a wide range|defen[cs]e|security|military|politics|the)|(?:writes|reports|reported) (?:about|on|for) .{3,60}\b(?:specialising|specializing|based in))/iu;

/** What only a writer is said to do: third person, below an article. "Covered the costs" is no reporter's work. */
export const WRITERS_WORK =
  /\s(?:(?:writes|reports|blogs|tweets) (?:about|on|from)|has covered (?!(?:the |its |his |her |their |all |up )?(?:costs?|expenses|bills?|loss(?:es)?|debts?|price|ground|distance|damage|shortfall|miles)\b)|lives (?:in|near|between)|has (?:written|reported) (?:about|for|from|on)|is the author of|can be reached)\b/gu;

/** What is said of writers, but of firms and ships as well. */
export const WRITERS_PLACE = /\s(?:is based (?:in|at|between)|covers|worked (?:for|at))\b/gu;

/** Who a line about the writer opens with; `known` is surely a person: a pronoun, or a name of two words and more. */
export const WRITER =
  /^(?:(?<known>He|She|They|(?!(?:The|An?|Its?|This|That|In|On|At)\s)\p{Lu}[\p{L}’'-]{1,20}(?:\s\p{Lu}[\p{L}.’'-]{0,20}){1,3})|\p{Lu}[\p{L}’'-]{1,20})\s(?:writes|reports|blogs|tweets|has|covers|is|lives|worked|can)\b/u;

export const CAPTION =
  /^(?:(?:file )?(?:photo(?:graph)?|picture|image)|drawing|illustration|graphic|map|chart|infographic|render(?:ing)?|video)s?(?: (?:credit|by))?:\s?\S.{0,240}$|(?:\((?:photo|image|picture|file|ap photo|reuters|afp|getty)[^)]{0,80}\)|\b(?:getty images|ap photo|file photo|photo (?:by|credit|courtesy)|image credit|courtesy photo)\b.{0,60})[.)]?$/i;
