/** One call to the team's server: its headers, its version of the protocol, its body, and how long it may take. */
import type * as z from 'zod/mini';
import { protocolHeader } from '#sync/protocol.ts';
import { newestVersion, oldestVersion } from '#sync/versions.ts';
import { failed, type CallFailure, type CallResult } from './failure.ts';
import { failureOf, inBetween, jsonOf, readFailure } from './read-failure.ts';

/** How long an answer may take, in milliseconds. */
const patience = 30_000;

/** Shorter bodies gain nothing from being packed. */
const worthPacking = 1000;

export interface CallOptions {
  /** Scheme, host and port of the server, e.g. `https://team.example`. */
  origin: string;
  /** Null only for `join`. */
  token: string | null;
  fetch: typeof globalThis.fetch;
  signal: AbortSignal;
  /** The version that was last spoken with this server; the newest where nothing is known of it. */
  version?: number;
}

export interface CallRequest {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT';
  /** JSON, unless it is bytes. */
  body?: unknown;
  headers?: Record<string, string>;
  /** The lowest version in which this can be said. */
  needs?: number;
  /** How long all of it may take, in milliseconds. */
  patience?: number;
  /** Without the token. */
  isOpen?: boolean;
}

export interface Caller {
  /** The answer as it comes, if it is a success. A failure is read to its end. */
  open: (path: string, request?: CallRequest) => Promise<CallResult<Response>>;
  /** The parsed answer. */
  ask: <Answer>(
    path: string,
    schema: z.ZodMiniType<Answer>,
    request?: CallRequest,
  ) => Promise<CallResult<Answer>>;
  /** The answer as JSON, not yet parsed by any schema. */
  read: (path: string, request?: CallRequest) => Promise<CallResult<unknown>>;
  /** The version that is spoken with this server, as far as it is known by now. */
  version: () => number;
  /** Whether the server said that it speaks newer versions than this build. */
  isServerNewer: () => boolean;
}

export const unreachable: CallFailure = {
  kind: 'offline',
  sentence: 'The team’s server cannot be reached.',
};
export const unreadable: CallFailure = {
  kind: 'server',
  sentence: 'The team’s server answered something that this version cannot read.',
};
const waitsForServer: CallFailure = {
  kind: 'version',
  sentence: 'This waits until the team’s server is updated.',
};

export function createCaller(options: CallOptions): Caller {
  let version = options.version ?? newestVersion;
  let newestThere = 0;

  async function open(path: string, request: CallRequest = {}): Promise<CallResult<Response>> {
    // Each version once: two servers behind one address must not have a call go round in circles.
    const tried = new Set<number>();
    for (;;) {
      tried.add(version);
      if ((request.needs ?? oldestVersion) > version) return failed(waitsForServer);
      let response: Response;
      let refused = '';
      try {
        response = await send(options, version, path, request);
        if (!response.ok) refused = await response.text();
      } catch {
        return failed(unreachable);
      }
      newestThere = Number(response.headers.get(protocolHeader) ?? newestThere);
      const common = Math.min(newestThere, newestVersion);
      // A server that was updated is met at once in the version that it brought.
      if (response.ok && common > version) version = common;
      if (response.ok) return { ok: true, value: response };
      const other = response.status === 426 ? commonVersion(refused) : null;
      if (other === null || tried.has(other))
        return failed(failureOf(response, refused, Date.now()));
      version = other;
    }
  }

  async function read(path: string, request?: CallRequest): Promise<CallResult<unknown>> {
    const answer = await open(path, request);
    if (!answer.ok) return answer;
    try {
      const text = await answer.value.text();
      const body = jsonOf(text);
      return body === undefined ? failed(inBetween) : { ok: true, value: body };
    } catch {
      return failed(unreachable);
    }
  }

  return {
    open,
    read,
    ask: async (path, schema, request) => {
      const answer = await read(path, request);
      if (!answer.ok) return answer;
      const parsed = schema.safeParse(answer.value);
      return parsed.success ? { ok: true, value: parsed.data } : failed(unreadable);
    },
    version: () => version,
    isServerNewer: () => newestThere > newestVersion,
  };
}

/** The newest version of both ends, after one was turned down; null where there is none. A server of version 1 names no others. */
function commonVersion(refused: string): number | null {
  const told = readFailure(refused);
  if (told === null) return null;
  const { oldest, newest } = told.speaks ?? { oldest: oldestVersion, newest: oldestVersion };
  const common = Math.min(newest, newestVersion);
  return common >= Math.max(oldest, oldestVersion) ? common : null;
}

async function send(
  { origin, token, fetch, signal }: CallOptions,
  version: number,
  path: string,
  { method, body, headers: more = {}, patience: limit = patience, isOpen }: CallRequest,
): Promise<Response> {
  const headers = new Headers({ [protocolHeader]: String(version), ...more });
  if (token !== null && isOpen !== true) headers.set('authorization', `Bearer ${token}`);
  let content: BodyInit | null = null;
  if (body instanceof Uint8Array) {
    content = new Blob([new Uint8Array(body)]);
    headers.set('content-type', 'application/octet-stream');
  } else if (body !== undefined) {
    content = JSON.stringify(body);
    headers.set('content-type', 'application/json');
    if (content.length > worthPacking && version >= 2 && 'CompressionStream' in globalThis) {
      content = await packed(content);
      headers.set('content-encoding', 'gzip');
    }
  }
  return await fetch(new URL(path, origin), {
    ...(content === null ? {} : { body: content }),
    method: method ?? (content === null ? 'GET' : 'POST'),
    headers,
    // The token is all that this call carries: no cookie, no cached answer, no address of ours.
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    signal: AbortSignal.any([signal, AbortSignal.timeout(limit)]),
  });
}

async function packed(text: string): Promise<ArrayBuffer> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return await new Response(stream).arrayBuffer();
}
