/**
 * The ear of the background: every message is sorted by who speaks, parsed by the catalogue, and answered with a value
 * or with one sentence. A page's reader can ask what readers may, our own pages what pages may, nobody else anything.
 */
import { browser, type Browser } from 'wxt/browser';
import {
  envelope,
  pageAsks,
  readerAsks,
  type PageAnswer,
  type PageAsk,
  type PageRequest,
  type ReaderAnswer,
  type ReaderAsk,
  type ReaderRequest,
  type Reply,
} from '#messages/asks.ts';
import { isFull, noRoom } from '#replica/no-room.ts';
import { Declined } from './declined.ts';

/** The tab, frame and document that a reader runs in, and the origin that the browser says it has. */
export interface ReaderPlace {
  tabId: number;
  /** 0 is the page itself. */
  frameId: number;
  /** '' where the browser does not say. */
  documentId: string;
  origin: string;
}

export type ReaderHandlers = {
  [Ask in ReaderAsk]: (
    request: ReaderRequest<Ask>,
    place: ReaderPlace,
  ) => Promise<ReaderAnswer<Ask>>;
};

export type PageHandlers = {
  [Ask in PageAsk]: (request: PageRequest<Ask>) => Promise<PageAnswer<Ask>>;
};

type Sender = Browser.runtime.MessageSender;

const notAllowed: Reply = {
  ok: false,
  sentence: 'This part of Second Source may not ask that.',
  missing: [],
};

/** Answers messages until the background dies; call it before anything is awaited, or a waking message is lost. */
export function hear(readers: ReaderHandlers, pages: PageHandlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const heard = envelope.safeParse(message);
    if (!heard.success || sender.id !== browser.runtime.id) return false;
    answer(heard.data.ask, heard.data.with, sender, readers, pages).then(
      respond,
      (error: unknown) => respond(apology(error)),
    );
    return true; // The answer comes later.
  });
}

async function answer(
  ask: string,
  request: unknown,
  sender: Sender,
  readers: ReaderHandlers,
  pages: PageHandlers,
): Promise<Reply> {
  if (isPageAsk(ask) && isOwnPage(sender)) return answerPage(ask, request, pages);
  const place = placeOf(sender);
  if (isReaderAsk(ask) && place !== null) return answerReader(ask, request, place, readers);
  return notAllowed;
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties the handler to its request
async function answerPage<Ask extends PageAsk>(
  ask: Ask,
  request: unknown,
  pages: PageHandlers,
): Promise<Reply> {
  const parsed = pageAsks[ask].request.safeParse(request);
  if (!parsed.success) return misheard(ask, parsed.error);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema of this ask has just parsed it
  return { ok: true, value: await pages[ask](parsed.data as PageRequest<Ask>) };
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties the handler to its request
async function answerReader<Ask extends ReaderAsk>(
  ask: Ask,
  request: unknown,
  place: ReaderPlace,
  readers: ReaderHandlers,
): Promise<Reply> {
  const parsed = readerAsks[ask].request.safeParse(request);
  if (!parsed.success) return misheard(ask, parsed.error);
  if ('address' in parsed.data && !isOf(place, parsed.data.address)) return notAllowed;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return { ok: true, value: await readers[ask](parsed.data as ReaderRequest<Ask>, place) };
}

function misheard(
  ask: string,
  error: { issues: { path: PropertyKey[]; message: string }[] },
): Reply {
  const [first] = error.issues;
  const where = first === undefined ? '' : ` (${first.path.join('.')}: ${first.message})`;
  return { ok: false, sentence: `Second Source could not read "${ask}"${where}.`, missing: [] };
}

function apology(error: unknown): Reply {
  if (error instanceof Declined) {
    return { ok: false, sentence: error.message, missing: error.missing };
  }
  if (isFull(error)) return { ok: false, sentence: noRoom, missing: [] };
  console.error(error);
  const detail = error instanceof Error ? error.message : String(error);
  return { ok: false, sentence: `Something went wrong here: ${detail}`, missing: [] };
}

function isPageAsk(ask: string): ask is PageAsk {
  return Object.hasOwn(pageAsks, ask);
}

function isReaderAsk(ask: string): ask is ReaderAsk {
  return Object.hasOwn(readerAsks, ask);
}

/** Our own pages, the card's frame in a stranger's page among them. */
function isOwnPage({ url }: Sender): boolean {
  return url !== undefined && new URL(url).protocol === location.protocol;
}

function placeOf(sender: Sender): ReaderPlace | null {
  const origin = originOf(sender);
  if (sender.tab?.id === undefined || origin === null) return null;
  const { frameId = 0, documentId = '' } = sender;
  return { tabId: sender.tab.id, frameId, documentId, origin };
}

/** A frame without an address of its own, such as one of `srcdoc`, has the origin of the page that wrote it. */
function originOf({ url = '', origin = '', frameId = 0 }: Sender): string | null {
  if (/^https?:/.test(url)) return new URL(url).origin;
  const isWritten = frameId !== 0 && /^about:(?:blank|srcdoc)$/.test(url);
  return isWritten && /^https?:/.test(origin) ? origin : null;
}

/** A page whose process was taken over could ask in another site's name: what its team noted there is not its business. */
function isOf({ origin }: ReaderPlace, address: string): boolean {
  return new URL(address).origin === origin;
}
