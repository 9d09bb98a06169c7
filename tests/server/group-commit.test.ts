import { expect, test } from 'vitest';
import { groupCommit, type Push } from '#server/db/group-commit.ts';
import { StoreUnavailable } from '#server/db/store-unavailable.ts';
import type { PushOutcome } from '#sync/protocol.ts';
import { writeNote } from '../sync/support/sample-mutations.ts';

/** A store that numbers what it is given, keeps each group, and can be held up or made to fail. */
function recorder() {
  const groups: string[][] = [];
  const gates: PromiseWithResolvers<void>[] = [];
  const troubles: ((group: readonly Push[]) => Error | null)[] = [];
  let seq = 0;
  async function commit(group: readonly Push[]): Promise<PushOutcome[][]> {
    groups.push(group.map(({ author }) => author));
    const trouble = troubles.flatMap((judge) => judge(group) ?? [])[0];
    await gates.shift()?.promise;
    if (trouble !== undefined) throw trouble;
    return group.map(({ mutations }) =>
      mutations.map(({ id }) => ({ id, outcome: 'applied', seq: (seq += 1) })),
    );
  }
  return { groups, gates, troubles, push: groupCommit(commit) };
}

function pushOf(author: string, mutations = 1): Push {
  return { author, mutations: Array.from({ length: mutations }, () => writeNote()) };
}

function placesOf(outcomes: readonly PushOutcome[]): number[] {
  return outcomes.flatMap((outcome) => (outcome.outcome === 'applied' ? outcome.seq : []));
}

test('OR8 pushes that arrive during a commit share the next, in order, and each gets its own outcomes', async () => {
  const { groups, gates, push } = recorder();
  const gate = Promise.withResolvers<void>();
  gates.push(gate);
  const first = push(pushOf('ada'));
  await expect.poll(() => groups).toEqual([['ada']]);
  const others = [push(pushOf('ben', 2)), push(pushOf('cleo')), push(pushOf('ada', 2))];
  gate.resolve();
  expect(placesOf(await first)).toEqual([1]);
  expect((await Promise.all(others)).map(placesOf)).toEqual([[2, 3], [4], [5, 6]]);
  expect(groups).toEqual([['ada'], ['ben', 'cleo', 'ada']]);
});

test('OR8 a commit takes at most 500 mutations, and no push is cut in two', async () => {
  const { groups, push } = recorder();
  const sizes = { ada: 300, ben: 200, cleo: 1, dora: 500, emil: 1 };
  const outcomes = Object.entries(sizes).map(([author, size]) => push(pushOf(author, size)));
  expect((await Promise.all(outcomes)).map((each) => each.length)).toEqual(Object.values(sizes));
  expect(groups).toEqual([['ada', 'ben'], ['cleo'], ['dora'], ['emil']]);
});

test('OR8 a push that breaks its group fails alone', async () => {
  const { groups, troubles, push } = recorder();
  troubles.push((group) =>
    group.some(({ author }) => author === 'ben') ? new Error('The row cannot be written.') : null,
  );
  const settled = await Promise.allSettled(
    ['ada', 'ben', 'cleo'].map((name) => push(pushOf(name))),
  );
  expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(groups).toEqual([['ada', 'ben', 'cleo'], ['ada'], ['ben'], ['cleo']]);
});

test('OR9 where the database cannot, everybody in the group learns it at once, and the next push is tried', async () => {
  const { groups, troubles, push } = recorder();
  troubles.push(() => new StoreUnavailable('full', 'The disk is full.'));
  const settled = await Promise.allSettled(['ada', 'ben'].map((name) => push(pushOf(name))));
  expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(groups).toEqual([['ada', 'ben']]);
  troubles.pop();
  expect(placesOf(await push(pushOf('ada')))).toEqual([1]);
});

test('OR9 a team that asks for more than can wait is told so at once', async () => {
  const { push } = recorder();
  const asked = Array.from({ length: 1001 }, () => push(pushOf('ada')));
  const settled = await Promise.allSettled(asked);
  const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
  expect(refused).toEqual([expect.objectContaining({ trouble: 'overloaded' })]);
});
