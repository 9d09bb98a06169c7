/** Rounds of edits on one page: each round starts from the untouched page, and each of its notes lies in a block of its own. */
import { editKinds, type EditKind } from './edit-kinds.ts';
import { EditedText, type Place, type Step } from './edited-text.ts';
import { lookAlikeOf } from './look-alike.ts';
import { sentencesIn, vocabularyOf, wordsIn } from './pieces.ts';
import { planEdit, type EditContext } from './plan-edit.ts';
import { randomFrom, type Random } from './random.ts';

/** One note of a round. */
export interface RoundCase {
  /** Which row of the table it counts in. */
  test: string;
  kind: string;
  /** Where its words stood when it was written. */
  quote: Place;
  words: string;
}

export interface Round {
  /** What was already there when the notes were written: steps before describing. */
  before: Step[];
  /** The edits. */
  steps: Step[];
  cases: RoundCase[];
  /** Where the page also carries its old text unseen, as a number that varies the place; null where it does not. */
  oldCopies: number | null;
}

/** Shorter sentences are headings, labels and cries; longer ones are lists that no reader would quote whole. */
const shortest = 20;
const longest = 600;

/** Where the look-alike of a claim stands. `beside`: it stood there when the note was written; `new beside`: it came with the edit. */
export const lookAlikePlaces = ['elsewhere', 'beside', 'new beside'] as const;

export type LookAlikePlace = (typeof lookAlikePlaces)[number];

/** Each kind of edit once, as far as the page has blocks and sentences for them. */
export function seededRound(
  blocks: readonly string[],
  quotable: readonly number[],
  seed: string,
  kinds: readonly EditKind[] = editKinds,
): Round {
  const planner = new Planner(blocks, quotable, seed);
  // Kinds that few sentences can have choose first.
  const picky: EditKind[] = ['number', 'quotes and dashes'];
  const order = [
    ...picky.filter((kind) => kinds.includes(kind)),
    ...planner.random.shuffle(kinds.filter((kind) => !picky.includes(kind))),
  ];
  for (const kind of order) {
    planner.choose((quote, context) => {
      const steps = planEdit(kind, quote, context);
      return steps === null ? null : { test: 'seeded', kind, before: [], steps };
    });
  }
  return planner.round;
}

/** What an old copy of the text could draw a note away from. */
const drawnAway: readonly EditKind[] = ['word', '30 % rewrite', 'paragraph moved', 'deleted'];

/** Edits on a page that carries its old text in scripts, styles, templates and parts not displayed. */
export function oldCopiesRound(
  blocks: readonly string[],
  quotable: readonly number[],
  seed: string,
): Round {
  const { before, steps, cases } = seededRound(blocks, quotable, `${seed} copies`, drawnAway);
  const test = 'old copies';
  const oldCopies = randomFrom(`${seed} place`).below(8);
  return { before, steps, cases: cases.map((each) => ({ ...each, test })), oldCopies };
}

/** Claims with a look-alike, each place once with the claim deleted and once with the claim edited where it stands. */
export function lookAlikeRound(
  blocks: readonly string[],
  quotable: readonly number[],
  seed: string,
): Round {
  const planner = new Planner(blocks, quotable, seed);
  for (const place of planner.random.shuffle(lookAlikePlaces)) {
    for (const isDeleted of [true, false]) {
      planner.choose((quote, context) => withLookAlike(quote, context, place, isDeleted));
    }
  }
  return planner.round;
}

interface Planned {
  test: string;
  kind: string;
  before: Step[];
  steps: Step[];
}

class Planner {
  readonly random: Random;
  readonly round: Round = { before: [], steps: [], cases: [], oldCopies: null };
  readonly #context: EditContext;
  #free: number[];

  constructor(blocks: readonly string[], quotable: readonly number[], seed: string) {
    this.random = randomFrom(seed);
    const vocabulary = vocabularyOf(blocks);
    this.#context = { text: new EditedText(blocks), vocabulary, random: this.random };
    this.#free = this.random.shuffle(quotable);
  }

  /** Gives the first sentence of a free block for which there is a plan. */
  choose(plan: (quote: Place, context: EditContext) => Planned | null): void {
    for (const block of this.#free) {
      const { text } = this.#context;
      for (const sentence of this.random.shuffle(quotableSentences(text.textOf(block)))) {
        const quote = { block, start: sentence.start, end: sentence.end };
        const planned = plan(quote, this.#context);
        if (planned === null) continue;
        this.#take(quote, sentence.text, planned);
        return;
      }
    }
  }

  #take(quote: Place, words: string, { test, kind, before, steps }: Planned): void {
    const { text } = this.#context;
    const where = text.follow(quote);
    for (const step of before) text.apply(step);
    const noted = where() ?? quote;
    for (const step of steps) text.apply(step);
    this.#free = this.#free.filter((block) => block !== quote.block);
    this.round.before.push(...before);
    this.round.steps.push(...steps);
    this.round.cases.push({ test, kind, quote: noted, words });
  }
}

function quotableSentences(block: string) {
  return sentencesIn(block).filter(
    ({ text }) => text.length >= shortest && text.length <= longest && wordsIn(text).length >= 3,
  );
}

const smallEdits: readonly EditKind[] = ['typo', 'word', 'number', 'clause inserted'];

function withLookAlike(
  quote: Place,
  context: EditContext,
  place: LookAlikePlace,
  isDeleted: boolean,
): Planned | null {
  const { text, random } = context;
  const made = lookAlikeOf(text.wordsAt(quote), random);
  const kind: EditKind | undefined = isDeleted ? 'deleted' : random.pick(smallEdits);
  if (made === null || kind === undefined) return null;
  const edits = planEdit(kind, quote, context);
  if (edits === null) return null;
  const test = `look-alike ${place}, claim ${isDeleted ? 'deleted' : 'edited'}`;
  const after = { do: 'splice', block: quote.block, start: quote.end, end: quote.end } as const;
  const beside: Step = { ...after, text: ` ${made}` };
  if (place === 'beside') return { test, kind, before: [beside], steps: edits };
  if (place === 'new beside') return { test, kind, before: [], steps: [beside, ...edits] };
  const here = text.originals.indexOf(quote.block);
  const far = text.originals.filter(
    (block, at) => Math.abs(at - here) > 2 && block !== quote.block,
  );
  const before = random.pick(far);
  if (before === undefined) return null;
  const elsewhere: Step = { do: 'insert', block: text.nextBlock, text: made, before };
  // Half of such sentences stood on the page all along, half came with the edit.
  return random.share() < 0.5
    ? { test, kind, before: [elsewhere], steps: edits }
    : { test, kind, before: [], steps: [elsewhere, ...edits] };
}
