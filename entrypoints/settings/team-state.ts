/** What Settings shows of the team, read from this device's copy in one live query. */
import type { Member } from '#domain/team.ts';
import type { ReplicaDatabase, Server } from '#replica/database.ts';
import { members, refusedMutations, syncState, type SyncState } from '#replica/queries.ts';
import { refusedItem, type RefusedItem } from '#replica/refused-item.ts';

export interface TeamState {
  sync: SyncState;
  server: Server | null;
  /** As the team's log has them: a role may have changed since this device joined. */
  me: Member | null;
  members: Member[];
  /** Whether the team's log itself did not hold together, where it is stopped. */
  isLogBroken: boolean;
  /** What the team did not take, or was not sent before this device left it. */
  refused: RefusedItem[];
}

export async function teamState(database: ReplicaDatabase): Promise<TeamState> {
  const [sync, self, everybody, position, refused] = await Promise.all([
    syncState(database),
    database.membership.get('self'),
    members(database),
    database.position.get('cursor'),
    refusedMutations(database),
  ]);
  const logged = everybody.find(({ id }) => id === self?.member.id);
  return {
    sync,
    server: self?.server ?? null,
    me: logged ?? self?.member ?? null,
    members: everybody,
    isLogBroken: typeof position?.stopped === 'string',
    refused: refused.map(refusedItem),
  };
}
