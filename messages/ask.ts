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

/** An `Ask` over whatever carries messages. It throws `Refused` with a sentence where the background declines. */
export function createAsk(send: Send): Ask {
  return async (ask, request) => {
    const answer = reply.parse(await sent(send, { ask, with: request }));
    if (!answer.ok) throw new Refused(answer.sentence, answer.missing);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by the schema of this very ask
    return pageAsks[ask].answer.parse(answer.value) as PageAnswer<typeof ask>;
  };
}

/** A background that was ended while it worked has answered nothing: the person is told, and can try again. */
async function sent(send: Send, message: unknown): Promise<unknown> {
  try {
    return await send(message);
  } catch (error) {
    if (!wasCutOff(error) && !wasNotHeard(error)) throw error;
    throw new Refused('The browser ended Second Source in the middle of this. Try again.', []);
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
