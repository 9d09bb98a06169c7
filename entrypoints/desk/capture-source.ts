/**
 * Captures a source: fetches it with the checker's leave, hashes what came, finds the quote in it, and keeps the bytes on
 * this device. A capture without the quote in it would prove nothing, so there is none.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { browser } from 'wxt/browser';
import { webAddress } from '#domain/identity.ts';
import { describe } from '#anchoring/describe.ts';
import { createMatcher } from '#anchoring/match.ts';
import { indexText } from '#anchoring/text-index.ts';
import { editEvidence, type EvidenceDraft } from '#components/note/note-draft.ts';
import type { CaptureOutcome } from '#components/review/EvidenceForm.tsx';
import { putCapture } from '#replica/captures.ts';
import type { ReplicaDatabase } from '#replica/database.ts';
import { isFull, noRoom } from '#replica/no-room.ts';

/** More than this is no article or notice; a browser tab would be the place for it. */
const mostBytes = 10_000_000;

/** Milliseconds that a source may take to answer. */
const patience = 30_000;

/** Call it in the click itself: a browser asks for a permission only then. */
export async function captureSource(
  database: ReplicaDatabase,
  draft: EvidenceDraft,
): Promise<CaptureOutcome> {
  const address = webAddress.safeParse(draft.url.trim());
  if (!address.success) {
    return no('Give the full address of the source first. It starts with http:// or https://.');
  }
  if (draft.quote.trim() === '') {
    return no('Quote the source first: the capture has to show these words.');
  }
  const { protocol, hostname } = new URL(address.data);
  const isGranted = await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] });
  if (!isGranted) return no(`Without leave to read ${hostname} the source cannot be captured.`);
  return fetchAndHash(database, draft, address.data);
}

async function fetchAndHash(
  database: ReplicaDatabase,
  draft: EvidenceDraft,
  address: string,
): Promise<CaptureOutcome> {
  let response: Response;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return no(`The source could not be fetched (${detail}). Check the address and try again.`);
  }
  if (!response.ok) return no(`The source answered ${response.status}. Nothing was captured.`);
  if (bytes.length === 0 || bytes.length > mostBytes) {
    return no(`The source holds ${bytes.length} bytes; a capture holds 1 to ${mostBytes}.`);
  }
  const contentType = response.headers.get('content-type') ?? '';
  const text = textOf(bytes, contentType);
  if (text === null)
    return no(`Only web pages and plain text can be captured, not ${contentType}.`);
  const span = placeOf(draft.quote.trim(), text);
  if (span === null) return no('The quote does not stand in this source word for word.');
  const bytesHash = await kept(database, bytes);
  if (bytesHash === null) return no(`${noRoom} The source was not captured.`);
  const changed = editEvidence(draft, { url: address, quote: text.slice(span.start, span.end) });
  return {
    ok: true,
    draft: {
      ...changed,
      selectors: describe(text, span.start, span.end),
      capture: {
        bytesHash,
        textHash: bytesToHex(sha256(utf8ToBytes(text))),
        byteLength: bytes.length,
        capturedAt: new Date().toISOString(),
        tool: `Second Source ${browser.runtime.getManifest().version}`,
        finalAddress: response.url === '' ? address : response.url,
        httpStatus: response.status,
        contentType: contentType.slice(0, 120),
      },
    },
  };
}

/** The hash of the bytes; null where the disk is full. */
async function kept(
  database: ReplicaDatabase,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string | null> {
  try {
    return await putCapture(database, bytes);
  } catch (error) {
    if (!isFull(error)) throw error;
    return null;
  }
}

/** The visible text of a page or text file; null of anything else. */
function textOf(bytes: Uint8Array, contentType: string): string | null {
  const [, charset = 'utf-8'] = /charset=["']?([\w-]+)/i.exec(contentType) ?? [];
  const source = new TextDecoder(charset).decode(bytes);
  if (/^text\/plain/i.test(contentType)) return source;
  if (!/html/i.test(contentType)) return null;
  return indexText(new DOMParser().parseFromString(source, 'text/html').body).text;
}

/** Typographic quotes and white space may differ; words may not. */
function placeOf(quote: string, text: string): { start: number; end: number } | null {
  const { span, outcome } = createMatcher(text).match({
    quote: { type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: 0 },
  });
  return outcome.state === 'exact' || outcome.state === 'moved' ? span : null;
}

function no(sentence: string): CaptureOutcome {
  return { ok: false, sentence };
}
