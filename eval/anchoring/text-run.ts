/** Our own matcher over plain texts, without a browser: seconds instead of minutes, for work on the matcher. */
import { describe } from '#anchoring/describe.ts';
import { createMatcher } from '#anchoring/match.ts';
import { listPages, truthOf } from '../material.ts';
import { halfOf, type Half } from '../split.ts';
import { EditedText, type Place } from './edited-text.ts';
import { overlapOf, type Result } from './results.ts';
import { lookAlikeRound, seededRound, type Round } from './rounds.ts';
import { realEdits } from './versions.ts';

export interface TextRunOptions {
  folder: string;
  /** Both halves where none is named. */
  half: Half | null;
  /** Rounds of each sort on each page. */
  rounds: number;
}

/** The results of every note of the material, in a fixed order. */
export function runOnTexts({ folder, half, rounds }: TextRunOptions): Result[] {
  const isWanted = (id: string) => half === null || halfOf(id) === half;
  const results: Result[] = [];
  for (const { id, old, now, sentences } of realEdits(folder).filter((each) => isWanted(each.id))) {
    const matcher = createMatcher(now);
    for (const { label, start, end, truth } of sentences) {
      const { span, outcome } = matcher.match(describe(old, start, end));
      results.push({
        test: 'real edits',
        kind: label,
        id,
        half: halfOf(id),
        words: old.slice(start, end),
        exists: truth !== null,
        isAnchored: span !== null,
        overlap: overlapOf(span, truth),
        isHidden: false,
        state: outcome.state,
        said: said(outcome.state, now, span, truth),
      });
    }
  }
  for (const page of listPages(folder).filter((each) => isWanted(each.id))) {
    const truth = truthOf(folder, page);
    if (truth === null) continue;
    const blocks = truth.split(/\n+/).filter((line) => line.trim() !== '');
    const quotable = [...blocks.keys()];
    for (let round = 0; round < rounds; round += 1) {
      const seed = `${page.id} ${round}`;
      results.push(...runRound(page.id, blocks, seededRound(blocks, quotable, seed)));
      results.push(...runRound(page.id, blocks, lookAlikeRound(blocks, quotable, seed)));
    }
  }
  return results;
}

/** Writes the notes of a round, edits the text, finds the notes again. */
export function runRound(id: string, blocks: readonly string[], round: Round): Result[] {
  const text = new EditedText(blocks);
  for (const step of round.before) text.apply(step);
  const old = text.whole();
  const notes = round.cases.map((each) => {
    const { start, end } = spanIn(old.starts, each.quote);
    return { ...each, selectors: describe(old.text, start, end), truth: text.follow(each.quote) };
  });
  for (const step of round.steps) text.apply(step);
  const now = text.whole();
  const matcher = createMatcher(now.text);
  return notes.map(({ test, kind, words, selectors, truth }) => {
    const place = truth();
    const wanted = place === null ? null : spanIn(now.starts, place);
    const { span, outcome } = matcher.match(selectors);
    return {
      test,
      kind,
      id,
      half: halfOf(id),
      words,
      exists: wanted !== null,
      isAnchored: span !== null,
      overlap: overlapOf(span, wanted),
      isHidden: false,
      state: outcome.state,
      said: said(outcome.state, now.text, span, wanted),
    };
  });
}

function spanIn(starts: ReadonlyMap<number, number>, { block, start, end }: Place) {
  const from = starts.get(block);
  if (from === undefined) throw new RangeError(`Block ${block} is not in the text.`);
  return { start: from + start, end: from + end };
}

function said(
  state: string,
  text: string,
  span: { start: number; end: number } | null,
  truth: { start: number; end: number } | null,
): string {
  const found = span === null ? '' : ` on "${text.slice(span.start, span.end)}"`;
  const wanted = truth === null ? 'nothing' : `"${text.slice(truth.start, truth.end)}"`;
  return `${state}${found}; wanted ${wanted}`;
}
