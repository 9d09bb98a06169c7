/** A device of the model: its copy, what was asked on it, and what it starts with. */
import type { Member } from '#domain/team.ts';
import type { Mutation } from '#sync/mutation.ts';
import type { TeamRecord } from '#sync/records.ts';
import { grounded } from './ground.ts';
import { MemoryReplica, type Kept } from './memory-replica.ts';
import type { Holding } from './properties.ts';
import { Replay } from './replay.ts';

export interface Device {
  name: string;
  /** A device that was killed is another one to the answers that it had asked for. */
  life: number;
  replica: MemoryReplica;
  asked: Mutation[];
  firstJudged: string[];
}

export const ground = grounded();
export const groundReplay = new Replay();
groundReplay.follow(ground.entries);

const keptAtFirst = new Map<string, Kept>();

/** What a device keeps that has read the first entries and done nothing yet. */
export function keptAtGround(self: Member): Kept {
  const known = keptAtFirst.get(self.id);
  if (known !== undefined) return known;
  const replica = new MemoryReplica(self);
  replica.confirm({ pulled: { ...ground.pull(0, 500), after: 0 } });
  keptAtFirst.set(self.id, replica.kept);
  return replica.kept;
}

export function holdingOf({ name, replica }: Device): Holding {
  const { cursor, stopped, rows, outbox, told } = replica.kept;
  const shown = new Map<string, TeamRecord>();
  for (const [key, { record }] of rows) shown.set(key, record);
  return {
    name,
    self: replica.self,
    cursor: cursor.seq,
    stopped,
    confirmed: replica.confirmed(),
    shown,
    pending: outbox.map(({ mutation }) => mutation),
    told: new Map([...told].map(([id, { outcome }]) => [id, outcome])),
  };
}

/** For the reader of a story. */
export function about(mutation: Mutation): string {
  return mutation.type === 'note.edit'
    ? ` (revision ${mutation.revision} of ${mutation.noteId})`
    : '';
}
