/**
 * What an account says its news rests on: papers it names with their issuers, wire services it takes copy from, and
 * whoever is named for its figures. People quoted beside the news are voices, not origins.
 */
import type { Attribution, ReportSentence } from '#domain/detection-report.ts';
import { type Account, spokenSentences } from './account.ts';
import { type Issuer, readIssuer, sameBody } from './issuer.ts';
import { canBeOneDate, type PaperDate, type PaperKind, paperDate, readPaper } from './paper.ts';

export interface Origin {
  name: string;
  /** What the account calls it ("statement", "announcement"); null where only a speaker is named. */
  document: string | null;
  /** The date given with it, in the account's words. */
  date: string | null;
  /** The words that name it, and the sentence they stand in. */
  text: string;
  sentence: string;
}

export interface ReadOrigin {
  origin: Origin;
  issuer: Issuer;
  paper: PaperKind | null;
  date: PaperDate | null;
}

const name = String.raw`(?:the\s+)?(?:\p{Lu}[\p{L}\p{N}.&’'-]*|of|for|and|the)(?:\s+(?:\p{Lu}[\p{L}\p{N}.&’'-]*|of|for|and|the))*(?:\s*\(\p{Lu}[\p{Lu}\p{N}]+\))?`;
const paperNoun =
  '(?:press release|press notice|statement|announcement|notice|notification|communiqué|bulletin|report)';
/** "a statement from the Varland Arms Board", "the notice issued by …". */
const paperOfBody = new RegExp(
  String.raw`\b(${paperNoun})\b(?:\s+(?:issued|released|published|made|put out))?\s+(?:by|from|of)\s+(${name})`,
  'u',
);
/** "the Arms Board said on Monday in a statement". */
const bodySaid = new RegExp(
  String.raw`(${name})\s+(?:said|says|announced|stated|confirmed|wrote|reported)\b[^,.;]{0,30}?\s(?:in|through|via)\s+(?:an?|its|the)\s+(${paperNoun})\b`,
  'u',
);
/** "a Foreign Ministry statement", "the Arms Board’s notice". */
const bodyPaper = new RegExp(String.raw`\b(?:an?|the)\s+(${name})\s+(${paperNoun})\b`, 'u');
const dateline = /^[^.!?]{0,60}\((\p{Lu}{2,8}|Reuters)\)\s*(?:\.?-{1,2}|—|–)/u;

/** What may stand between a paper or speaker and its date: "released on", ", issued late", "said on". */
const upToDate = /^[\s,()]*(?:\p{Ll}+\s+){0,3}$/u;
/** And before it: "On Thursday, the board …". */
const sinceDate = /^[\s,]*$/u;

/** The date that belongs to the words between `start` and `end` of the account's text. */
function dateOf(sentence: ReportSentence, start: number, end: number) {
  const { text, start: offset } = sentence;
  return sentence.dates.find((date) => {
    if (date.start >= end) return upToDate.test(text.slice(end - offset, date.start - offset));
    if (date.end <= start) return sinceDate.test(text.slice(date.end - offset, start - offset));
    return true;
  });
}

interface Named {
  issuerWords: string;
  paperWords: string | null;
  text: string;
  start: number;
  end: number;
}

/** The last body named before whose name ends in the word that now stands for it: "the agency". */
function antecedent(words: string, known: readonly ReadOrigin[]): Issuer | null {
  const last = words.toLowerCase().match(/\p{L}+$/u)?.[0];
  const matching = known.filter(({ issuer }) => last !== undefined && issuer.core.at(-1) === last);
  return matching.at(-1)?.issuer ?? null;
}

function fromAttribution(sentence: ReportSentence, attribution: Attribution): Named | null {
  const { source, document, covers } = attribution;
  if (source === null) return null;
  const statesFigure = sentence.quantities.some(({ kind }) => kind !== 'ordinal');
  if (document === null && !(statesFigure && covers === 'all')) return null;
  const start = Math.min(source.start, document?.start ?? source.start);
  const end = Math.max(source.end, document?.end ?? source.end);
  return {
    issuerWords: source.text,
    paperWords: document?.text ?? null,
    text: sentence.text.slice(start - sentence.start, end - sentence.start),
    start,
    end,
  };
}

