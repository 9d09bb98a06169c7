/** Leaves a team in its log, and then on this device: the team is told, and everything unsent goes out before. */
import type { PushAnswer } from '#sync/protocol.ts';
import type { CallResult } from './failure.ts';
import type { Replica } from './replica.ts';
import type { Synchroniser } from './synchroniser.ts';
import type { Transport } from './transport.ts';

export interface LeaveOptions {
  replica: Replica;
  synchroniser: Pick<Synchroniser, 'wake'>;
  transport: Transport;
  newId: () => string;
}

export type Leaving = { ok: true } | { ok: false; sentence: string };

/**
 * Sends what waits, asks the team's log to record the departure, and forgets the team once it has. Nothing changes where the
 * server cannot be reached or says no: an owner, for one, hands the team over first.
 */
export async function leaveTeamProperly(options: LeaveOptions): Promise<Leaving> {
  const { replica, synchroniser, transport, newId } = options;
  const { server } = await replica.membership();
  if (server === null) return { ok: true };
  await synchroniser.wake();
  const id = newId();
  const leave = { id, madeAt: replica.now(), type: 'member.leave' as const };
  // Past the outbox: what stood there would leave the team for its member on some later day, unasked.
  const answer = await transport.push([leave]);
  const refused = refusedIn(answer, id);
  if (refused !== null) return { ok: false, sentence: refused };
  await replica.leaveTeam();
  return { ok: true };
}

/** Null where the log has the departure, or where the team does not know this device any more. */
function refusedIn(answer: CallResult<PushAnswer>, id: string): string | null {
  if (!answer.ok) {
    const { kind, sentence } = answer.failure;
    if (kind === 'unauthorised') return null;
    if (kind === 'version') return `${sentence} Until then this device can only forget the team.`;
    return `${sentence} You are still in the team. Try again later.`;
  }
  const outcome = answer.value.outcomes.find((each) => each.id === id);
  if (outcome === undefined) return 'The team’s server did not say whether you have left.';
  return outcome.outcome === 'refused' ? outcome.refusal.sentence : null;
}
