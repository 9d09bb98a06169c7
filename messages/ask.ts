/** How our own pages ask the background: typed by the catalogue, parsed on the way back. */
import { wasCutOff, wasNotHeard, type Send } from './patient-send.ts';
import { pageAsks, reply, type PageAnswer, type PageAsk, type PageRequest } from './asks.ts';

/** The background would not do it: `message` is one sentence for the person, `missing` the single things that lack. */
export class Refused extends Error {
  readonly missing: string[];

  constructor(sentence: string, missing: string[]) {
    super(sentence);
    this.name = 'Refused';
    this.missing = missing;
  }
}

export type Ask = <Name extends PageAsk>(
  ask: Name,
  request: PageRequest<Name>,
) => Promise<PageAnswer<Name>>;

/** Asks that do no harm when they are done twice: they read, or put what is there already, or name what they make. */
const repeatable: ReadonlySet<PageAsk> = new Set(['card.view', 'draft.keep', 'note.save']);

/** How often such an ask is sent in all. The browser ends the background now and then, not again and again. */
const mostTries = 4;

/** An `Ask` over whatever carries messages. It throws `Refused` with a sentence where the background declines. */
export function createAsk(send: Send): Ask {
  return async (ask, request) => {
    const tries = repeatable.has(ask) ? mostTries : 1;
    const answer = reply.parse(await answered(send, { ask, with: request }, tries));
    if (!answer.ok) throw new Refused(answer.sentence, answer.missing);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by the schema of this very ask
    return pageAsks[ask].answer.parse(answer.value) as PageAnswer<typeof ask>;
  };
}

/**
 * A background that was ended while it worked has answered nothing: the ask is sent again where that does no harm, else
 * the person is told, and can try again.
 */
async function answered(send: Send, message: unknown, tries: number): Promise<unknown> {
  const answer = await sent(send, message);
  if (answer !== undefined) return answer;
  if (tries > 1) return answered(send, message, tries - 1);
  throw new Refused('The browser ended Second Source in the middle of this. Try again.', []);
}

/** Undefined where the background went away before it answered; Chromium says so by giving nothing. */
async function sent(send: Send, message: unknown): Promise<unknown> {
  try {
    return await send(message);
  } catch (error) {
    if (wasCutOff(error) || wasNotHeard(error)) return undefined;
    throw error;
  }
}

/** Runs a change that a person asked for: null where it worked, else the sentence to show. */
export async function sentenceOf(change: Promise<unknown>): Promise<string | null> {
  try {
    await change;
    return null;
  } catch (error) {
    if (error instanceof Refused) return [error.message, ...error.missing].join(' ');
    throw error;
  }
}
