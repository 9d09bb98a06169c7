/** Which version of the protocol a call is made in, and what of the log can be read in it (rules PV1, PV4–PV7). */
import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Entry } from '#sync/entry.ts';
import type { Mutation } from '#sync/mutation.ts';
import { protocolHeader } from '#sync/protocol.ts';
import { newestVersion, oldestVersion, speaks, versionOf } from '#sync/versions.ts';
import { RequestRefused } from './request-refused.ts';
import type { CallVariables } from './server-context.ts';

const spokenHere = { oldest: oldestVersion, newest: newestVersion };

export function requireProtocol(): MiddlewareHandler<CallVariables> {
  return createMiddleware<CallVariables>(async (c, next) => {
    const given = c.req.header(protocolHeader) ?? '';
    const version = /^\d{1,4}$/.test(given) ? Number(given) : 0;
    if (!speaks(version)) throw unspoken(version);
    c.set('version', version);
    await next();
  });
}

/** Refuses a call in a version that had no such thing. */
export function requireVersion(needed: number): MiddlewareHandler<CallVariables> {
  return createMiddleware<CallVariables>(async (c, next) => {
    if (c.var.version < needed) throw unspoken(c.var.version);
    await next();
  });
}

function unspoken(version: number): RequestRefused {
  const range = `This server speaks versions ${oldestVersion} to ${newestVersion} of the protocol`;
  const todo =
    version > newestVersion
      ? 'Update the server, or let the extension speak an older version.'
      : 'Update the extension.';
  return new RequestRefused(426, 'protocol version', `${range}. ${todo}`, { speaks: spokenHere });
}

/**
 * The entries that a caller of that version can read: they end before the first that it cannot. Throws the 426 that asks
 * for an update where that is the very next. An entry is never left out or rewritten: the chain would not hold.
 */
export function readableEntries(entries: readonly Entry[], version: number): readonly Entry[] {
  const end = entries.findIndex(({ mutation }) => versionOf(mutation) > version);
  if (end === 0) {
    throw new RequestRefused(
      426,
      'newer entries',
      'The team’s log goes on with something that this version cannot read. Update the extension.',
      { speaks: spokenHere },
    );
  }
  return end === -1 ? entries : entries.slice(0, end);
}

/** Throws where a mutation is newer than the version that its sender said they speak. */
export function assertSpoken(mutations: readonly Mutation[], version: number): void {
  for (const [index, mutation] of mutations.entries()) {
    const needed = versionOf(mutation);
    if (needed > version) {
      throw new RequestRefused(
        400,
        'invalid',
        `The mutation at mutations.${index} needs version ${needed} of the protocol, and the call was made in ${version}.`,
      );
    }
  }
}
