/** What the background tells a page's reader. The reader holds no Zod: it checks the speaker and these few words by hand. */
import type { Mark } from '#domain/mark.ts';

export type ToReader =
  /** The team's claims have changed: look again. */
  | { tell: 'claims.changed' }
  /** The reader's level of marking has changed. */
  | { tell: 'level.changed' }
  /** The card said that it is done. */
  | { tell: 'card.close' }
  /** Open a card on what is selected; a shortcut may mean the current mark where nothing is, a menu never does. */
  | { tell: 'selection.annotate'; orCurrent: boolean }
  /** Go to the next or the previous mark. */
  | { tell: 'mark.step'; by: 1 | -1 }
  /** Show these words, and open the card on them if asked. */
  | { tell: 'words.show'; claimId: string | null; mark: Mark | null; card: boolean }
  /** Read this page even if it does not look like an article. */
  | { tell: 'page.read' };

const tells: readonly ToReader['tell'][] = [
  'claims.changed',
  'level.changed',
  'card.close',
  'selection.annotate',
  'mark.step',
  'words.show',
  'page.read',
];

/** Whether a message has the form of something told to a reader; only our own background can send one. */
export function isToReader(message: unknown): message is ToReader {
  if (typeof message !== 'object' || message === null || !('tell' in message)) return false;
  const told: unknown = message.tell;
  return tells.some((tell) => tell === told);
}
