/** What an answer that is no success means: who gave it, whether to try again, and when. */
import { failure as failureSchema, protocolHeader, type Failure } from '#sync/protocol.ts';
import type { CallFailure } from './failure.ts';

/** The longest wait that a server may ask for, in milliseconds: a wrong header must not silence a device for days. */
export const longestWait = 3_600_000;

/** Statuses that the team's server gives with a sentence of its own, and what stands in between gives without. */
const notOurs = new Set([401, 403, 404, 407, 426, 451, 511]);

/** The body of a failure as the protocol has it; null where something else than the team's server speaks. */
export function readFailure(text: string): Failure['error'] | null {
  const parsed = failureSchema.safeParse(jsonOf(text));
  return parsed.success ? parsed.data.error : null;
}

/** Reads a failure; `now` in milliseconds, for a Retry-After that names a date. */
export function failureOf({ status, headers }: Response, text: string, now: number): CallFailure {
  const told = readFailure(text);
  // The answer to a HEAD has no body: the header of the protocol says whose it is.
  const isOurs = told !== null || headers.has(protocolHeader);
  if (!isOurs && (status < 400 || notOurs.has(status))) return inBetween;
  const sentence = told?.sentence ?? `The team’s server answered ${status}.`;
  if (status === 401) return { kind: 'unauthorised', sentence };
  if (status === 426) return { kind: 'version', sentence };
  if (status !== 408 && status !== 429 && (status < 500 || status === 507)) {
    return { kind: 'rejected', status, sentence };
  }
  const wait = waitAskedFor(headers.get('retry-after'), now);
  return { kind: 'server', sentence, ...(wait === null ? {} : { wait }) };
}

/** A network's sign-in page, a proxy's error page: the server itself was not reached. */
export const inBetween: CallFailure = {
  kind: 'offline',
  sentence:
    'Something else answers in place of the team’s server, as a network’s sign-in page does.',
};

/** Milliseconds, at most an hour; null where the header is absent or unreadable (RFC 9110, 10.2.3). */
function waitAskedFor(header: string | null, now: number): number | null {
  if (header === null) return null;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? null : Math.min(Math.max(0, wait), longestWait);
}

/** Undefined where the text is not JSON: no schema accepts that. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
