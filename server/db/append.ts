/** Appends to a team's log inside a transaction that holds the team's head. */
import type { Mutation } from '#sync/mutation.ts';
import type { PushOutcome } from '#sync/protocol.ts';
import { touches, type Asked } from '#sync/reducer.ts';
import { afterAppend } from './departures.ts';
import { insertEntries, loadEntriesOf } from './entry-rows.ts';
import { moveHead } from './heads.ts';
import type { TeamScope } from './in-team.ts';
import { judgeBatch, type AskedPush, type TeamState } from './judge-batch.ts';
import { lockHead } from './lock-head.ts';
import { loadRecords, saveRecords } from './record-rows.ts';
import { assertNotShutOut } from './shut-out.ts';

/** Judges one push in order and writes what was applied. */
export async function append(
  scope: TeamScope,
  mutations: readonly Mutation[],
  asked: Asked,
): Promise<PushOutcome[]> {
  const [outcomes = []] = await appendAll(scope, [{ mutations, asked }]);
  return outcomes;
}

/**
 * Judges the pushes one after another, each in order, and writes what was applied; gives the outcomes of each. The head
 * row is locked first and moved on last, so that a team's places are handed out in the order of its commits: a reader can
 * never skip a late committer. Throws `DeviceShutOut` where one of their devices was revoked before.
 */
export async function appendAll(
  scope: TeamScope,
  pushes: readonly AskedPush[],
): Promise<PushOutcome[][]> {
  const head = await lockHead(scope);
  await assertNotShutOut(
    scope,
    pushes.flatMap(({ deviceId }) => deviceId ?? []),
  );
  const mutations = pushes.flatMap((push) => push.mutations);
  const touched = pushes.flatMap(({ mutations: asks, asked }) =>
    asks.flatMap((mutation) => touches(mutation, asked.author)),
  );
  const state: TeamState = {
    teamId: scope.teamId,
    head,
    known: await loadEntriesOf(scope, mutations),
    records: await loadRecords(scope, touched),
  };
  const judgement = judgeBatch(state, pushes);
  if (judgement.entries.length > 0) {
    await insertEntries(scope, judgement.entries);
    await saveRecords(scope, judgement.changed);
    await moveHead(scope, judgement.head);
    await afterAppend(scope, judgement.entries);
  }
  return judgement.outcomes;
}
