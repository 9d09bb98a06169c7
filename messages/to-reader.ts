/**
 * What the background tells a reader. The reader holds no Zod: it checks the speaker, and passes over what it does not know.
 * It answers `true` where it takes the errand on (a mark's id where it was asked for one) and nothing where it does not, so
 * that of several frames the right one is found.
 */
import type { Mark } from '#domain/mark.ts';
import type { Box } from './page.ts';

export type ToReader =
  /** The team's claims have changed: look again. */
  | { tell: 'claims.changed' }
  /** The reader's level of marking has changed, or which marks they want to see. */
  | { tell: 'level.changed' }
  /** The card said that it is done. */
  | { tell: 'card.close' }
  /** Open a card on what is selected in your frame; where `wantsFocus`, only if the person is in it. */
  | { tell: 'selection.annotate'; wantsFocus: boolean }
  /** Open a card on the mark that the person is at. */
  | { tell: 'mark.annotate' }
  /** Go to the next or the previous mark from where the person is, or to the first or last; read the page first if told so. */
  | { tell: 'mark.step'; by: 1 | -1; from: 'here' | 'edge'; reads: boolean }
  /** Which mark is the person at? Answered with its id. */
  | { tell: 'mark.current' }
  /** The person has gone on to a mark in another frame. */
  | { tell: 'mark.leave' }
  /** Show these words, and open the card on them if asked. */
  | { tell: 'words.show'; claimId: string | null; mark: Mark | null; card: boolean }
  /** Read this page even if it does not look like an article. */
  | { tell: 'page.read' }
  /** Open this card for a frame of your page: `beside` is where the words stand in that frame. */
  | { tell: 'card.host'; address: string; beside: Box }
  /** Are you still there? */
  | { tell: 'reader.there' };

/** Whether a message has the form of something told to a reader. Only our own background can send one, so its name will do. */
export function isToReader(message: unknown): message is ToReader {
  return typeof message === 'object' && message !== null && 'tell' in message;
}
