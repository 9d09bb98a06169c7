/** How the words around a number hedge it: "at least 40", "up to 40", "40 or so". */
import type { Quantity } from '#domain/detection-report.ts';
import { lastWord } from './last-word.ts';

type Qualifier = NonNullable<Quantity['qualifier']>;

const BEFORE: readonly (readonly [Qualifier, RegExp])[] = [
  ['at least', /\b(?:at least|no (?:fewer|less) than|not less than|a minimum of|minimum of)\s$/i],
  [
    'at most',
    /\b(?:up to|as (?:many|much|few) as|at most|no more than|not more than|a maximum of|maximum of|limited to|capped at)\s$/i,
  ],
  ['less than', /\b(?:fewer than|less than|under|below|short of)\s$/i],
  [
    'more than',
    /\b(?:more than|over|above|upwards? of|in excess of|exceeding|exceeded|greater than|north of)\s$/i,
  ],
  [
    'nearly',
    /\b(?:nearly|almost|close to|just under|just short of|approaching|virtually|not quite)\s$/i,
  ],
  [
    'about',
    /\b(?:about|around|some|roughly|approximately|approx\.?|circa|ca\.|in the region of|in the order of|or so|an? estimated|estimated(?:\s\w{2,12}){0,2}\s(?:of|at))\s$/i,
  ],
];
const AFTER: readonly (readonly [Qualifier, RegExp])[] = [
  ['at least', /^(?:\+|-plus\b|\sor more\b|\sat least\b)/i],
  ['at most', /^\s(?:or fewer|or less|at most)\b/i],
  ['about', /^(?:-odd\b|\sor so\b|\sor thereabouts\b|-ish\b)/i],
];
const LOOK_BACK = 44;
/** Each hedge ends with one of these, so that most numbers need no search; and each one behind starts so. */
const LAST_WORDS = new Set(
  'than as of to many much few most at under below over above exceeding exceeded nearly almost approaching virtually quite about around some roughly approximately approx circa ca so estimated least'.split(
    ' ',
  ),
);
const AFTER_HINT = /^(?:\+|-(?:plus|odd|ish)|\s(?:or|at)\s)/i;
/** "Over 12 days" tells how long it took. */
const TIMES = new Set(['h', 'min', 's', 'd', 'wk', 'mo', 'a', 'decade']);

/** The hedge of the amount from `start` to `end`; undefined where it is stated flatly. `unit` is what it counts. */
export function qualifierOf(
  text: string,
  start: number,
  end: number,
  unit: string,
): Qualifier | undefined {
  const after = text.slice(end, end + 16);
  const behind = AFTER_HINT.test(after)
    ? AFTER.find(([, pattern]) => pattern.test(after))?.[0]
    : undefined;
  if (behind !== undefined) return behind;
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  if (!LAST_WORDS.has(lastWord(before))) return undefined;
  const found = BEFORE.find(([, pattern]) => pattern.test(before))?.[0];
  return found === 'more than' && TIMES.has(unit) && /\bover\s$/i.test(before) ? undefined : found;
}
