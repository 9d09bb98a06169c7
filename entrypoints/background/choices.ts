/** Writes what the reader said of marks, one change after the other: two presses at once must both be kept. */
import { browser } from 'wxt/browser';
import {
  dismissalsKey,
  readChoices,
  silencedKey,
  wrongMarksKey,
  type ReaderChoices,
} from '#messages/reader-choices.ts';
import { createTurns } from './turns.ts';

const inTurn = createTurns();

/** All choices are one thing to take turns on. */
const choices = 0;

/** Keeps what `change` gives of the lists; on disk when it resolves. Rejects with what `change` throws. */
export function changeChoices(
  change: (now: ReaderChoices) => Partial<ReaderChoices>,
): Promise<void> {
  return inTurn(choices, async () => {
    const { dismissals, silenced, wrongMarks } = change(await readChoices(browser));
    await browser.storage.local.set({
      ...(dismissals && { [dismissalsKey]: dismissals }),
      ...(silenced && { [silencedKey]: silenced }),
      ...(wrongMarks && { [wrongMarksKey]: wrongMarks }),
    });
  });
}

/** The day here, as the person's calendar has it. */
export function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
