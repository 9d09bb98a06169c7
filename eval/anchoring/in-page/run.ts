/** What Node asks of a page: rounds of edits on it, or an older and a newer version of its text, with every engine. */
import { EditedText } from '../edited-text.ts';
import { overlapOfRanges, isHidden } from './compare.ts';
import { allEngines, type Engine, type Found } from './engines.ts';
import { mainText } from './main-text.ts';
import { addOldCopies } from './old-copies.ts';
import { editPage, readBlocks, rangeIn, textOf, type LiveBlock } from './page-blocks.ts';
import { lookAlikeRound, oldCopiesRound, seededRound, type Round } from '../rounds.ts';
import type { RealEdit } from '../versions.ts';

/** A result without what Node knows already: the page and its half. */
export interface PageResult {
  engine: string;
  test: string;
  kind: string;
  words: string;
  exists: boolean;
  isAnchored: boolean;
  overlap: number;
  isHidden: boolean;
  state: string;
  said: string;
}

export interface PageTask {
  seed: string;
  rounds: number;
  /** The main text, where somebody wrote it down: only sentences of it are noted. */
  truth: string | null;
}

async function runRounds({ seed, rounds, truth }: PageTask): Promise<PageResult[]> {
  const untouched = document.body.cloneNode(true);
  const results: PageResult[] = [];
  for (let at = 0; at < rounds; at += 1) {
    for (const plan of [seededRound, lookAlikeRound, oldCopiesRound]) {
      document.body.replaceWith(untouched.cloneNode(true));
      const blocks = readBlocks(document.body);
      const texts = blocks.map(textOf);
      const round = plan(texts, mainText(blocks, truth), `${seed} ${at}`);
      if (round.cases.length === 0) continue;
      // eslint-disable-next-line no-await-in-loop -- rounds share the page
      results.push(...(await runRound(blocks, texts, round)));
    }
  }
  return results;
}

async function runRound(
  live: readonly LiveBlock[],
  texts: readonly string[],
  round: Round,
): Promise<PageResult[]> {
  const blocks = new Map(live.entries());
  const model = new EditedText(texts);
  const apply = (steps: Round['steps']) => {
    for (const step of steps) {
      model.apply(step);
      editPage(blocks, step);
    }
  };
  apply(round.before);
  if (round.oldCopies !== null) addOldCopies(texts, round.oldCopies);
  const ranges = round.cases.map(({ quote }) => rangeIn(blockAt(blocks, quote.block), quote));
  const followed = round.cases.map(({ quote }) => model.follow(quote));
  const engines = allEngines;
  const stored = await describeAll(engines, ranges);
  apply(round.steps);
  for (const [at, block] of blocks) {
    if (textOf(block) !== model.textOf(at)) throw new Error(`Block ${at} is not as followed.`);
  }
  const truths = followed.map((where) => {
    const place = where();
    return place === null ? null : rangeIn(blockAt(blocks, place.block), place);
  });
  return findAll(engines, stored, truths, round.cases);
}

async function runVersions({ old, now, sentences }: RealEdit): Promise<PageResult[]> {
  const engines = allEngines;
  const before = showText(old);
  const ranges = sentences.map((sentence) => before(sentence));
  const stored = await describeAll(engines, ranges);
  const after = showText(now);
  const truths = sentences.map(({ truth }) => (truth === null ? null : after(truth)));
  const cases = sentences.map(({ label, start, end }) => ({
    test: 'real edits',
    kind: label,
    words: old.slice(start, end),
  }));
  return findAll(engines, stored, truths, cases);
}

/** Shows a text as paragraphs and answers with the way from its offsets to the page. */
function showText(text: string): (span: { start: number; end: number }) => Range {
  const page = document.createElement('article');
  const places: { node: Text; start: number }[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const node = document.createTextNode(line[0]);
    const paragraph = document.createElement('p');
    paragraph.append(node);
    page.append(paragraph);
    places.push({ node, start: line.index });
  }
  document.body.replaceChildren(page);
  return ({ start, end }) => {
    const range = document.createRange();
    const first = places.findLast((place) => place.start <= start);
    const last = places.findLast((place) => place.start < end);
    if (first === undefined || last === undefined) throw new RangeError('It is not in the text.');
    range.setStart(first.node, Math.min(start - first.start, first.node.length));
    range.setEnd(last.node, Math.min(end - last.start, last.node.length));
    return range;
  };
}

/** Null for what an engine could not describe. */
type Stored = (string | null)[];

async function describeAll(
  engines: readonly Engine[],
  ranges: readonly Range[],
): Promise<Stored[]> {
  const stored: Stored[] = [];
  for (const engine of engines) {
    // eslint-disable-next-line no-await-in-loop -- one engine after the other on one page
    stored.push(await engine.describe(ranges));
  }
  return stored;
}

async function findAll(
  engines: readonly Engine[],
  stored: readonly Stored[],
  truths: readonly (Range | null)[],
  cases: readonly { test: string; kind: string; words: string }[],
): Promise<PageResult[]> {
  const results: PageResult[] = [];
  for (const [number, engine] of engines.entries()) {
    // eslint-disable-next-line no-await-in-loop -- one engine after the other on one page
    const found = await engine.anchor(stored[number] ?? []);
    for (const [at, { test, kind, words }] of cases.entries()) {
      const truth = truths[at] ?? null;
      const each: Found = found[at] ?? { range: null, state: 'no answer' };
      results.push({
        engine: engine.name,
        test,
        kind,
        words: words.replaceAll(/\s+/g, ' '),
        exists: truth !== null,
        isAnchored: each.range !== null && !each.range.collapsed,
        overlap: overlapOfRanges(each.range, truth),
        isHidden: isHidden(each.range),
        state: each.state,
        said: said(each, truth),
      });
    }
  }
  return results;
}

function said({ range, state }: Found, truth: Range | null): string {
  const place = range === null ? '' : ` on ${shown(range)}`;
  return `${state}${place}; wanted ${truth === null ? 'nothing' : shown(truth)}`;
}

function shown(range: Range): string {
  return `"${range.toString().replaceAll(/\s+/g, ' ').slice(0, 400)}"`;
}

function blockAt(blocks: ReadonlyMap<number, LiveBlock>, at: number): LiveBlock {
  const block = blocks.get(at);
  if (block === undefined) throw new RangeError(`There is no block ${at}.`);
  return block;
}

declare global {
  var secondSourceEval: { runRounds: typeof runRounds; runVersions: typeof runVersions };
}

globalThis.secondSourceEval = { runRounds, runVersions };
