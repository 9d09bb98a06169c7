/** A team's log in memory: an honest small server with the shared reducer, spoken to through a `fetch` of its own. */
import { chainStart, hashOf, type Entry } from '#sync/entry.ts';
import type { Mutation } from '#sync/mutation.ts';
import {
  batchSize,
  capturePath,
  protocolHeader,
  pushRequest,
  type Head,
  type PushOutcome,
} from '#sync/protocol.ts';
import { keyText, readerOver, type TeamRecord } from '#sync/records.ts';
import { reduce, touches, type Asked } from '#sync/reducer.ts';
import { versionOf } from '#sync/versions.ts';
import type { Member, Role } from '#domain/team.ts';

export const origin = 'http://team.test';
const team = { id: 'team-harbour', name: 'Harbour desk' };

export class TeamLog {
  entries: Entry[] = [];
  records = new Map<string, TeamRecord>();
  /** Paths in the order they were called. */
  calls: string[] = [];
  pushes: string[][] = [];
  /** What happens to the next calls: nothing arrives, or it arrives and the answer is lost. */
  network: 'up' | 'down' | 'loses answers' = 'up';
  /** Changes an answer on its way, as a broken or hostile server would. */
  tamper: (body: unknown) => unknown = (body) => body;
  /** Refuses a push as a whole, as for a malformed body. */
  refusesPush: (mutations: Mutation[]) => Response | null = () => null;
  /** The newest version that the server speaks. One of version 1 says nothing of versions, and has no snapshots. */
  speaks = 2;
  /** The versions in which it was called. */
  heard: number[] = [];
  /** Stands in for the lines of a snapshot. */
  tamperSnapshot: (lines: string[]) => string = (lines) => lines.join('\n');
  /** What devices sent of captures, by hash; and what the server says to one that comes. */
  captures = new Map<string, Uint8Array<ArrayBuffer>>();
  refusesCapture: (hash: string) => Response | null = () => null;
  readonly #tokens = new Map<string, string>();
  readonly #places = new Map<string, number>();
  #clock = Date.UTC(2031, 4, 2);

  /** Lets a member in; the device can then call with the token. */
  admit(
    id: string,
    role: Role,
  ): { member: Member; server: { team: typeof team; origin: string; token: string } } {
    const token = id.padEnd(43, 'x');
    this.#tokens.set(token, id);
    const joinedAt = this.#now();
    this.append(
      { id: `join-${id}`, madeAt: joinedAt, type: 'member.join', memberId: id, name: id, role },
      { author: id, at: joinedAt, byServer: true },
    );
    return { member: { id, name: id, role, joinedAt }, server: { team, origin, token } };
  }

  shutOut(id: string): void {
    for (const [token, member] of this.#tokens) if (member === id) this.#tokens.delete(token);
  }

  append(mutation: Mutation, asked: Asked): PushOutcome {
    const { id } = mutation;
    const before = this.#places.get(id);
    if (before !== undefined) return { id, outcome: 'applied', seq: before };
    const known = touches(mutation, asked.author).flatMap(
      (key) => this.records.get(keyText(key)) ?? [],
    );
    const reduction = reduce(readerOver(known), mutation, asked);
    if (!reduction.ok) return { id, outcome: 'refused', refusal: reduction.refusal };
    for (const record of reduction.changed) this.records.set(keyText(record), record);
    const previous = this.entries.at(-1)?.hash ?? chainStart;
    const { author, at } = asked;
    const unsigned = {
      teamId: team.id,
      seq: this.entries.length + 1,
      author,
      at,
      mutation,
      previous,
    };
    this.entries.push({ ...unsigned, hash: hashOf(unsigned) });
    this.#places.set(id, unsigned.seq);
    return { id, outcome: 'applied', seq: unsigned.seq };
  }

  fetch: typeof globalThis.fetch = async (input, init) => {
    const url = addressOf(input);
    this.calls.push(url.pathname);
    if (this.network === 'down') throw new TypeError('network down');
    const answer = await this.#answered(url, init);
    if (this.network === 'loses answers') throw new TypeError('connection reset');
    if (this.speaks > 1) answer.headers.set(protocolHeader, String(this.speaks));
    return answer;
  };

  async #answered(url: URL, init: RequestInit | undefined): Promise<Response> {
    const headers = new Headers(init?.headers);
    const version = Number(headers.get(protocolHeader));
    this.heard.push(version);
    if (version > this.speaks) {
      const speaks = this.speaks > 1 ? { oldest: 1, newest: this.speaks } : undefined;
      const error = { code: 'protocol version', sentence: 'Other version.', speaks };
      return Response.json({ error }, { status: 426 });
    }
    const author = this.#tokens.get(headers.get('authorization')?.slice('Bearer '.length) ?? '');
    if (author === undefined) return failure(401, 'This device is not known to the team.');
    if (url.pathname === '/api/push') return this.#push(await textOf(init, headers), author);
    if (url.pathname.startsWith(capturePath) && this.speaks > 1) return this.#capture(url, init);
    if (url.pathname === '/api/snapshot' && this.speaks > 1) return this.#snapshot();
    if (url.pathname !== '/api/entries') return failure(404, 'There is nothing here.');
    const after = Number(url.searchParams.get('after'));
    const entries = this.entries.slice(after, after + batchSize);
    return this.#json({ entries, head: this.head() });
  }

