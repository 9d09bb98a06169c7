/** Takes the words that name a source apart: the proper name in them, the offices it holds, or a mere description. */
import { GROUPS, OFFICES, ORGANISATIONS, PORTFOLIOS, SPEAKS_FOR } from './lexicon/people.ts';

export interface SpeakerName {
  /** The words of the proper name, without offices; empty where there is only a description. */
  name: string[];
  /** In lower case: "minister". Of a description, the office it comes down to. */
  offices: string[];
  /** The description without its article; empty where there is a name. */
  description: string;
  /** Whether a description may mean somebody who was named: "the minister", not "a minister" nor "the minister of trade". */
  isBack: boolean;
}

const ARTICLE = /^(?:the|a|an|its|his|her|their|our|one|another|this|that|these|those)\s+/iu;
/** What an article leaves open, it has not told before. */
const INDEFINITE = /^(?:a|an|one|another)\s/iu;
const OF_WHAT = /^(?:of|for|at|from|in|on|with)$/u;
/** What is cut along with a name: "The agency on June 18". */
const DAY =
  /^\d{4}\s|\s(?:on|in|late|early)\s(?:\p{Lu}\p{Ll}{2,5}day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\d{4}).*$/gu;
const CAPITAL = /^(?:al-|el-|d[’'])?\p{Lu}/u;
/** May stand between two capitals of one name. */
const CONNECTORS = new Set(['of', 'for', 'and', 'the', 'de', 'von', 'van', 'al', 'bin', 'el']);

/** `known` tells of a word in lower case whether the article has it so: then its capital is that of a sentence. */
export function readSpeakerName(source: string, known: (word: string) => boolean): SpeakerName {
  const plain = source
    .replace(/\s*\([^)]*\)/gu, '')
    .replace(DAY, '')
    .replace(/[()[\]“”"]/gu, '')
    .trim();
  const words = plain
    .replace(ARTICLE, '')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const first = words[0] ?? '';
  const isFirstPlain = plain.startsWith(first) && words[1] !== 'of' && isCommon(first, known);
  if (isFirstPlain) words[0] = first.toLowerCase();
  const behind = spokenFor(words);
  if (behind !== null) return readSpeakerName(behind, () => false);
  const run = lastRun(words);
  const { name, offices } = withoutOffices(run);
  if (name.length > 0) {
    const before = words.slice(0, words.length - run.length).map(bare);
    return {
      name,
      offices: [...before.filter((word) => OFFICES.has(word)), ...offices],
      description: '',
      isBack: true,
    };
  }
  const isBack = !INDEFINITE.test(plain) && !words.some((word) => OF_WHAT.test(word));
  return { name: [], offices: headOffices(words), description: words.join(' '), isBack };
}

function isCommon(word: string, known: (word: string) => boolean): boolean {
  const low = word.toLowerCase();
  return CAPITAL.test(word) && (GROUPS.has(low) || OFFICES.has(low) || known(low));
}

/** "spokesman for the Arms Board", "Arms Board spokeswoman": the words behind or before which there is nothing else to know. */
function spokenFor(words: readonly string[]): string | null {
  const at = words.findIndex((word) => SPEAKS_FOR.test(bare(word)));
  if (at < 0) return null;
  const next = words[at + 1];
  if (next !== undefined && /^(?:for|of|at|with)$/u.test(next))
    return words.slice(at + 2).join(' ');
  if (next !== undefined) return null;
  const before = words
    .slice(0, at)
    .join(' ')
    .replace(/[’']s$/u, '');
  return CAPITAL.test(before) ? before : null;
}

/** The capitals that the source ends in; a person's name ends where "of the Institute" begins. */
function lastRun(words: readonly string[]): string[] {
  const ends = personEnd(words);
  const inner = words.slice(0, ends);
  let start = inner.length;
  while (start > 0) {
    const word = inner[start - 1] ?? '';
    const joins =
      CONNECTORS.has(word) && start < inner.length && CAPITAL.test(inner[start - 2] ?? '');
    const joinsTwo =
      word === 'the' &&
      CONNECTORS.has(inner[start - 2] ?? '') &&
      CAPITAL.test(inner[start - 3] ?? '');
    if (!CAPITAL.test(word) && !joins && !joinsTwo) break;
    start -= 1;
  }
  const run = inner.slice(start);
  return [...run.slice(0, -1), ...run.slice(-1).map((word) => word.replace(/[’']s$/u, ''))];
}

/** Where "Mara Venn of the Institute" stops being her name. An organisation keeps its "of": Ministry of Defence. */
function personEnd(words: readonly string[]): number {
  const at = words.findIndex((word, index) => index > 1 && /^(?:of|for|at|from|in)$/u.test(word));
  if (at < 0) return words.length;
  const [one, other] = [words[at - 2] ?? '', words[at - 1] ?? ''];
  const isPerson =
    CAPITAL.test(one) &&
    CAPITAL.test(other) &&
    ![one, other].some((word) => isOfOrganisation(word));
  return isPerson ? at : words.length;
}

function isOfOrganisation(word: string): boolean {
  return ORGANISATIONS.has(bare(word)) || OFFICES.has(bare(word));
}

/** "Defence Minister Ines Corvo" is Ines Corvo; "the Foreign Ministry" and "the President" hold no office besides. */
function withoutOffices(run: readonly string[]): { name: string[]; offices: string[] } {
  const at = run.findLastIndex((word) => OFFICES.has(bare(word)));
  const offices = run.map(bare).filter((word) => OFFICES.has(word));
  const rest = run.slice(at + 1);
  if (at < 0) return { name: rest, offices };
  if (rest[0] === 'of' && PORTFOLIOS.test(rest[1] ?? '')) return { name: rest.slice(2), offices };
  const organisation = rest.findLastIndex(isOfOrganisation);
  const behind = rest.slice(organisation + 1);
  // "Head of the Harbour Board Mara Venn" ends in a name; "President of Varland" and "Chief Justice Board" do not.
  if (organisation >= 0 && behind.length >= 2) return { name: behind, offices };
  if (rest[0] === 'of') return { name: [], offices };
  return organisation >= 0 ? { name: [...run], offices: [] } : { name: rest, offices };
}

/** The office that a description comes down to: "the defence minister of Varland" to "minister". */
function headOffices(words: readonly string[]): string[] {
  const cut = words.findIndex((word) => OF_WHAT.test(word));
  const head = bare((cut < 0 ? words : words.slice(0, cut)).at(-1) ?? '');
  return OFFICES.has(head) ? [head] : [];
}

/** In lower case, without the full stop of "Gen." */
export function bare(word: string): string {
  return word.toLowerCase().replace(/\.$/u, '');
}

/** Whether the words are an organisation's name rather than a person's. */
export function isOrganisation(name: readonly string[]): boolean {
  return name.some((word) => ORGANISATIONS.has(bare(word)) || /^\p{Lu}{2,6}$/u.test(word));
}
