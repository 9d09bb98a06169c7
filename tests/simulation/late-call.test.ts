/** Calls that reach the server again when everybody has gone on: too rare for chance, so each is told step by step. */
import { afterEach, expect, test } from 'vitest';
import type { Mutation } from '#sync/mutation.ts';
import { begin, grounded, memberAt } from './ground.ts';
import { teamId } from './memory-server.ts';
import { outcomesText, pushed } from './network.ts';
import { holdsAlways } from './properties.ts';
import { RealDevice } from './real-device.ts';
import { Replay } from './replay.ts';

const at = new Date(begin).toISOString();
const claimId = 'claim-third';
const opened: RealDevice[] = [];

afterEach(async () => {
  for (const device of opened.splice(0)) await device.end();
});

async function deviceOf(member: string): Promise<RealDevice> {
  const device = await RealDevice.open(member, memberAt(member), `late-${member}`);
  opened.push(device);
  return device;
}

function returned(id: string): Mutation {
  return { id, madeAt: at, type: 'review.return', claimId, remark: 'Ask the yard.' };
}

test('RB8 a refusal is told no more once the mutation was taken after all', async () => {
  const server = grounded();
  const replay = new Replay();
  const push = (author: string, mutations: readonly Mutation[]) => {
    let text = '';
    server.begin({
      mutations,
      asked: { author, at, byServer: false },
      done: (outcomes) => {
        text = outcomesText(outcomes);
      },
    });
    server.commit();
    replay.follow(server.entries);
    return text;
  };
  const pull = async ({ replica }: RealDevice) => {
    const { seq: after } = await replica.position();
    await replica.confirm({ teamId, pulled: { ...server.pull(after, 500), after } });
  };
  const reviewer = await deviceOf('reviewer-1');
  await pull(reviewer);

  const late = returned('late-return');
  reviewer.asked.push(late);
  expect(await reviewer.replica.ask([late])).toEqual({ ok: true });
  push('owner-01', [returned('first-return')]);
  reviewer.wake();
  await reviewer.quiet();
  const [call] = reviewer.held;
  call?.settle(push('reviewer-1', pushed(call.body)));
  await reviewer.quiet();
  expect((await reviewer.holding()).told.get(late.id)).toBe('refused');

  push('checker-1', [
    { id: 'take-again', madeAt: at, type: 'review.take', claimId },
    {
      id: 'submit-again',
      madeAt: at,
      type: 'review.submit',
      claimId,
      verdict: { word: 'outdated', reason: 'The yard has closed.' },
      override: null,
    },
  ]);
  push('reviewer-1', pushed(call?.body ?? ''));
  await pull(reviewer);

  const held = await reviewer.holding();
  expect(server.entries.at(-1)?.mutation.id).toBe(late.id);
  expect([...held.told]).toEqual([]);
  holdsAlways(held, reviewer.asked, replay, server.entries);
});

test('RB9 an answer that is older than the copy stops nobody', async () => {
  const server = grounded();
  const device = await deviceOf('owner-01');
  const old = { ...server.pull(0, 3), after: 0 };
  const older = { entries: [], head: { seq: 2, hash: server.entries[1]?.hash ?? '' }, after: 2 };
  await device.replica.confirm({ teamId, pulled: { ...server.pull(0, 500), after: 0 } });
  expect(await device.replica.confirm({ teamId, pulled: old })).toEqual({ state: 'confirmed' });
  expect(await device.replica.confirm({ teamId, pulled: older })).toEqual({ state: 'confirmed' });
  expect((await device.holding()).cursor).toBe(server.entries.length);
});

test('a log that ends before what this device has seen stops it, if it was asked for from there', async () => {
  const server = grounded();
  const device = await deviceOf('owner-01');
  await device.replica.confirm({ teamId, pulled: { ...server.pull(0, 500), after: 0 } });
  const { seq: after } = await device.replica.position();
  const head = { seq: 2, hash: server.entries[1]?.hash ?? '' };
  const answer = await device.replica.confirm({ teamId, pulled: { entries: [], head, after } });
  expect(answer.state).toBe('stopped');
});
