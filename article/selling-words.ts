/** The words of advertisements: what they tell their reader to do, and what there is to get. */

/** Verbs with which an advertisement addresses its reader, at the start of a sentence. */
export const sellingImperative =
  /^(get|save|gain|try|buy|shop|order|discover|unlock|start|boost|grow|claim|upgrade|book|access|stay|make|find|explore|download|see|choose|compare|win|enjoy|don[’']t miss|request|learn|meet|join|subscribe|grab|become|sign)\b/i;

/** Words that no advice to citizens or soldiers has: with one of them it is an advertisement amid an article too. */
export const sellingCertain =
  /\b(unlock|subscri\w+|trial|discount|deals|premium|exclusive|membership|profiles?|powered by|solutions?|insights|demo|webinar)\b|% off/i;

/** What advertisements offer. */
export const sellingOffer =
  /\b(access|offers?|free|trial|discount|deals?|save|savings|premium|exclusive|subscription|membership|profiles?|reports?|powered by|solutions?|competitive|edge|insights?|demo|webinar|whitepaper|hours|money|today|now|price|only|percent off|% off|your|you)\b/gi;
