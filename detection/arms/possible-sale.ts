/** Finds where a text itself says that a sale is still only possible, and to whom. */
import type { ReportSentence } from '#domain/detection-report.ts';

const GOODS = '(?:[Ss]ales?|deals?|purchases?|transfers?|exports?|orders?|packages?|procurements?)';

/** "A potential sale of …", "if the sale goes ahead", "would have to be approved". */
const POSSIBLE = new RegExp(
  [
    `\\b(?:potential|possible|proposed|prospective|planned)\\s(?:[\\w’'-]{1,16}\\s){0,4}?${GOODS}\\b`,
    `\\b(?:if|once|should)\\s(?:the|this|that|a|it|congress|parliament|lawmakers)\\b[^.;]{0,80}?\\b(?:goes?\\sahead|proceeds?|approved?|approves?|is\\s(?:concluded|completed|signed|finali[sz]ed)|(?:does|do)\\snot\\s(?:object|block))\\b`,
    '\\bif\\s(?:approved|concluded|signed|completed|finali[sz]ed|implemented)\\b',
    `\\b(?:proposed|potential|possible)\\s${GOODS}\\b`,
    `\\b${GOODS}\\s(?:would|could|might)\\b`,
    `\\b(?:(?:can|could|may|might)\\s(?:still\\s)?|(?:authority|power|right)\\sto\\s)(?:block|reject|stop|veto)\\s(?:the|this|that|any)\\s${GOODS}\\b`,
    '\\bintention\\sto\\ssell\\b',
  ].join('|'),
  'iu',
);
/** Most sentences lack one of these or the other, and are spared the search. */
const SPEAKS_OF_SALE =
  /[Ss]ale|to sell|[Dd]eal|[Pp]urchas|[Tt]ransfer|[Ee]xport|[Oo]rder|[Pp]ackag|[Pp]rocur|pprov|request|asked|conclu|signed/;
const HINT =
  /[Pp]otential|[Pp]ossible|[Pp]ropos|[Pp]rospective|[Pp]lanned|\b(?:[Ii]f|[Oo]nce|[Ss]hould|would|could|might|block|reject|veto|intention)\b/;
const ARMS =
  /\b(?:sales?|missiles?|launchers?|tanks?|jets?|aircraft|helicopters?|guns?|howitzers?|mortars?|drones?|radars?|rockets?|ammunition|rounds|munitions?|weapons?|arms|artillery|vehicles?|ships?|frigates?|submarines?|batter(?:y|ies)|interceptors?|systems?|torpedo(?:es)?|bombs?)\b/i;
const NAME = "\\p{Lu}[\\p{L}’'-]{2,24}(?:\\s\\p{Lu}[\\p{L}-]{2,24}){0,2}";
/** "Sale … to Varland", "Varland has requested", "the government of Varland has asked to buy". */
const BUYER_AFTER = new RegExp(
  `\\b${GOODS}\\b(?:(?!\\b(?:is|are|was|were|has|have|had|been)\\b)[^.;]){0,90}?\\s(?:to|for)\\s(?:the\\s)?(?:[a-z-]{3,16}\\s){0,4}?(?:(?:of\\s)?(?:the\\s)?(?:Government|Republic|Kingdom|State)\\s)?(?:of\\s)?(${NAME})`,
  'u',
);
const REQUEST = /\s(?:requested|asked|request)\s/;
const BUYER_BEFORE = new RegExp(
  `(${NAME})(?<=[’']s)\\srequest\\s(?:to\\s(?:buy|purchase|acquire)|for)\\b|(${NAME})\\s(?:has\\s|had\\s)?(?:\\p{Ll}{3,12}ly\\s)?(?:requested|asked)\\s(?:to\\s(?:buy|purchase)|for\\b|\\p{L}|\\d)`,
  'u',
);

export interface PossibleSale {
  /** The words that say so: "potential sale". */
  words: string;
  /** First parts of the buyers' names, in lower case, short enough to meet their adjectives. */
  buyers: ReadonlySet<string>;
}

/** The sale that the text calls possible; null where it never does. */
export function findPossibleSale(sentences: readonly ReportSentence[]): PossibleSale | null {
  let words: string | null = null;
  const buyers = new Set<string>();
  let speaksOfArms = false;
  for (const { text } of sentences) {
    if (!SPEAKS_OF_SALE.test(text)) continue;
    const possible = HINT.test(text) ? POSSIBLE.exec(text)?.[0] : undefined;
    if (possible !== undefined) {
      words ??= possible.length <= 60 ? possible : `${possible.slice(0, 57)}…`;
    }
    // What is asked for may be named in one sentence and called possible in another.
    if (possible !== undefined || REQUEST.test(text)) speaksOfArms ||= ARMS.test(text);
    const buyer =
      (possible === undefined ? null : BUYER_AFTER.exec(text)) ??
      (REQUEST.test(text) ? BUYER_BEFORE.exec(text) : null);
    const name = buyer?.[1] ?? buyer?.[2];
    if (name !== undefined) buyers.add(stemOf(name));
  }
  return words === null || !speaksOfArms ? null : { words, buyers };
}

/** Whether the words of one sentence hold the sale open themselves: "the possible sale", "would be". */
export function holdsOpen(text: string): boolean {
  return POSSIBLE.test(text) || /\b(?:would|could|might|may|[Ii]f)\b/.test(text);
}

/** "Varland", "Varlandic" and "Varland’s" begin alike. */
export function stemOf(name: string): string {
  return name.toLowerCase().slice(0, 5);
}
