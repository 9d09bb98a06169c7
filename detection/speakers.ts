/**
 * Who is heard in an article, one entry a speaker: "Defence Minister Ines Corvo", "Corvo", "the minister" and "she" are one.
 * Names join by their last words, offices by what the article says of a name, pronouns by who spoke last.
 */
import type { Speaker } from '#domain/article-summary.ts';
import { OFFICES } from './lexicon/people.ts';
import { bare, isOrganisation, readSpeakerName } from './speaker-name.ts';

export interface SpeakerBook {
  /** Notes that this source is heard; null is a quotation that goes on. False where it cannot be said who that is. */
  hear: (source: string | null) => boolean;
  /** Most heard first, in the order of appearance among equals. */
  speakers: () => Speaker[];
}

interface Entry {
  name: string[];
  /** Shown where there is no name. */
  description: string;
  offices: Set<string>;
  sentences: number;
}

const PERSON_PRONOUN = /^(?:he|she)(?:\s|$)/iu;
const PRONOUN = /^(?:they|it|we|i|who|others?|this|that|these|those)$/iu;

/** Of the article's text so much is searched for the offices of its names. */
const searched = 20_000;

/** What bounds the work on a page of thousands of names: characters of one source, places of one name, speakers back. */
const longestSource = 300;
const mostPlaces = 50;
const remembered = 100;

/** `text` is the article's: what it says of a name, anywhere, says which office that name holds. */
export function createSpeakerBook(text: string): SpeakerBook {
  const words = new Set(text.slice(0, searched).match(/(?<![\p{L}’'])\p{Ll}[\p{L}-]*/gu));
  const searchable = text.slice(0, searched);
  const entries: Entry[] = [];
  /** By every name that they were heard under, in lower case. */
  const byName = new Map<string, Entry>();
  const officesOf = new Map<string, string[]>();
  /** Those whom a short name can mean; the one heard last comes last. */
  let order: Entry[] = [];

  const find = (fits: (entry: Entry) => boolean) => order.findLast(fits);

  const speakerOf = (source: string | null): Entry | undefined => {
    if (source === null) return order.at(-1);
    if (PERSON_PRONOUN.test(source)) {
      return find(({ name }) => name.length > 0 && !isOrganisation(name)) ?? order.at(-1);
    }
    if (PRONOUN.test(source)) return find(({ name }) => name.length > 0);
    const { name, offices, description, isBack } = readSpeakerName(
      source.slice(0, longestSource),
      (word) => words.has(word),
    );
    if (name.length === 0) {
      const holds = (entry: Entry) => offices.some((office) => entry.offices.has(office));
      const holder = isBack
        ? (find(holds) ?? find((entry) => isShortFor(description, entry.name)))
        : undefined;
      const known = byName.get(description.toLowerCase());
      const same = known?.name.length === 0 ? known : undefined;
      return (
        holder ?? same ?? enter({ name, description, offices: new Set(offices), sentences: 0 })
      );
    }
    const held = new Set([...offices, ...officesHeldBy(name)]);
    const known = find((entry) => isOneName(entry.name, name)) ?? byName.get(keyOf(name));
    const office = find(
      (entry) => entry.name.length === 0 && [...entry.offices].some((each) => held.has(each)),
    );
    const entry = known ?? office ?? enter({ name, description, offices: held, sentences: 0 });
    if (name.length > entry.name.length) entry.name = name;
    for (const each of held) entry.offices.add(each);
    byName.set(keyOf(name), entry);
    return entry;
  };

  const officesHeldBy = (name: readonly string[]): string[] => {
    const key = keyOf(name);
    const found = officesOf.get(key) ?? officesIn(searchable, name);
    officesOf.set(key, found);
    return found;
  };

  const enter = (entry: Entry): Entry => {
    entries.push(entry);
    byName.set(keyOf(entry.name.length > 0 ? entry.name : [entry.description]), entry);
    return entry;
  };

  return {
    hear: (source) => {
      const entry = speakerOf(source);
      if (entry === undefined) return false;
      entry.sentences += 1;
      order = [...order.filter((each) => each !== entry), entry].slice(-remembered);
      return true;
    },
    speakers: () =>
      entries
        .map(({ name, description, sentences }) => ({
          name: name.length > 0 ? name.join(' ') : description,
          sentences,
        }))
        .toSorted((one, other) => other.sentences - one.sentences),
  };
}

/** "the board" behind "Varland Arms Board", "the ministry" behind "Ministry of Defence". */
function isShortFor(description: string, name: readonly string[]): boolean {
  const word = bare(description);
  return isOrganisation([word]) && name.some((each) => bare(each) === word);
}

function keyOf(name: readonly string[]): string {
  return name.join(' ').toLowerCase();
}

/** The same name, or the end of it ("Corvo"), or its initials ("VAB"). */
function isOneName(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const end = long.slice(long.length - short.length);
  if (short.every((word, at) => bare(word) === bare(end[at] ?? ''))) return true;
  const initials = long.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
  return short.length === 1 && initials.length > 2 && short[0] === initials.join('');
}

/** What the text calls somebody: "the minister, Ines Corvo", "Ines Corvo, the defence minister, said". */
function officesIn(text: string, name: readonly string[]): string[] {
  const last = name.at(-1) ?? '';
  if (isOrganisation(name)) return [];
  const found: string[] = [];
  let places = 0;
  for (let at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + last.length)) {
    if (places++ >= mostPlaces) break;
    const behind = /^,\s([^,.;:“”"\n]{2,70})[,.;:]/u.exec(
      text.slice(at + last.length, at + last.length + 80),
    );
    const before = /(\p{L}+)\.?,?\s(?:\p{Lu}[\p{L}.’-]*\s){0,2}$/u.exec(
      text.slice(Math.max(0, at - 40), at),
    );
    const apposed = behind?.[1]
      ?.split(/\s(?:of|for|at|from|in|who|which)\s/u)[0]
      ?.split(' ')
      .at(-1);
    found.push(
      ...[apposed, before?.[1]].map((word) => bare(word ?? '')).filter((word) => OFFICES.has(word)),
    );
  }
  return found;
}
