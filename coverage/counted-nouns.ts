/**
 * Nouns that newsrooms exchange for one another when they count the same thing. Data with its reason: two counts are
 * compared only when they count the same noun, and house style ("troops" here, "soldiers" there) must not hide that.
 */
import { singular } from './words.ts';

const exchanged: ReadonlyArray<{ nouns: readonly string[]; reason: string }> = [
  {
    nouns: ['troop', 'soldier', 'servicemember', 'serviceman', 'personnel'],
    reason: 'people in uniform, counted alike in deployment notices',
  },
  {
    nouns: ['officer', 'policeman', 'cop'],
    reason: 'police officers; "cop" is the short word of headlines',
  },
  {
    nouns: ['attacker', 'gunman', 'militant', 'assailant'],
    reason: 'one group named by what it did, carried or is called',
  },
  { nouns: ['aircraft', 'airplane', 'plane', 'jet'], reason: 'one machine, four registers' },
  { nouns: ['country', 'nation', 'state', 'member'], reason: 'members of an alliance' },
];

/** Nouns so wide that they stand for whatever the other account names: "246 weapons" beside "246 missiles". */
const wide: ReadonlySet<string> = new Set(['weapon', 'system', 'unit', 'item', 'vehicle']);

function groupOf(noun: string): number {
  return exchanged.findIndex(({ nouns }) => nouns.includes(noun));
}

/** Whether two counted nouns, in any number, can name the same thing. */
export function countSameNoun(first: string, second: string): boolean {
  const [a, b] = [singular(first), singular(second)];
  return (a !== '' && a === b) || (groupOf(a) >= 0 && groupOf(a) === groupOf(b));
}

/** Whether one of the two nouns is so wide that it can stand for the other. */
export function oneIsWide(first: string, second: string): boolean {
  return wide.has(singular(first)) || wide.has(singular(second));
}
