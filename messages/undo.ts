/** The last dismissals of a tab, in the session store: what the panel offers to undo, the last one first. */
import * as z from 'zod/mini';
import { dismissal } from '#domain/dismissal.ts';
import { webAddress } from '#domain/identity.ts';

/** How many dismissals in a row can be undone. */
export const mostUndone = 20;

export function undoKey(tabId: number): string {
  return `undo:${tabId}`;
}

/** A rule of a dismissed mark, with what it says in the mark. */
export const dismissedRule = z.object({
  rule: z.string(),
  kind: z.string(),
  words: z.array(z.string()),
  reason: z.string(),
});

export const dismissed = z.object({
  /** The page that it was dismissed on: on the next one there is nothing to undo. */
  address: webAddress,
  frameId: z.int(),
  text: z.string(),
  rules: z.array(dismissedRule),
  dismissal,
});

/** What stands under `undoKey`, the last one last. */
export const undoStack = z.array(dismissed);

export type Dismissed = z.infer<typeof dismissed>;
export type DismissedRule = z.infer<typeof dismissedRule>;

/** Those of a stack that were made on what its tab shows now; `addresses` are those of its frames. */
export function undoable(
  stack: readonly Dismissed[],
  addresses: ReadonlyMap<number, string | undefined>,
): Dismissed[] {
  return stack.filter(({ frameId, address }) => addresses.get(frameId) === address);
}
