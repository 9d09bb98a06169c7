/** The routes of a replica: push, pull, and a ticket for the live channel. */
import { Hono } from 'hono';
import { batchSize, pushRequest, type PullAnswer, type PushAnswer } from '#sync/protocol.ts';
import { requireDevice } from './guards.ts';
import { limitBody, readJson } from './read-json.ts';
import { RequestRefused } from './request-refused.ts';
import type { DeviceVariables, ServerContext } from './server-context.ts';

export function syncRoutes(context: ServerContext): Hono<DeviceVariables> {
  const { store, rooms, tickets } = context;
  return new Hono<DeviceVariables>()
    .use(requireDevice(context))
    .post('/push', limitBody(), async (c) => {
      const { mutations } = await readJson(c, pushRequest);
      const { teamId, memberId } = c.var.device;
      const outcomes = await store.forTeam(teamId).push(mutations, memberId);
      const newest = outcomes.reduce(
        (seq, outcome) => (outcome.outcome === 'applied' ? Math.max(seq, outcome.seq) : seq),
        0,
      );
      if (newest > 0) rooms.poke(teamId, newest);
      return c.json({ outcomes } satisfies PushAnswer);
    })
    .get('/entries', async (c) => {
      const after = wholeNumber(c.req.query('after'), 0, 'after');
      const limit = Math.min(wholeNumber(c.req.query('limit'), batchSize, 'limit'), batchSize);
      const answer = await store.forTeam(c.var.device.teamId).entriesAfter(after, limit);
      return c.json(answer satisfies PullAnswer);
    })
    .post('/live-tickets', (c) => c.json({ ticket: tickets.issue(c.var.device) }));
}

function wholeNumber(text: string | undefined, absent: number, name: string): number {
  if (text === undefined) return absent;
  // Nine digits: within what both databases keep in an integer.
  if (!/^\d{1,9}$/.test(text)) {
    throw new RequestRefused(400, 'invalid', `"${name}" has to be a whole number from 0.`);
  }
  return Number(text);
}
