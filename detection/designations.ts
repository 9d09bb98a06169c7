/**
 * Names with numbers in them: weapons (FGM-148F, SPIKE LR2), units (65th Mechanized Infantry Brigade), numbered documents
 * (Resolution 1244). Their numbers count nothing.
 */
import type { TextSpan } from './span.ts';

export interface Designation extends TextSpan {
  kind: 'materiel' | 'unit' | 'numbered';
}

const UNIT =
  'Brigade|Division|Regiment|Battalion|Corps|Fleet|Squadron|Wing|Army|Group|Company|Bde|Bn|Div|Regt|Air Force|Command|Platoon|Flotilla|Legion|Guards|Infantry|Airborne|Cavalry|Marines';
const ORDINAL = 'First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth';

/** Papers with a number. Some are verbs too ("officials report 10-15 dead"), so what stands around them must tell. */
const VERB_LIKE_PAPER = 'report|release|document|order|notice|contract|bill';
const NAMED_PAPER =
  'letter|bulletin|decree|directive|regulation|resolution|memo|memorandum|circular|statement|filing|transmittal|notice';
const NUMBERED_PAPER = 'bulletin|decree|directive|regulation|resolution|circular|memorandum';
/** "26-07", "7/2031". */
const CODE = '\\d{1,6}(?:[-/]\\d{1,6}){1,3}\\b';
/** A code that cannot be a range of amounts: a slash, or a nought in front. */
const SURE_CODE = '(?:\\d{1,6}-0\\d{1,5}|\\d{1,6}/\\d{1,6})\\b';

/** The words as they stand within a sentence, or as a name. */
function inEitherCase(words: string): string {
  const capitals = words.split('|').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words}|${capitals.join('|')}`;
}

/** A kind of name: how it is written, and a part of that so small that looking for it first costs little. */
interface Shape {
  kind: Designation['kind'];
  /** Whether a sentence without any digit may hold one. */
  isSpelled?: true;
  needs: RegExp;
  pattern: RegExp;
}

const shapes: readonly Shape[] = [
  {
    kind: 'unit',
    isSpelled: true,
    needs: /(?:st|nd|rd|th)\s[A-Z]/,
    pattern: new RegExp(
      `\\b(?:\\d{1,4}(?:st|nd|rd|th)|${ORDINAL})\\s(?:[A-Z][\\w.-]{1,20}\\s){0,4}?(?:${UNIT})\\b(?:\\s(?:${UNIT})\\b){0,2}`,
      'g',
    ),
  },
  // With "no." or "number" between: "report no. 3".
  {
    kind: 'numbered',
    needs: /(?:os?\.|umbers?|#)\s?\d/,
    pattern: new RegExp(
      `\\b(?:[Pp]ress\\s)?(?:${inEitherCase(`${VERB_LIKE_PAPER}|${NAMED_PAPER}`)})s?\\s(?:[Nn]os?\\.|[Nn]umbers?|#)\\s?\\d{1,6}(?:[-/]\\d{1,6}){0,3}\\b`,
      'g',
    ),
  },
  // By its code: "press notice 26-07", "Notice 24-01", "the report 3/2031"; by a bare number only where no verb is like it.
  {
    kind: 'numbered',
    needs: new RegExp(`\\d[-/]\\d|(?:${NUMBERED_PAPER.replaceAll(/\b\w/g, '')})\\s\\d`),
    pattern: new RegExp(
      `\\b(?:[Pp]ress\\s(?:${inEitherCase(`${VERB_LIKE_PAPER}|${NAMED_PAPER}`)})\\s${CODE}|(?:${inEitherCase(NAMED_PAPER)})\\s(?:\\([A-Z]{2,3}\\)\\s)?${CODE}|(?:${inEitherCase(VERB_LIKE_PAPER)})\\s${SURE_CODE}|(?:${inEitherCase(NUMBERED_PAPER)})\\s\\d{1,6}\\b(?![,.]\\d))`,
      'g',
    ),
  },
  {
    kind: 'numbered',
    needs: /\s\d/,
    pattern:
      /\b(?:Resolution|Article|Section|Sec\.|Chapter|Annex|Protocol|Flight|Route|Task Force|Group|No\.|no\.|Nos\.|Fig\.|Figure|Table|pp?\.|vol\.|Vol\.|Page|page|Case|Lot|Phase|Gen\.|Room|Channel|Channels|Unit|Line)\s(?:of\s)?\d[\d/-]{0,12}\b/g,
  },
  // Words in front of the digits: "Mk. 4", "Type 45", "Block II", "Boeing 737".
  {
    kind: 'materiel',
    isSpelled: true,
    needs: /\s(?:[A-Z]{0,3}-?\d|[IVX]{1,4}\b)/,
    pattern:
      /\b(?:Mk\.?|Mark|Type|Block|Model|Tranche|Boeing|Airbus|Mirage|Leopard|Abrams|Puma|Lynx|Boxer|Gripen|Rafale|Typhoon|Tornado|Meteor|Aster|Javelin|Spike|Stinger|Hellfire|Tomahawk|Bayraktar|Shahed|Geran|Kalibr|Iskander|Formula|Apollo|Soyuz|Proton|Ariane|Flight|Operation|USS|HMS|Falcon|Patriot|Merkava|Challenger|Class)\s(?:[A-Z]{0,3}-?\d{1,4}[A-Z]{0,3}\d?|[IVX]{1,4})\b/g,
  },
  // Digits first, as in the Russian index ("9K720", "2S19M"), and cartridges ("7.62x51 mm").
  {
    kind: 'materiel',
    needs: /\d(?:[A-Z]|\s?[x×])/,
    pattern:
      /(?<![\w$€£.,-])(?:\d{1,2}[A-Z]{1,2}\d{1,4}[A-Z]{0,2}\d?|\d{1,3}(?:\.\d{1,2})?\s?[x×]\s?\d{2,4}(?:\s?mm)?)\b/g,
  },
  // Capitals and digits in one word: "FGM-148F", "F-35A", "M1A1", "T-72B3", "S-400", "Su-27", "GB-12/A", "COVID-19", "G20".
  {
    kind: 'materiel',
    needs: /[A-Z]-?\d|[a-z]--?\d/,
    pattern:
      /(?<![\w$€£.-])(?:[A-Z]{2,8}\s)?(?:[A-Z]{1,6}|[A-Z][a-z]{1,2}-)-?\d{1,4}(?:[A-Z]{1,3}\d{0,2}){0,2}(?:[-/][A-Z\d]{1,5}){0,2}s?\b(?![.,]\d)/g,
  },
];

/** Every name has a digit, an ordinal or a Roman numeral; most sentences have none, and are spared the search. */
const HINT = new RegExp(`\\b(?:${ORDINAL}|[IVX]{1,4})\\s?\\b`);

/** The designations of a block, in order, none overlapping another. */
export function findDesignations(text: string): Designation[] {
  const hasDigit = /\d/.test(text);
  if (!hasDigit && !HINT.test(text)) return [];
  const found: Designation[] = [];
  for (const { kind, isSpelled, needs, pattern } of shapes) {
    if (!(hasDigit || isSpelled) || !needs.test(text)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const start = match.index;
      found.push({ start, end: start + match[0].length, text: match[0], kind });
    }
  }
  if (found.length === 0) return found;
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return found.filter((one) => {
    if (one.start < end || /^(?:US|A|C|NZ|EUR|USD|GBP)\d/.test(one.text)) return false;
    end = one.end;
    return true;
  });
}
