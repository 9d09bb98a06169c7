/** The pages and numbers of notes that are measured, and on how many notes each engine is. */

export interface Cell {
  /** What stands in the table. */
  page: string;
  html: string;
  /** About how many characters are shown. */
  characters: number;
  notes: number;
  isEdited: boolean;
}

export const engineNames = ['ours', 'Hypothesis', 'dom-anchor-text-quote', 'Apache Annotator'];

/**
 * Milliseconds that one note costs a peer for each shown character, roughly, from earlier runs. It only decides how many
 * notes are enough; what is reported is measured.
 */
const roughCost: Readonly<Record<string, number>> = {
  Hypothesis: 6e-5,
  'dom-anchor-text-quote': 5e-4,
  'Apache Annotator': 1e-4,
};

/** Milliseconds of CPU that a peer may take in one cell; the two cells that carry a goal get more. */
const usualBudget = 800;
const goalBudget = 4000;

/** One note of each kind of edit. */
const fewestNotes = 13;

/** By engine the most notes it is measured on in this cell. Ours always does all of them. */
export function mostNotes({ characters, notes }: Cell, isGoal: boolean): Record<string, number> {
  const entries = Object.entries(roughCost).map(([name, cost]) => {
    const budget = isGoal && name === 'Hypothesis' ? goalBudget : usualBudget;
    const affordable = Math.floor(budget / (cost * characters));
    // The slowest peer on the longest page: a few notes are all that a short run can wait for.
    const fewest = cost * characters * fewestNotes > 4 * usualBudget ? 4 : fewestNotes;
    return [name, Math.min(notes, Math.max(fewest, affordable))] as const;
  });
  return Object.fromEntries([['ours', notes], ...entries]);
}
