/**
 * The ladder of an arms sale: six stages, what a text says where one is reached, and the looser words that imply one.
 * Follows the procedure of the U.S. Foreign Military Sales programme as its Security Assistance Management Manual
 * (chapters 5 and 6) sets it out; other exporters have fewer rungs in the same order.
 */

export const stages = [
  'requested',
  'approved by the executive',
  'notified to the legislature',
  'offer signed',
  'contract',
  'delivered',
] as const;

export type Stage = (typeof stages)[number];

/** How far up the ladder a stage stands, from 0. */
export function rungOf(stage: Stage): number {
  return stages.indexOf(stage);
}

/** Words by which a text states, of itself, that a stage was reached. */
export const reachedWords: readonly { stage: Stage; reason: string; pattern: RegExp }[] = [
  {
    stage: 'offer signed',
    reason: 'The letter of offer and acceptance is the agreement between the two states.',
    pattern:
      /\b(?:signed|concluded|accepted)\s(?:[\w’'-]{1,16}\s){0,4}?(?:letters?\sof\s(?:offer|acceptance)|LOAs?|(?:government-to-government\s|purchase\s|sales\s|supply\s)?agreement|memorandum)\b/gi,
  },
  {
    stage: 'contract',
    reason: 'A maker has been hired: money and dates are fixed.',
    pattern:
      /\b(?:signed|awarded|won|concluded|landed|secured|inked)\s(?:[\w’'$€£.-]{1,16}\s){0,5}?(?:contracts?|orders?|deals?)\b|\bunder\scontract\b|\bcontract\s(?:was|were|has\sbeen|worth\s[^.;]{1,30}\swas)\s(?:signed|awarded)\b/gi,
  },
  {
    stage: 'delivered',
    reason: 'The goods have arrived.',
    pattern:
      /\b(?:has|have|had|was|were|been)\s(?:already\s|since\s)?(?:delivered|handed\sover|fielded)\b|\b(?:took|taken)\sdelivery\b|\b(?:first|last|final)\s(?:[\w-]{1,16}\s){0,3}?arrived\b/gi,
  },
];

/** How the buyer must stand to loose words for them to speak of this sale. */
export type BuyerPlace = 'before' | 'after' | 'either';

export interface LooseWords {
  name: string;
  /** The stage that an ordinary reader takes from the words. */
  implies: Stage;
  /** What the words say, for the reader. */
  says: string;
  buyer: BuyerPlace;
  pattern: RegExp;
  /** Overstates within an "if" as well: the count takes an approval for a purchase. */
  evenIfOpen?: true;
}

/** Words that imply a stage without stating it. They overstate where the text's own words stop lower. */
export const looseWords: readonly LooseWords[] = [
  {
    name: 'decision to buy',
    implies: 'offer signed',
    says: 'speaks of a purchase that is decided',
    buyer: 'either',
    pattern:
      /\b(?:decision|decided)\sto\s(?:buy|purchase|acquire|procure|order)\b|\b(?:purchase|acquisition)\sdecision\b/gi,
  },
  {
    name: 'counted customer',
    implies: 'contract',
    says: 'counts customers by approvals, though only a signature makes one',
    buyer: 'either',
    evenIfOpen: true,
    pattern:
      /\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)|latest|newest)\s(?:[\p{L}\d-]{1,16}\s){0,3}?(?:customer|buyer|purchaser|operator|user)\b/giu,
  },
  {
    name: 'customer',
    implies: 'contract',
    says: 'counts the buyer among those who have bought',
    buyer: 'either',
    pattern: /\b(?:customers?|buyers?|purchasers?|(?:new|next|latest)\s(?:user|operator))\b/gi,
  },
  {
    name: 'clears',
    implies: 'offer signed',
    says: 'sounds as if nothing stood in the way any more',
    buyer: 'after',
    pattern:
      /\b(?:clears|cleared|green-?lights?|green-?lighted|greenlit|rubber-?stamps?|seals|sealed|finali[sz]es|finali[sz]ed)\b/gi,
  },
  {
    name: 'sells',
    implies: 'contract',
    says: 'states the sale as made',
    buyer: 'after',
    pattern: /\b(?:sells|sold|is\sselling|has\ssold|will\ssell)\b/gi,
  },
  {
    name: 'buys',
    implies: 'contract',
    says: 'states the purchase as made',
    buyer: 'before',
    pattern:
      /\b(?:buys|bought|has\sbought|is\sbuying|will\sbuy|purchases|purchased|acquires|acquired|orders|ordered|procures|procured)\b/gi,
  },
  {
    name: 'deal',
    implies: 'offer signed',
    says: 'speaks of a bargain that is struck',
    buyer: 'either',
    pattern:
      /\b(?:the|this|that|its|arms|missiles?|weapons|billion|million)\s(?:deal|contract|order)\b/gi,
  },
  {
    name: 'gets',
    implies: 'delivered',
    says: 'states that the goods come',
    buyer: 'before',
    pattern: /\b(?:gets|receives|is\sgetting|will\s(?:get|receive|field|operate))\b/gi,
  },
];
