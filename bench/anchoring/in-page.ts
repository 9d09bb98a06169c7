/** The work that is measured, inside the page: notes are written, the page is edited, every engine finds its notes again. */
import { indexTextInSlices } from '#anchoring/index-in-slices.ts';
import { createMatcher } from '#anchoring/match.ts';
import { runInSlices } from '#anchoring/slices.ts';
import type { Selectors } from '#domain/selector.ts';
import { editKinds } from '../../eval/anchoring/edit-kinds.ts';
import { EditedText, type Place, type Step } from '../../eval/anchoring/edited-text.ts';
import { allEngines, type Engine } from '../../eval/anchoring/in-page/engines.ts';
import {
  editPage,
  rangeIn,
  readBlocks,
  textOf,
  type LiveBlock,
} from '../../eval/anchoring/in-page/page-blocks.ts';
import { sentencesIn, vocabularyOf, wordsIn } from '../../eval/anchoring/pieces.ts';
import { planEdit } from '../../eval/anchoring/plan-edit.ts';
import { randomFrom, type Random } from '../../eval/anchoring/random.ts';

export interface Task {
  notes: number;
  /** Without edits the notes are looked for on the page they were written on. */
  isEdited: boolean;
  /** How many of the notes each engine is measured on, where not on all. */
  most: Readonly<Record<string, number>>;
  seed: string;
}

export interface Prepared {
  /** Of visible text. */
  characters: number;
  notes: number;
  /** Each engine with the number of notes it wrote. */
  engines: { name: string; notes: number }[];
}

const shortest = 20;

/** Blocks whose words are lent to the edits: enough to choose from. */
const lending = 100;

let engines: readonly Engine[] = [];
let stored: (string | null)[][] = [];
let ourSelectors: Selectors[] = [];

/** Writes the notes with every engine, then edits the page. */
async function prepare({ notes, isEdited, most, seed }: Task): Promise<Prepared> {
  const random = randomFrom(seed);
  const live = readBlocks(document.body);
  const texts = live.map(textOf);
  const { quotes, steps } = plan(texts, isEdited ? editKinds : ['none'], notes, random);
  const blocks = new Map(live.entries());
  const all = Array.from({ length: quotes.length === 0 ? 0 : notes }, (_, at) =>
    noteOn(blocks, texts, quotes[at % quotes.length], at < quotes.length ? null : random),
  );
  engines = allEngines;
  stored = [];
  for (const engine of engines) {
    // Blocks are in a chance order and the edits take turns, so the first notes are like all of them.
    const its = all.slice(0, most[engine.name]);
    // eslint-disable-next-line no-await-in-loop -- one engine after the other on one page
    stored.push(await engine.describe(its));
  }
  ourSelectors = (stored[0] ?? []).flatMap((json) => (json === null ? [] : [JSON.parse(json)]));
  for (const step of steps) editPage(blocks, step);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  return {
    characters,
    notes: all.length,
    engines: engines.map(({ name }, at) => ({ name, notes: stored[at]?.length ?? 0 })),
  };
}

/** One quote and one edit in each of as many blocks as there are notes, or blocks. */
function plan(
  texts: readonly string[],
  kinds: readonly (typeof editKinds)[number][],
  most: number,
  random: Random,
): { quotes: Place[]; steps: Step[] } {
  const text = new EditedText(texts);
  const context = { text, vocabulary: vocabularyOf(texts.slice(0, lending)), random };
  const quotes: Place[] = [];
  const steps: Step[] = [];
  for (const block of random.shuffle([...texts.keys()])) {
    if (quotes.length === most) break;
    const sentence = random.pick(
      sentencesIn(texts[block] ?? '').filter((each) => each.text.length >= shortest),
    );
    if (sentence === undefined) continue;
    const quote = { block, start: sentence.start, end: sentence.end };
    const kind = kinds[quotes.length % kinds.length] ?? 'none';
    const planned = planEdit(kind, quote, context) ?? [];
    for (const step of planned) text.apply(step);
    steps.push(...planned);
    quotes.push(quote);
  }
  return { quotes, steps };
}

/** The quote, or where a page is too short for so many notes, a part of it. */
function noteOn(
  blocks: ReadonlyMap<number, LiveBlock>,
  texts: readonly string[],
  quote: Place | undefined,
  random: Random | null,
): Range {
  const block = quote === undefined ? undefined : blocks.get(quote.block);
  if (quote === undefined || block === undefined) throw new RangeError('There is no such block.');
  if (random === null) return rangeIn(block, quote);
  const words = wordsIn((texts[quote.block] ?? '').slice(quote.start, quote.end));
  const first = words[random.below(Math.max(1, Math.floor(words.length / 3)))];
  const last = words.at(-1 - random.below(Math.max(1, Math.floor(words.length / 3))));
  if (first === undefined || last === undefined || last.end - first.start < shortest) {
    return rangeIn(block, quote);
  }
  return rangeIn(block, { start: quote.start + first.start, end: quote.start + last.end });
}

/** Style and layout are brought up to date first, so that no engine pays for another's, or the edits' own. */
function settle(): void {
  document.body.getBoundingClientRect();
}

/** Lets one engine find all its notes; answers with how many it found. */
async function anchorWith(number: number): Promise<number> {
  const found = await engines[number]?.anchor(stored[number] ?? []);
  return (found ?? []).filter(({ range }) => range !== null).length;
}

/** Our own work as the product does it: in slices, with the page's turn between them. */
async function anchorInSlices(): Promise<void> {
  const { signal } = new AbortController();
  const index = await indexTextInSlices(document.body, { signal });
  if (index === null) return;
  const matcher = createMatcher(index.text);
  const matches = (await runInSlices(matcher.matchAll(ourSelectors), { signal })) ?? [];
  await runInSlices(placing(), { signal });

  function* placing(): Generator<void, void> {
    for (const { span } of matches) {
      if (span !== null) index?.rangeOf(span.start, span.end);
      yield;
    }
  }
}

declare global {
  var secondSourceBench: {
    prepare: typeof prepare;
    settle: typeof settle;
    anchorWith: typeof anchorWith;
    anchorInSlices: typeof anchorInSlices;
  };
}

globalThis.secondSourceBench = { prepare, settle, anchorWith, anchorInSlices };