  head(): Head {
    const { seq, hash } = this.entries.at(-1) ?? { seq: 0, hash: chainStart };
    return { seq, hash };
  }

  #snapshot(): Response {
    const values = [
      { head: this.head() },
      ...this.records.values(),
      { records: this.records.size },
    ];
    return new Response(this.tamperSnapshot(values.map((value) => JSON.stringify(value))));
  }

  async #capture({ pathname }: URL, init: RequestInit | undefined): Promise<Response> {
    const hash = pathname.slice(capturePath.length);
    const kept = this.captures.get(hash);
    if (init?.method === 'PUT') {
      const refused = this.refusesCapture(hash);
      if (refused === null) this.captures.set(hash, await bytesOf(init.body));
      return refused ?? new Response(null, { status: 204 });
    }
    if (kept === undefined) {
      return init?.method === 'HEAD'
        ? new Response(null, { status: 404 })
        : failure(404, 'This capture is not known.');
    }
    const from = Number(/\d+/.exec(new Headers(init?.headers).get('range') ?? '0')?.[0]);
    const status = from > 0 ? 206 : 200;
    return new Response(init?.method === 'HEAD' ? null : kept.slice(from), { status });
  }

  #push(body: string, author: string): Response {
    const { mutations } = pushRequest.parse(JSON.parse(body));
    this.pushes.push(mutations.map(({ id }) => id));
    const refused = this.refusesPush(mutations);
    if (refused !== null) return refused;
    if (mutations.some((mutation) => versionOf(mutation) > this.speaks)) {
      return failure(400, 'The body is not of the shape that the protocol says.');
    }
    const asked = { author, at: this.#now(), byServer: false };
    return this.#json({ outcomes: mutations.map((mutation) => this.append(mutation, asked)) });
  }

  #json(body: unknown): Response {
    return Response.json(this.tamper(body));
  }

  #now(): string {
    this.#clock += 1000;
    return new Date(this.#clock).toISOString();
  }
}

export function addressOf(input: RequestInfo | URL): URL {
  return new URL(input instanceof Request ? input.url : input);
}

/** The body of a call, unpacked where it was packed. */
async function textOf(init: RequestInit | undefined, headers: Headers): Promise<string> {
  const body = new Response(init?.body ?? null);
  if (headers.get('content-encoding') !== 'gzip' || body.body === null) return await body.text();
  return await new Response(body.body.pipeThrough(new DecompressionStream('gzip'))).text();
}

async function bytesOf(body: BodyInit | null | undefined): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(body ?? null).arrayBuffer());
}

export function failure(status: number, sentence: string): Response {
  return Response.json({ error: { code: 'test', sentence } }, { status });
}

/** What these entries add up to, from the first one on. */
export function freshReplay(entries: readonly Entry[]): Map<string, TeamRecord> {
  const records = new Map<string, TeamRecord>();
  for (const { mutation, author, at } of entries) {
    const known = touches(mutation, author).flatMap((key) => records.get(keyText(key)) ?? []);
    const byServer = mutation.type === 'member.join';
    const reduction = reduce(readerOver(known), mutation, { author, at, byServer });
    if (!reduction.ok) throw new Error(reduction.refusal.sentence);
    for (const record of reduction.changed) records.set(keyText(record), record);
  }
  return records;
}
