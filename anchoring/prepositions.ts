/** What a preposition makes of the word after it: "to Brenn" is not "from Brenn", "until Monday" not "from Monday". */
import type { MeaningWord } from './meaning-words.ts';
import { classes } from './word-classes.ts';

/** Prepositions of one class may replace each other; those that no class has, such as "of", decide nothing. */
const roles = classes({
  from: 'from',
  to: 'to into onto toward towards',
  by: 'by',
  for: 'for',
  against: 'against',
  at: 'in on at within inside during',
  near: 'near outside beyond off',
  until: 'until till',
  since: 'since',
  before: 'before',
  after: 'after following',
  with: 'with',
  without: 'without',
});

/** Pairs that say different things of the same word, whichever comes first. Others, as in "left to" and "left for", may not. */
const opposed: ReadonlySet<string> = new Set(
  'from/to from/by to/by by/for by/against for/against with/against with/without at/near at/until at/since at/before at/after from/until until/since until/before until/after from/before since/before since/after before/after by/at by/since by/after from/since'
    .split(' ')
    .flatMap((pair) => [pair, pair.split('/').toReversed().join('/')]),
);

/** Pairs that count only before a date or a time of day: "attack by Ostrel" is "attack in Ostrel" at worst, "by Monday" a promise. */
const onlyOfTimes: ReadonlySet<string> = new Set('at/by by/at from/since since/from'.split(' '));

/** Nobody reads more. */
const mostReasons = 8;

/** A noun phrase does not start with so many light words. */
const reach = 4;

interface Governed {
  stem: string;
  form: string;
  isTime: boolean;
  roles: Set<string>;
}

/** One sentence for each word that stands in both texts after prepositions that contradict each other. */
export function prepositionReasons(
  before: readonly MeaningWord[],
  after: readonly MeaningWord[],
): string[] {
  const theirs = governedIn(after);
  const reasons: string[] = [];
  for (const [stem, { form, isTime, roles: old }] of governedIn(before)) {
    const now = theirs.get(stem)?.roles;
    if (now === undefined || [...old].some((role) => now.has(role))) continue;
    const [one] = old;
    const other = [...now].find((role) => {
      const pair = `${one}/${role}`;
      return opposed.has(pair) && (isTime || !onlyOfTimes.has(pair));
    });
    if (one !== undefined && other !== undefined) {
      reasons.push(
        `A preposition changed before “${form}”: “${shown(one)}” became “${shown(other)}”.`,
      );
    }
  }
  return reasons.slice(0, mostReasons);
}

function shown(role: string): string {
  return role === 'at' ? 'in, on or at' : role;
}

/** The first content word after each preposition, by its stem. */
function governedIn(words: readonly MeaningWord[]): Map<string, Governed> {
  const found = new Map<string, Governed>();
  for (const [at, word] of words.entries()) {
    const role = roles.get(word.facts.form);
    if (role === undefined) continue;
    for (let ahead = at + 1; ahead < Math.min(words.length, at + reach); ahead += 1) {
      const next = words[ahead];
      if (next === undefined || next.opensClause || roles.has(next.facts.form)) break;
      const { stem, form, isFunction, time, month, hasDigit } = next.facts;
      if (isFunction) continue;
      const isTime = (time ?? month) !== undefined || hasDigit;
      const known = found.get(stem);
      if (known === undefined) found.set(stem, { stem, form, isTime, roles: new Set([role]) });
      else known.roles.add(role);
      break;
    }
  }
  return found;
}
