/** Who issued a document, under whichever of its names an account prints: full, with a state in front, or an acronym. */
import { fold, wordsOf } from './words.ts';

export interface Issuer {
  /** As an account prints it, without article and bracketed acronym. */
  name: string;
  /** The words that identify it, folded, without articles, "of" and the state's name in front. */
  core: readonly string[];
  acronym: string | null;
  /** The state or house in front of the name: "U.S.", "the Pentagon's". */
  owner: string | null;
}

const small = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'on', 'in']);
const states =
  /^(?:the )?(?:u\.?s\.?a?\.?|u\.?k\.?|united states|united kingdom|american|british)(?= )/iu;
const possessive = /^(?:the )?(.+?)['’]s? +(?=\p{L})/iu;

/**
 * Words that stand for a body already named ("the agency", "the ministry") or for nobody in particular. They are no
 * origin of their own.
 */
const stand = new Set(
  (
    'agency ministry department government statement office official officials spokesman spokeswoman spokesperson ' +
    'army military notice announcement release authorities sources it he she they we president minister company'
  ).split(' '),
);

/** A name of so many words tells a body from others; a shorter one ("defence ministry") needs its owner beside it. */
const fullName = 3;

/** "A statement by" in front of the name of the body. */
const paperOf = /^(?:[Aa]n?|[Tt]he)\s+(?:\p{Ll}+\s+){1,2}(?:by|from|of)\s+/u;

/** Words of time and manner that a reader of sources may leave at the end of a name. */
const trailing = /\s+(?:last|this|late|later|early|earlier|too|also|on|in)\b.*$/u;

function initialsOf(name: string): string {
  return wordsOf(name)
    .filter(({ folded }) => !small.has(folded))
    .map(({ text }) => text.charAt(0))
    .join('')
    .toUpperCase();
}

/** The issuer that these words name; null where they name nobody in particular. */
export function readIssuer(words: string): Issuer | null {
  const bracketed = /\(\s*(\p{Lu}[\p{Lu}\p{N}&.-]+)\s*\)/u.exec(words)?.[1] ?? null;
  let rest = words
    .replace(paperOf, '')
    .replace(/\s*\([^)]*\)?/gu, '')
    .trim();
  let owner: string | null = null;
  let printed = '';
  const owned = possessive.exec(rest) ?? states.exec(rest);
  const isPossessive = owned?.[1] !== undefined;
  if (owned !== null) {
    printed = (owned[1] ?? owned[0]).replace(/^the /iu, '').trim();
    owner = fold(printed);
    rest = rest.slice(owned[0].length).trim();
  }
  rest = rest
    .replace(/^(?:the|an?)\s+/iu, '')
    .replace(trailing, '')
    .replace(/[\s,;:.]+$/u, '');
  const core = wordsOf(rest)
    .map(({ folded }) => folded)
    .filter((word) => !small.has(word));
  const isOffice = stand.has(core.at(-1) ?? '');
  const isNamed = /\p{Lu}/u.test(rest) || (owner !== null && isOffice);
  if (core.length === 0 || !isNamed || (core.length === 1 && isOffice && owner === null))
    return null;
  const isAcronym = /^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(rest);
  const acronym = bracketed ?? (isAcronym ? rest : null);
  return {
    name:
      owner !== null && core.length < fullName
        ? `${printed}${isPossessive ? '’s' : ''} ${rest}`
        : rest,
    core,
    acronym: acronym?.replaceAll('.', '') ?? null,
    owner,
  };
}

function isAcronymOf(short: Issuer, long: Issuer): boolean {
  const { acronym } = short;
  if (acronym === null || acronym.length < 3 || long.core.length < 2) return false;
  return acronym.toUpperCase() === initialsOf(long.name);
}

/** Why two issuers are one body; null where nothing says so. */
export function sameBody(a: Issuer, b: Issuer): string | null {
  const words = new Set(a.core);
  const isSameName = a.core.length === b.core.length && b.core.every((word) => words.has(word));
  // Every state has a ministry of defence: a short name needs the same owner, or one that an account leaves out.
  const hasOtherOwner = a.owner !== null && b.owner !== null && a.owner !== b.owner;
  if (isSameName) {
    return a.core.length < fullName && hasOtherOwner ? null : `both name the ${a.name}`;
  }
  if (a.acronym !== null && a.acronym === b.acronym) return `both names carry ${a.acronym}`;
  if (isAcronymOf(a, b)) return `${a.acronym} abbreviates ${b.name}`;
  if (isAcronymOf(b, a)) return `${b.acronym} abbreviates ${a.name}`;
  return null;
}
