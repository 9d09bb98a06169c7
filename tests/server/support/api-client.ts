/** A client for tests: speaks the protocol as a replica would, or as something hostile would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Role } from '#domain/team.ts';
import type { ServerSettings } from '#server/settings.ts';
import { startServer, type RunningServer, type StartOptions } from '#server/start-server.ts';
import type { Mutation } from '#sync/mutation.ts';
import {
  failure,
  joinAnswer,
  protocolHeader,
  pullAnswer,
  pushAnswer,
  ticketAnswer,
  type JoinAnswer,
} from '#sync/protocol.ts';
import { newestVersion } from '#sync/versions.ts';

export interface ServerUnderTest extends RunningServer {
  settings: ServerSettings;
}

/** A server on any free port with a folder of its own, which goes when the server is closed. */
export async function serverUnderTest(
  changes: Partial<ServerSettings> = {},
  options: StartOptions = {},
): Promise<ServerUnderTest> {
  const data = mkdtempSync(path.join(tmpdir(), 'second-source-'));
  const settings = { host: '127.0.0.1', port: 0, data, teamName: 'Harbour desk', ...changes };
  const server = await startServer(settings, options);
  return {
    ...server,
    settings,
    close: async () => {
      await server.close();
      rmSync(data, { recursive: true });
    },
  };
}

/** Every header a well-behaved replica sends, without a token. */
export const spoken = {
  [protocolHeader]: String(newestVersion),
  'content-type': 'application/json',
};

export class ApiClient {
  readonly address: string;
  readonly token: string;

  constructor(address: string, token: string) {
    this.address = address;
    this.token = token;
  }

  async push(mutations: readonly Mutation[]) {
    const answer = await this.send('/api/push', { mutations });
    return pushAnswer.parse(await answer.json()).outcomes;
  }

  async pull(after = 0) {
    const answer = await this.get(`/api/entries?after=${after}`);
    return pullAnswer.parse(await answer.json());
  }

  async ticket(): Promise<string> {
    const answer = await this.send('/api/live-tickets', {});
    return ticketAnswer.parse(await answer.json()).ticket;
  }

  send(route: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.address}${route}`, {
      method: 'POST',
      headers: { ...spoken, authorization: `Bearer ${this.token}`, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  get(route: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.address}${route}`, {
      headers: { ...spoken, authorization: `Bearer ${this.token}`, ...headers },
    });
  }
}

/** Uses an invite link the way the settings page does. */
export async function joinWith(link: string, name = 'Mara'): Promise<JoinAnswer> {
  const { origin, hash } = new URL(link);
  const answer = await tryToJoin(origin, hash.slice(1), name);
  return joinAnswer.parse(await answer.json());
}

export function tryToJoin(origin: string, invite: string, name = 'Mara'): Promise<Response> {
  const body = JSON.stringify({ invite, name, device: 'laptop' });
  return fetch(`${origin}/api/join`, { method: 'POST', headers: spoken, body });
}

/** A member of that role with a token, on a server in this process. */
export async function memberOf(server: RunningServer, role: Role): Promise<ApiClient> {
  const { token } = await joinWith(await server.createInvite(role), role);
  return new ApiClient(server.address, token);
}

/** The status and code of an answer that is not a success; parsing proves its shape. */
export async function refusalOf(answer: Response): Promise<string> {
  const { error } = failure.parse(await answer.json());
  return `${answer.status} ${error.code}`;
}
