/** Tells the dead and wounded from other counts: the figures that a desk checks first. */
import type { Quantity } from '#domain/detection-report.ts';
import { countedSpan } from './counted-thing.ts';
import { lastWord } from './figures/last-word.ts';
import { NUMBER_WORD } from './number-words.ts';

const HARM =
  'hurt|die|dies|killed|killing|kills|wounded|wounding|injured|injuring|dead|died|deaths?|casualt(?:y|ies)|fatalit(?:y|ies)|maimed|drowned|executed|beheaded|massacred';
/** "killing three of the …", "death toll of 40", "left 12 …": the harm stands right before the number. */
const BEFORE = new RegExp(
  `\\b(?:(?:killed|killing|kills|wounded|wounding|injured|injuring|executed|beheaded|claimed the lives of)(?:\\s(?:at least|more than|up to|about|some|around|nearly|over|as many as|another)){0,2}|(?:death toll|toll|casualties)\\s(?:of|to|at|stood at|rose to))\\s$`,
  'i',
);
/** What the pattern may end with: most numbers stand behind another word. */
const BEFORE_ENDS = new Set(
  'killed killing kills wounded wounding injured injuring executed beheaded of least than to about some around nearly over as another at'.split(
    ' ',
  ),
);
/** "40 soldiers were killed", "40 dead": behind it, and not with a victim of its own as in "gunmen killed an officer". */
const AFTER = new RegExp(
  `^[^.;:,]{0,50}?\\b(?:(?:was|were|been|being|have|had)\\s(?:\\w{1,12}\\s)?(?:${HARM})|(?:dead|died|deaths?|casualties|fatalities|victims)|(?:${HARM})(?=\\s(?:in|by|when|during|after|as|on|and|or|near|at|since)\\b|[.,;]|$))\\b`,
  'i',
);
/** "three of the 30 attackers were killed": the harm came to the three, 30 is the whole that they are part of. */
const WHOLE = new RegExp(`(?:\\d|\\b(?:${NUMBER_WORD}))\\sof\\s(?:the|its|his|their)\\s$`, 'i');
const WHOLE_ENDS = new Set(['the', 'its', 'his', 'their']);
const ONE =
  /\b(?:killed|killing|wounded|wounding|injured|injuring|shooting of|death of|murder of|killing of|shot dead)\s((?:a|an|one)\s)/gi;
/** The ends of those words with the article: cheaper to look for, and absent from most sentences. */
const ONE_HINT = /(?:ed|ing|of|ad)\s(?:an?|one)\s/i;
const LOOK_BACK = 60;
const LOOK_AHEAD = 90;

/** Whether a count stands among words of death or injury. `unit` is what it counts. */
export function isCasualty(text: string, start: number, end: number, unit: string): boolean {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const last = lastWord(before);
  if (BEFORE_ENDS.has(last) && BEFORE.test(before)) return true;
  if (/^(?:deaths?|casualties|fatalities|victims)\b/i.test(unit)) return true;
  if (WHOLE_ENDS.has(last) && WHOLE.test(before)) return false;
  return AFTER.test(withoutAside(text, start, end));
}

const ASIDE =
  /,\s(?:including|among\sthem|most|mostly|many|some|all|both|at\sleast)\b[^,.;:]{1,60},(?=\s)/i;
const IN_ASIDE = /\b(?:including|among\sthem)\s(?:at\sleast\s)?$/i;

/** What follows a number, read past an aside: "seven villagers, including two children, were killed". */
function withoutAside(text: string, start: number, end: number): string {
  const ahead = text.slice(end, end + LOOK_AHEAD);
  if (IN_ASIDE.test(text.slice(Math.max(0, start - 24), start))) return ahead.replace(',', ' ');
  return ASIDE.test(ahead) ? text.slice(end, end + LOOK_AHEAD * 2).replace(ASIDE, '') : ahead;
}

/** Victims who are counted by their article alone: "killed a police officer". */
export function singleVictims(text: string, known: readonly Quantity[]): Quantity[] {
  const victims: Quantity[] = [];
  if (!ONE_HINT.test(text)) return victims;
  const takenAt = new Set(known.map((quantity) => quantity.start));
  ONE.lastIndex = 0;
  for (let match = ONE.exec(text); match !== null; match = ONE.exec(text)) {
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    if (takenAt.has(start)) continue;
    // The blank before the noun belongs to what is read: the place of the noun is counted from it.
    const from = match.index + match[0].length - 1;
    const counted = countedSpan(text.slice(from, from + 80));
    if (counted.text === '') continue;
    const end = from + counted.end;
    victims.push({
      start,
      end,
      text: text.slice(start, end),
      value: 1,
      range: null,
      unit: counted.text,
      kind: 'casualty',
    });
  }
  return victims;
}
