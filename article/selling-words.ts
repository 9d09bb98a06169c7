/** The words of advertisements: what they tell their reader to do, and what there is to get. */

/** Verbs with which an advertisement addresses its reader, at the start of a sentence. */
export const sellingImperative =
  /^(get|save|gain|try|buy|shop|order|discover|unlock|start|boost|grow|claim|upgrade|book|access|stay|make|find|explore|download|see|choose|compare|win|enjoy|don[’']t miss|request|learn|meet|join|subscribe|grab|become|sign)\b/i;

/** What advertisements offer. */
export const sellingOffer =
  /\b(access|offers?|free|trial|discount|deals?|save|savings|premium|exclusive|subscription|membership|profiles?|reports?|powered by|solutions?|competitive|edge|insights?|demo|webinar|whitepaper|hours|money|today|now|price|only|percent off|% off|your|you)\b/gi;
