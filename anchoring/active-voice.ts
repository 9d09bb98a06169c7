/** Passive clauses put into the active voice, so that "Ostrel was shelled by Varland" compares with "Varland shelled Ostrel". */
import type { MeaningWord } from './meaning-words.ts';
import { classes } from './word-classes.ts';
import { isJoint, isPlainContent } from './word-sides.ts';

type Words = readonly MeaningWord[];

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const be = set('is are was were be been being');
const auxiliaries = set('is are was were be been being has have had having will would not also');
const articles = set('the a an its their his her');
const participle = /(?:ed|en|[aou]ught|un[gk]|uck|ot|it|own)$/;

/** "passed by the port" has no agent. */
const movers = classes({ no: 'passed stopped dropped lived sailed walked driven hit-and-run' });

/** So many words may stand between "was" and the participle, and between the participle and "by". */
const nearBe = 4;
const nearBy = 4;

/** Positions of words; the patient is `from … auxiliary`, the agent `agent … end`, ends not included. */
interface Passive {
  verb: number;
  from: number;
  auxiliary: number;
  agent: number;
  end: number;
}

/** The words with patient and agent exchanged in each passive clause whose verb the other text has in the active voice. */
export function inActiveVoice(words: Words, other: Words): Words {
  const clauses = passivesIn(words);
  // The agent of a clause comes and goes with its "by"; where none did, the voice is the same.
  if (clauses.length === 0 || countOfBy(words) === countOfBy(other)) return words;
  const passive = new Set(passivesIn(other).map(({ verb }) => other[verb]?.facts.stem));
  const stems = new Set(other.map(({ facts }) => facts.stem));
  let turned = words;
  for (const { verb, from, auxiliary, agent, end } of clauses.toReversed()) {
    const stem = words[verb]?.facts.stem ?? '';
    if (passive.has(stem) || !stems.has(stem)) continue;
    const opens = words[from]?.opensClause ?? false;
    const patient = words.slice(from, auxiliary).map((word) => ({ ...word, opensClause: false }));
    const doer = words
      .slice(agent, end)
      .map((word, at) => ({ ...word, opensClause: at === 0 && opens }));
    turned = [
      ...turned.slice(0, from),
      ...doer,
      ...words.slice(auxiliary, agent),
      ...patient,
      ...turned.slice(end),
    ];
  }
  return turned;
}

function countOfBy(words: Words): number {
  return words.filter(({ facts }) => facts.form === 'by').length;
}

function passivesIn(words: Words): Passive[] {
  const clauses: Passive[] = [];
  let last = 0;
  for (const [by, { facts, opensClause }] of words.entries()) {
    if (facts.form !== 'by' || opensClause) continue;
    const verb = verbBefore(words, by);
    if (verb < last) continue;
    let agent = by + 1;
    while (articles.has(words[agent]?.facts.form ?? '')) agent += 1;
    let end = agent;
    while (isDoer(words[end])) end += 1;
    let auxiliary = verb;
    while (auxiliary > last && isAuxiliary(words[auxiliary - 1])) auxiliary -= 1;
    let from = auxiliary;
    while (from > last && !(words[from]?.opensClause ?? false) && !isJoint(words[from - 1]))
      from -= 1;
    if (end === agent || from === auxiliary) continue;
    clauses.push({ verb, from, auxiliary, agent, end });
    last = end;
  }
  return clauses;
}

/** The participle that "by" belongs to: after a form of "be", or right before "by"; -1 where there is none. */
function verbBefore(words: Words, by: number): number {
  for (let at = by - 1; at >= Math.max(0, by - nearBy); at -= 1) {
    if (words[at + 1]?.opensClause ?? false) return -1;
    const facts = words[at]?.facts;
    if (facts === undefined || !isPlainContent(facts)) continue;
    if (isAfterBe(words, at)) return at;
    if (at === by - 1 && participle.test(facts.form)) return movers.has(facts.form) ? -1 : at;
  }
  return -1;
}

function isAfterBe(words: Words, verb: number): boolean {
  for (let at = verb - 1; at >= Math.max(0, verb - nearBe); at -= 1) {
    if (be.has(words[at]?.facts.form ?? '')) return true;
    if (!isAuxiliary(words[at])) return false;
  }
  return false;
}

function isAuxiliary(word: MeaningWord | undefined): boolean {
  if (word === undefined) return false;
  const { form, adverb, hedge, negation } = word.facts;
  return auxiliaries.has(form) || (adverb ?? hedge ?? negation) !== undefined;
}

/** "by Monday" and "by 5 percent" name nobody. */
function isDoer(word: MeaningWord | undefined): boolean {
  if (word === undefined || word.opensClause) return false;
  const { facts } = word;
  return isPlainContent(facts) && facts.numeral === undefined && !/^\d/.test(facts.form);
}
