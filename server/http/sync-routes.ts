/** The routes of a replica: push, pull, and a ticket for the live channel. */
import { Hono } from 'hono';
import { dropShutOut, mayShutOut } from '#server/live/drop-shut-out.ts';
import {
  batchSize,
  pushRequest,
  type PullAnswer,
  type PushAnswer,
  type PushOutcome,
} from '#sync/protocol.ts';
import { newestVersion } from '#sync/versions.ts';
import { answerJson, answerText } from './answer.ts';
import { limitUnderWay } from './bodies-under-way.ts';
import { addressOf, requireDevice } from './guards.ts';
import { assertSpoken, readableEntries } from './protocol-version.ts';
import { limitBody, readJson } from './read-json.ts';
import { RequestRefused } from './request-refused.ts';
import type { DeviceVariables, ServerContext } from './server-context.ts';

export function syncRoutes(context: ServerContext): Hono<DeviceVariables> {
  const { database, store, rooms, announce, tickets, limits, metrics } = context;
  return new Hono<DeviceVariables>()
    .post('/push', requireDevice(context), limitUnderWay(), limitBody(), async (c) => {
      const { mutations } = await readJson(c, pushRequest);
      assertSpoken(mutations, c.var.version);
      const { teamId, memberId, deviceId } = c.var.device;
      await limits.spend('mutations', deviceId, mutations.length);
      const began = performance.now();
      const outcomes = await store.forTeam(teamId).push(mutations, memberId, deviceId);
      metrics.push(outcomes, (performance.now() - began) / 1000);
      const newest = newestPlace(outcomes);
      if (newest > 0) announce(teamId, newest);
      if (mayShutOut(mutations)) await dropShutOut(database, rooms);
      return answerJson(c, { outcomes } satisfies PushAnswer);
    })
    .get('/entries', requireDevice(context), async (c) => {
      const after = wholeNumber(c.req.query('after'), 0, 'after');
      const limit = Math.min(wholeNumber(c.req.query('limit'), batchSize, 'limit'), batchSize);
      const team = store.forTeam(c.var.device.teamId);
      if (c.var.version === newestVersion)
        return answerText(c, await team.pullAnswer(after, limit));
      const { entries, head } = await team.entriesAfter(after, limit);
      const readable = [...readableEntries(entries, c.var.version)];
      return answerJson(c, { entries: readable, head } satisfies PullAnswer);
    })
    .post('/live-tickets', requireDevice(context), async (c) => {
      // Who has no token spends nothing of it: a stranger behind an office's address must not keep the office out.
      await limits.spend('tickets', addressOf(c, context));
      return c.json({ ticket: await tickets.issue(c.var.device) });
    });
}

function newestPlace(outcomes: readonly PushOutcome[]): number {
  return outcomes.reduce(
    (seq, outcome) => (outcome.outcome === 'applied' ? Math.max(seq, outcome.seq) : seq),
    0,
  );
}

function wholeNumber(text: string | undefined, absent: number, name: string): number {
  if (text === undefined) return absent;
  // Nine digits: within what both databases keep in an integer.
  if (!/^\d{1,9}$/.test(text)) {
    throw new RequestRefused(400, 'invalid', `"${name}" has to be a whole number from 0.`);
  }
  return Number(text);
}
