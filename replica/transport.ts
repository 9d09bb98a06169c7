/** The calls that a replica makes to its team's server. Every answer is parsed; every failure has a kind and a sentence. */
import type * as z from 'zod/mini';
import type { Role } from '#domain/team.ts';
import type { Mutation } from '#sync/mutation.ts';
import * as protocol from '#sync/protocol.ts';
import { newestVersion } from '#sync/versions.ts';
import type { CallFailure, CallResult } from './failure.ts';

/** How long an answer may take, in milliseconds. */
const patience = 30_000;

export interface Transport {
  push(mutations: readonly Mutation[]): Promise<CallResult<protocol.PushAnswer>>;
  /** The entries after this place in the log. */
  pull(after: number): Promise<CallResult<protocol.PullAnswer>>;
  /** A ticket that opens the live channel once. */
  ticket(): Promise<CallResult<{ ticket: string }>>;
  /** Exchanges an invite for a token; needs no token itself. */
  join(request: protocol.JoinRequest): Promise<CallResult<protocol.JoinAnswer>>;
  /** For owners: a link that lets one member in. */
  invite(request: { role: Role }): Promise<CallResult<protocol.InviteAnswer>>;
  /** Where the live channel is opened with that ticket. */
  liveAddress(ticket: string): string;
}

export interface TransportOptions {
  /** Scheme, host and port of the server, e.g. `https://team.example`. */
  origin: string;
  /** Null only for `join`. */
  token: string | null;
  fetch: typeof globalThis.fetch;
  signal: AbortSignal;
}

export function createTransport(options: TransportOptions): Transport {
  return {
    push: (mutations) => call(options, '/api/push', { mutations }, protocol.pushAnswer),
    pull: (after) => call(options, `/api/entries?after=${after}`, null, protocol.pullAnswer),
    ticket: () => call(options, '/api/live-tickets', {}, protocol.ticketAnswer),
    join: (request) => call({ ...options, token: null }, '/api/join', request, protocol.joinAnswer),
    invite: (request) => call(options, '/api/invites', request, protocol.inviteAnswer),
    liveAddress: (ticket) => {
      const address = new URL('/api/live', options.origin);
      address.protocol = address.protocol === 'http:' ? 'ws:' : 'wss:';
      address.searchParams.set('ticket', ticket);
      return address.href;
    },
  };
}

/** POSTs the body, or GETs where there is none. */
async function call<Answer>(
  { origin, token, fetch, signal }: TransportOptions,
  path: string,
  body: unknown,
  schema: z.ZodMiniType<Answer>,
): Promise<CallResult<Answer>> {
  const headers = new Headers({ [protocol.protocolHeader]: String(newestVersion) });
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  if (body !== null) headers.set('content-type', 'application/json');
  let status: number;
  let text: string;
  try {
    const response = await fetch(new URL(path, origin), {
      ...(body === null ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers,
      // The token is all that this call carries: no cookie, no cached answer, no address of ours.
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    status = response.status;
    text = await response.text();
  } catch {
    return failed({ kind: 'offline', sentence: 'The team’s server cannot be reached.' });
  }
  if (status < 200 || status > 299) return failed(failureOf(status, text));
  const answer = schema.safeParse(jsonOf(text));
  if (answer.success) return { ok: true, value: answer.data };
  const sentence = 'The team’s server answered something that this version cannot read.';
  return failed({ kind: 'server', sentence });
}

function failureOf(status: number, text: string): CallFailure {
  const told = protocol.failure.safeParse(jsonOf(text));
  const sentence = told.success
    ? told.data.error.sentence
    : `The team’s server answered ${status}.`;
  if (status === 401) return { kind: 'unauthorised', sentence };
  const isPassing = status === 408 || status === 429 || status >= 500 || status < 400;
  return isPassing ? { kind: 'server', sentence } : { kind: 'rejected', status, sentence };
}

function failed(failure: CallFailure): { ok: false; failure: CallFailure } {
  return { ok: false, failure };
}

/** Undefined where the text is not JSON: no schema accepts that. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
