/** Promise P2 in one place. Apart from the schemas, since the script that runs in pages holds no schema library. */
import type { AnchorState } from './anchor.ts';

/** Whether a verdict may still be shown beside the text: never on words that changed in meaning, or are not there. */
export function carriesVerdict(state: AnchorState): boolean {
  return state === 'exact' || state === 'moved' || state === 'reworded';
}
