/** The card as a person uses it. */
import type { View } from '../support/reader.ts';

/** The kinds of source as the form words them. */
export const sourceKinds = {
  primary: 'Primary: the record itself, or someone who was there',
  secondary: 'Secondary: reports on a primary source',
} as const;

export interface SourceWords {
  address: string;
  title: string;
  quote: string;
  kind?: keyof typeof sourceKinds;
}

export interface NoteWords {
  note: string;
  verdict?: string;
  reason?: string;
  source?: SourceWords;
}

/** Fills the form, saves, and waits until the card says that the note is saved. */
export async function writeNote(card: View, words: NoteWords): Promise<void> {
  await fillNote(card, words);
  await card.click({ role: 'button', name: 'Save note' });
  await card.waitForText('Note saved.');
}

/** Fills the form and leaves it at that. */
export async function fillNote(
  card: View,
  { note, verdict, reason, source }: NoteWords,
): Promise<void> {
  if ((await card.count({ role: 'textbox', name: 'Note' })) === 0) {
    await card.click({ role: 'button', name: 'Write a note' });
  }
  await card.fill('Note', note);
  if (verdict !== undefined) await card.choose('Verdict', verdict);
  if (reason !== undefined) await card.fill('Reason', reason);
  if (source !== undefined) await addSource(card, source);
}

async function addSource(card: View, { address, title, quote, kind }: SourceWords): Promise<void> {
  await card.click({ role: 'button', name: 'Add a source' });
  await card.fill('Address', address);
  await card.fill('Title', title);
  await card.fill('Quote', quote);
  if (kind !== undefined) await card.choose('Source kind', sourceKinds[kind]);
}
