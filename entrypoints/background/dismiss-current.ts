/** The key that dismisses: the mark that a person is at on the page goes, and they are at the next one. */
import { currentMark, frameAt, leaveMark, step } from './frames.ts';
import { knownMark } from './known-mark.ts';
import { dismiss } from './mark-choices.ts';
import { frameOfCard } from './open-cards.ts';

export async function dismissCurrent(tabId: number): Promise<void> {
  const frameId = await frameAt(tabId);
  const markId = await currentMark(tabId, frameId);
  if (markId === null) return;
  const known = await knownMark({ tabId, frameId, markId });
  // An open card says what became of its mark; without one, the next key is about the next mark.
  const goesOn = (await frameOfCard(tabId)) === null;
  if (goesOn) await step(tabId, 1);
  await dismiss(known);
  const isStillThere =
    (await frameAt(tabId)) === frameId && (await currentMark(tabId, frameId)) === markId;
  if (goesOn && isStillThere) await leaveMark(tabId, frameId);
}
