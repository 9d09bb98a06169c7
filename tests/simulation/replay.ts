/** The oracle: what a log adds up to, by the reducer alone, at each of its places. */
import type { Member } from '#domain/team.ts';
import type { Entry } from '#sync/entry.ts';
import type { Mutation } from '#sync/mutation.ts';
import { keyText, type TeamRecord } from '#sync/records.ts';
import { askedBy, memberRecord, reduceOver } from '#replica/rebase.ts';

export type Records = ReadonlyMap<string, TeamRecord>;

/** Replays a growing log once, and remembers every place. */
export class Replay {
  private readonly states: Records[] = [new Map()];

  /** Takes up what the log holds by now. Throws where the reducer refuses what the server has taken. */
  follow(entries: readonly Entry[]): void {
    for (const { mutation, author, at, seq } of entries.slice(this.states.length - 1)) {
      const before = this.states.at(-1) ?? new Map<string, TeamRecord>();
      const asked = { author, at, byServer: mutation.type === 'member.join' };
      const reduction = reduceOver((key) => before.get(key), mutation, asked);
      if (!reduction.ok) throw new Error(`entry ${seq} is refused: ${reduction.refusal.sentence}`);
      const after = new Map(before);
      for (const record of reduction.changed) after.set(keyText(record), record);
      this.states.push(after);
    }
  }

  at(seq: number): Records {
    const state = this.states[seq];
    if (state === undefined) throw new Error(`The log has no place ${seq}.`);
    return state;
  }

  /** A replay that has come as far and goes on by itself. */
  fork(): Replay {
    const copy = new Replay();
    copy.states.splice(0, 1, ...this.states);
    return copy;
  }
}

/** Records with a member's mutations on top; what does not apply is left out. Who is not in the log yet is shown too. */
export function withPending(records: Records, pending: readonly Mutation[], self: Member): Records {
  const shown = new Map(records);
  const own = memberRecord(self);
  if (!shown.has(keyText(own))) shown.set(keyText(own), own);
  for (const mutation of pending) {
    const reduction = reduceOver((key) => shown.get(key), mutation, askedBy(self, mutation));
    if (!reduction.ok) continue;
    for (const record of reduction.changed) shown.set(keyText(record), record);
  }
  return shown;
}
