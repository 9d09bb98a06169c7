/** Saving as a person does it in a browser that ends the extension again and again: by pressing the button once more. */
import type { View } from '../support/reader.ts';
import { until } from '../support/until.ts';
import { fillNote } from './card.ts';

const saved = 'Note saved.';
const cutOff = 'Try again.';

/** Milliseconds: the background starts anew again and again meanwhile. */
const patience = 60_000;

/** Resolves when the card says that the note is saved, however often it has to be asked. */
export async function saveStubbornly(card: View, note: string): Promise<void> {
  await fillNote(card, { note });
  await card.click({ role: 'button', name: 'Save note' });
  await until(
    `“${note}” is saved`,
    async () => {
      const said = await card.text();
      // The note among those of the card, and the form closed: a card that had to be drawn anew says no more than that.
      const isClosed = said.includes(saved) || said.includes('Write a note');
      if (isClosed && said.includes(note)) return true;
      if (said.includes(cutOff)) await card.click({ role: 'button', name: 'Save note' });
      throw new Error(`The card says: ${said}`);
    },
    patience,
  );
}