/** Papers named in so many words, whether or not the engine saw an attribution there. */
function fromWords({ text, start }: ReportSentence): Named[] {
  const named: Named[] = [];
  const of = paperOfBody.exec(text);
  const said = bodySaid.exec(text);
  const before = bodyPaper.exec(text);
  if (of !== null) named.push(namedAt(of, of[2] ?? '', of[1] ?? '', start));
  else if (said !== null) named.push(namedAt(said, said[1] ?? '', said[2] ?? '', start));
  else if (before !== null) named.push(namedAt(before, before[1] ?? '', before[2] ?? '', start));
  const wire = dateline.exec(text);
  if (wire !== null) named.push(namedAt(wire, wire[1] ?? '', 'wire report', start));
  return named;
}

function namedAt(
  match: RegExpExecArray,
  issuerWords: string,
  paperWords: string,
  offset: number,
): Named {
  const start = offset + match.index;
  return { issuerWords, paperWords, text: match[0], start, end: start + match[0].length };
}

function readOrigin(named: Named, sentence: ReportSentence, known: readonly ReadOrigin[]) {
  const issuer = readIssuer(named.issuerWords) ?? antecedent(named.issuerWords, known);
  if (issuer === null) return null;
  const paper = named.paperWords === null ? null : readPaper(named.paperWords);
  const date = dateOf(sentence, named.start, named.end);
  return {
    origin: {
      name: issuer.name,
      document: paper?.noun ?? null,
      date: date?.text.replace(/[.,;]+$/u, '') ?? null,
      text: named.text,
      sentence: sentence.text,
    },
    issuer,
    paper: paper?.kind ?? null,
    date: date === undefined ? null : paperDate(date),
  };
}

/** Whether a second mention within one account is of an origin already listed; bodies speak once a story. */
function repeats(known: ReadOrigin, next: ReadOrigin): boolean {
  if (known.date !== null && next.date !== null && !canBeOneDate(known.date, next.date))
    return false;
  if (sameBody(known.issuer, next.issuer) === null) return false;
  return known.paper === next.paper || known.paper === null || next.paper === null;
}

function overlap(one: { start: number; end: number }, other: typeof one): boolean {
  return one.start < other.end && one.end > other.start;
}

/**
 * All that a sentence names. Where words tie a paper to a body and the attribution took another speaker for it, the
 * words win; where both mean one body, the attribution knows better where its name ends.
 */
function namedIn(sentence: ReportSentence): Named[] {
  const inWords = fromWords(sentence);
  const { attribution } = sentence;
  const attributed = attribution === null ? null : fromAttribution(sentence, attribution);
  if (attribution === null || attributed === null) return inWords;
  const { source, document } = attribution;
  const tied = inWords.find((words) => document !== null && overlap(words, document));
  if (tied === undefined) return [attributed, ...inWords];
  return source !== null && overlap(tied, source)
    ? [attributed, ...inWords.filter((words) => words !== tied)]
    : inWords;
}

/** Two mentions of one origin: the one that names the paper, with whichever date is given. */
function merge(known: ReadOrigin, next: ReadOrigin): ReadOrigin {
  const [kept, other] = known.paper === null && next.paper !== null ? [next, known] : [known, next];
  if (kept.date !== null || other.date === null) return kept;
  return { ...kept, date: other.date, origin: { ...kept.origin, date: other.origin.date } };
}

/** The account's origins in reading order, each once, the mention that names a paper before one that names none. */
export function readOrigins(account: Account): ReadOrigin[] {
  const read: ReadOrigin[] = [];
  for (const sentence of spokenSentences(account)) {
    for (const named of namedIn(sentence)) {
      const origin = readOrigin(named, sentence, read);
      if (origin === null) continue;
      const at = read.findIndex((known) => repeats(known, origin));
      const known = read[at];
      if (known === undefined) read.push(origin);
      else read[at] = merge(known, origin);
    }
  }
  return read;
}
