/** What became of the words that a note was written about. */

/** One step from the noted words to the words on the page. */
export interface DiffPart {
  change: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * exact: the same words in the same place. moved: the same words elsewhere. reworded: other words, the same meaning by
 * the guard. altered: a number, unit, name, negation, hedge or attribution changed (promise P2). ambiguous: several
 * places fit and nothing decides. not found: nowhere (promise P1).
 */
export type AnchorOutcome =
  | { state: 'exact' | 'moved' }
  | { state: 'reworded'; diff: DiffPart[] }
  | { state: 'altered'; diff: DiffPart[]; reasons: string[] }
  | { state: 'ambiguous'; reasons: string[] }
  | { state: 'not found'; reasons: string[] };

export type AnchorState = AnchorOutcome['state'];

/** Whether a verdict may still be shown beside the text. */
export function carriesVerdict(state: AnchorState): boolean {
  return state === 'exact' || state === 'moved' || state === 'reworded';
}
