/** Appends to a team's log inside a transaction that holds the team's head. */
import type { Mutation } from '#sync/mutation.ts';
import type { PushOutcome } from '#sync/protocol.ts';
import { touches, type Asked } from '#sync/reducer.ts';
import { insertEntries, loadEntriesOf } from './entry-rows.ts';
import type { TeamScope } from './in-team.ts';
import { judgeBatch, type Head, type TeamState } from './judge-batch.ts';
import { loadRecords, saveRecords } from './record-rows.ts';

/**
 * Judges the mutations in order and writes what was applied. The head row is locked first and moved on last, so that a
 * team's places are handed out in the order of its commits: a reader can never skip a late committer.
 */
export async function append(
  scope: TeamScope,
  mutations: readonly Mutation[],
  asked: Asked,
): Promise<PushOutcome[]> {
  const head = await lockHead(scope);
  const state: TeamState = {
    teamId: scope.teamId,
    head,
    known: await loadEntriesOf(scope, mutations),
    records: await loadRecords(
      scope,
      mutations.flatMap((mutation) => touches(mutation, asked.author)),
    ),
  };
  const judgement = judgeBatch(state, mutations, asked);
  if (judgement.entries.length > 0) {
    await insertEntries(scope, judgement.entries);
    await saveRecords(scope, judgement.changed);
    await moveHead(scope, judgement.head);
  }
  return judgement.outcomes;
}

async function lockHead({ teamId, tx, kind }: TeamScope): Promise<Head> {
  const query = tx.selectFrom('heads').select(['seq', 'hash']).where('team_id', '=', teamId);
  // On SQLite the transaction has held the one write lock since it began.
  return (kind === 'postgres' ? query.forUpdate() : query).executeTakeFirstOrThrow();
}

async function moveHead({ teamId, tx }: TeamScope, { seq, hash }: Head): Promise<void> {
  await tx.updateTable('heads').set({ seq, hash }).where('team_id', '=', teamId).execute();
}
