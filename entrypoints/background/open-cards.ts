/** The cards that are open, one a tab at most, in the session store: what each is about, and who may ask. */
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { AnchoredClaim } from '#domain/anchor.ts';
import { cardSubject, type CardSubject } from '#messages/page.ts';
import type { ReaderPlace } from './hear.ts';
import { createTurns } from './turns.ts';

const keptCard = z.object({
  session: z.string(),
  tabId: z.int(),
  /** The frame that the words stand in; the card itself may hang in the page around it. */
  frameId: z.int(),
  subject: cardSubject,
});

type KeptCard = z.infer<typeof keptCard>;

export type OpenCard = Omit<KeptCard, 'session'>;

/** What is found out about a card must not be written over the next one. */
const inTurn = createTurns();

/** Keeps what a card is about, under a session that only the card's address carries. */
export function keepCard({ tabId, frameId }: ReaderPlace, subject: CardSubject): Promise<string> {
  const session = `${tabId}-${crypto.randomUUID()}`;
  return inTurn(tabId, async () => {
    await write({ session, tabId, frameId, subject });
    return session;
  });
}

/** Changes what a card is about; one that another card has replaced meanwhile stays closed. */
export function changeCard(session: string, card: OpenCard): Promise<void> {
  return inTurn(card.tabId, async () => {
    const open = await cardIn(card.tabId);
    if (open?.session === session) await write({ session, ...card });
  });
}

/** Null where another card has been opened in its tab since, or none is open. */
export async function cardOf(session: string): Promise<OpenCard | null> {
  const card = await cardIn(Number(session.split('-')[0]));
  return card?.session === session ? card : null;
}

/** The frame that the words of the tab's open card stand in; null where none is open. */
export async function frameOfCard(tabId: number): Promise<number | null> {
  return (await cardIn(tabId))?.frameId ?? null;
}

export function forgetCards(tabId: number): Promise<void> {
  return inTurn(tabId, () => browser.storage.session.remove(cardKey(tabId)));
}

/** Tells an open card where its claim stands now: its words may have changed under it. True where that is news. */
export function reanchorCard(
  { tabId, frameId }: ReaderPlace,
  anchored: readonly AnchoredClaim[],
): Promise<boolean> {
  return inTurn(tabId, async () => {
    const open = await cardIn(tabId);
    const now = anchored.find(({ claimId }) => claimId === open?.subject.claimId);
    if (open === null || now === undefined || open.frameId !== frameId) return false;
    if (open.subject.anchored?.outcome.state === now.outcome.state) return false;
    await write({ ...open, subject: { ...open.subject, anchored: now } });
    return true;
  });
}

async function write(card: KeptCard): Promise<void> {
  await browser.storage.session.set({ [cardKey(card.tabId)]: card });
}

async function cardIn(tabId: number): Promise<KeptCard | null> {
  const key = cardKey(tabId);
  const kept = await browser.storage.session.get(key);
  const parsed = keptCard.safeParse(kept[key]);
  return parsed.success ? parsed.data : null;
}

function cardKey(tabId: number): string {
  return `card:${tabId}`;
}
